"""`bingo judge`: what the rules say of a file of claims."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.files import SHIPPED, read_deck

if TYPE_CHECKING:
    from bot.cli.records import Record
    from services.evidence import Judgement

Judged = Iterator[tuple["Record", "Judgement"]]


def judge(
    file: Annotated[Path, typer.Argument(help="Claims, one JSON object a line.")],
    *,
    world: Annotated[Path, typer.Option(help="What is known around them, as JSON.")],
    deck: Annotated[str, typer.Option(help="`default`, or the file of a deck.")] = SHIPPED,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a claim.")] = False,
) -> None:
    """Say what the rules make of a file of claims."""
    from bot.cli.records import read_records, read_world
    from services.rehearsal import rehearse

    known, cards = read_world(world), read_deck(deck)
    # All are read before the first is judged: a file that is wrong further down prints nothing but what is wrong.
    records = tuple(read_records(file, cards))
    told = rehearse((record.claim for record in records), known)
    show = as_lines if as_json else as_table
    show(zip(records, (one.judgement for one in told), strict=True))


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
