"""When boards stand still, and what a season is made of."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import Week
from cards.standings import WeekTotal
from services.boards import CHARTED, chart_weeks, charted, rest_before, season_span
from services.people import season_of

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("zone", "recap", "start"),
    [
        ("Europe/Lisbon", "2026-11-27T15:00+00:00", "2026-11-27T12:00+00:00"),
        ("Pacific/Auckland", "2026-11-27T02:00+00:00", "2026-11-26T23:00+00:00"),
        ("America/Lima", "2026-11-26T21:00+00:00", "2026-11-26T17:00+00:00"),
        ("Europe/Lisbon", "2026-11-27T12:00+00:00", None),
        ("Europe/Lisbon", "2026-11-27T09:00+00:00", None),
    ],
)
def test_boards_stand_still_from_noon_of_the_recaps_day_until_the_recap(
    zone: str, recap: str, start: str | None
) -> None:
    end = datetime.fromisoformat(recap)
    rest = rest_before(end, ZoneInfo(zone))
    covered = [hour for hour in range(48) if rest.covers(end - timedelta(hours=hour))]
    first = end if start is None else datetime.fromisoformat(start)
    assert covered == list(range(1, 1 + (end - first) // timedelta(hours=1)))
    assert rest.start.astimezone(UTC) == first.astimezone(UTC)


@given(day=DAYS)
def test_every_week_is_in_one_season_and_seasons_follow_each_other(day: date) -> None:
    week = Week.of(day)
    span = season_span(week)
    assert span.first <= week.monday < span.end
    assert week.monday in span.mondays
    assert {season_of(Week.of(monday)) for monday in span.mondays} == {season_of(week)}
    assert season_span(Week.of(span.mondays[-1] + timedelta(days=7))).first == span.end


@given(day=DAYS)
def test_a_chart_ends_with_its_week(day: date) -> None:
    weeks = chart_weeks(Week.of(day))
    assert weeks[-1] == Week.of(day)
    assert [after.monday - before.monday for before, after in pairwise(weeks)] == [timedelta(days=7)] * (
        CHARTED - 1
    )


@pytest.mark.parametrize(
    ("dealt", "shown"),
    [
        ((6, 6, 6), 3),
        ((0, 0, 5), 3),
        ((6, 0, 6), 3),
        ((4, 6, 6), 2),
        ((6, 1, 6), 1),
        ((6, 6, 4), 0),
        ((0, 0, 0), 3),
    ],
)
def test_a_chart_begins_after_the_last_week_of_a_few_cards(dealt: tuple[int, ...], shown: int) -> None:
    weeks = chart_weeks(Week.parse("2026-W48"))[-len(dealt) :]
    totals = [WeekTotal(week=week, points=10) for week in weeks]
    told = charted(totals, dict(zip(weeks, dealt, strict=True)))
    assert [each.week for each in told] == list(weeks[len(weeks) - shown :])
