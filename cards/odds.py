"""The exact probability that a card has at least one line at the end of its week."""

from collections.abc import Sequence
from functools import lru_cache

from cards.lines import LINES


def _subsets() -> tuple[tuple[int, int], ...]:
    """Every union of lines with the sum of its signs in the inclusion-exclusion; unions that cancel out are dropped."""
    signs: dict[int, int] = {0: -1}
    for line in LINES:
        for union, sign in list(signs.items()):
            signs[union | line] = signs.get(union | line, 0) - sign
    del signs[0]
    return tuple((union, sign) for union, sign in signs.items() if sign)


UNIONS = _subsets()


@lru_cache(maxsize=4096)
def line_probability(p: tuple[float, ...]) -> float:
    """P(at least one line) for 25 independent completion probabilities, by inclusion-exclusion over the twelve lines.

    Sum over non-empty sets S of lines of (-1)^(|S|+1) times the product of p over the squares of S.
    """
    products = _products(p)
    rows = (1 << 5) - 1
    return sum(
        sign
        * products[0][union & rows]
        * products[1][union >> 5 & rows]
        * products[2][union >> 10 & rows]
        * products[3][union >> 15 & rows]
        * products[4][union >> 20]
        for union, sign in UNIONS
    )


def _products(p: Sequence[float]) -> list[list[float]]:
    """For each row of the card, the product over each of the 32 subsets of its squares."""
    table = []
    for row in range(5):
        subset = [1.0] * 32
        for mask in range(1, 32):
            low = (mask & -mask).bit_length() - 1
            subset[mask] = subset[mask & (mask - 1)] * p[5 * row + low]
        table.append(subset)
    return table
