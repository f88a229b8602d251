"""`bingo judge`: what the rules say of a file of claims."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.files import SHIPPED, read_deck
from bot.cli.replay import Question
from bot.cli.replay import replay as again
from bot.cli.stops import Stop

if TYPE_CHECKING:
    from bot.cli.records import Record
    from services.evidence import Judgement

Judged = Iterator[tuple["Record", "Judgement"]]


def judge(
    file: Annotated[Path | None, typer.Argument(help="Claims, one JSON object a line.")] = None,
    *,
    world: Annotated[Path | None, typer.Option(help="What is known around them, as JSON.")] = None,
    deck: Annotated[str, typer.Option(help="`default`, or the file of a deck.")] = SHIPPED,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a claim.")] = False,
    scores: Annotated[
        bool, typer.Option("--scores", help="How well they do, where the answers are known.")
    ] = False,
    replay: Annotated[
        bool, typer.Option(help="Judge again what the database still holds. Changes nothing.")
    ] = False,
    workspace: Annotated[str | None, typer.Option(help="Of --replay: one workspace.")] = None,
    since: Annotated[str | None, typer.Option(help="Of --replay: claims from this day on.")] = None,
    policy: Annotated[Path | None, typer.Option(help="Of --replay: thresholds to try, as TOML.")] = None,
    texts: Annotated[bool, typer.Option(help="Of --replay: with the words of people.")] = False,
) -> None:
    """Say what the rules make of a file of claims, or of what was judged before."""
    if replay:
        return again(Question(workspace=workspace, since=since, policy=policy, as_json=as_json, texts=texts))
    if file is None or world is None:
        raise Stop("Give a file of claims and --world, or --replay.")
    from bot.cli.records import read_records, read_world
    from services.rehearsal import rehearse

    known, cards = read_world(world), read_deck(deck)
    # All are read before the first is judged: a file that is wrong further down prints nothing but what is wrong.
    records = tuple(read_records(file, cards))
    told = rehearse((record.claim for record in records), known)
    if scores:
        from bot.cli.labelled import show_scores

        ids = tuple(record.id for record in records)
        return show_scores(file, ids, tuple(one.judgement for one in told))
    show = as_lines if as_json else as_table
    return show(zip(records, (one.judgement for one in told), strict=True))


def as_lines(judged: Judged) -> None:
    """A line of JSON for each claim, for programs."""
    for record, judgement in judged:
        line = {
            "id": record.id,
            "decision": judgement.ruling.value,
            "reasons": list(judgement.reasons),
            "says": judgement.says,
        }
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


def as_table(judged: Judged) -> None:
    """A table, for people."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("Claim", "Square", "Decision", "Reasons", "What the claimant reads", show_lines=True)
    for record, judgement in judged:
        cells = (
            record.id,
            record.claim.activity.short,
            judgement.ruling.value,
            ", ".join(judgement.reasons),
            judgement.says,
        )
        table.add_row(*map(Text, cells))
    Console().print(table)
