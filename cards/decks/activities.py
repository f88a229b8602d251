"""From one table of a deck to an activity, every field within its limits."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from cards.decks.places import Places, shown
from cards.errors import DeckError
from cards.model import Activity, ActivityId, Channel, Need, Setting, Trust

LONGEST = {"id": 40, "short": 24, "prompt": 200, "why": 200, "practice": 60}
"""Characters of a text, so that it fits a square, a modal and a phone."""
MOST_WORDS = 300
MOST_DAYS = 366
KEYS = frozenset(
    "id short prompt why practice trust step effort settings evidence two_phase group repeatable promise_days supplier"
    " travel manager channel".split()
)
EVIDENCE = frozenset({"needs", "min_words"})
ANY = "any"
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
Member = TypeVar("Member", bound=StrEnum)


class Reader:
    """Reads one activity and knows where it stands in the file."""

    def __init__(self, table: Mapping[str, Any], places: Places, number: int) -> None:
        self._table, self._places, self._number = table, places, number

    def activity(self) -> Activity:
        """The activity, checked. Raises `DeckError`."""
        self._require_known_keys()
        needs, min_words = self._evidence()
        return Activity(
            id=ActivityId(self._identifier()),
            short=self._text("short"),
            prompt=self._text("prompt"),
            why=self._text("why"),
            practice=self._text("practice"),
            trust=self._one_of("trust", Trust),
            step=self._number_of("step", 1, 8) if "step" in self._table else None,
            effort=self._number_of("effort", 1, 5),
            settings=self._settings(),
            needs=needs,
            min_words=min_words,
            two_phase=self._two_phase(needs),
            group=self._flag("group", default=False),
            repeatable=self._flag("repeatable", default=True),
            promise_days=self._number_of("promise_days", 1, MOST_DAYS, default=30),
            supplier=self._flag("supplier", default=False),
            travel=self._flag("travel", default=False),
            manager=self._flag("manager", default=False),
            channel=self._one_of("channel", Channel) if "channel" in self._table else Channel.ANY,
        )

    def _error(self, key: str, problem: str) -> DeckError:
        return self._places.error(self._number, key, problem)

    def _is(self, key: str) -> str:
        return f"{key} is {shown(self._table[key])}" if key in self._table else f"{key} is missing"

    def _require_known_keys(self) -> None:
        unknown = sorted(set(self._table) - KEYS)
        if unknown:
            problem = f"unknown key {shown(unknown[0])}; known are {', '.join(sorted(KEYS))}"
            raise self._error(unknown[0], problem)

    def _text(self, key: str) -> str:
        value = self._table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self._error(key, f'{key} is missing; write {key} = "…"')
        if len(value) > LONGEST[key]:
            raise self._error(key, f"{key} has {len(value)} characters; at most {LONGEST[key]} fit")
        if CONTROL.search(value):
            raise self._error(
                key, f"{key} has a line break or another control character; write it on one line"
            )
        return value.strip()

    def _identifier(self) -> str:
        value = self._text("id")
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
            problem = f"id {shown(value)} has other characters; write lower-case words with hyphens, as coffee-first"
            raise self._error("id", problem)
        return value

    def _number_of(self, key: str, low: int, high: int, *, default: int | None = None) -> int:
        value = self._table.get(key, default)
        if not _is_within(value, low, high):
            raise self._error(key, f"{self._is(key)}; write a number from {low} to {high}")
        return int(value)

    def _flag(self, key: str, *, default: bool) -> bool:
        value = self._table.get(key, default)
        if not isinstance(value, bool):
            raise self._error(key, f"{self._is(key)}; write true or false")
        return value

    def _one_of(self, key: str, kind: type[Member]) -> Member:
        found = _members([self._table.get(key)], kind)
        if not found:
            raise self._error(key, f"{self._is(key)}; write one of {_all_of(kind)}")
        return found[0]

    def _settings(self) -> frozenset[Setting]:
        value = self._table.get("settings")
        settings = list(Setting) if value == [ANY] else _members(value, Setting)
        if not settings:
            problem = f'{self._is("settings")}; write some of {_all_of(Setting)}, or "{ANY}" alone'
            raise self._error("settings", problem)
        return frozenset(settings)

    def _evidence(self) -> tuple[tuple[Need, ...], int]:
        value = self._table.get("evidence")
        if not isinstance(value, dict) or set(value) != EVIDENCE:
            problem = 'write evidence = { needs = ["customer", "story"], min_words = 30 }'
            raise self._error("evidence", problem)
        needs, words = _members(value["needs"], Need), value["min_words"]
        if not needs:
            raise self._error("needs", f"needs is {shown(value['needs'])}; write some of {_all_of(Need)}")
        if not _is_within(words, 0, MOST_WORDS):
            problem = f"min_words is {shown(words)}; write a number from 0 to {MOST_WORDS}"
            raise self._error("min_words", problem)
        return tuple(dict.fromkeys(needs)), int(words)

    def _two_phase(self, needs: tuple[Need, ...]) -> bool:
        two_phase = self._flag("two_phase", default=False)
        if {two_phase} != {Need.PROMISE_DUE in needs, Need.FOLLOWUP in needs}:
            problem = "two_phase = true goes with both promise_due and followup in needs, and they with it"
            raise self._error("two_phase", problem)
        return two_phase


def _is_within(value: object, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _members(values: object, kind: type[Member]) -> list[Member]:
    """The members that a list of texts names; none where anything else is among them."""
    known = {member.value: member for member in kind}
    if not isinstance(values, list) or not all(isinstance(value, str) and value in known for value in values):
        return []
    return [known[value] for value in values]


def _all_of(kind: type[StrEnum]) -> str:
    return ", ".join(member.value for member in kind)
