"""The lines of a card, as masks over its squares.

A line has the same number on a card of any size: rows are 0 to 4, columns 5 to 9, the falling diagonal is 10, the rising
one 11. A smaller card has no last rows and columns.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cards.model import SIZE, Position, Size, size_of

LINE_NAMES: tuple[str, ...] = (
    "first row",
    "second row",
    "third row",
    "fourth row",
    "fifth row",
    "first column",
    "second column",
    "third column",
    "fourth column",
    "fifth column",
    "falling diagonal",
    "rising diagonal",
)
FALLING, RISING = 2 * SIZE, 2 * SIZE + 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Geometry:
    """The lines of a card of one size by number: their squares, their masks, and which of them each square lies on."""

    squares: Mapping[int, tuple[int, ...]]
    masks: Mapping[int, int]
    through: tuple[tuple[int, ...], ...]


def _geometry(size: Size) -> Geometry:
    squares = {
        **{row: tuple(size * row + column for column in range(size)) for row in range(size)},
        **{SIZE + column: tuple(size * row + column for row in range(size)) for column in range(size)},
        FALLING: tuple((size + 1) * n for n in range(size)),
        RISING: tuple((size - 1) * n for n in range(1, size + 1)),
    }
    return Geometry(
        squares=squares,
        masks={number: sum(1 << place for place in line) for number, line in squares.items()},
        through=tuple(
            tuple(number for number, line in squares.items() if place in line)
            for place in range(size.squares)
        ),
    )


GEOMETRY: Mapping[Size, Geometry] = {size: _geometry(size) for size in Size}
LINE_SQUARES: tuple[tuple[int, ...], ...] = tuple(GEOMETRY[Size.FIVE].squares.values())
"""The positions of each of the twelve lines of the usual card."""
LINES: tuple[int, ...] = tuple(GEOMETRY[Size.FIVE].masks.values())
"""The mask of each of them."""


def complete(mask: int, size: Size) -> tuple[int, ...]:
    """The lines that are full in a mask."""
    return tuple(number for number, line in GEOMETRY[size].masks.items() if mask & line == line)


def newly_complete(mask: int, position: Position, size: Size) -> tuple[int, ...]:
    """The lines that are full in a mask and would not be without this square."""
    masks = GEOMETRY[size].masks
    return tuple(number for number in helps(position, size) if mask & masks[number] == masks[number])


def helps(position: Position, size: Size) -> tuple[int, ...]:
    """The lines a square lies on: two, three on a diagonal, four in the centre."""
    return GEOMETRY[size].through[position]


def cheapest(mask: int, costs: Sequence[float]) -> tuple[int, tuple[Position, ...]] | None:
    """The unfinished line whose missing squares cost least together, and those squares; None when all are done.

    `costs` are a number for each square, such as an effort or a surprisal. Of equal lines the first one counts.
    """
    missing = {number: places for number, places in _missing(mask, size_of(costs)).items() if places}
    if not missing:
        return None
    best = min(missing, key=lambda number: sum(costs[place] for place in missing[number]))
    return best, missing[best]


def _missing(mask: int, size: Size) -> dict[int, tuple[Position, ...]]:
    return {
        number: tuple(Position(place) for place in line if not mask >> place & 1)
        for number, line in GEOMETRY[size].squares.items()
    }
