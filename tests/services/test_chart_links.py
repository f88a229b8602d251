"""Links to charts."""

from hypothesis import given
from hypothesis import strategies as st

from cards.model import Week
from cards.standings import WeekTotal
from services.boards import chart_weeks
from services.chart_links import link, opened

SECRET = b"a secret of thirty-two bytes...."
LAST = Week(year=2026, number=48)
POINTS = st.lists(st.integers(0, 10**8), min_size=8, max_size=8)


def weeks(points: list[int]) -> tuple[WeekTotal, ...]:
    return tuple(
        WeekTotal(week=week, points=each) for week, each in zip(chart_weeks(LAST), points, strict=True)
    )


@given(points=POINTS)
def test_a_link_holds_what_its_picture_shows(points: list[int]) -> None:
    assert opened(SECRET, link(SECRET, weeks(points))) == weeks(points)


@given(points=POINTS, place=st.integers(0, 200), letter=st.sampled_from("0123456789.-aZ_"))
def test_nobody_makes_one_up(points: list[int], place: int, letter: str) -> None:
    made = link(SECRET, weeks(points))
    at = place % len(made)
    forged = made[:at] + letter + made[at + 1 :]

    assert opened(SECRET, forged) == (weeks(points) if forged == made else ())
    assert opened(b"another secret", made) == ()


def test_what_is_no_link_opens_nothing() -> None:
    for token in ("", ".", "1.2.3", "9999999.1." + "a" * 43, f"1.{'9' * 4000}.{'a' * 43}"):
        assert opened(SECRET, token) == ()
