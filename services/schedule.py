"""What is due when, from zones and wall clocks: pure, and right on the days the clocks change."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from cards.model import Week
from cards.weeks import opens, week_of

LOOK_EVERY = timedelta(hours=1)
"""How often a workspace is looked at for what has no hour of its own: promises, witnesses, old rows."""
SATURDAY = 5
"""As `date.weekday` counts."""
NO_DAYS: frozenset[date] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class Absence:
    """A break, from its first to its last day; None while nobody knows the last one."""

    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        """Whether somebody is away on this day."""
        return self.first <= day and (self.last is None or day <= self.last)


def working_days(
    week: Week,
    *,
    holidays: Collection[date] = NO_DAYS,
    away: Collection[Absence] = (),
    worked: Collection[date] = NO_DAYS,
    days_a_week: int = 5,
    since: date | None = None,
    until: date | None = None,
) -> float:
    """Somebody's available days of a week, from 0 to 5: what `cards.standings.per_day` calls h.

    Mondays to Fridays that are no holiday of the workspace and not spent `away`, unless something was `worked` on them all the same, from the day they began (`since`) and, in
    a week that is under way, up to today (`until`); times the contract share, which is `days_a_week` of 5.
    """
    there = [
        day
        for day in open_days(week, holidays)
        if (since is None or since <= day)
        and (until is None or day <= until)
        and (day in worked or not any(absence.covers(day) for absence in away))
    ]
    return len(there) * days_a_week / SATURDAY


def open_days(week: Week, holidays: Collection[date] = NO_DAYS) -> tuple[date, ...]:
    """The Mondays to Fridays of a week that are no holidays."""
    days = (week.monday + timedelta(days=number) for number in range(SATURDAY))
    return tuple(day for day in days if day not in holidays)


def last_before_work(day: date, holidays: Collection[date]) -> date:
    """The last of the holidays that follow a day without a gap, or the day itself: what falls due by then is told today."""
    while day + timedelta(days=1) in holidays:
        day += timedelta(days=1)
    return day


@dataclass(frozen=True, kw_only=True, slots=True)
class DealTime:
    """When a workspace deals: `weekday` is 0 for Monday, `hour` is on each person's own clock.

    On a holiday it deals on the next open day of that week, or on the last one before where none follows. A week without
    an open day is not dealt.
    """

    weekday: int
    hour: int
    holidays: frozenset[date] = NO_DAYS

    def day_of(self, week: Week) -> date | None:
        """The day on which a week's cards come; None where the whole week is off."""
        wanted = week.monday + timedelta(days=self.weekday)
        if wanted not in self.holidays:
            return wanted if open_days(week, self.holidays) else None
        days = open_days(week, self.holidays)
        return next((day for day in days if day > wanted), days[-1] if days else None)

    def opens(self, week: Week, zone: ZoneInfo) -> datetime | None:
        """When a week's cards come in `zone`, in UTC; None where the whole week is off."""
        day = self.day_of(week)
        return None if day is None else opens(week, zone, weekday=day.weekday(), hour=self.hour)

    def has_dealt(self, week: Week, zone: ZoneInfo, now: datetime) -> bool:
        """Whether the hour of a week's cards has come in `zone`; never in a week that is all off."""
        at = self.opens(week, zone)
        return at is not None and at <= now

    def next(self, after: datetime, zone: ZoneInfo) -> datetime:
        """The first deal after an aware moment, in UTC."""
        week = week_of(after, zone).previous()
        while (at := self.opens(week, zone)) is None or at <= after:
            week = week.next()
        return at


@dataclass(frozen=True, kw_only=True, slots=True)
class DueDeal:
    """The cards of one week for the people of one zone."""

    zone: ZoneInfo
    week: Week


def deals_due(zones: Iterable[ZoneInfo], when: DealTime, now: datetime) -> tuple[DueDeal, ...]:
    """The running week of every zone whose hour has come, until the week ends there.

    So a deal that was missed is made up for, and dealing again finds nobody without a card.
    """
    running = [DueDeal(zone=zone, week=week_of(now, zone)) for zone in zones]
    return tuple(deal for deal in running if when.has_dealt(deal.week, deal.zone, now))


def next_look(zones: Iterable[ZoneInfo], when: DealTime, now: datetime) -> datetime:
    """When something may be due next: the earliest deal of any zone, or the next full hour."""
    hour = now.replace(minute=0, second=0, microsecond=0) + LOOK_EVERY
    return min([hour, *(when.next(now, zone) for zone in zones)])


@dataclass(frozen=True, kw_only=True, slots=True)
class Hours:
    """When people may be spoken to, on their own clock: from the hour `first` until before the hour `last`."""

    first: int
    last: int
    weekends: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Daytime:
    """A zone where people may be spoken to now, the day and the hour it is there.

    `through` is the last day whose reminders are due: days off that follow are told of before they begin.
    """

    zone: ZoneInfo
    day: date
    hour: int
    through: date


def awake(
    zones: Iterable[ZoneInfo], hours: Hours, now: datetime, holidays: Collection[date] = NO_DAYS
) -> tuple[Daytime, ...]:
    """Those of the zones whose wall clock shows one of the hours of a day that is no holiday."""
    shown = [(zone, now.astimezone(zone)) for zone in zones]
    return tuple(
        Daytime(zone=zone, day=at.date(), hour=at.hour, through=last_before_work(at.date(), holidays))
        for zone, at in shown
        if hours.first <= at.hour < hours.last
        and (hours.weekends or at.weekday() < SATURDAY)
        and at.date() not in holidays
    )
