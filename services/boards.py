"""When boards stand still, what a season is made of, and how few people are too few to be told of. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from cards.model import Week
from cards.standings import WeekTotal
from cards.weeks import opens

FEW: Final = 5
"""With fewer people than this a figure would say too much about somebody."""
NOON: Final = 12
CHARTED: Final = 8
"""Weeks in a team's chart."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rest:
    """A board stands still from `start` until its team's recap is due, both aware."""

    start: datetime
    end: datetime

    def covers(self, at: datetime) -> bool:
        """Whether it stands still at this moment."""
        return self.start <= at < self.end


def rest_before(recap: datetime, zone: ZoneInfo) -> Rest:
    """From noon of the day of a recap until the recap; one that is due before noon leaves nothing to stand still for."""
    day = recap.astimezone(zone).date()
    noon = opens(Week.of(day), zone, weekday=day.weekday(), hour=NOON)
    return Rest(start=min(noon, recap), end=recap.astimezone(zone))


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """The Mondays of a season: from `first` on and before `end`."""

    first: date
    end: date

    @property
    def mondays(self) -> tuple[date, ...]:
        """Each of them."""
        start = self.first + timedelta(days=-self.first.weekday() % 7)
        return tuple(start + timedelta(days=days) for days in range(0, (self.end - start).days, 7))


def season_span(week: Week) -> Span:
    """The season of this week: the quarter its Monday is in."""
    monday = week.monday
    first = date(monday.year, 3 * ((monday.month - 1) // 3) + 1, 1)
    over = first.month > 9
    return Span(first=first, end=date(first.year + over, 1 if over else first.month + 3, 1))


def charted(totals: Sequence[WeekTotal], dealt: Mapping[Week, int]) -> tuple[WeekTotal, ...]:
    """The weeks after the last one in which a team had a few cards alone, since their points would be somebody's own."""
    few = [number for number, total in enumerate(totals, start=1) if 0 < dealt.get(total.week, 0) < FEW]
    return tuple(totals[few[-1] if few else 0 :])


def chart_weeks(week: Week) -> tuple[Week, ...]:
    """The last weeks up to this one, the oldest first."""
    weeks = [week]
    while len(weeks) < CHARTED:
        weeks.insert(0, weeks[0].previous())
    return tuple(weeks)
