"""Choosing among activities for a square: what fits best beside what lies there already."""

from bisect import bisect_left
from collections.abc import Sequence

from cards.deal.candidates import MANAGER, TRAVEL, TWO_PHASE, Entry
from cards.deal.caps import MOST_MANAGER, MOST_TRAVEL, MOST_TWO_PHASE

KINDS = TWO_PHASE | TRAVEL | MANAGER
COUNTED = 7
"""Bits that count one kind; the one above them says that there are as many as there may be."""
ROOM = (KINDS << COUNTED) - MOST_TWO_PHASE * TWO_PHASE - MOST_TRAVEL * TRAVEL - MOST_MANAGER * MANAGER
OVER = 1 << 40
"""What a square that breaks a cap weighs against freshness and overlap."""
NEAR = 4
"""How many activities are looked at for a square that should cost so much: those nearest to it."""
UNIT = 15_000
"""So many millionths of cost off what a square should cost weigh as much as a mark that one of its lines has already."""


def full(held: int) -> int:
    """The kinds of which a card has as many as it may; `held` is the sum of the kinds of its activities."""
    return held + ROOM >> COUNTED & KINDS


def over(held: int) -> int:
    """The kinds of which it has more."""
    return held + ROOM - KINDS >> COUNTED & KINDS


def least_unfit(
    entries: Sequence[Entry], taken: int, full: int, want: int, unit: int = UNIT
) -> tuple[int, int]:
    """How unfit the best is, and its place: caps first, then freshness, then overlap together with cost; of equals the first."""
    least, best = OVER * OVER, 0
    for place, (cost, age, marks, kinds, _) in enumerate(entries):
        unfit = age + (marks & taken).bit_count() + abs(cost - want) // unit
        if kinds & full:
            unfit += OVER
        if unfit < least:
            least, best = unfit, place
            if not unfit:
                break
    return least, best


def taken_near(left: list[Entry], want: int, taken: int, full: int, unit: int) -> Entry:
    """Takes the least unfit of those near in cost out of what is left, cheapest first; where all break a cap, of all."""
    # A tuple of the cost alone comes before all that cost as much.
    start = max(0, bisect_left(left, (want,)) - NEAR // 2)
    place, least, best = start, OVER, -1
    # Written out, as it is a quarter of the work of dealing a card.
    for cost, age, marks, kinds, _ in left[start : start + NEAR]:
        if not kinds & full:
            unfit = age + (marks & taken).bit_count() + abs(cost - want) // unit
            if unfit < least:
                least, best = unfit, place
        place += 1
    if best < 0:
        best = least_unfit(left, taken, full, want, unit)[1]
    return left.pop(best)
