"""Pandiagonal Latin squares of order five: every row, column and diagonal holds each symbol once.

There are 240: `(step * row + column) mod 5` with step 2 or 3, and the 120 ways to name the symbols. Whatever five effort
levels the symbols stand for, all twelve lines of a card cost the same.
"""

from collections.abc import Sequence

from cards.model import CENTRE, SIZE
from cards.stream import Stream

STEPS = (2, 3)
LEVELS = (1, 2, 3, 4, 5)


def symbols(step: int) -> tuple[int, ...]:
    """The 25 symbols 0 to 4, row by row."""
    return tuple((step * (place // SIZE) + place % SIZE) % SIZE for place in range(SIZE * SIZE))


SYMBOLS = {step: symbols(step) for step in STEPS}


def draw_levels(stream: Stream, levels: Sequence[int], centre: int) -> tuple[int, ...]:
    """The effort level of each of the 25 places, each of the five `levels` five times, with `centre` in the middle.

    `levels` may repeat themselves and hold `centre` at least once.
    """
    pattern = SYMBOLS[STEPS[stream.below(len(STEPS))]]
    others = list(levels)
    others.remove(centre)
    named = stream.shuffled(others)
    named.insert(pattern[CENTRE], centre)
    return tuple(named[symbol] for symbol in pattern)
