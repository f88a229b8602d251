"""Pandiagonal Latin squares of order five: every row, column and diagonal holds each symbol once.

There are 240: `(step * row + column) mod 5` with step 2 or 3, and the 120 ways to name the symbols. Whatever five effort
levels the symbols stand for, all twelve lines of a card cost the same.
"""

from cards.model import CENTRE, SIZE
from cards.stream import Stream

STEPS = (2, 3)
LEVELS = (1, 2, 3, 4, 5)


def symbols(step: int) -> tuple[int, ...]:
    """The 25 symbols 0 to 4, row by row."""
    return tuple((step * (place // SIZE) + place % SIZE) % SIZE for place in range(SIZE * SIZE))


SYMBOLS = {step: symbols(step) for step in STEPS}


def draw_levels(stream: Stream, centre: int) -> tuple[int, ...]:
    """The effort level of each of the 25 places, every level five times, with `centre` in the middle."""
    pattern = SYMBOLS[STEPS[stream.below(len(STEPS))]]
    others = stream.shuffled([level for level in LEVELS if level != centre])
    named = dict(zip((symbol for symbol in range(SIZE) if symbol != pattern[CENTRE]), others, strict=True))
    named[pattern[CENTRE]] = centre
    return tuple(named[symbol] for symbol in pattern)
