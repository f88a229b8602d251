"""Exchanging what makes a card's lines too dear or too cheap, until they cost the same."""

from bisect import insort
from collections.abc import Mapping

from cards.deal.candidates import Entry
from cards.deal.choosing import UNIT, full, taken_near
from cards.deal.layout import line_costs
from cards.deal.levels import EVEN
from cards.deal.pool import Pool
from cards.deal.stock import COST
from cards.lines import FALLING, GEOMETRY, RISING
from cards.model import SIZE, Size

MOVES = 72
"""How many squares are exchanged, at most, while the lines of a card are not even."""
FINER = 6
"""After so many of them cost weighs twice as much."""
RESTING = 6
"""So many moves later a square may be exchanged again."""
AROUND: Mapping[Size, tuple[tuple[int, ...], ...]] = {
    size: tuple(
        tuple(sorted({other for line in lines for other in geometry.squares[line]} - {place}))
        for place, lines in enumerate(geometry.through)
    )
    for size, geometry in GEOMETRY.items()
}
"""For each place, the others on its lines."""


def even(laid: dict[int, Entry], left: list[Entry], pool: Pool) -> None:
    """Exchanges what is laid for what is left, the cheapest first, while lines cost more than `EVEN` over one another."""
    costs = line_costs([laid[place][0] for place in sorted(laid)], pool.size)
    if max(costs) <= EVEN[pool.size] * min(costs):
        return
    evening = _Evening(laid, left, pool, costs)
    for moved in range(MOVES):
        if evening.is_even():
            break
        evening.move(UNIT >> 1 + moved // FINER)


class _Evening:
    """A full card, and by how much each of its lines costs too much."""

    def __init__(self, laid: dict[int, Entry], left: list[Entry], pool: Pool, costs: list[int]) -> None:
        self._laid, self._left, self._size, self._line = laid, left, pool.size, pool.levels.line
        self._geometry = GEOMETRY[pool.size]
        excess = [cost - pool.levels.line for cost in costs]
        self._excess = dict(zip(self._geometry.squares, excess, strict=True))
        self._places, self._resting = set(laid) - {pool.size.centre}, list[int]()

    def is_even(self) -> bool:
        """Whether no line costs much more than another."""
        excess = self._excess.values()
        return self._line + max(excess) <= EVEN[self._size] * (self._line + min(excess))

    def move(self, unit: int) -> None:
        """Exchanges what lies where that makes the lines evenest: all of a place's cost too much together, or too little."""
        off, through = self._off(), self._geometry.through
        pressures = [each * each // len(lines) for each, lines in zip(off, through, strict=True)]
        place = max(self._places, key=pressures.__getitem__)
        self._exchange(place, off[place] // len(through[place]), unit)
        self._places.remove(place)
        self._resting.append(place)
        if len(self._resting) > RESTING:
            self._places.add(self._resting.pop(0))

    def _exchange(self, place: int, excess: int, unit: int) -> None:
        """Lays the activity that now fits best in the place of the one that is there and costs so much too much."""
        entry, taken = self._laid.pop(place), 0
        for other in AROUND[self._size][place]:
            taken |= self._laid[other][2]
        closed = full(sum([each[3] for each in self._laid.values()]))
        best = taken_near(self._left, entry[0] - excess, taken, closed, unit)
        self._laid[place] = best
        insort(self._left, entry, key=COST)
        for line in self._geometry.through[place]:
            self._excess[line] += best[0] - entry[0]

    def _off(self) -> list[int]:
        """For each place: by how much all of its lines together cost too much."""
        excess, size = self._excess, self._size
        columns = [excess[SIZE + column] for column in range(size)]
        off = [excess[row] + column for row in range(size) for column in columns]
        for diagonal in (FALLING, RISING):
            for place in self._geometry.squares[diagonal]:
                off[place] += excess[diagonal]
        return off
