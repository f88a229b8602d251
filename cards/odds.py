"""The exact probability that a card has a line at the end of its week."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import combinations
from operator import itemgetter, or_

from cards.lines import GEOMETRY, complete
from cards.model import SIZE, Position, Size, size_of


@dataclass(frozen=True, kw_only=True, slots=True)
class _Choices:
    """Every choice of columns and diagonals, as `lines` (a mask of line numbers), its `signs`, and what it takes of a row.

    `rows` picks, for each row and out of the products over that row's subsets, one for every choice.
    """

    lines: tuple[int, ...]
    signs: tuple[float, ...]
    rows: tuple["itemgetter[tuple[int, ...]]", ...]


def _choices(size: Size, *, closing: bool) -> _Choices:
    """All of them, or those alone that take no row as a whole: a row that is not full leaves nothing of the others."""
    masks = GEOMETRY[size].masks
    crossing = [number for number in masks if number >= SIZE]
    rows = [masks[number] for number in masks if number < SIZE]
    taken = {
        sum(1 << number for number in numbers): reduce(or_, (masks[number] for number in numbers), 0)
        for count in range(len(crossing) + 1)
        for numbers in combinations(crossing, count)
    }
    taken = {
        lines: places
        for lines, places in taken.items()
        if closing or not any(places & row == row for row in rows)
    }
    return _Choices(
        lines=tuple(taken),
        signs=tuple((-1.0) ** lines.bit_count() for lines in taken),
        rows=tuple(
            itemgetter(*(places >> row * size & (1 << size) - 1 for places in taken.values()))
            for row in range(size)
        ),
    )


_CHOICES: Mapping[Size, _Choices] = {size: _choices(size, closing=True) for size in Size}
_OPEN: Mapping[Size, _Choices] = {size: _choices(size, closing=False) for size in Size}


@lru_cache(maxsize=4096)
def line_probability(p: tuple[float, ...]) -> float:
    """P(at least one line) for the independent completion probabilities of a card's squares, row by row."""
    return next_line_probability(p, 0)


def next_line_probability(p: Sequence[float], lit: int) -> float:
    """P(at least one line more than now) while the squares of the mask `lit` are done; without them, p of each square.

    Inclusion and exclusion over columns and diagonals alone: given that the squares T of some of them are done, the
    rows are independent, and a row is not full with probability product(p over T in it) - product(p over it). So
    P(no line) is the sum over choices of columns and diagonals of (-1)^number times the product of that over the rows:
    128 terms for a card of five rows where twelve lines at once would take 4,095, and 107 while none is full. Lines that are full are left out.
    """
    size = size_of(p)
    done = complete(lit, size) if lit else ()
    choices = _CHOICES[size] if done else _OPEN[size]
    chances = [1.0 if lit >> place & 1 else chance for place, chance in enumerate(p)] if lit else p
    factors: list[Sequence[float]] = [_without(choices, done) if done else choices.signs]
    for row, pick in enumerate(choices.rows):
        of_row = chances[row * size : row * size + size]
        factors.append(pick(_not_full(*of_row, counts=row not in done)))
    # An exact sum: the built-in one rounds differently from version to version.
    return 1 - math.fsum(map(math.prod, zip(*factors, strict=True)))


def _without(choices: _Choices, done: Sequence[int]) -> list[float]:
    """The signs, 0 where a choice holds a line that is full."""
    closed = sum(1 << number for number in done)
    return [0.0 if lines & closed else sign for lines, sign in zip(choices.lines, choices.signs, strict=True)]


def _not_full(
    a: float, b: float, c: float, d: float = 1.0, e: float = 1.0, *, counts: bool = True
) -> tuple[float, ...]:
    """For each subset of a row's squares: the chance that those are done and, where it `counts`, the row is not full.

    Written out, as it is half of the work of dealing a card's chance.
    """
    ab, ac, bc, ad, bd, cd = a * b, a * c, b * c, a * d, b * d, c * d
    abc, abd, acd, bcd = ab * c, ab * d, ac * d, bc * d
    abcd = abc * d
    full = abcd * e if counts else 0.0
    # fmt: off
    return (
        1.0 - full, a - full, b - full, ab - full, c - full, ac - full, bc - full, abc - full,
        d - full, ad - full, bd - full, abd - full, cd - full, acd - full, bcd - full, abcd - full,
        e - full, a * e - full, b * e - full, ab * e - full, c * e - full, ac * e - full, bc * e - full, abc * e - full,
        d * e - full, ad * e - full, bd * e - full, abd * e - full, cd * e - full, acd * e - full, bcd * e - full,
        abcd * e - full,
    )
    # fmt: on


@lru_cache(maxsize=1024)
def best_next(p: tuple[float, ...], lit: int) -> tuple[tuple[Position, float], ...]:
    """The open squares, each with how much more likely a next line is once it is done; the best one first.

    Of equals the first on the card comes first. Empty when all lines are full.
    """
    now = next_line_probability(p, lit)
    raised = [
        (Position(place), next_line_probability((*p[:place], 1.0, *p[place + 1 :]), lit) - now)
        for place in range(len(p))
        if not lit >> place & 1
    ]
    return tuple(sorted(raised, key=lambda each: -each[1]))
