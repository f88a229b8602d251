"""What each square of a card should cost where no two activities cost the same, so that all its lines do.

Two Latin squares lie on each other on a card: a square costs what its class does and the step of its tier. As each line holds
every class and every tier once, all lines cost the same, whatever classes and steps are. So these are drawn for every card.

The steps are those between neighbours among the dearest activities, where they lie farthest apart: these then cost exactly what
they should, and what is cheaper lies so densely that there is something near every step.

With three rows one diagonal holds the middle class three times and the other the middle tier: there classes and tiers lie in
equal steps around the middle, as in the Lo Shu.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from cards.deal.candidates import Candidate, Entry
from cards.deal.layout import draw_centre
from cards.deal.past import Past
from cards.deal.pool import Pool
from cards.model import Size
from cards.square import draw_plan
from cards.stream import Stream

LEFT, OF = 7, 8
"""So much of what was drawn for the cheaper classes the dearest leaves them at least."""
TOO_CHEAP = 1 << 40
"""What a class that costs less than squares should weighs against how far it is off, in millionths."""
AROUND = {size: tuple(place for place in range(size.squares) if place != size.centre) for size in Size}
"""The places of a card but for its centre."""
CHEAP = 2
"""How many activities are cheaper than the cheapest square should be."""
LO_SHU = 1
"""The class and the tier in the centre of three rows: the middle ones."""
EIGHTHS = 3
"""With three rows, the step between classes in eighths of what lies between the cheapest class drawn and the dearest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Balance:
    """For each place, row by row, what its activity should cost, in millionths; the group square for the centre, where there is one.

    `order` are the other places to fill, the dearest class first, while there is the most to make up for it with.
    """

    wants: Sequence[int]
    order: Sequence[int]
    centre: Entry | None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Middle:
    """Which class lies in the centre, None without one, and what it costs there, its weight."""

    kind: int | None = None
    weight: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class _Costs:
    """What the classes of a card cost, and the steps of its tiers; `kind` and `tier` are those in the centre."""

    classes: Sequence[int]
    steps: Sequence[int]
    kind: int
    tier: int


def draw_balance(pool: Pool, stream: Stream, past: Past, left: Sequence[Entry], *, ample: bool) -> Balance:
    """One of the balanced cards of a pool, with its group square; see `draw_centre` for `ample`.

    `left` is what there is for the other squares, cheapest first.
    """
    centre = draw_centre(pool, stream, past, ample=ample)
    costs = _costs(pool, stream, left, centre)
    plan = draw_plan(stream, pool.size, centre=(costs.kind, costs.tier))
    pairs = zip(plan.classes, plan.tiers, strict=True)
    wants = [costs.classes[kind] + costs.steps[tier] for kind, tier in pairs]
    order = sorted(AROUND[pool.size], key=wants.__getitem__, reverse=True)
    return Balance(wants=wants, order=order, centre=centre.entry if centre else None)


def _costs(pool: Pool, stream: Stream, left: Sequence[Entry], centre: Candidate | None) -> _Costs:
    if centre is None:
        return _in_classes(pool, stream, left, _Middle())
    if pool.size is Size.THREE:
        return _in_thirds(pool, stream, left, centre.weight)
    kind = pool.levels.levels.index(centre.level)
    return _in_classes(pool, stream, left, _Middle(kind=kind, weight=centre.weight))


def _in_thirds(pool: Pool, stream: Stream, left: Sequence[Entry], weight: int) -> _Costs:
    """Drawn: the step between the classes, and that between the tiers, which is up to half of it.

    Where the group square does not cost a third of a line, the lines through it cost as little more or less than the others
    as can be while all eight other squares cost (2 · line - weight) / 5 in the middle.
    """
    middle = (2 * pool.levels.line - weight) // 5
    cheap, _, dear = (pool.by_level[level] for level in pool.levels.levels)
    high = _drawn(stream, left, dear[0].weight, dear[-1].weight)
    low = _drawn(stream, left, cheap[0].weight, cheap[-1].weight)
    step = max(0, EIGHTHS * (high - low) // 8)
    finer = stream.below(step // 2 + 1)
    return _Costs(
        classes=(middle - step, middle, middle + step), steps=(-finer, 0, finer), kind=LO_SHU, tier=LO_SHU
    )


def _in_classes(pool: Pool, stream: Stream, left: Sequence[Entry], middle: _Middle) -> _Costs:
    """Drawn: for each class what is left of its level, for the dearest some neighbours that leave room for it."""
    *cheaper, dearest = (pool.by_level[level] for level in pool.levels.levels)
    drawn = [_drawn(stream, left, candidates[0].weight, candidates[-1].weight) for candidates in cheaper]
    count = pool.size - (middle.kind == len(drawn))
    floor = left[CHEAP][0]
    last = bisect_left(left, (_room(pool.levels.line, drawn, middle),)) - count
    first = max(0, min(bisect_left(left, (dearest[0].weight,)), len(left) - count, last))
    start = first + stream.below(max(0, last - first) + 1)
    neighbours = [entry[0] for entry in left[start : start + count]]
    return _balanced(drawn, neighbours, middle, line=pool.levels.line, floor=floor)


def _drawn(stream: Stream, left: Sequence[Entry], least: int, most: int) -> int:
    """The cost of one of what is left between these costs; where nothing is, of what is next to it."""
    low, high = bisect_left(left, (least,)), bisect_left(left, (most + 1,))
    return left[low + stream.below(high - low) if low < high else low - 1][0]


def _room(line: int, drawn: Sequence[int], middle: _Middle) -> int:
    """About what the dearest class may cost beside the others."""
    cheaper = [LEFT * cost // OF for kind, cost in enumerate(drawn) if kind != middle.kind]
    return line - sum(cheaper) - (0 if middle.kind == len(drawn) else middle.weight)


def _balanced(
    drawn: Sequence[int], neighbours: Sequence[int], middle: _Middle, *, line: int, floor: int
) -> _Costs:
    """The classes with what was drawn, as far as lines may cost `line`, and no square should cost less than `floor`."""
    dearest = sorted([*neighbours, middle.weight] if middle.kind == len(drawn) else neighbours)
    classes = [*drawn, sum(dearest) // len(dearest)]
    steps = [cost - classes[-1] for cost in dearest]
    least, tier = floor - steps[0], 0
    if middle.kind is not None:
        tier = _tier(steps, classes[middle.kind], middle.weight, least)
        classes[middle.kind] = middle.weight - steps[tier]
    free = [kind for kind in range(len(drawn)) if kind != middle.kind]
    above = [max(0, classes[kind] - least) for kind in free]
    for kind in free:
        classes[kind] = least
    rest, have = line - sum(classes) - sum(steps), sum(above)
    for kind, part in zip(free, above, strict=True):
        classes[kind] += part * rest // max(1, have)
    classes[free[-1]] += line - sum(classes) - sum(steps)
    return _Costs(classes=classes, steps=steps, kind=middle.kind or 0, tier=tier)


def _tier(steps: Sequence[int], drawn: int, cost: int, least: int) -> int:
    """The tier that lets the centre cost so much while its class costs about what was drawn."""
    costs = [cost - step for step in steps]
    off = [abs(each - drawn) + TOO_CHEAP * (each < least) for each in costs]
    return off.index(min(off))
