"""What may be dealt for a setting."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, groupby
from operator import attrgetter
from statistics import fmean

from cards.deal.candidates import Candidate, candidate_of
from cards.deal.learned import Learned
from cards.deal.levels import EFFORT_PRIOR, REACH, TOLERANCE, Aim, Levels, preferred, within
from cards.errors import CannotDeal
from cards.model import Activity, ActivityId, Deck, Setting, Size
from cards.square import LEVELS

WEIGHT = attrgetter("weight")
CENTRED = 0.10
"""By how much of a line three times the square in the middle of three rows may cost more or less than one."""
FEW_DIFFER = 4
"""Where no more than one in so many differs from what its authors say, the others cost what others of their effort do."""
FEW_ALIKE = 2
"""So many activities of one cost are all looked at for a square that should cost so much; of more, chance says which."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pool:
    """The levels of every card of a setting, with what lies on each level, cheapest first, and what in the centre.

    `demand` is how many activities of each level a card takes; `ids` names those there are, `uncapped` those that no cap can
    keep off a card. `plain` says that all activities of a level cost the same, so that any card has equal lines, `by_fifths`
    that levels are fifths, as most activities are known. `known` are those. `around` has
    what lies on all levels, cheapest first; `alike` are the stretches of it that cost the same as several others.
    """

    size: Size
    levels: Levels
    by_level: Mapping[int, tuple[Candidate, ...]]
    centres: tuple[Candidate, ...]
    demand: Mapping[int, int]
    ids: Mapping[int, frozenset[ActivityId]]
    uncapped: Mapping[int, frozenset[ActivityId]]
    plain: bool
    by_fifths: bool
    known: frozenset[ActivityId]
    around: tuple[Candidate, ...]
    alike: tuple[slice, ...]


@lru_cache(maxsize=64)
def pool_for(deck: Deck, setting: Setting, target: float, size: Size, learned: Learned) -> Pool:
    """The first of the preferred levels that the deck can fill for this setting. Raises `CannotDeal`."""
    bits: dict[str, int] = {}
    around = [candidate_of(activity, bits, learned, size) for activity in deck.eligible(setting)]
    together = deck.centres(setting) if size.centre is not None else ()
    centres = [candidate_of(activity, bits, learned, size) for activity in together]
    for levelled in _levelled(around, centres, learned):
        pool = _pool(levelled, target, size, learned)
        if pool is not None:
            return pool
    supply = Counter(each.activity.effort for each in around)
    raise CannotDeal(
        setting=setting.value, problem=_lacking(supply, bool(centres) or size.centre is None, size)
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Levelled:
    """What may lie around the centre, and in it where there is one, each on a level."""

    around: Sequence[Candidate]
    centres: Sequence[Candidate]
    by_fifths: bool = False


def _levelled(
    around: Sequence[Candidate], centres: Sequence[Candidate], known: Mapping[ActivityId, float]
) -> Iterator[_Levelled]:
    """The ways to say what level an activity is on, the better first; what its authors say is the last.

    Once most of those around the centre are known, and some to take something else than their authors say, it is the fifth of
    them, by cost, that the activity belongs to. Until then it is the effort whose prior is nearest, which for the others is their own.
    """
    count = sum(each.activity.id in known for each in around)
    others = sum(_differs(each.activity, known) for each in around)
    if 2 * count <= len(around) or FEW_DIFFER * others <= len(around):
        yield _Levelled(around=around, centres=centres)
    if count:
        yield _by_fifths(around, centres)
        yield _Levelled(around=_by_effort(around), centres=_by_effort(centres))


def _differs(activity: Activity, known: Mapping[ActivityId, float]) -> bool:
    """Whether it is known to be done more or less than its authors say."""
    prior = EFFORT_PRIOR[activity.effort]
    return known.get(activity.id, prior) != prior


def _by_effort(candidates: Iterable[Candidate]) -> list[Candidate]:
    return [replace(each, level=each.activity.effort) for each in candidates]


def _by_fifths(around: Sequence[Candidate], centres: Sequence[Candidate]) -> _Levelled:
    cheapest_first = sorted(around, key=lambda each: each.weight)
    costs = [each.weight for each in cheapest_first]

    # What costs more than anything around it makes its four lines too dear, whatever else lies on them.
    fitting = [each for each in centres if each.weight <= costs[-1]] or centres

    def fifth(rank: int) -> int:
        return LEVELS[min(rank, len(costs) - 1) * len(LEVELS) // len(costs)]

    return _Levelled(
        around=[replace(each, level=fifth(rank)) for rank, each in enumerate(cheapest_first)],
        centres=[replace(each, level=fifth(bisect_left(costs, each.weight))) for each in fitting],
        by_fifths=True,
    )


def _pool(levelled: _Levelled, target: float, size: Size, known: Learned) -> Pool | None:
    supply = Counter(each.level for each in levelled.around)
    for levels in preferred(_aim(levelled, target, size)):
        fitting = _centres(levelled, levels, size)
        if (fitting or size.centre is None) and levels.demand <= supply:
            by_level = {
                level: _cheapest_first(levelled.around, level) for level in sorted(set(levels.levels))
            }
            plain = _is_plain([*fitting, *chain.from_iterable(by_level.values())])
            together = sorted(levelled.around, key=WEIGHT)
            return Pool(
                size=size,
                levels=levels,
                by_level=by_level,
                centres=fitting,
                demand=levels.demand,
                ids={level: _ids(each) for level, each in by_level.items()},
                uncapped={
                    level: _ids(each for each in on if not each.kinds) for level, on in by_level.items()
                },
                plain=plain,
                by_fifths=levelled.by_fifths and not plain,
                known=frozenset(known),
                around=tuple(together),
                alike=tuple(_alike(together)),
            )
    return None


def _aim(levelled: _Levelled, target: float, size: Size) -> Aim:
    """Each level is as likely as its activities are on average, or as its prior where it has none.

    Only where levels are fifths, which differ, is there something on each that brings a card nearer to the target.
    """
    differing = levelled.by_fifths and not _is_plain(levelled.around)
    p = tuple(
        fmean(
            [each.p for each in levelled.around if each.level == level] or [within(size, EFFORT_PRIOR[level])]
        )
        for level in LEVELS
    )
    return Aim(size=size, target=target, p=p, reach=REACH if differing else TOLERANCE)


def _alike(cheapest_first: Iterable[Candidate]) -> Iterator[slice]:
    """Where those are of which more than `FEW_ALIKE` cost the same."""
    begin = 0
    for _, same in groupby(cheapest_first, key=WEIGHT):
        end = begin + len(list(same))
        if end - begin > FEW_ALIKE:
            yield slice(begin, end)
        begin = end


def _is_plain(candidates: Iterable[Candidate]) -> bool:
    """Whether activities of a level all cost the same."""
    costs = {(each.level, each.weight) for each in candidates}
    return len(costs) == len({level for level, _ in costs})


def _lacking(supply: Mapping[int, int], has_centre: bool, size: Size) -> str:
    few = [
        f"effort {level} has {supply.get(level, 0)} activities; add {size - supply.get(level, 0)} more"
        for level in LEVELS
        if supply.get(level, 0) < size
    ]
    if not has_centre:
        few.append("there is no group activity for the centre; add one")
    # With three rows the centre takes one effort alone, and there may be too few others for those of the group activities.
    return "; ".join(few) or "no group activity is of an effort that fits in the centre; add one of effort 3"


def _cheapest_first(candidates: Iterable[Candidate], level: int) -> tuple[Candidate, ...]:
    return tuple(sorted((each for each in candidates if each.level == level), key=lambda each: each.weight))


def _centres(levelled: _Levelled, levels: Levels, size: Size) -> tuple[Candidate, ...]:
    """What may lie in the centre of cards of these levels.

    With three rows where costs differ those that cost about a third of a line, the nearest first, or it alone where none does:
    around no others all lines cost about the same (as in the Lo Shu).
    """
    if size is not Size.THREE or _is_plain([*levelled.around, *levelled.centres]):
        return tuple(each for each in levelled.centres if each.level in levels.centres)

    def off(centre: Candidate) -> int:
        return abs(Size.THREE * centre.weight - levels.line)

    nearest = sorted(levelled.centres, key=off)
    fitting = sum(off(each) <= CENTRED * levels.line for each in nearest)
    return tuple(nearest[: max(1, fitting)])


def _ids(candidates: Iterable[Candidate]) -> frozenset[ActivityId]:
    return frozenset(each.id for each in candidates)
