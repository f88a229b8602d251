"""The squares that cards are laid on: pairs of Latin squares that make every line cost the same.

In a Latin square each row and column holds each symbol once. Laid on each other, the two of a pair here hold every pair of
symbols once: with symbols A and B the ranks `rows * A + B` are all different, and a magic square.

- Five rows: `(step * row + column) mod 5` with step 2 and 3. All diagonals hold each symbol once, too, the broken ones also
  (pandiagonal). Either square may give A, and each has its symbols named in 120 ways: 28,800 magic squares, which is all the
  pandiagonal ones there are; 1,152 of them have a given rank in the centre.
- Four rows: both diagonals hold each symbol once, broken ones do not. There is no centre. 1,152 magic squares.
- Three rows: one diagonal holds each symbol once, the other one symbol three times; no square of order three does better.
  With the middle symbol on it and equal steps between the costs of the three symbols all eight lines cost the same (the
  Lo Shu, the only magic square of order three); what the steps differ by is what the odd diagonal costs less or more.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from cards.model import Size
from cards.stream import Stream

LEVELS = (1, 2, 3, 4, 5)


def symbols(*rows: str) -> tuple[int, ...]:
    """The symbols of a square, row by row."""
    return tuple(int(symbol) for symbol in "".join(rows))


PAIRS: Mapping[Size, tuple[tuple[int, ...], tuple[int, ...]]] = {
    Size.THREE: (symbols("021", "210", "102"), symbols("120", "012", "201")),
    Size.FOUR: (symbols("0123", "2301", "3210", "1032"), symbols("0123", "3210", "1032", "2301")),
    Size.FIVE: (
        symbols("01234", "23401", "40123", "12340", "34012"),
        symbols("01234", "34012", "12340", "40123", "23401"),
    ),
}
"""The pair of each size."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """For each place, row by row, the symbols of the two Latin squares: `tiers` are finer steps within `classes`."""

    classes: tuple[int, ...]
    tiers: tuple[int, ...]


def draw_plan(stream: Stream, size: Size, *, centre: tuple[int, int]) -> Plan:
    """One of the squares of a size, each equally likely, with a given class and tier in the centre where there is one.

    With three rows these should be the middle ones, 1 and 1.
    """
    one, other = PAIRS[size]
    if stream.below(2):
        one, other = other, one
    return Plan(
        classes=_named(stream, one, size, centre[0]),
        tiers=_named(stream, other, size, centre[1]),
    )


def _named(stream: Stream, pattern: tuple[int, ...], size: Size, centre: int) -> tuple[int, ...]:
    """A Latin square with its symbols renamed at random, and the centre's as it must be."""
    if size.centre is None:
        names = stream.order(size)
    else:
        names = stream.shuffled([symbol for symbol in range(size) if symbol != centre])
        names.insert(pattern[size.centre], centre)
    return tuple(map(names.__getitem__, pattern))
