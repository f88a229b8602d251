from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import PersonId
from cards.standings import BANDS, Standing, band, neighbours, per_day, ranked
from tests.cards.properties import CALM

ROWS = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=3), st.integers(0, 60), min_size=1, max_size=20
).map(lambda points: tuple(Standing(person=PersonId(p), points=n) for p, n in points.items()))


@CALM
@given(rows=ROWS)
def test_everybody_has_one_place_and_ties_have_a_written_rule(rows: tuple[Standing, ...]) -> None:
    order = ranked(rows)
    assert sorted(order, key=lambda r: (r.points, r.person)) == sorted(
        rows, key=lambda r: (r.points, r.person)
    )
    assert all((a.points, a.person) > (b.points, b.person) for a, b in pairwise(order))


@CALM
@given(rows=ROWS)
def test_nobody_but_me_is_ever_shown_last(rows: tuple[Standing, ...]) -> None:
    last = ranked(rows)[-1]
    for row in rows:
        shown = neighbours(rows, row.person)
        assert row in shown
        assert len(shown) <= 5
        assert last not in shown or row == last


def test_strangers_have_no_neighbours_and_no_band() -> None:
    rows = (Standing(person=PersonId("a"), points=1),)
    assert neighbours(rows, PersonId("z")) == ()
    assert band(rows, PersonId("z")) == ""


@CALM
@given(rows=ROWS)
def test_equal_points_are_in_the_same_band_and_more_points_never_in_a_lower_one(
    rows: tuple[Standing, ...],
) -> None:
    for a in rows:
        for b in rows:
            if a.points <= b.points:
                assert BANDS.index(band(rows, a.person)) <= BANDS.index(band(rows, b.person))


@pytest.mark.parametrize(
    ("points", "bands"),
    [
        ([0, 0, 0], [0, 0, 0]),
        ([30, 20, 10], [2, 1, 0]),
        ([50, 40, 30, 20, 10, 10], [2, 2, 1, 1, 0, 0]),
        ([9, 9, 9, 1], [2, 2, 2, 0]),
        ([4, 3], [2, 0]),
        ([5], [0]),
    ],
)
def test_bands_are_thirds(points: list[int], bands: list[int]) -> None:
    rows = tuple(Standing(person=PersonId(f"p{n}"), points=each) for n, each in enumerate(points))
    assert [BANDS.index(band(rows, row.person)) for row in rows] == bands


@CALM
@given(points=st.integers(0, 500), mean=st.floats(0, 50))
def test_few_days_are_drawn_towards_the_teams_mean(points: int, mean: float) -> None:
    assert per_day(0, 0, mean) == pytest.approx(mean)
    assert abs(per_day(points, 2, mean) - mean) <= abs(points / 2 - mean) + 1e-9


def test_a_part_timers_two_good_days_count_as_much_as_a_full_week_of_them() -> None:
    assert per_day(60, 2, 30) == pytest.approx(per_day(150, 5, 30))
