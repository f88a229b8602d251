"""What is due when, from zones and wall clocks: pure, and right on the days the clocks change."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from cards.model import Week
from cards.weeks import next_opening, opens, week_of

LOOK_EVERY = timedelta(hours=1)
"""How often a workspace is looked at for what has no hour of its own: promises, witnesses, old rows."""
SATURDAY = 5
"""As `date.weekday` counts."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DealTime:
    """When a workspace deals: `weekday` is 0 for Monday, `hour` is on each person's own clock."""

    weekday: int
    hour: int


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
    return tuple(
        deal for deal in running if opens(deal.week, deal.zone, weekday=when.weekday, hour=when.hour) <= now
    )


def next_look(zones: Iterable[ZoneInfo], when: DealTime, now: datetime) -> datetime:
    """When something may be due next: the earliest deal of any zone, or the next full hour."""
    hour = now.replace(minute=0, second=0, microsecond=0) + LOOK_EVERY
    return min([hour, *(next_opening(now, zone, weekday=when.weekday, hour=when.hour) for zone in zones)])


@dataclass(frozen=True, kw_only=True, slots=True)
class Hours:
    """When people may be spoken to, on their own clock: from the hour `first` until before the hour `last`."""

    first: int
    last: int
    weekends: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Daytime:
    """A zone where people may be spoken to now, and the day it is there."""

    zone: ZoneInfo
    day: date


def awake(zones: Iterable[ZoneInfo], hours: Hours, now: datetime) -> tuple[Daytime, ...]:
    """Those of the zones whose wall clock shows one of the hours."""
    shown = [(zone, now.astimezone(zone)) for zone in zones]
    return tuple(
        Daytime(zone=zone, day=at.date())
        for zone, at in shown
        if hours.first <= at.hour < hours.last and (hours.weekends or at.weekday() < SATURDAY)
    )
