from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import PersonId, Week
from cards.standings import (
    BANDS,
    Place,
    Standing,
    WeekTotal,
    band,
    mean_per_day,
    neighbours,
    per_day,
    ranked,
    since_first,
)
from tests.cards.properties import CALM

WEEK = Week(year=2026, number=48)
ROWS = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=3),
    st.tuples(st.integers(0, 60), st.sampled_from([0, 1, 2, 3, 4, 5]), st.integers(0, 3)),
    min_size=1,
    max_size=20,
).map(
    lambda told: tuple(
        Standing(person=PersonId(p), points=points, days=days, customers=customers)
        for p, (points, days, customers) in told.items()
    )
)


def a_row(person: str, points: int, days: float = 5, customers: int = 0) -> Standing:
    return Standing(person=PersonId(person), points=points, days=days, customers=customers)


@CALM
@given(rows=ROWS)
def test_everybody_has_one_place_and_more_a_day_never_comes_later(rows: tuple[Standing, ...]) -> None:
    order = ranked(rows, WEEK)
    assert sorted(place.person for place in order) == sorted(row.person for row in rows)
    assert all(a.per_day >= b.per_day for a, b in pairwise(order))
    assert ranked(rows[::-1], WEEK) == order


def test_who_is_equal_goes_by_different_customers_and_then_by_a_lot_of_the_week() -> None:
    broad, narrow = a_row("a", 30, customers=2), a_row("b", 30, customers=1)
    assert [place.person for place in ranked((narrow, broad), WEEK)] == ["a", "b"]
    equal = (a_row("a", 30), a_row("b", 30))
    firsts = {ranked(equal, Week(year=2026, number=number))[0].person for number in range(1, 30)}
    assert firsts == {"a", "b"}


@CALM
@given(rows=ROWS)
def test_nobody_but_me_is_ever_shown_last(rows: tuple[Standing, ...]) -> None:
    order = ranked(rows, WEEK)
    for place in order:
        for reach in (2, len(order)):
            shown = neighbours(order, place.person, reach)
            assert place in shown
            assert len(shown) <= 2 * reach + 1
            assert order[-1] not in shown or order[-1] == place


def test_strangers_have_no_neighbours_and_no_band() -> None:
    order = ranked((a_row("a", 1),), WEEK)
    assert neighbours(order, PersonId("z")) == ()
    assert band(order, PersonId("z")) == ""


@CALM
@given(rows=ROWS)
def test_equal_ones_are_in_the_same_band_and_more_a_day_never_in_a_lower_one(
    rows: tuple[Standing, ...],
) -> None:
    order = ranked(rows, WEEK)
    for a in order:
        for b in order:
            if a.per_day <= b.per_day:
                assert BANDS.index(band(order, a.person)) <= BANDS.index(band(order, b.person))


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
    order = tuple(Place(person=PersonId(f"p{n}"), per_day=each) for n, each in enumerate(points))
    assert [BANDS.index(band(order, place.person)) for place in order] == bands


@CALM
@given(points=st.integers(0, 500), mean=st.floats(0, 50))
def test_few_days_are_drawn_towards_the_teams_mean(points: int, mean: float) -> None:
    assert per_day(0, 0, mean) == pytest.approx(mean)
    assert abs(per_day(points, 2, mean) - mean) <= abs(points / 2 - mean) + 1e-9


def test_a_part_timers_two_good_days_count_as_much_as_a_full_week_of_them() -> None:
    assert per_day(60, 2, 30) == pytest.approx(per_day(150, 5, 30))


def test_a_joiner_of_thursday_is_compared_by_two_days() -> None:
    """Ada's 60 points in five days and Bea's 24 in two stand beside Cy's 80 in five."""
    rows = (a_row("ada", 60, 5), a_row("bea", 24, 2), a_row("cy", 80, 5))
    assert mean_per_day(rows) == pytest.approx(164 / 12)
    assert [(place.person, place.per_day) for place in ranked(rows, WEEK)] == [
        ("cy", round((80 + 41) / 8, 2)),
        ("bea", round((24 + 41) / 5, 2)),
        ("ada", round((60 + 41) / 8, 2)),
    ]


def test_a_team_without_a_working_day_is_compared_all_the_same() -> None:
    assert mean_per_day((a_row("a", 10, 0),)) == 0
    assert [place.per_day for place in ranked((a_row("a", 10, 0), a_row("b", 0, 0)), WEEK)] == [3.33, 0]


@pytest.mark.parametrize(
    ("points", "told"), [((0, 0, 120, 0, 40), (120, 0, 40)), ((7,), (7,)), ((0, 0), ()), ((), ())]
)
def test_weeks_before_the_first_are_not_told_and_quiet_ones_after_it_are(
    points: tuple[int, ...], told: tuple[int, ...]
) -> None:
    weeks = [WeekTotal(week=Week(year=2026, number=40 + at), points=each) for at, each in enumerate(points)]
    assert tuple(week.points for week in since_first(weeks)) == told
