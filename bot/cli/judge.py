"""`bingo judge`: what the rules say of a file of claims."""

import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.cli.records import BadRecord, Record, read_records, read_world
from cards.decks import default_deck, read_deck
from cards.errors import DeckError
from cards.model import Deck
from services.evidence import Judgement
from services.rehearsal import World, rehearse

BAD_INPUT = 2
"""The exit code where a file cannot be used."""


def judge(file: Path, *, world: Path, deck: Path | None = None, as_json: bool = False) -> int:
    """Judges the claims of `file` in order and prints a line for each: JSON, or a table for people.

    Returns the exit code: 0, or 2 where a file is wrong, after one sentence on standard error that names file, line and
    field.
    """
    try:
        known, cards = read_world(world), _deck(deck)
        records = tuple(read_records(file, cards))
    except (BadRecord, DeckError) as error:
        print(error, file=sys.stderr)  # noqa: T201 -- the terminal is its surface
        return BAD_INPUT
    _as_json(records, known) if as_json else _as_table(records, known)
    return 0


def _deck(file: Path | None) -> Deck:
    if file is None:
        return default_deck()
    try:
        return read_deck(file.read_text(encoding="utf-8"), file=str(file))
    except UnicodeDecodeError:
        raise BadRecord(file=str(file), problem="this is not a text in UTF-8") from None
    except OSError as error:
        raise BadRecord(file=str(file), problem=f"it cannot be read ({error.strerror})") from None


def _judged(records: tuple[Record, ...], known: World) -> "zip[tuple[Record, Judgement]]":
    told = rehearse((record.claim for record in records), known)
    return zip(records, (one.judgement for one in told), strict=True)


def _as_json(records: tuple[Record, ...], known: World) -> None:
    for record, judgement in _judged(records, known):
        line = {
            "id": record.id,
            "decision": judgement.ruling.value,
            "reasons": list(judgement.reasons),
            "says": judgement.says,
        }
        print(json.dumps(line, ensure_ascii=False))  # noqa: T201 -- the terminal is its surface


def _as_table(records: tuple[Record, ...], known: World) -> None:
    table = Table("Claim", "Square", "Decision", "Reasons", "What the claimant reads", show_lines=True)
    for record, judgement in _judged(records, known):
        reasons = ", ".join(judgement.reasons)
        table.add_row(record.id, record.claim.activity.short, judgement.ruling.value, reasons, judgement.says)
    Console().print(table)
