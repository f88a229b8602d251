"""What may be set, for the workspace and for a person. Everything here is pure."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, timedelta
from enum import Enum, StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from cards.model import PersonId, Setting, Size
from services.languages import Language


class Step(StrEnum):
    """What whoever installed the bot is walked through, in this order."""

    PLAYERS = "players"
    TEAMS = "teams"
    TIME = "time"
    DECK = "deck"
    SEEN = "seen"
    POLICY = "policy"
    LOOKERS = "lookers"


class Stage(StrEnum):
    """Where a step stands."""

    OPEN = "open"
    DONE = "done"
    LEFT = "left"
    """Left out; it can be taken up at any time."""


class Preset(StrEnum):
    """How much the rules ask of a claim before it lights a square."""

    RELAXED = "relaxed"
    DEFAULT = "default"
    STRICT = "strict"


DEAL_DAYS: Final = (0, 1, 2)
"""Cards come from Monday to Wednesday: a later day would leave too few of the week to play and to be compared by."""
EVENINGS: Final = range(14, 25)
"""Hours from which it may be quiet; 24 for not before midnight."""
MORNINGS: Final = range(12)
"""Hours until which it may be quiet; 0 for not after midnight."""
MOST_HOLIDAYS: Final = 100
LONGEST_BREAK: Final = timedelta(days=31)
DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkspaceChoice:
    """When cards are dealt, when nobody is reminded, and what may be seen. `deal_weekday` is 0 for Monday."""

    zone: ZoneInfo
    deal_weekday: int
    deal_hour: int
    quiet_from: int
    quiet_until: int
    holidays: frozenset[date]
    full_ranking: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonChoice:
    """How somebody plays, what they are told, and what others see. Quiet hours are None for the workspace's own."""

    setting: Setting
    size: Size
    language: Language | None
    visible: bool
    cheered: bool
    monday_line: bool
    reminded: bool
    quiet_from: int | None
    quiet_until: int | None


def as_kept(choice: WorkspaceChoice | PersonChoice) -> dict[str, object]:
    """A choice as changes of it are kept, as JSON."""
    return {name: _plain(value) for name, value in asdict(choice).items()}


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case ZoneInfo():
            return value.key
        case frozenset():
            return sorted(day.isoformat() for day in value)
        case _:
            return value


def changed(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[str, ...]:
    """The names of the settings that differ, in their order."""
    names = [each.name for kind in (WorkspaceChoice, PersonChoice) for each in fields(kind)]
    return tuple(name for name in names if before.get(name) != after.get(name))


@dataclass(frozen=True, kw_only=True, slots=True)
class Changed:
    """Who changed which settings, and when."""

    person: PersonId
    at: datetime
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Holidays:
    """The days that were read, and the first line that tells of none."""

    days: frozenset[date]
    unread: str = ""


def read_holidays(text: str) -> Holidays:
    """A day a line, such as `2026-12-25 Christmas`, or its first and last day; what else is on it does not matter."""
    days: set[date] = set()
    for line in filter(str.strip, text.splitlines()):
        found = _days_of(line)
        if not found:
            return Holidays(days=frozenset(), unread=line.strip())
        days |= found
    return Holidays(days=frozenset(days))


def _days_of(line: str) -> set[date]:
    try:
        told = [date.fromisoformat(each) for each in DAY.findall(line)]
    except ValueError:
        return set()
    if len(told) not in {1, 2} or not timedelta() <= told[-1] - told[0] <= LONGEST_BREAK:
        return set()
    return {told[0] + timedelta(days=number) for number in range((told[-1] - told[0]).days + 1)}


def written(days: frozenset[date]) -> str:
    """The same as a text: days that follow one another on one line."""
    lines: list[list[date]] = []
    for day in sorted(days):
        if lines and day - lines[-1][-1] == timedelta(days=1):
            lines[-1] = [lines[-1][0], day]
        else:
            lines.append([day])
    return "\n".join(" to ".join(day.isoformat() for day in line) for line in lines)
