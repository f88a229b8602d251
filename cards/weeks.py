"""When a week begins, ends and stops being accepted, in somebody's own zone."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cards.model import Week


def week_of(at: datetime, zone: ZoneInfo) -> Week:
    """The week it is in `zone` at this aware moment."""
    return Week.of(at.astimezone(zone).date())


def _moment(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The moment the wall clock of `zone` shows this day and time, in UTC.

    Of a time that the autumn change repeats it is the first; one that the spring change skips moves on by the gap.
    """
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


def opens(week: Week, zone: ZoneInfo, *, weekday: int = 0, hour: int = 9) -> datetime:
    """When the cards of a week are dealt in `zone`, in UTC. `weekday` is 0 for Monday."""
    return _moment(week.monday + timedelta(days=weekday), time(hour), zone)


def grace_ends(week: Week, zone: ZoneInfo) -> datetime:
    """When a week's card stops taking claims: Tuesday noon after it, in UTC."""
    return _moment(week.sunday + timedelta(days=2), time(12), zone)


def accepts(week: Week, occurred: date) -> bool:
    """Whether something that happened on this day may be claimed on the week's card."""
    return week.contains(occurred)


def next_opening(after: datetime, zone: ZoneInfo, *, weekday: int = 0, hour: int = 9) -> datetime:
    """The first deal after an aware moment, in UTC."""
    week = week_of(after, zone).previous()
    while (at := opens(week, zone, weekday=weekday, hour=hour)) <= after:
        week = week.next()
    return at
