"""The twelve lines of a card, as masks over its 25 squares."""

from collections.abc import Sequence

from cards.model import SIZE, Position

_ROWS = tuple(tuple(SIZE * row + column for column in range(SIZE)) for row in range(SIZE))
_COLUMNS = tuple(tuple(SIZE * row + column for row in range(SIZE)) for column in range(SIZE))
_FALLING = tuple((SIZE + 1) * n for n in range(SIZE))
_RISING = tuple((SIZE - 1) * n for n in range(1, SIZE + 1))

LINE_SQUARES: tuple[tuple[int, ...], ...] = (*_ROWS, *_COLUMNS, _FALLING, _RISING)
"""The positions of each line: rows 0 to 4, columns 5 to 9, the falling diagonal 10, the rising one 11."""
LINES: tuple[int, ...] = tuple(sum(1 << position for position in squares) for squares in LINE_SQUARES)
"""The mask of each line."""
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


def complete(mask: int) -> tuple[int, ...]:
    """The lines that are full in a mask."""
    return tuple(number for number, line in enumerate(LINES) if mask & line == line)


def newly_complete(mask: int, position: Position) -> tuple[int, ...]:
    """The lines that are full in a mask and would not be without this square."""
    return tuple(number for number in helps(position) if mask & LINES[number] == LINES[number])


def helps(position: Position) -> tuple[int, ...]:
    """The lines a square lies on: two, three or, in the centre, four."""
    return tuple(number for number, line in enumerate(LINES) if line >> position & 1)


def cheapest(mask: int, costs: Sequence[float]) -> tuple[int, tuple[Position, ...]] | None:
    """The unfinished line whose missing squares cost least together, and those squares; None when all are done.

    `costs` are 25 numbers, such as efforts or surprisals. Of equal lines the first one counts.
    """
    open_lines = [number for number, line in enumerate(LINES) if mask & line != line]
    if not open_lines:
        return None
    best = min(open_lines, key=lambda number: sum(costs[i] for i in _missing(mask, number)))
    return best, _missing(mask, best)


def _missing(mask: int, number: int) -> tuple[Position, ...]:
    return tuple(Position(i) for i in LINE_SQUARES[number] if not mask >> i & 1)
