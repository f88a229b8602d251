"""Dates, counts and lists as people say them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from cards.model import Week

WORDS_IN_A_SENTENCE = 12


def day(on: date) -> str:
    """`Monday 23 November`."""
    return f"{on:%A} {on.day} {on:%B}"


def short_day(on: date) -> str:
    """`Mon 23 Nov`."""
    return f"{on:%a} {on.day} {on:%b}"


def moment(at: datetime) -> str:
    """`Monday 30 November at 09:00`, in the zone `at` carries."""
    return f"{day(at.date())} at {at:%H:%M}"


def span(week: Week) -> str:
    """Its first and last day, the month once where it is the same."""
    first = week.monday
    last = first + timedelta(days=6)
    if first.month == last.month:
        return f"{first.day}–{last.day} {last:%B}"  # noqa: RUF001 -- an en dash is how a span is written
    return f"{first.day} {first:%B} – {last.day} {last:%B}"  # noqa: RUF001 -- as above


def counted(number: int, one: str, many: str = "") -> str:
    """`1 square`, `3 squares`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(things: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} {last} {things[-1]}"


def some(things: Sequence[str], most: int) -> str:
    """As `listed`, with no more than `most` of them by name: `a, b and 3 more`."""
    hidden = len(things) - most
    return listed(things) if hidden < 1 else listed([*things[:most], f"{hidden} more"])


def lasted(time: timedelta) -> str:
    """How long something took or waits, in the largest unit that fits: `2 days`, `5 hours`, `10 minutes`."""
    minutes = int(time.total_seconds() // 60)
    if minutes < 1:
        return "a moment"
    if minutes < 60:
        return counted(minutes, "minute")
    hours = minutes // 60
    return counted(hours, "hour") if hours < 48 else counted(hours // 24, "day")


def length(words: int, *, shared: bool = False) -> str:
    """What a minimum of words means to somebody who does not count them; `shared` when several fields count together."""
    sentences = -(-words // WORDS_IN_A_SENTENCE)
    in_all = " in all" if shared else ""
    least = counted(words, "word")
    if sentences < 2:
        return f"One sentence is enough: at least {least}{in_all}."
    if sentences > 6:
        return f"Take your time: at least {least}{in_all}, a good paragraph."
    spelled = ("two", "three", "four", "five", "six")[sentences - 2]
    return f"About {spelled} sentences{in_all}: at least {least}."
