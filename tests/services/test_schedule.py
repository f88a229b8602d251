from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import Week
from services.schedule import (
    Absence,
    Daytime,
    DealTime,
    DueDeal,
    Hours,
    awake,
    deals_due,
    next_look,
    working_days,
)

LISBON, KATHMANDU, NEW_YORK = (
    ZoneInfo(name) for name in ("Europe/Lisbon", "Asia/Kathmandu", "America/New_York")
)
MONDAY_NINE = DealTime(weekday=0, hour=9)
FIRST = datetime(2025, 1, 1, tzinfo=UTC)
MOMENTS = st.timedeltas(min_value=timedelta(), max_value=timedelta(days=1000)).map(FIRST.__add__)
ZONES = st.sampled_from(
    [LISBON, KATHMANDU, NEW_YORK, ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Pacific/Apia")]
)
DAYS_OFF = st.frozensets(
    st.integers(0, 1000).map(lambda number: FIRST.date() + timedelta(days=number)), max_size=20
)
TIMES = st.builds(DealTime, weekday=st.integers(0, 6), hour=st.integers(0, 23), holidays=DAYS_OFF)


@pytest.mark.parametrize(
    ("zone", "utc"),
    [
        pytest.param(LISBON, "2026-11-23T09:00", id="winter in Lisbon is UTC"),
        pytest.param(LISBON, "2026-07-06T08:00", id="summer in Lisbon is an hour earlier"),
        pytest.param(LISBON, "2026-03-30T08:00", id="the Monday after the spring change"),
        pytest.param(LISBON, "2026-10-26T09:00", id="the Monday after the autumn change"),
        pytest.param(
            NEW_YORK, "2026-10-26T13:00", id="a week in which Lisbon has changed and New York has not"
        ),
        pytest.param(KATHMANDU, "2026-11-23T03:15", id="a zone with quarter hours"),
    ],
)
def test_a_deal_is_due_at_the_wall_clocks_nine_and_not_a_minute_before(zone: ZoneInfo, utc: str) -> None:
    at = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    week = Week.of(at.astimezone(zone).date())
    assert deals_due([zone], MONDAY_NINE, at - timedelta(minutes=1)) == ()
    assert deals_due([zone], MONDAY_NINE, at) == (DueDeal(zone=zone, week=week),)


def test_a_deal_that_was_missed_is_made_up_for_until_the_week_ends_there() -> None:
    sunday_night = datetime(2026, 11, 29, 23, 59, tzinfo=UTC)
    (due,) = deals_due([LISBON], MONDAY_NINE, sunday_night)
    assert due.week == Week.parse("2026-W48")
    assert deals_due([LISBON], MONDAY_NINE, sunday_night + timedelta(minutes=1)) == ()


@given(st.lists(ZONES, max_size=3), TIMES, MOMENTS)
def test_nothing_becomes_due_before_the_next_look(
    zones: list[ZoneInfo], when: DealTime, now: datetime
) -> None:
    then = next_look(zones, when, now)
    assert now < then <= now + timedelta(hours=1)
    just_before = max(now, then - timedelta(seconds=1))
    assert set(deals_due(zones, when, just_before)) <= set(deals_due(zones, when, now))


OFFICE = Hours(first=9, last=18, weekends=False)


@pytest.mark.parametrize(
    ("zone", "utc", "expected"),
    [
        pytest.param(LISBON, "2026-11-27T08:59", False, id="a minute before nine"),
        pytest.param(LISBON, "2026-11-27T09:00", True, id="nine"),
        pytest.param(LISBON, "2026-11-27T17:59", True, id="a minute before six"),
        pytest.param(LISBON, "2026-11-27T18:00", False, id="six"),
        pytest.param(LISBON, "2026-07-03T08:00", True, id="nine in summer"),
        pytest.param(LISBON, "2026-11-28T12:00", False, id="Saturday"),
        pytest.param(KATHMANDU, "2026-11-29T18:30", False, id="Monday there, and night"),
        pytest.param(NEW_YORK, "2026-10-26T13:00", True, id="between two changes of clocks"),
    ],
)
def test_people_are_spoken_to_in_the_hours_of_their_own_clock(
    zone: ZoneInfo, utc: str, expected: bool
) -> None:
    now = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert bool(awake([zone], OFFICE, now)) is expected


@given(st.lists(ZONES, max_size=3, unique=True), MOMENTS)
def test_whoever_is_spoken_to_has_the_day_of_their_own_calendar(zones: list[ZoneInfo], now: datetime) -> None:
    always = Hours(first=0, last=24, weekends=True)
    clocks = [(zone, now.astimezone(zone)) for zone in zones]
    expected = tuple(
        Daytime(zone=zone, day=at.date(), hour=at.hour, through=at.date()) for zone, at in clocks
    )
    assert awake(zones, always, now) == expected
    assert set(awake(zones, OFFICE, now)) <= set(expected)


@given(ZONES, MOMENTS)
def test_every_week_has_time_for_everybody_whatever_the_clocks_do(zone: ZoneInfo, now: datetime) -> None:
    assert any(awake([zone], OFFICE, now + timedelta(hours=hours)) for hours in range(7 * 24))


CHRISTMAS = frozenset(date(2026, 12, day) for day in (24, 25, 28))


@pytest.mark.parametrize(
    ("weekday", "week", "day"),
    [
        pytest.param(0, "2026-W51", date(2026, 12, 14), id="no holiday, no change"),
        pytest.param(0, "2026-W53", date(2026, 12, 29), id="a Monday off: the next open day"),
        pytest.param(3, "2026-W52", date(2026, 12, 23), id="nothing open after it: the last open day before"),
        pytest.param(5, "2026-W52", date(2026, 12, 26), id="a Saturday is as good as ever"),
        pytest.param(0, "2027-W01", None, id="a week that is all off"),
        pytest.param(6, "2027-W01", None, id="nor on its Sunday"),
    ],
)
def test_a_deal_moves_for_a_holiday_and_a_week_off_has_none(
    weekday: int, week: str, day: date | None
) -> None:
    off = CHRISTMAS | {date(2027, 1, number) for number in range(4, 9)}
    when = DealTime(weekday=weekday, hour=9, holidays=frozenset(off))
    assert when.day_of(Week.parse(week)) == day


def test_the_next_deal_looks_past_a_week_that_is_all_off() -> None:
    off = frozenset(date(2026, 11, day) for day in range(23, 28))
    when = DealTime(weekday=0, hour=9, holidays=off)
    assert when.next(datetime(2026, 11, 20, tzinfo=UTC), LISBON) == datetime(2026, 11, 30, 9, tzinfo=UTC)
    assert deals_due([LISBON], when, datetime(2026, 11, 25, tzinfo=UTC)) == ()


def test_on_a_holiday_nobody_is_reminded_and_what_it_holds_is_told_before() -> None:
    noon = datetime(2026, 12, 23, 12, tzinfo=UTC)
    (wednesday,) = awake([LISBON], OFFICE, noon, CHRISTMAS)
    assert wednesday.through == date(2026, 12, 25)
    assert awake([LISBON], OFFICE, noon + timedelta(days=1), CHRISTMAS) == ()


@pytest.mark.parametrize(
    ("given", "days"),
    [
        pytest.param({}, 5, id="a whole week"),
        pytest.param({"days_a_week": 3}, 3, id="three days a week"),
        pytest.param({"holidays": CHRISTMAS}, 3, id="two holidays"),
        pytest.param(
            {"holidays": CHRISTMAS, "days_a_week": 4}, 2.4, id="two holidays of somebody's four days"
        ),
        pytest.param({"since": date(2026, 12, 23)}, 3, id="joined on Wednesday"),
        pytest.param({"until": date(2026, 12, 22)}, 2, id="it is Tuesday"),
        pytest.param(
            {"away": (Absence(first=date(2026, 12, 1), last=date(2026, 12, 21)),)}, 4, id="back on Tuesday"
        ),
        pytest.param({"away": (Absence(first=date(2026, 12, 25)),)}, 4, id="away since Friday"),
        pytest.param(
            {"away": (Absence(first=date(2026, 12, 24), last=date(2026, 12, 25)),), "holidays": CHRISTMAS},
            3,
            id="a holiday inside a break counts once",
        ),
        pytest.param({"holidays": {date(2026, 12, 26)}}, 5, id="a holiday on a Saturday"),
        pytest.param({"away": (Absence(first=date(2026, 1, 1)),)}, 0, id="away all along"),
    ],
)
def test_available_days_are_those_somebody_could_have_played(given: dict[str, Any], days: float) -> None:
    assert working_days(Week.parse("2026-W52"), **given) == pytest.approx(days)
