"""What a square is worth. Points come from connections alone; nothing here knows of money, size or rank."""

from dataclasses import dataclass
from enum import StrEnum

from cards.model import Activity


class EntryKind(StrEnum):
    """Why points were given; each ledger entry has one.

    `FATIGUE` and `PACE` are worth nothing and say why: enough colleagues had talked with the customer that week, or the
    square came after the fifth of its day and would have been worth more.
    """

    SQUARE = "square"
    NEW_PERSON = "new_person"
    QUIET_CUSTOMER = "quiet_customer"
    PROMISE = "promise"
    CREDIT = "credit"
    LINE = "line"
    FULL_CARD = "full_card"
    FATIGUE = "fatigue"
    PACE = "pace"


class Quiet(StrEnum):
    """How quiet a customer had become before they were heard from."""

    NONE = "none"
    YELLOW = "yellow"
    RED = "red"


class PromiseKept(StrEnum):
    """When a promise was closed, against its day."""

    NONE = "none"
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


@dataclass(frozen=True, kw_only=True, slots=True)
class PointsTable:
    """The points, in one place. `fatigue_cap` counts colleagues on one customer in a week, `daily_squares` squares a day."""

    per_effort: int = 10
    new_person: int = 10
    quiet_yellow: int = 10
    quiet_red: int = 20
    promise_in_time: int = 15
    promise_late: int = 5
    credit: int = 5
    most_credited: int = 2
    line: int = 25
    full_card: int = 100
    fatigue_cap: int = 4
    daily_squares: int = 5


DEFAULT = PointsTable()


@dataclass(frozen=True, kw_only=True, slots=True)
class Circumstances:
    """What was so when the square was awarded.

    `new_person`: not connected with by this player in 90 days. `credited`: colleagues named and confirmed.
    `squares_today` were awarded to the player for the same day before; `colleagues_this_week` connected with the same
    customer in the same week before.
    """

    new_person: bool = False
    quiet: Quiet = Quiet.NONE
    promise: PromiseKept = PromiseKept.NONE
    credited: int = 0
    squares_today: int = 0
    colleagues_this_week: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """Points with their reason."""

    kind: EntryKind
    points: int


def score(
    activity: Activity, circumstances: Circumstances, table: PointsTable = DEFAULT
) -> tuple[Entry, ...]:
    """What an awarded square is worth, before lines; never nothing without an entry that says why.

    "Nothing beyond the fourth colleague on one customer in a week" is read as: whoever comes after four colleagues lights
    the square and earns nothing for it, not even its effort; lines are another matter. "Nothing extra beyond five squares
    a day" is read as: from the sixth square of a day on only the effort counts.
    """
    if circumstances.colleagues_this_week >= table.fatigue_cap:
        return (Entry(kind=EntryKind.FATIGUE, points=0),)
    square = Entry(kind=EntryKind.SQUARE, points=table.per_effort * activity.effort)
    extras = tuple(entry for entry in _extras(circumstances, table) if entry.points > 0)
    if extras and circumstances.squares_today >= table.daily_squares:
        return (square, Entry(kind=EntryKind.PACE, points=0))
    return (square, *extras)


def _extras(circumstances: Circumstances, table: PointsTable) -> tuple[Entry, ...]:
    return (
        Entry(kind=EntryKind.NEW_PERSON, points=table.new_person * circumstances.new_person),
        Entry(kind=EntryKind.QUIET_CUSTOMER, points=_quiet(circumstances.quiet, table)),
        Entry(kind=EntryKind.PROMISE, points=_promise(circumstances.promise, table)),
        Entry(kind=EntryKind.CREDIT, points=table.credit * min(circumstances.credited, table.most_credited)),
    )


def _quiet(quiet: Quiet, table: PointsTable) -> int:
    return {Quiet.NONE: 0, Quiet.YELLOW: table.quiet_yellow, Quiet.RED: table.quiet_red}[quiet]


def _promise(promise: PromiseKept, table: PointsTable) -> int:
    return {
        PromiseKept.NONE: 0,
        PromiseKept.EARLY: table.promise_in_time,
        PromiseKept.ON_TIME: table.promise_in_time,
        PromiseKept.LATE: table.promise_late,
    }[promise]
