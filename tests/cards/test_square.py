from collections import Counter
from itertools import permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.lines import GEOMETRY
from cards.model import Size
from cards.square import PAIRS, draw_plan
from cards.stream import Stream
from tests.cards.properties import CALM

Square = tuple[int, ...]
each_size = pytest.mark.parametrize("size", Size)


def magic(size: Size, *, only_middle: bool = False) -> list[Square]:
    """The squares of ranks that come of naming the symbols of a pair in every way, with either of the two giving rows."""
    found = []
    names = [name for name in permutations(range(size)) if not only_middle or name[1] == 1]
    for one, other in (PAIRS[size], PAIRS[size][::-1]):
        for a, b in product(names, names):
            found.append(tuple(size * a[x] + b[y] for x, y in zip(one, other, strict=True)))
    return found


def lines_of(square: Square, size: Size) -> set[int]:
    return {sum(square[place] for place in line) for line in GEOMETRY[size].squares.values()}


def broken_diagonals_of(square: Square) -> set[int]:
    return {
        sum(square[5 * n + (start + step * n) % 5] for n in range(5))
        for step in (1, -1)
        for start in range(5)
    }


def formula(template: int, a: Square, b: Square) -> Square:
    """The two templates as they are written, x the column and y the row."""
    first, second = ((1, 3), (3, 1)) if template == 1 else ((1, 2), (1, -2))
    return tuple(
        5 * a[(first[0] * x + first[1] * y) % 5] + b[(second[0] * x + second[1] * y) % 5]
        for y in range(5)
        for x in range(5)
    )


def test_there_are_28800_pandiagonal_magic_squares_of_five_rows() -> None:
    squares = magic(Size.FIVE)
    assert len(squares) == len(set(squares)) == 28_800
    for square in squares:
        assert set(square) == set(range(25))
        assert lines_of(square, Size.FIVE) == broken_diagonals_of(square) == {60}


def test_they_are_those_of_the_two_templates() -> None:
    names = list(permutations(range(5)))
    told = {formula(template, a, b) for template in (1, 2) for a, b in product(names, names)}
    assert set(magic(Size.FIVE)) == told


def test_1152_of_them_have_nought_in_the_centre_and_every_one_can_be_shifted_to_be_so() -> None:
    squares = set(magic(Size.FIVE))
    centred = {square for square in squares if square[12] == 0}
    assert len(centred) == 1_152
    for square in list(squares)[::50]:
        row, column = divmod(square.index(0), 5)
        shifted = tuple(
            square[5 * ((y + row - 2) % 5) + (x + column - 2) % 5] for y in range(5) for x in range(5)
        )
        assert shifted in centred


def test_the_lines_through_a_free_centre_cost_what_the_others_do() -> None:
    for square in (each for each in magic(Size.FIVE) if each[12] == 0):
        assert {sum(square[i] for i in line if i != 12) for line in GEOMETRY[Size.FIVE].squares.values()} == {
            60
        }


def test_there_are_1152_squares_of_four_rows_whose_ten_lines_cost_the_same() -> None:
    squares = magic(Size.FOUR)
    assert len(squares) == len(set(squares)) == 1_152
    assert {cost for square in squares for cost in lines_of(square, Size.FOUR)} == {30}


def test_three_rows_have_the_eight_turns_of_one_square() -> None:
    squares = magic(Size.THREE, only_middle=True)
    assert len(squares) == len(set(squares)) == 8
    assert {cost for square in squares for cost in lines_of(square, Size.THREE)} == {12}


def test_no_latin_square_of_three_rows_has_each_symbol_once_on_both_diagonals() -> None:
    rows = list(permutations(range(3)))
    latin = [
        (*a, *b, *c)
        for a, b, c in product(rows, rows, rows)
        if all(len({*column}) == 3 for column in zip(a, b, c, strict=True))
    ]
    odd = [
        sum(len({square[i] for i in GEOMETRY[Size.THREE].squares[n]}) == 1 for n in (10, 11))
        for square in latin
    ]
    assert len(latin) == 12
    assert set(odd) == {1}  # the best there is: one diagonal has one symbol three times


@each_size
def test_a_line_has_each_class_once_but_for_one_diagonal_of_three_rows(size: Size) -> None:
    for pattern in PAIRS[size]:
        odd = [n for n, line in GEOMETRY[size].squares.items() if len({pattern[i] for i in line}) < size]
        assert len(odd) == (size is Size.THREE)


@CALM
@given(size=st.sampled_from(Size), seed=st.binary(max_size=8), data=st.data())
def test_a_plan_has_what_is_asked_in_the_centre(size: Size, seed: bytes, data: st.DataObject) -> None:
    symbol = st.just(1) if size is Size.THREE else st.integers(0, size - 1)
    centre = data.draw(st.tuples(symbol, symbol))
    plan = draw_plan(Stream(seed, 0), size, centre=centre)
    ranks = [size * a + b for a, b in zip(plan.classes, plan.tiers, strict=True)]
    assert sorted(ranks) == list(range(size.squares))
    assert len(lines_of(tuple(ranks), size)) == 1
    if size.centre is not None:
        assert (plan.classes[size.centre], plan.tiers[size.centre]) == centre


@pytest.mark.parametrize(("size", "count"), [(Size.THREE, 8), (Size.FOUR, 1_152), (Size.FIVE, 1_152)])
def test_every_square_is_drawn_equally_often(size: Size, count: int) -> None:
    draws = 5 * count
    drawn = Counter(draw_plan(Stream(b"seed", n), size, centre=(1, 1)) for n in range(draws))
    chi_squared = sum(times**2 for times in drawn.values()) * count / draws - draws
    assert len(drawn) <= count
    assert chi_squared < count + 4 * (2 * count) ** 0.5  # four standard deviations
