"""Exchanging what makes a card's lines too dear or too cheap, until they cost the same."""

from bisect import bisect_left, insort
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import itemgetter

from cards.deal.candidates import Entry
from cards.deal.choosing import UNIT, full, taken_near
from cards.deal.layout import line_costs
from cards.deal.levels import EVEN
from cards.deal.pool import Pool
from cards.deal.stock import COST
from cards.lines import GEOMETRY
from cards.model import Size

MOVES = 36
"""How many squares are exchanged, at most, while the lines of a card are not even."""
FINER = 6
"""After so many of them cost weighs twice as much."""
RESTING = 6
"""So many moves later a square may be exchanged again."""
PRESSING = 2
"""Of the squares that should cost more and of those that should cost less, so many are looked at for what is left for them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Net:
    """The lines of a card in their order: the places on each, and for each place its lines, how many, and all others on them."""

    squares: tuple[tuple[int, ...], ...]
    through: tuple[tuple[int, ...], ...]
    counts: tuple[int, ...]
    around: tuple[tuple[int, ...], ...]
    of_lines: tuple[Callable[[list[int]], tuple[int, ...]], ...]


def _net(size: Size) -> _Net:
    squares = tuple(GEOMETRY[size].squares.values())
    places = range(size.squares)
    through = tuple(tuple(number for number, line in enumerate(squares) if place in line) for place in places)
    return _Net(
        squares=squares,
        through=through,
        counts=tuple(map(len, through)),
        around=tuple(
            tuple(sorted({other for line in through[place] for other in squares[line]} - {place}))
            for place in places
        ),
        of_lines=tuple(itemgetter(*lines) for lines in through),
    )


NETS: Mapping[Size, _Net] = {size: _net(size) for size in Size}


def even(laid: list[Entry], left: list[Entry], pool: Pool) -> None:
    """Exchanges what is laid for what is left, the cheapest first, while lines cost more than `EVEN` over one another."""
    costs = line_costs([entry[0] for entry in laid], pool.size)
    if not left or max(costs) <= EVEN[pool.size] * min(costs):
        return
    evening = _Evening(laid, left, pool, costs)
    for moved in range(MOVES):
        if evening.is_even():
            break
        evening.move(UNIT >> 1 + moved // FINER)


class _Evening:
    """A full card, and by how much each of its lines costs too much; `off` is that of all lines of a place together."""

    def __init__(self, laid: list[Entry], left: list[Entry], pool: Pool, costs: list[int]) -> None:
        self._laid, self._left, self._line = laid, left, pool.levels.line
        self._net, self._even = NETS[pool.size], EVEN[pool.size]
        self._excess = [cost - pool.levels.line for cost in costs]
        self._off = [sum(of_lines(self._excess)) for of_lines in self._net.of_lines]
        self._held, self._resting = sum([entry[3] for entry in laid]), list[int]()
        self._free = [place for place in range(pool.size.squares) if place != pool.size.centre]

    def is_even(self) -> bool:
        """Whether no line costs much more than another."""
        excess = self._excess
        return self._line + max(excess) <= self._even * (self._line + min(excess))

    def move(self, unit: int) -> None:
        """Exchanges what lies where that makes the lines evenest."""
        place = max(self._pressing(), key=self._gain)
        self._exchange(place, unit)
        self._rest(place)

    def _pressing(self) -> list[int]:
        """The few places all of whose lines cost too little together, by the most, and the few where they cost too much."""
        pressed = sorted(self._free, key=self._off.__getitem__)
        return pressed[:PRESSING] + pressed[-PRESSING:]

    def _rest(self, place: int) -> None:
        """A place is left alone for some moves."""
        self._free.remove(place)
        self._resting.append(place)
        if len(self._resting) > RESTING:
            self._free.append(self._resting.pop(0))

    def _gain(self, place: int) -> int:
        """By how much less lines cost too much, squared and all together, with what is left that costs nearest to what should lie there."""
        off, count, left = self._off[place], self._net.counts[place], self._left
        want = self._laid[place][0] - off // count
        above = bisect_left(left, (want,))
        miss = min([abs(entry[0] - want) for entry in left[max(0, above - 1) : above + 1]])
        return off * off // count - count * miss * miss

    def _exchange(self, place: int, unit: int) -> None:
        """Lays the activity that now fits best in the place of the one that is there and costs so much too much."""
        laid, net, taken = self._laid, self._net, 0
        for other in net.around[place]:
            taken |= laid[other][2]
        entry = laid[place]
        closed = full(self._held - entry[3])
        want = entry[0] - self._off[place] // net.counts[place]
        best = laid[place] = taken_near(self._left, want, taken, closed, unit)
        insort(self._left, entry, key=COST)
        self._held += best[3] - entry[3]
        self._cost(place, best[0] - entry[0])

    def _cost(self, place: int, more: int) -> None:
        """A square costs so much more."""
        for line in self._net.through[place]:
            self._excess[line] += more
            for other in self._net.squares[line]:
                self._off[other] += more
