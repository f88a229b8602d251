"""Where on a card which level goes, in which order its squares are filled, and what its lines come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from cards.deal.candidates import Candidate
from cards.deal.past import Past
from cards.deal.pool import Pool
from cards.lines import GEOMETRY
from cards.model import Size
from cards.square import draw_plan
from cards.stream import Stream

PLACES: Mapping[Size, tuple[tuple[int, ...], tuple[int, ...]]] = {
    size: (
        tuple(
            place for place, lines in enumerate(geometry.through) if len(lines) > 2 and place != size.centre
        ),
        tuple(place for place, lines in enumerate(geometry.through) if len(lines) == 2),
    )
    for size, geometry in GEOMETRY.items()
}
"""The places on three lines, and those on two."""
LINES = {
    size: [itemgetter(*line) for line in geometry.squares.values()] for size, geometry in GEOMETRY.items()
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """For each place, row by row, its level; the group square for the centre.

    `order` are the places to fill. Those on three lines come first, while the choice is largest; else it is chance.
    """

    levels: tuple[int, ...]
    order: tuple[int, ...]
    centre: Candidate | None


def draw_layout(pool: Pool, stream: Stream, past: Past, *, ample: bool) -> Layout:
    """One of the layouts of a pool, with its group square; see `draw_centre` for `ample`."""
    centre = draw_centre(pool, stream, past, ample=ample)
    levels = pool.levels.levels
    plan = draw_plan(stream, pool.size, centre=_in_the_centre(pool, centre))
    rich, poor = PLACES[pool.size]
    return Layout(
        levels=tuple(levels[symbol] for symbol in plan.classes),
        order=(*stream.shuffled(rich), *stream.shuffled(poor)),
        centre=centre,
    )


def line_costs(costs: Sequence[int], size: Size) -> list[int]:
    """What each line costs together where the squares, row by row, cost so much."""
    return [sum(pick(costs)) for pick in LINES[size]]


def draw_centre(pool: Pool, stream: Stream, past: Past, *, ample: bool) -> Candidate | None:
    """The group square that was dealt least recently, where there is one.

    With three rows where costs differ, and stock is to be `ample`, it is the one that lines are even around.
    """
    if not pool.centres:
        return None
    mixed = stream.shuffled(pool.centres)
    if ample and pool.size is Size.THREE and not pool.plain:
        return pool.centres[0]
    return min(mixed, key=lambda each: past.season.get(each.id, 0)) if past.season else mixed[0]


def _in_the_centre(pool: Pool, centre: Candidate | None) -> tuple[int, int]:
    """The class and the tier that lie there; where activities of a level cost the same, any tier is as good."""
    if centre is None or pool.size is Size.THREE:
        return 1, 1
    return pool.levels.levels.index(centre.level), 0
