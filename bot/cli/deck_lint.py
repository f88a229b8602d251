"""`bingo deck lint`: everything amiss with a deck, with its place and what to write instead."""

import json
import sys
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.deal import between, parsed_size
from bot.cli.deck_files import EVERYWHERE, settings_named, source_of

if TYPE_CHECKING:
    from bot.cli.deck_targets import Dealable
    from cards.decks import Finding, Findings

NOT_LOOKED_AT: "Dealable" = MappingProxyType({})
COLOURS = {"error": "bold red", "warning": "yellow"}


def lint(
    file: Annotated[str, typer.Argument(help="The file of a deck, or `default`.")],
    *,
    settings: Annotated[
        str, typer.Option(help="Where people play, such as account,counter; the deck has to deal for each.")
    ] = EVERYWHERE,
    target: Annotated[float, typer.Option(help="The chance of a line that cards aim for.")] = 0.4,
    size: Annotated[
        int | None, typer.Option(help="Rows of the only cards to count for, 5, 4 or 3; without it, of all.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Say everything that is amiss with a deck. Ends with 0 where it can be played, with 1 where not."""
    from bot.cli.deck_targets import targets_of, told
    from cards.decks import lint as looked_at
    from cards.decks import read_deck

    where, source = settings_named(settings), source_of(file)
    rows = None if size is None else parsed_size(size)
    findings = looked_at(source, file, settings=where, target=between("--target", target), size=rows)
    targets = targets_of(read_deck(source, file=file), where) if findings.is_playable else {}
    if as_json:
        as_object(findings, targets)
    else:
        as_lines(findings)
        if targets:
            typer.echo(told(targets, where))
    raise typer.Exit(int(not findings.is_playable or (strict and bool(findings.warnings))))


def as_lines(findings: "Findings") -> None:
    """A line for each finding, as compilers write them, and one for all."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for finding in findings.found:
        place = f":{finding.place}" if finding.place else ""
        line = Text(f"{findings.file}{place}: ")
        line.append(finding.severity.value, style=COLOURS[finding.severity.value])
        line.append(f": {finding.problem} [{finding.code.value}]")
        console.print(line)
    console.print(Text(summary(findings)))


def summary(findings: "Findings") -> str:
    """What it comes to, in a sentence."""
    errors, warnings = len(findings.errors), len(findings.warnings)
    more = f" {findings.left_out:,} more are not shown." if findings.left_out else ""
    if not findings.found:
        return f"{findings.file}: nothing amiss."
    told = " and ".join(
        f"{number} {word}{'' if number == 1 else 's'}"
        for number, word in ((errors, "error"), (warnings, "warning"))
        if number
    )
    can = "It cannot be played yet" if errors else "It can be played"
    return f"{findings.file}: {told}.{more} {can}."


def as_object(findings: "Findings", targets: "Dealable" = NOT_LOOKED_AT) -> None:
    """All of it as one JSON object, for programs; `targets` is empty for what cannot be played."""
    from bot.cli.deck_targets import as_fields as in_settings

    told = {
        "file": findings.file,
        "playable": findings.is_playable,
        "errors": len(findings.errors),
        "warnings": len(findings.warnings),
        "left_out": findings.left_out,
        **in_settings(targets),
        "findings": [as_fields(finding) for finding in findings.found],
    }
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")


def as_fields(finding: "Finding") -> dict[str, object]:
    """One finding, for programs."""
    return {
        "severity": finding.severity.value,
        "code": finding.code.value,
        "line": finding.line,
        "column": finding.column,
        "problem": finding.problem,
    }
