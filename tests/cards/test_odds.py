import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.lines import GEOMETRY, LINES, cheapest
from cards.model import Size
from cards.odds import best_next, line_probability, next_line_probability
from tests.cards.properties import CALM


def by_enumeration(p: list[float], uncertain: list[int]) -> float:
    """The exact probability when all squares but a few are certain, one way or the other."""
    sure = sum(1 << i for i, chance in enumerate(p) if chance == 1 and i not in uncertain)
    total = 0.0
    for done in range(1 << len(uncertain)):
        mask, weight = sure, 1.0
        for bit, i in enumerate(uncertain):
            happens = done >> bit & 1
            mask |= happens << i
            weight *= p[i] if happens else 1 - p[i]
        total += weight * any(mask & line == line for line in LINES)
    return total


@CALM
@given(
    p=st.lists(st.sampled_from([0.0, 1.0]), min_size=25, max_size=25),
    uncertain=st.lists(st.integers(0, 24), unique=True, min_size=1, max_size=8),
    chance=st.floats(0.05, 0.95),
)
def test_the_chance_of_a_line_is_exact(p: list[float], uncertain: list[int], chance: float) -> None:
    for i in uncertain:
        p[i] = chance
    assert line_probability(tuple(p)) == pytest.approx(by_enumeration(p, uncertain), abs=1e-9)


def test_the_chance_of_a_line_is_what_all_ways_to_do_two_rows_and_the_diagonals_come_to() -> None:
    p = [
        0.81 if i // 5 in {0, 1} else 1.0 if i in {12, 16, 18} else 0.33 if i in {20, 24} else 0.0
        for i in range(25)
    ]
    uncertain = [i for i, chance in enumerate(p) if 0 < chance < 1]
    assert line_probability(tuple(p)) == pytest.approx(by_enumeration(p, uncertain), abs=1e-12)


def test_certain_squares_make_certain_lines() -> None:
    assert line_probability((1.0,) * 25) == pytest.approx(1)
    assert line_probability((0.0,) * 25) == pytest.approx(0)


def test_a_full_card_has_no_cheapest_line() -> None:
    assert cheapest((1 << 25) - 1, [1.0] * 25) is None


def by_all_masks(p: list[float], size: Size, lit: int = 0) -> float:
    """P(a line that is not full in `lit`), by going through everything that may happen."""
    lines = [line for line in GEOMETRY[size].masks.values() if lit & line != line]
    total = 0.0
    for done in range(1 << size.squares):
        weight = 1.0
        for place, chance in enumerate(p):
            weight *= (
                (chance if done >> place & 1 else 1 - chance) if not lit >> place & 1 else done >> place & 1
            )
        total += weight * any(done & line == line for line in lines)
    return total


@CALM
@given(p=st.lists(st.floats(0, 1), min_size=9, max_size=9), lit=st.integers(0, 511))
def test_the_chance_of_a_next_line_is_exact(p: list[float], lit: int) -> None:
    assert next_line_probability(p, lit) == pytest.approx(by_all_masks(p, Size.THREE, lit), abs=1e-9)


def test_the_chance_of_a_line_of_four_rows_is_exact() -> None:
    p = [0.3 + 0.04 * place for place in range(16)]
    assert line_probability(tuple(p)) == pytest.approx(by_all_masks(p, Size.FOUR), abs=1e-12)


@CALM
@given(p=st.lists(st.floats(0.05, 0.95), min_size=9, max_size=9), lit=st.integers(0, 510))
def test_the_best_next_square_raises_the_chance_of_a_line_most(p: list[float], lit: int) -> None:
    ranked = best_next(tuple(p), lit)
    assert {place for place, _ in ranked} == {place for place in range(9) if not lit >> place & 1}
    assert [gain for _, gain in ranked] == sorted((gain for _, gain in ranked), reverse=True)
    now = by_all_masks(p, Size.THREE, lit)
    for place, gain in ranked:
        sure = [1.0 if place == other else chance for other, chance in enumerate(p)]
        assert gain == pytest.approx(by_all_masks(sure, Size.THREE, lit) - now, abs=1e-9)


def test_the_last_square_of_a_line_is_the_best_next_one() -> None:
    lit = 0b01111
    place, gain = best_next((0.5,) * 25, lit)[0]
    assert place == 4
    assert gain == pytest.approx(1 - next_line_probability([0.5] * 25, lit))
    assert best_next((0.5,) * 25, Size.FIVE.full) == ()


def test_of_squares_that_help_as_much_the_first_comes_first() -> None:
    ranked = [place for place, _ in best_next((0.5,) * 25, 0)]
    assert ranked[0] == 12
    assert sorted(ranked[1:9]) == [0, 4, 6, 8, 16, 18, 20, 24]
