"""From the text of a deck to a deck, or to everything that is wrong with it."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from cards.decks.activities import Report, activity_of, report_unknown
from cards.decks.fields import DECK_FIELDS, DECK_KEYS
from cards.decks.findings import Code, Finding, Notes, Severity
from cards.decks.parsing import Table, parsed
from cards.decks.places import Places, shown
from cards.decks.values import problem
from cards.errors import DeckError
from cards.model import Activity, Deck, DeckHash


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What a text came to: the deck of what could be read. It is the whole one where `notes` hold no error.

    `activities` are those of the deck by their number in the text, `tables` all that were found.
    """

    deck: Deck
    activities: Mapping[int, Activity]
    tables: tuple[Table | None, ...]
    places: Places
    notes: Notes

    def note(self, number: int | None, key: str, code: Code, sentence: str, *, warning: bool = False) -> None:
        """Notes what is amiss with a key of an activity, or with None of the deck itself."""
        self.notes.add(_found(self.places, number, key, code, sentence, warning=warning))


@cache
def default_deck() -> Deck:
    """The deck that comes with the product, read once."""
    return read_deck(default_source(), file="default.toml")


def default_source() -> str:
    """Its text, to be kept with the cards that are dealt from it."""
    return files("cards").joinpath("content/default.toml").read_bytes().decode()


def read_deck(text: str, *, file: str = "deck.toml") -> Deck:
    """The deck in this text. Raises `DeckError` that names file and line and says what to write instead.

    `text` are the characters of the file as they are, line ends included: their UTF-8 gives the deck's hash.
    """
    reading = examined(text, file=file)
    wrong = reading.notes.first_error
    if wrong is not None:
        raise DeckError(line=wrong.line, problem=wrong.problem, file=file)
    return reading.deck


def examined(text: str, *, file: str, rows: Sequence[int] = ()) -> Reading:
    """The deck in this text, with a note of everything that keeps it from being one.

    `rows` are those of its activities in the sheet the text was made of.
    """
    notes = Notes()
    found = parsed(text, notes)
    places = Places(text, activities=len(found.tables), rows=rows)
    own = _own(found.own, _reporter(places, notes, None))
    read = {
        number: activity_of(table, _reporter(places, notes, number))
        for number, table in enumerate(found.tables)
        if table is not None
    }
    activities = {number: activity for number, activity in read.items() if activity is not None}
    for key in ("id", "short"):
        _require_unique(found.tables, key, places, notes)
    named = {**own, "name": own["name"] or file.removesuffix(".toml")}
    deck = Deck(hash=_hash(text), activities=tuple(activities.values()), **named)
    return Reading(deck=deck, activities=activities, tables=found.tables, places=places, notes=notes)


def _hash(text: str) -> DeckHash:
    # Half a character is noted before; here it must only not fail.
    return DeckHash(hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest())


def _own(own: Mapping[str, Any], report: Report) -> dict[str, str]:
    """What the deck says of itself, empty where it says nothing or what cannot be."""
    report_unknown(own, DECK_KEYS, report)
    told: dict[str, str] = {}
    for key, field in DECK_FIELDS.items():
        value = own.get(key, "")
        silent = isinstance(value, str) and not value.strip()
        wrong = "" if silent else problem(key, field.kind, value)
        if wrong:
            report(key, Code.VALUE, wrong)
        told[key] = "" if silent or wrong else value.strip()
    return told


def _require_unique(tables: Sequence[Table | None], key: str, places: Places, notes: Notes) -> None:
    seen: dict[str, int] = {}
    for number, value in texts(tables, key).items():
        same = value.strip().casefold()
        if same in seen:
            sentence = f"{key} {shown(value)} is that of {places.of(seen[same])} already; give this activity another {key}"
            notes.add(_found(places, number, key, Code.TWICE, sentence))
        seen.setdefault(same, number)


def texts(tables: Sequence[Table | None], key: str) -> Mapping[int, str]:
    """What the activities have under a key, by number, as far as it is a text that says something."""
    told = {number: table.get(key) for number, table in enumerate(tables) if table is not None}
    return {number: text for number, text in told.items() if isinstance(text, str) and text.strip()}


def _reporter(places: Places, notes: Notes, number: int | None) -> Report:
    def report(key: str, code: Code, sentence: str) -> None:
        notes.add(_found(places, number, key, code, sentence))

    return report


def _found(
    places: Places, number: int | None, key: str, code: Code, sentence: str, *, warning: bool = False
) -> Finding:
    spot = places.spot(number, key)
    lost = number is not None and spot is None
    return Finding(
        severity=Severity.WARNING if warning else Severity.ERROR,
        code=code,
        problem=f"activity {(number or 0) + 1}: {sentence}" if lost else sentence,
        line=spot.line if spot else None,
        column=spot.column if spot else None,
    )
