"""What there is to fill a card with."""

from collections.abc import Collection, Sequence
from operator import itemgetter

from cards.deal.candidates import Candidate, Entry
from cards.deal.past import Past
from cards.deal.pool import Pool
from cards.stream import Stream

AGE = 16
"""What having been dealt in the oldest week remembered weighs, more than any overlap does; each later week as much more.

What is done once weighs as much as one mark that a line has already, in the oldest week of the season, and each later week
one more: it gives way to others and never keeps a card from being even.
"""
MUCH = 2
"""So many times the squares of a card are a choice for each of them."""
COST, AGED = itemgetter(0), itemgetter(1)


def stock(pool: Pool, stream: Stream, past: Past, *, ample: bool) -> dict[int, list[Entry]]:
    """The activities of each level in an order of chance.

    What was dealt in recent weeks is left out where a level has enough without it; where stock is to be `ample`, enough
    that no cap can keep off a card. Of the other levels it comes last, the oldest week first, as only the first few are looked at.
    """
    scarce = _scarce(pool, past, ample=ample)
    left = {
        level: _welcome(stream.shuffled(candidates), scarce, past)
        for level, candidates in pool.by_level.items()
    }
    for level in scarce:
        left[level].sort(key=AGED)
    return left


def cheapest_first(pool: Pool, stream: Stream, past: Past, *, ample: bool) -> list[Entry]:
    """The same of all levels together, the cheapest first; what costs the same is in an order of chance where that is much.

    While there are `MUCH` times as many as a card takes without what was dealt in recent weeks, nothing of it comes again: what
    one level has not enough of another one has.
    """
    mixed = list(pool.around)
    for alike in pool.alike:
        mixed[alike] = stream.shuffled(mixed[alike])
    much = len(mixed) - len(past.recent) >= MUCH * pool.size.squares and not ample
    return _welcome(mixed, () if much else _scarce(pool, past, ample=ample), past)


def _scarce(pool: Pool, past: Past, *, ample: bool) -> set[int]:
    """The levels that have not enough without what was dealt in recent weeks."""
    if not past.recent:
        return set()
    supply = pool.uncapped if ample else pool.ids
    recent = set(past.recent)
    return {level for level, ids in supply.items() if len(ids) - len(recent & ids) < pool.demand[level]}


def _welcome(candidates: Sequence[Candidate], scarce: Collection[int], past: Past) -> list[Entry]:
    """What may be laid, with how unwelcome it is; of the scarce levels repeats, too."""
    recent, season = past.recent, past.season
    if not season:
        return [each.entry for each in candidates]
    return [
        _aged(each, past) if each.id in season else each.entry
        for each in candidates
        if each.id not in recent or each.level in scarce
    ]


def _aged(candidate: Candidate, past: Past) -> Entry:
    once = 0 if candidate.activity.repeatable else past.season[candidate.id]
    return candidate.aged(past.recent.get(candidate.id, 0) * AGE + once)
