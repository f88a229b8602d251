import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.lines import LINES, cheapest
from cards.odds import line_probability
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
