from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.lines import GEOMETRY, LINE_NAMES, LINE_SQUARES, LINES, cheapest, complete, helps, newly_complete
from cards.model import CENTRE, Position, Size, size_of
from tests.cards.properties import CALM

MASKS = st.integers(0, (1 << 25) - 1)
PLACES = st.integers(0, 24).map(Position)


def test_there_are_twelve_lines_of_five_squares_each_with_a_name() -> None:
    assert len(LINES) == len(LINE_NAMES) == len(set(LINE_NAMES)) == 12
    assert {line.bit_count() for line in LINES} == {5}


def test_no_two_lines_share_more_than_one_square() -> None:
    assert max((a & b).bit_count() for a, b in combinations(LINES, 2)) == 1


@pytest.mark.parametrize(("place", "count"), [(0, 3), (1, 2), (6, 3), (7, 2), (CENTRE, 4), (24, 3)])
def test_a_square_helps_the_lines_it_lies_on(place: int, count: int) -> None:
    lines = helps(Position(place), Size.FIVE)
    assert len(lines) == count
    assert all(place in LINE_SQUARES[line] for line in lines)


@CALM
@given(mask=MASKS, place=PLACES)
def test_what_a_square_completes_is_the_difference_it_makes(mask: int, place: Position) -> None:
    with_it, without = mask | 1 << place, mask & ~(1 << place)
    assert set(newly_complete(with_it, place, Size.FIVE)) == set(complete(with_it, Size.FIVE)) - set(
        complete(without, Size.FIVE)
    )


@CALM
@given(mask=MASKS, costs=st.lists(st.floats(0.1, 5), min_size=25, max_size=25))
def test_the_cheapest_line_is_open_and_no_other_open_line_costs_less(mask: int, costs: list[float]) -> None:
    found = cheapest(mask, costs)
    rest = [
        sum(costs[i] for i in LINE_SQUARES[n] if not mask >> i & 1)
        for n in range(12)
        if n not in complete(mask, Size.FIVE)
    ]
    if found is None:
        assert not rest
        return
    line, missing = found
    assert set(missing) == {i for i in LINE_SQUARES[line] if not mask >> i & 1}
    assert sum(costs[i] for i in missing) == pytest.approx(min(rest))


@pytest.mark.parametrize(("size", "count"), [(Size.THREE, 8), (Size.FOUR, 10), (Size.FIVE, 12)])
def test_a_smaller_card_has_fewer_lines_under_the_same_numbers(size: Size, count: int) -> None:
    geometry = GEOMETRY[size]
    assert len(geometry.masks) == count
    assert {mask.bit_count() for mask in geometry.masks.values()} == {size.value}
    assert set(geometry.masks) == {*range(size), *range(5, 5 + size), 10, 11}
    assert [LINE_NAMES[number] for number in (0, 5, 10, 11)] == [
        "first row",
        "first column",
        "falling diagonal",
        "rising diagonal",
    ]


@pytest.mark.parametrize("size", Size)
def test_what_goes_through_a_square_are_the_lines_that_hold_it(size: Size) -> None:
    for place in range(size.squares):
        holding = [number for number, mask in GEOMETRY[size].masks.items() if mask >> place & 1]
        assert list(helps(Position(place), size)) == holding


def test_a_full_small_card_is_complete_in_all_its_lines() -> None:
    assert complete(Size.THREE.full, Size.THREE) == tuple(GEOMETRY[Size.THREE].masks)
    assert cheapest(Size.FOUR.full, [1.0] * 16) is None
    assert cheapest(0b000_011_000, [1.0] * 9) == (1, (5,))


def test_no_card_has_ten_squares_or_one() -> None:
    for count in (10, 1, 36):
        with pytest.raises(ValueError, match=r"no card has|not a valid Size"):
            size_of([0] * count)
