"""Days off as people write them down."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.settings import read_holidays, written

CHRISTMAS = frozenset(date(2026, 12, day) for day in (24, 25, 26))


def test_days_off_are_read_as_they_are_written() -> None:
    cases = {
        "": frozenset[date](),
        "\n  \n": frozenset[date](),
        "2026-12-25 Christmas Day": frozenset({date(2026, 12, 25)}),
        "Christmas: 2026-12-24 to 2026-12-26": CHRISTMAS,
        "2026-12-24..2026-12-26\n2026-12-25": CHRISTMAS,
        "2026-12-24\n\n2026-12-25 and so on\n2026-12-26": CHRISTMAS,
    }
    for text, days in cases.items():
        assert read_holidays(text).days == days, text
        assert read_holidays(text).unread == "", text


def test_a_line_that_tells_of_no_day_is_named() -> None:
    for line in (
        "Christmas",
        "25.12.2026",
        "2026-13-01",
        "2026-12-26 to 2026-12-24",
        "2026-01-01 to 2026-12-31",
        "2026-12-24 2026-12-25 2026-12-26",
    ):
        assert read_holidays(f"2026-12-25\n{line}").unread == line


@given(st.frozensets(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=30))
def test_what_is_written_is_read_again(days: frozenset[date]) -> None:
    assert read_holidays(written(days)).days == days


@given(st.integers(1, 32).map(lambda number: date(2026, 3, 1) + timedelta(days=number)))
def test_days_that_follow_one_another_are_one_line(last: date) -> None:
    days = frozenset(date(2026, 3, 1) + timedelta(days=n) for n in range((last - date(2026, 3, 1)).days + 1))
    assert written(days) == f"2026-03-01 to {last.isoformat()}"
