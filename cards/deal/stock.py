"""What there is to fill a card with."""

from collections.abc import Mapping, Sequence
from operator import itemgetter

from cards.deal.pool import Candidate, Entry, Pool
from cards.model import ActivityId
from cards.stream import Stream

AGE = 16
"""What having been dealt in the oldest week remembered weighs, more than any overlap does; each later week as much more."""
COST = itemgetter(0)


def stock(pool: Pool, stream: Stream, ages: Mapping[ActivityId, int]) -> dict[int, list[Entry]]:
    """The activities of each level, cheapest first and those of one cost in an order of chance.

    What was dealt before, by `ages`, is left out where a level has enough without it.
    """
    left = {
        level: _entries(stream.shuffled(candidates), pool.demand[level], ages)
        for level, candidates in pool.by_level.items()
    }
    if not pool.plain:
        for entries in left.values():
            entries.sort(key=COST)
    return left


def _entries(candidates: Sequence[Candidate], demand: int, ages: Mapping[ActivityId, int]) -> list[Entry]:
    fresh = [each.entry for each in candidates if each.activity.id not in ages]
    if len(fresh) >= demand:
        return fresh
    return [each.aged(ages.get(each.activity.id, 0) * AGE) for each in candidates]
