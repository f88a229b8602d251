"""What the rules say of a file of claims: the work of `bingo judge`."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.stops import Stop

if TYPE_CHECKING:
    from bot.cli.records import Record
    from cards.model import Deck
    from services.evidence import Judgement
    from services.rehearsal import World

BAD_INPUT = 2
"""The exit code where a file cannot be used."""


def judge(file: Path, *, world: Path, deck: Path | None = None, as_json: bool = False) -> int:
    """Judges a file of claims in order and prints what was decided: a line of JSON for each, or a table for people.

    Returns the exit code: 0, or 2 where a file cannot be used, after one sentence on standard error that names file,
    line and field.
    """
    from bot.cli.records import read_records, read_world

    try:
        known, cards = read_world(world), _deck(deck)
        records = tuple(read_records(file, cards))
    except Stop as stop:
        sys.stderr.write(f"{stop}\n")
        return BAD_INPUT
    _as_json(records, known) if as_json else _as_table(records, known)
    return 0


def _deck(file: Path | None) -> "Deck":
    from cards.decks import default_deck, read_deck
    from cards.errors import DeckError

    if file is None:
        return default_deck()
    try:
        return read_deck(file.read_text(encoding="utf-8"), file=str(file))
    except DeckError as error:
        raise Stop(f"{error}.") from error
    except UnicodeDecodeError:
        raise Stop(f"{file}: this is not a text in UTF-8.") from None
    except OSError as error:
        raise Stop(f"{file}: it cannot be read ({error.strerror}).") from error


def _judged(records: tuple["Record", ...], known: "World") -> Iterator[tuple["Record", "Judgement"]]:
    from services.rehearsal import rehearse

    told = rehearse((record.claim for record in records), known)
    return zip(records, (one.judgement for one in told), strict=True)


def _as_json(records: tuple["Record", ...], known: "World") -> None:
    for record, judgement in _judged(records, known):
        line = {
            "id": record.id,
            "decision": judgement.ruling.value,
            "reasons": list(judgement.reasons),
            "says": judgement.says,
        }
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


def _as_table(records: tuple["Record", ...], known: "World") -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("Claim", "Square", "Decision", "Reasons", "What the claimant reads", show_lines=True)
    for record, judgement in _judged(records, known):
        cells = (
            record.id,
            record.claim.activity.short,
            judgement.ruling.value,
            ", ".join(judgement.reasons),
            judgement.says,
        )
        table.add_row(*map(Text, cells))
    Console().print(table)
