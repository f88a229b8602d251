from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.errors import BadWeek
from cards.model import Week
from cards.weeks import accepts, grace_ends, next_opening, opens, week_of
from tests.cards.properties import CALM

ZONES = [
    ZoneInfo(name)
    for name in ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia")
]
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2032, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001 -- made aware at once
WEEKS = st.dates(date(2000, 1, 3), date(2090, 1, 1)).map(Week.of)


@pytest.mark.parametrize(
    "text",
    [
        "2026-48",
        "2026-W54",
        "2026-W00",
        "26-W48",
        "2026-W4",
        "W48",
        "",
        "2026-W48 ",
        "\uff12\uff10\uff12\uff16-W48",
    ],
)
def test_a_week_is_written_one_way(text: str) -> None:
    with pytest.raises(BadWeek):
        Week.parse(text)


@CALM
@given(week=WEEKS)
def test_a_week_is_read_back_as_it_is_written(week: Week) -> None:
    assert Week.parse(str(week)) == week


@CALM
@given(week=WEEKS)
def test_weeks_follow_each_other_without_gap(week: Week) -> None:
    assert week.next().previous() == week
    assert week.next().monday - week.sunday == timedelta(days=1)
    assert week < week.next()
    assert len(week.days) == 7


@CALM
@given(week=WEEKS, day=st.dates(date(2000, 1, 3), date(2090, 1, 1)))
def test_a_day_belongs_to_exactly_its_own_week(week: Week, day: date) -> None:
    assert week.contains(day) == accepts(week, day) == (Week.of(day) == week)


def test_the_first_days_of_a_year_may_belong_to_the_last_week_of_the_year_before() -> None:
    assert str(Week.of(date(2027, 1, 1))) == "2026-W53"


def test_monday_begins_where_the_person_is() -> None:
    sunday_evening = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert str(week_of(sunday_evening, ZoneInfo("Europe/Berlin"))) == "2026-W48"
    assert str(week_of(sunday_evening, ZoneInfo("America/New_York"))) == "2026-W47"


@pytest.mark.parametrize("zone", ZONES, ids=str)
@CALM
@given(at=MOMENTS)
def test_the_next_deal_is_a_monday_at_nine_within_eight_days(zone: ZoneInfo, at: datetime) -> None:
    opening = next_opening(at, zone)
    local = opening.astimezone(zone)
    assert at < opening <= at + timedelta(days=8)
    assert (local.weekday(), local.hour, local.minute) == (0, 9, 0)


@pytest.mark.parametrize("zone", ZONES, ids=str)
@CALM
@given(week=WEEKS)
def test_a_card_is_open_from_its_deal_to_tuesday_noon(zone: ZoneInfo, week: Week) -> None:
    ends = grace_ends(week, zone).astimezone(zone)
    assert (ends.weekday(), ends.hour) == (1, 12)
    assert ends.date() == week.next().monday + timedelta(days=1)
    assert opens(week, zone) < grace_ends(week, zone)


@pytest.mark.parametrize(
    ("weekday", "hour", "monday", "expected"),
    [
        (6, 2, date(2026, 3, 23), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        (6, 2, date(2026, 10, 19), datetime(2026, 10, 25, 0, 0, tzinfo=UTC)),
    ],
    ids=["a skipped hour moves on", "of a repeated hour it is the first"],
)
def test_the_clock_changes_and_the_deal_comes_once(
    weekday: int, hour: int, monday: date, expected: datetime
) -> None:
    assert opens(Week.of(monday), ZoneInfo("Europe/Berlin"), weekday=weekday, hour=hour) == expected


@pytest.mark.parametrize(
    ("zone", "skipped", "hour", "expected"),
    [
        # Samoa crossed the date line and had no 30th of December.
        ("Pacific/Apia", date(2011, 12, 30), 9, datetime(2011, 12, 30, 10, 0, tzinfo=UTC)),
        # The clocks of this station jump from one to three.
        ("Antarctica/Troll", date(2026, 3, 29), 2, datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        ("Australia/Lord_Howe", date(2026, 10, 4), 2, datetime(2026, 10, 3, 15, 30, tzinfo=UTC)),
        ("America/Sao_Paulo", date(2018, 11, 4), 0, datetime(2018, 11, 4, 3, 0, tzinfo=UTC)),
    ],
)
def test_instead_of_a_skipped_time_it_is_the_moment_of_the_change(
    zone: str, skipped: date, hour: int, expected: datetime
) -> None:
    week = Week.of(skipped)
    assert opens(week, ZoneInfo(zone), weekday=skipped.weekday(), hour=hour) == expected


@pytest.mark.parametrize("zone", ZONES, ids=str)
@CALM
@given(at=MOMENTS, weekday=st.integers(0, 6), hour=st.integers(0, 23))
def test_every_week_has_one_deal_in_order_whatever_the_hour(
    zone: ZoneInfo, at: datetime, weekday: int, hour: int
) -> None:
    first = next_opening(at, zone, weekday=weekday, hour=hour)
    second = next_opening(first, zone, weekday=weekday, hour=hour)
    assert at < first < second
    assert week_of(second, zone) == week_of(first, zone).next()


@pytest.mark.parametrize(("year", "number"), [(0, 1), (999, 1), (9999, 1), (10_000, 1), (2025, 53)])
def test_a_week_that_no_calendar_has_is_refused(year: int, number: int) -> None:
    with pytest.raises(BadWeek):
        Week(year=year, number=number)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2025-W53", "2025 has 52 weeks"),
        ("2026-W54", "2026 has 53 weeks"),
        ("0999-W01", "years are those from 1000 to 9998"),
        ("W48", "write it like 2026-W48"),
    ],
)
def test_a_week_that_is_none_is_refused_with_what_is_wrong(text: str, says: str) -> None:
    with pytest.raises(BadWeek, match=f"{text}'; {says}$"):
        Week.parse(text)


def test_the_calendar_ends_with_a_sentence() -> None:
    last = Week.parse("9998-W53")
    assert last.days[-1] == last.sunday
    with pytest.raises(BadWeek, match="9999-W01"):
        last.next()
