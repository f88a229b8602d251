"""Whether activities lie anywhere on the cards that were dealt."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cards.deal import Deal
from cards.model import ActivityId

SURE = 2
"""So many standard deviations are hardly chance any more."""
Placed = tuple[int, ActivityId, int]
"""A tier, an activity of it and its place on a card."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Placement:
    """Whether activities lie anywhere on a card: chi squared of square by activity, among those of equal cost.

    With chance alone at work `chi_squared` comes near its degrees of `freedom`. `squares` are those looked at; the centre is
    left out.
    """

    chi_squared: float
    freedom: int
    squares: int

    @property
    def beyond_chance(self) -> float:
        """How far, as a share, activities lie in some places more than chance would have it: sqrt((χ² - f) / squares).

        0 while chance alone might well bring as much, as it does on a few cards.
        """
        return math.sqrt((self.chi_squared - self.freedom) / self.squares) if self.z > SURE else 0.0

    @property
    def z(self) -> float:
        """The same in standard deviations from what chance would give (Wilson and Hilferty); 0 with nothing to compare."""
        if not self.freedom:
            return 0.0
        width = 2 / (9 * self.freedom)
        return float(((self.chi_squared / self.freedom) ** (1 / 3) - (1 - width)) / math.sqrt(width))


def placed_on(dealt: Deal) -> list[Placed]:
    """What lies where, the centre left out."""
    middle = dealt.card.size.centre
    squares = zip(dealt.levels, dealt.card.activities, range(len(dealt.p)), strict=True)
    return [square for square in squares if square[2] != middle]


def placement_of(settings: Iterable[Counter[Placed]]) -> Placement:
    """Each setting and each tier in it is a table of activity by place of its own; they are added up."""
    tables: dict[tuple[int, int], Counter[tuple[ActivityId, int]]] = defaultdict(Counter)
    for number, placed in enumerate(settings):
        for (tier, activity, place), count in placed.items():
            tables[number, tier][activity, place] += count
    found = [_chi_squared(table) for table in tables.values()]
    return Placement(
        chi_squared=math.fsum(value for value, _ in found),
        freedom=sum(free for _, free in found),
        squares=sum(table.total() for table in tables.values()),
    )


def _chi_squared(table: Counter[tuple[ActivityId, int]]) -> tuple[float, int]:
    """Pearson's statistic of a table's independence, with its degrees of freedom."""
    rows: Counter[ActivityId] = Counter()
    columns: Counter[int] = Counter()
    for (activity, place), count in table.items():
        rows[activity] += count
        columns[place] += count
    total = table.total()
    squares = math.fsum(
        count * count / (rows[activity] * columns[place]) for (activity, place), count in table.items()
    )
    return total * (squares - 1), (len(rows) - 1) * (len(columns) - 1)
