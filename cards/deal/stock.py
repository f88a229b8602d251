"""What there is to fill a card with."""

from collections.abc import Mapping, Sequence
from operator import itemgetter

from cards.deal.candidates import Candidate, Entry
from cards.deal.past import Past
from cards.deal.pool import Pool
from cards.model import ActivityId
from cards.stream import Stream

AGE = 16
"""What having been dealt in the oldest week remembered weighs, more than any overlap does; each later week as much more.

What is done once weighs as much as one mark that a line has already, in the oldest week of the season, and each later week
one more: it gives way to others and never keeps a card from being even.
"""
COST = itemgetter(0)


def stock(pool: Pool, stream: Stream, past: Past, *, ample: bool) -> dict[int, list[Entry]]:
    """The activities of each level in an order of chance.

    What was dealt in recent weeks is left out where a level has enough without it; where stock is to be `ample`, enough
    that no cap can keep off a card.
    """
    return {
        level: _entries(stream.shuffled(candidates), pool.demand[level], past, ample=ample)
        for level, candidates in pool.by_level.items()
    }


def cheapest_first(pool: Pool, stream: Stream, past: Past, *, ample: bool) -> list[Entry]:
    """The same of all levels together, the cheapest first; what costs the same is in an order of chance where that is much."""
    mixed = list(pool.around)
    for alike in pool.alike:
        mixed[alike] = stream.shuffled(mixed[alike])
    if not past.season:
        return [each.entry for each in mixed]
    welcome = {
        entry[-1]: entry
        for level, candidates in pool.by_level.items()
        for entry in _entries(candidates, pool.demand[level], past, ample=ample)
    }
    return [welcome[each] for each in mixed if each in welcome]


def _entries(candidates: Sequence[Candidate], demand: int, past: Past, *, ample: bool) -> list[Entry]:
    recent, season = past.recent, past.season
    if not season:
        return [each.entry for each in candidates]
    fresh = [each for each in candidates if each.activity.id not in recent]
    if (sum(not each.kinds for each in fresh) if ample else len(fresh)) < demand:
        return [each.aged(recent.get(each.activity.id, 0) * AGE + _once(each, season)) for each in candidates]
    return [each.entry if each.activity.repeatable else each.aged(_once(each, season)) for each in fresh]


def _once(candidate: Candidate, season: Mapping[ActivityId, int]) -> int:
    return 0 if candidate.activity.repeatable else season.get(candidate.activity.id, 0)
