"""Filling a card's squares so that a line's activities differ."""

from collections.abc import Mapping

from cards.deal.caps import MOST_MANAGER, MOST_TRAVEL, MOST_TWO_PHASE
from cards.deal.pool import Candidate, Pool
from cards.lines import LINE_SQUARES, helps
from cards.model import CENTRE, SQUARES, Activity, ActivityId, Position
from cards.square import draw_levels
from cards.stream import Stream

LINES_OF = tuple(helps(Position(place)) for place in range(SQUARES))
ORDER = tuple(sorted(set(range(SQUARES)) - {CENTRE}, key=lambda place: (-len(LINES_OF[place]), place)))
"""Squares on three lines are filled first, while the choice is largest."""
OVER, AGE = 1 << 40, 1 << 10
"""What a square that breaks a cap and one that was dealt before weigh against overlap, which counts from 0."""


def fill(pool: Pool, stream: Stream, ages: Mapping[ActivityId, int]) -> tuple[Activity, ...]:
    """25 activities, row by row. `ages` says how unwelcome what was dealt before is, 1 the least."""
    centre = min(stream.shuffled(pool.centres), key=lambda each: ages.get(each.activity.id, 0))
    levels = draw_levels(stream, pool.levels.levels, centre.activity.effort)
    left = {
        level: [(ages.get(each.activity.id, 0) * AGE, each) for each in stream.shuffled(candidates)]
        for level, candidates in pool.by_level.items()
    }
    filling = _Filling(centre)
    for place in ORDER:
        filling.put(place, _best(left[levels[place]], filling.on_lines_of(place), filling))
    return filling.activities()


def _best(left: list[tuple[int, Candidate]], taken: int, filling: "_Filling") -> Candidate:
    """Takes the least unfit candidate out of those left: caps first, then freshness, then overlap; of equals the first."""
    best, least = 0, OVER * OVER
    for place, (age, candidate) in enumerate(left):
        unfit = age + (candidate.marks & taken).bit_count()
        if unfit < least:
            unfit += OVER * filling.is_over_a_cap(candidate.activity)
            if unfit < least:
                best, least = place, unfit
                if not unfit:
                    break
    return left.pop(best)[1]


class _Filling:
    """A card while it is filled, from its centre."""

    def __init__(self, centre: Candidate) -> None:
        self._squares: dict[int, Activity] = {}
        self._on_line = [0] * len(LINE_SQUARES)
        self._two_phase = self._travel = self._manager = 0
        self.put(CENTRE, centre)

    def put(self, place: int, candidate: Candidate) -> None:
        """Lays an activity on its square."""
        activity = self._squares[place] = candidate.activity
        for line in LINES_OF[place]:
            self._on_line[line] |= candidate.marks
        self._two_phase += activity.two_phase
        self._travel += activity.travel
        self._manager += activity.manager

    def on_lines_of(self, place: int) -> int:
        """The marks of all squares that share a line with this one."""
        taken = 0
        for line in LINES_OF[place]:
            taken |= self._on_line[line]
        return taken

    def is_over_a_cap(self, activity: Activity) -> bool:
        """Whether the card holds enough of its kind."""
        return (
            (activity.two_phase and self._two_phase >= MOST_TWO_PHASE)
            or (activity.travel and self._travel >= MOST_TRAVEL)
            or (activity.manager and self._manager >= MOST_MANAGER)
        )

    def activities(self) -> tuple[Activity, ...]:
        """The 25 activities, row by row."""
        return tuple(self._squares[place] for place in range(SQUARES))
