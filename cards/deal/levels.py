"""Which five effort levels a card is made of, so that its chance of a line is what the workspace aims for."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations_with_replacement

from cards.model import SIZE
from cards.odds import line_probability
from cards.square import LEVELS, SYMBOLS

EFFORT_PRIOR: Mapping[int, float] = {1: 0.81, 2: 0.70, 3: 0.58, 4: 0.45, 5: 0.33}
"""How likely an activity of each effort is done in its week, as the deck's authors estimate until there is data.

Chosen so that a card of five activities of each effort has a line with probability 0.40, the default target.
"""
TOLERANCE = 0.02
"""How far, as a share, a card's chance of a line may lie from what is aimed for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Levels:
    """The levels of the five symbols of a Latin square, ascending, and the chance of a line to hold a card to.

    `aim` is the workspace's target, or, where no card comes near it, the chance these levels give.
    """

    levels: tuple[int, ...]
    aim: float

    def demand(self) -> Counter[int]:
        """How many activities of each level a card takes; the centre's level has one to spare."""
        return Counter(self.levels * SIZE)


def preferred(target: float) -> Iterator[Levels]:
    """All 126 choices of levels, the one to take first at the head.

    The order depends on the target alone, so that everybody whose deck and setting allow it plays with the same levels
    and has the same luck. Within the tolerance more different levels go first, as they repeat themselves least from
    week to week; outside of it the nearest chance does.
    """
    if _is_near(_chance(LEVELS), target):
        yield Levels(levels=LEVELS, aim=target)
    yield from _in_order(target)


@lru_cache(maxsize=64)
def _in_order(target: float) -> tuple[Levels, ...]:
    def rank(levels: tuple[int, ...]) -> tuple[bool, int, float, tuple[int, ...]]:
        near = _is_near(_chance(levels), target)
        repeated = SIZE - len(set(levels)) if near else 0
        return not near, repeated, abs(_chance(levels) - target), levels

    ordered = sorted(combinations_with_replacement(LEVELS, SIZE), key=rank)
    return tuple(
        Levels(levels=levels, aim=target if _is_near(_chance(levels), target) else _chance(levels))
        for levels in ordered
    )


@cache
def _chance(levels: tuple[int, ...]) -> float:
    """P(at least one line) of one of the squares with these levels; the others differ by less than 1 %."""
    return line_probability(tuple(EFFORT_PRIOR[levels[symbol]] for symbol in SYMBOLS[2]))


def _is_near(chance: float, aim: float) -> bool:
    return abs(chance - aim) <= TOLERANCE * aim
