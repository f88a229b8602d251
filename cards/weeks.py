"""When a week begins, ends and stops being accepted, in somebody's own zone."""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cards.model import Week


def week_of(at: datetime, zone: ZoneInfo) -> Week:
    """The week it is in `zone` at this aware moment."""
    return Week.of(at.astimezone(zone).date())


def _moment(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The moment the wall clock of `zone` shows this day and time, in UTC.

    Of a time that the autumn change repeats it is the first; instead of one that the spring change skips it is the
    moment of the change.
    """
    shown = datetime.combine(day, clock)
    at = shown.replace(tzinfo=zone).astimezone(UTC)
    return at if _shown(at, zone) == shown else _change_over(shown, zone)


def _shown(at: datetime, zone: ZoneInfo) -> datetime:
    """What the wall clock of `zone` shows."""
    return at.astimezone(zone).replace(tzinfo=None)


def _change_over(skipped: datetime, zone: ZoneInfo) -> datetime:
    """The moment that a skipped time on the wall clock was jumped over.

    Read with the offset of after the change such a time lies before it, read with that of before it lies after it.
    """
    before = skipped.replace(tzinfo=zone, fold=1).astimezone(UTC)
    after = skipped.replace(tzinfo=zone, fold=0).astimezone(UTC)
    seconds = range(int((after - before).total_seconds()))
    jump = bisect_left(seconds, skipped, key=lambda passed: _shown(before + timedelta(seconds=passed), zone))
    return before + timedelta(seconds=jump)


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
