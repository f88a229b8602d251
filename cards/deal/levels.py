"""Which effort levels a card is made of, so that its chance of a line is what the workspace aims for."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations_with_replacement

from cards.lines import GEOMETRY
from cards.model import Size
from cards.odds import line_probability
from cards.square import LEVELS, PAIRS

EFFORT_PRIOR: Mapping[int, float] = {1: 0.81, 2: 0.70, 3: 0.58, 4: 0.45, 5: 0.33}
"""How likely an activity of each effort is done in a week of five days, as the deck's authors estimate until there is data.

Chosen so that a card of five activities of each effort has a line with probability 0.40, the default target.
"""
SHARE: Mapping[Size, float] = {Size.THREE: 0.66, Size.FOUR: 0.80, Size.FIVE: 1.0}
"""How much of a week's occasions the week of somebody has who plays with so many rows: an estimate.

Four rows are for four days of five, three rows for three, in which the occasions lie a little closer.
"""
TARGETS = (0.20, 0.40, 0.60)
"""The chances of a line a workspace may aim for: there, cards of all sizes are within 1.06 of one another in luck, by the
authors' estimates.

Elsewhere cards of five rows still are, and of four with them; with three rows there are too few ways to lay a card whose lines
take the same, and 0.50, say, comes to 0.42.
"""
TOLERANCE = 0.02
"""How far, as a share, a card's chance of a line may lie from what is aimed for."""
REACH = 0.30
"""How far, as a share, levels may lie from the target where activities of a level differ, so that a choice among them
brings a card to the target."""
EVEN: Mapping[Size, float] = {Size.THREE: 1.05, Size.FOUR: 1.025, Size.FIVE: 1.025}
"""What the dearest line of a card may cost, at most, over its cheapest.

Where costs are the authors' all lines cost the same, but with three rows one diagonal costs 1.0246 less than the others.
"""
STEP = 1_000_000
"""Costs are whole numbers of millionths, so that every machine compares the same."""


def within(size: Size, chance: float) -> float:
    """The chance that an activity is done in the week of a size, from that in five days; occasions come at random."""
    return chance if SHARE[size] == 1 else 1 - (1 - chance) ** SHARE[size]


def cost_of(chance: float) -> int:
    """-ln of a probability above 0, in millionths."""
    return round(-math.log(chance) * STEP)


@dataclass(frozen=True, kw_only=True, slots=True)
class Levels:
    """The levels of a card's classes, ascending, and the chance of a line to hold it to.

    `aim` is the workspace's target, or, where no card comes near it, the chance these levels give. `line` is what each
    line should cost for that, in millionths.
    """

    levels: tuple[int, ...]
    aim: float
    line: int

    @property
    def centres(self) -> tuple[int, ...]:
        """The levels that may lie in the centre: all; with three rows, where a diagonal has it thrice, the middle one."""
        return self.levels[1:2] if len(self.levels) == Size.THREE else self.levels

    @property
    def demand(self) -> Counter[int]:
        """How many activities of each level a card takes; the centre's level has one to spare."""
        return Counter(self.levels * len(self.levels))


@dataclass(frozen=True, kw_only=True, slots=True)
class Aim:
    """What cards are to come to: how many rows, the chance of a line, and how likely each of the five levels is done.

    `reach` is how far, as a share, the chance of plain levels may lie from the target.
    """

    size: Size
    target: float
    p: tuple[float, ...]
    reach: float = TOLERANCE


def aims(target: float) -> Mapping[Size, float]:
    """What cards of each size come to by the authors' estimates, from a deck that has enough of everything."""
    told = {}
    for size in Size:
        p = tuple(within(size, EFFORT_PRIOR[level]) for level in LEVELS)
        told[size] = next(preferred(Aim(size=size, target=target, p=p))).aim
    return told


def preferred(aim: Aim) -> Iterator[Levels]:
    """All choices of levels, 126 for five rows, the one to take first at the head.

    The order depends on the aim alone, so that everybody whose deck and setting allow it plays with the same levels and has
    the same luck. Even lines go first. Within reach those do that take about as many of each level, as they repeat
    themselves least from week to week; outside of it the nearest chance does, and where that is the same the same again.
    """
    usual = LEVELS[: aim.size]
    if aim.size == len(LEVELS) and _is_near(_chance(aim, usual), aim):
        yield _levels(aim, usual)
    yield from _in_order(aim)


@lru_cache(maxsize=64)
def _in_order(aim: Aim) -> tuple[Levels, ...]:
    def rank(levels: tuple[int, ...]) -> tuple[bool, bool, int, float, int, tuple[int, ...]]:
        chance = _chance(aim, levels)
        near = _is_near(chance, aim)
        crowded = sum(number * number for number in Counter(levels).values())
        return (
            _unevenness(aim.size, aim.p, levels) > EVEN[aim.size],
            not near,
            crowded if near else 0,
            abs(chance - aim.target),
            crowded,
            levels,
        )

    ordered = sorted(combinations_with_replacement(LEVELS, aim.size), key=rank)
    return tuple(_levels(aim, levels) for levels in ordered)


def _levels(aim: Aim, levels: tuple[int, ...]) -> Levels:
    chance = _chance(aim, levels)
    near = _is_near(chance, aim)
    line = sum(cost_of(aim.p[level - 1]) for level in levels)
    if near and aim.reach > TOLERANCE:
        line += aim.size * _shift(aim, levels)
    return Levels(levels=levels, aim=aim.target if near else chance, line=line)


def _shift(aim: Aim, levels: tuple[int, ...]) -> int:
    """By how many millionths of cost each square must differ from its level for the chance to be the target's."""
    low, high = -STEP, STEP
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _chance(aim, levels, harder=middle) > aim.target else (low, middle)
    return low


def _chance(aim: Aim, levels: tuple[int, ...], *, harder: int = 0) -> float:
    """P(at least one line) of one of the squares with these levels; the others differ by less than 1 %."""
    return _chance_of(aim.size, aim.p, levels, harder)


@lru_cache(maxsize=4096)
def _chance_of(size: Size, p: tuple[float, ...], levels: tuple[int, ...], harder: int) -> float:
    return line_probability(_squares(size, p, levels, math.exp(-harder / STEP)))


def _squares(
    size: Size, p: tuple[float, ...], levels: tuple[int, ...], factor: float = 1.0
) -> tuple[float, ...]:
    return tuple(min(1.0, p[levels[symbol] - 1] * factor) for symbol in PAIRS[size][0])


@lru_cache(maxsize=4096)
def _unevenness(size: Size, p: tuple[float, ...], levels: tuple[int, ...]) -> float:
    """What the dearest line costs over the cheapest."""
    costs = [cost_of(chance) for chance in _squares(size, p, levels)]
    lines = [sum(costs[place] for place in line) for line in GEOMETRY[size].squares.values()]
    return max(lines) / min(lines)


def _is_near(chance: float, aim: Aim) -> bool:
    return abs(chance - aim.target) <= aim.reach * aim.target
