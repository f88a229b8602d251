"""Filling a card's squares so that its lines cost the same and a line's activities differ."""

from bisect import bisect_left, insort
from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from operator import itemgetter, or_

from cards.deal.caps import MOST_MANAGER, MOST_TRAVEL, MOST_TWO_PHASE
from cards.deal.layout import Layout, draw_layout
from cards.deal.levels import EVEN
from cards.deal.past import Past
from cards.deal.pool import MANAGER, TRAVEL, TWO_PHASE, Candidate, Entry, Pool
from cards.deal.stock import COST, stock
from cards.lines import GEOMETRY
from cards.model import Size
from cards.stream import Stream

MOST = ((TWO_PHASE, MOST_TWO_PHASE), (TRAVEL, MOST_TRAVEL), (MANAGER, MOST_MANAGER))
OVER = 1 << 40
"""What a square that breaks a cap weighs against freshness and overlap."""
UNIT = 30_000
"""So many millionths of cost off what a square should cost weigh as much as a mark that one of its lines has already."""
NEAR = 15_000
"""So many millionths off are left as they are."""
WIDTH = 8
"""How many activities are looked at for a square."""
ROUNDS = 5
"""How often a card is gone through again while its lines are not even, cost weighing more each time."""
AROUND: Mapping[Size, tuple[Callable[[Sequence[int]], tuple[int, ...]], ...]] = {
    size: tuple(
        itemgetter(*sorted({other for number in lines for other in geometry.squares[number]} - {place}))
        for place, lines in enumerate(geometry.through)
    )
    for size, geometry in GEOMETRY.items()
}
"""For each place, how to pick what is kept for the others on its lines."""
BALANCED: Mapping[Size, tuple[tuple[int, ...], ...]] = {size: ((),) * size.squares for size in Size}
"""For each place no line at all."""


def fill(pool: Pool, stream: Stream, past: Past, *, ample: bool) -> tuple[Candidate, ...]:
    """A card's activities, row by row; from an `ample` stock more of them may be repeats."""
    filling = _Filling(pool, draw_layout(pool, stream, past), stock(pool, stream, past, ample=ample))
    filling.fill()
    for again in range(0 if pool.plain else ROUNDS):
        if filling.is_even():
            break
        filling.even(UNIT >> again)
    return filling.candidates()


class _Filling:
    """A card while it is filled, from its centre."""

    def __init__(self, pool: Pool, layout: Layout, left: dict[int, list[Entry]]) -> None:
        self._pool, self._layout, self._left = pool, layout, left
        self._around = AROUND[pool.size]
        self._laid: dict[int, Entry] = {}
        self._marks = [0] * pool.size.squares
        self._kinds: list[int] = []
        self._full = 0
        # By how much a line costs too much while its open squares cost what they should, and how many are open. Where all
        # activities of a level cost the same, no line is ever out of balance.
        lines = {} if pool.plain else GEOMETRY[pool.size].squares
        self._excess = {
            number: sum(layout.wants[place] for place in line) - pool.levels.line
            for number, line in lines.items()
        }
        self._open = dict.fromkeys(lines, pool.size.value)
        self._through = BALANCED[pool.size] if pool.plain else GEOMETRY[pool.size].through
        if layout.centre is not None:
            self._put(pool.size.squares // 2, layout.centre.entry)

    def fill(self) -> None:
        """Lays an activity on every place."""
        for place in self._layout.order:
            want = self._layout.wants[place]
            if not self._pool.plain:
                want -= self._too_much(place)
            self._lay(place, self._left[self._layout.levels[place]], want, UNIT)

    def even(self, unit: int) -> None:
        """Takes each activity that costs too much or too little off again and lays the one that fits best now."""
        for place in self._layout.order:
            off = self._too_much(place, each=1)
            if abs(off) > NEAR:
                entry = self._take(place)
                self._lay(place, self._on_level_near(entry[0] - off), entry[0] - off, unit)

    def is_even(self) -> bool:
        """Whether no line costs much more than another."""
        costs = [self._pool.levels.line + excess for excess in self._excess.values()]
        return max(costs) <= EVEN[self._pool.size] * min(costs)

    def candidates(self) -> tuple[Candidate, ...]:
        """The activities, row by row."""
        return tuple(self._laid[place][-1] for place in sorted(self._laid))

    def _on_level_near(self, cost: int) -> list[Entry]:
        """What is left of the level, of those with something left, whose middle activity costs about so much."""
        least, nearest = OVER, list[Entry]()
        for entries in self._left.values():
            if entries:
                off = abs(entries[len(entries) // 2][0] - cost)
                if off < least:
                    least, nearest = off, entries
        return nearest

    def _lay(self, place: int, entries: list[Entry], want: int, unit: int) -> None:
        """Lays the least unfit of those near in cost; where all of them break a cap, of all."""
        taken = reduce(or_, self._around[place](self._marks))
        near = entries[:WIDTH] if self._pool.plain else _near(entries, want)
        least, best = _least_unfit(near, taken, self._full, want, unit)
        if least >= OVER:
            _, best = _least_unfit(entries, taken, self._full, want, unit)
        entries.remove(best)
        self._put(place, best)

    def _too_much(self, place: int, each: int = 0) -> int:
        """What is too much on the lines of a place, for each open square to bear its part; or for `each` that is laid."""
        lines = self._through[place]
        parts = 0
        for number in lines:
            parts += self._excess[number] // (each or self._open[number])
        return parts // len(lines)

    def _put(self, place: int, entry: Entry) -> None:
        self._laid[place], self._marks[place] = entry, entry[2]
        if entry[3]:
            self._kinds.append(entry[3])
            self._full = _full(self._kinds)
        dearer = entry[0] - self._layout.wants[place]
        for number in self._through[place]:
            self._excess[number] += dearer
            self._open[number] -= 1

    def _take(self, place: int) -> Entry:
        entry = self._laid.pop(place)
        self._marks[place] = 0
        if entry[3]:
            self._kinds.remove(entry[3])
            self._full = _full(self._kinds)
        dearer = entry[0] - self._layout.wants[place]
        for number in self._through[place]:
            self._excess[number] -= dearer
            self._open[number] += 1
        insort(self._left[entry[-1].level], entry, key=COST)
        return entry


def _near(entries: list[Entry], want: int) -> list[Entry]:
    """Those whose costs lie around what is wanted."""
    middle = bisect_left(entries, want, key=COST) - WIDTH // 2
    start = max(0, min(middle, len(entries) - WIDTH))
    return entries[start : start + WIDTH]


def _full(kinds: Sequence[int]) -> int:
    """The kinds of which a card holds as many as it may."""
    return sum(kind for kind, most in MOST if sum(1 for each in kinds if each & kind) >= most)


def _least_unfit(entries: Sequence[Entry], taken: int, full: int, want: int, unit: int) -> tuple[int, Entry]:
    """How unfit the best is, and it: caps first, then freshness, then overlap together with cost; of equals the first."""
    least, best = OVER * OVER, entries[0]
    for entry in entries:
        cost, age, marks, kinds, _ = entry
        unfit = age + (marks & taken).bit_count() + abs(cost - want) // unit
        if kinds & full:
            unfit += OVER
        if unfit < least:
            least, best = unfit, entry
            if not unfit:
                break
    return least, best
