"""The values of the game. Nothing here changes: a card with a lit square is a new card."""

import math
import re
from collections.abc import Mapping, Sized
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from functools import total_ordering
from types import MappingProxyType
from typing import NewType

from cards.errors import BadWeek, NoSuchSquare

ActivityId = NewType("ActivityId", str)
PersonId = NewType("PersonId", str)
WorkspaceId = NewType("WorkspaceId", str)
DeckHash = NewType("DeckHash", str)
"""SHA-256, in hex, of the bytes of a deck's file."""
Position = NewType("Position", int)
"""A place on a card, row by row: 0 to 24, or to 15 or 8 on a smaller one."""

SIZE = 5
SQUARES = SIZE * SIZE
CENTRE = Position(12)
"""Rows, squares and the middle of the usual card."""
FIRST_YEAR, LAST_YEAR = 1000, 9998
"""Years a week may lie in: all its days, and those of the weeks around it, are dates."""


class Size(IntEnum):
    """How many rows a card has, and as many columns: five for a week, fewer for who has fewer days in it."""

    THREE = 3
    FOUR = 4
    FIVE = 5

    @property
    def squares(self) -> int:
        """How many squares such a card has."""
        return self * self

    @property
    def full(self) -> int:
        """The mask of all of them."""
        return (1 << self.squares) - 1

    @property
    def centre(self) -> Position | None:
        """The middle, where the group square lies; four rows have none, and such a card has no group square."""
        return Position(self.squares // 2) if self % 2 else None


def size_of(squares: Sized) -> Size:
    """The size of a card with so many squares. Raises ValueError where there is none."""
    rows = math.isqrt(len(squares))
    if rows * rows != len(squares):
        raise ValueError(f"no card has {len(squares)} squares")
    return Size(rows)


class Setting(StrEnum):
    """Where somebody meets customers."""

    ACCOUNT = "account"
    COUNTER = "counter"
    SUPPORT = "support"
    REMOTE = "remote"


class Trust(StrEnum):
    """The dimension of trust an activity builds."""

    CREDIBILITY = "credibility"
    RELIABILITY = "reliability"
    INTIMACY = "intimacy"
    LOW_SELF_ORIENTATION = "low-self-orientation"


class Need(StrEnum):
    """What an activity's evidence must hold."""

    CUSTOMER = "customer"
    WHAT_CHANGED = "what_changed"
    STORY = "story"
    LEARNED = "learned"
    CUSTOMER_QUOTE = "customer_quote"
    LINK = "link"
    PHOTO = "photo"
    COLLEAGUE_WITNESS = "colleague_witness"
    PROMISE_DUE = "promise_due"
    FOLLOWUP = "followup"


class Channel(StrEnum):
    """How an activity reaches its customer, where it takes a certain way."""

    ANY = "any"
    IN_PERSON = "in-person"
    PHONE = "phone"
    VIDEO = "video"
    WRITING = "writing"
    """E-mail, chat, a text message."""
    PAPER = "paper"
    """By hand or by post."""
    INSIDE = "inside"
    """Alone or among colleagues: no customer is there."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Activity:
    """One thing to do with a customer.

    `effort` is 1 (a moment) to 5 (a week's resolve). `min_words` counts over the free texts together.
    `step` is the step of a customer conversation it belongs to, 1 to 8. `promise_days` is the longest promise in days.
    `supplier` activities are done with a supplier's person in the customer's place. `travel` ones take a journey,
    `manager` ones somebody who leads. The words of those with `says_who` say for which customer they are.
    """

    id: ActivityId
    short: str
    prompt: str
    why: str
    practice: str
    trust: Trust
    effort: int
    settings: frozenset[Setting]
    needs: tuple[Need, ...]
    min_words: int
    two_phase: bool = False
    group: bool = False
    repeatable: bool = True
    step: int | None = None
    promise_days: int = 30
    supplier: bool = False
    travel: bool = False
    manager: bool = False
    channel: Channel = Channel.ANY
    says_who: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Deck:
    """The activities cards are dealt from, in the order of their file. An activity's number is its place there.

    `theme` is what the deck is about for a while and `motto` a line that says so; empty where it has none. `season`, such
    as `2026-Q4`, is the quarter they are for; empty for always.
    """

    name: str
    hash: DeckHash
    activities: tuple[Activity, ...]
    theme: str = ""
    motto: str = ""
    season: str = ""
    _numbers: Mapping[ActivityId, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        numbers = {activity.id: number for number, activity in enumerate(self.activities)}
        object.__setattr__(self, "_numbers", MappingProxyType(numbers))

    def __hash__(self) -> int:
        return hash(self.hash)

    def number(self, activity: ActivityId) -> int:
        """Its place in the deck. Raises KeyError for an activity of another deck."""
        return self._numbers[activity]

    def at(self, number: int) -> Activity:
        """The activity with this number."""
        return self.activities[number]

    def activity(self, activity: ActivityId) -> Activity:
        """The activity with this id. Raises KeyError for an activity of another deck."""
        return self.activities[self._numbers[activity]]

    def eligible(self, setting: Setting) -> tuple[Activity, ...]:
        """What may lie around the centre for somebody of this setting."""
        return tuple(a for a in self.activities if not a.group and setting in a.settings)

    def centres(self, setting: Setting) -> tuple[Activity, ...]:
        """The group activities that may lie in the centre."""
        return tuple(a for a in self.activities if a.group and setting in a.settings)


@total_ordering
@dataclass(frozen=True, kw_only=True, slots=True)
class Week:
    """An ISO week. Raises `BadWeek` for a number its year does not have."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise BadWeek(text=str(self), instead=f"years are those from {FIRST_YEAR} to {LAST_YEAR}")
        try:
            date.fromisocalendar(self.year, self.number, 1)
        except ValueError:
            # The last Thursday of a year, and with it the 28th of December, is in its last week.
            last = date(self.year, 12, 28).isocalendar().week
            raise BadWeek(text=str(self), instead=f"{self.year} has {last} weeks") from None

    @classmethod
    def parse(cls, text: str) -> "Week":
        """The week written as `2026-W48`. Raises `BadWeek`."""
        spelled = re.fullmatch(r"(\d{4})-W(\d{2})", text, re.ASCII)
        if spelled is None:
            raise BadWeek(text=text)
        return cls(year=int(spelled[1]), number=int(spelled[2]))

    @classmethod
    def of(cls, day: date) -> "Week":
        """The week that holds this day."""
        year, number, _ = day.isocalendar()
        return cls(year=year, number=number)

    def __str__(self) -> str:
        return f"{self.year:04}-W{self.number:02}"

    def __lt__(self, other: "Week") -> bool:
        return (self.year, self.number) < (other.year, other.number)

    @property
    def monday(self) -> date:
        """Its first day."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + timedelta(days=6)

    @property
    def days(self) -> tuple[date, ...]:
        """Its seven days."""
        return tuple(self.monday + timedelta(days=n) for n in range(7))

    def contains(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.monday <= day <= self.sunday

    def next(self) -> "Week":
        """The week after."""
        return Week.of(self.monday + timedelta(days=7))

    def previous(self) -> "Week":
        """The week before."""
        return Week.of(self.monday - timedelta(days=7))


@dataclass(frozen=True, kw_only=True, slots=True)
class Square:
    """One square of a card. `half_lit` while a promise waits for its follow-up."""

    position: Position
    activity: ActivityId
    awarded: bool
    half_lit: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """One person's activities of one week, 25 or, on a smaller card, 16 or 9. Bit i of a mask stands for position i."""

    person: PersonId
    setting: Setting
    week: Week
    deck_hash: DeckHash
    activities: tuple[ActivityId, ...]
    awarded: int = 0
    half_lit: int = 0

    def square(self, position: Position) -> Square:
        """One square. Raises `NoSuchSquare`."""
        if not 0 <= position < len(self.activities):
            raise NoSuchSquare(position=position)
        return Square(
            position=position,
            activity=self.activities[position],
            awarded=bool(self.awarded >> position & 1),
            half_lit=bool(self.half_lit >> position & 1),
        )

    @property
    def squares(self) -> tuple[Square, ...]:
        """All squares, row by row."""
        return tuple(self.square(Position(i)) for i in range(len(self.activities)))

    @property
    def centre(self) -> Square | None:
        """The group square, None on a card that has no middle."""
        return None if self.size.centre is None else self.square(self.size.centre)

    @property
    def is_full(self) -> bool:
        """All squares are lit."""
        return self.awarded == self.size.full

    @property
    def size(self) -> Size:
        """How many rows it has."""
        return size_of(self.activities)
