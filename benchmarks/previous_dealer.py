"""The dealer as it was before, kept to be timed beside today's: one of each effort a line, nothing learned, five rows.

Its chance of a line was remembered from one square to the next, as it is here; its seed, caps and choice are as they were.
"""

import hashlib
import struct
from collections.abc import Sequence
from typing import TypeVar

from cards.deal import Deal, Learned
from cards.deal.candidates import Candidate
from cards.deal.caps import MOST_MANAGER, MOST_TRAVEL, MOST_TWO_PHASE, by_how_much
from cards.deal.dealing import seed_of
from cards.deal.pool import Pool, pool_for
from cards.lines import GEOMETRY
from cards.model import CENTRE, Activity, Card, Deck, PersonId, Setting, Size, Week, WorkspaceId
from cards.odds import line_probability

T = TypeVar("T")
THROUGH = GEOMETRY[Size.FIVE].through
ORDER = sorted(set(range(25)) - {CENTRE}, key=lambda place: (-len(THROUGH[place]), place))
PATTERNS = tuple(tuple((step * (place // 5) + place % 5) % 5 for place in range(25)) for step in (2, 3))
OVER = 1 << 40
NOTHING = Learned()


class Stream:
    def __init__(self, seed: bytes) -> None:
        self._prefix, self._block = seed + bytes(4), 0
        self._left: list[int] = []

    def number(self) -> int:
        if not self._left:
            block = hashlib.sha256(self._prefix + self._block.to_bytes(4, "big")).digest()
            self._left = list(struct.unpack(">4Q", block)[::-1])
            self._block += 1
        return self._left.pop()

    def below(self, bound: int) -> int:
        limit = (1 << 64) // bound * bound
        while (word := self.number()) >= limit:
            pass
        return word % bound

    def shuffled(self, items: Sequence[T]) -> list[T]:
        mixed = list(items)
        for last in range(len(mixed) - 1, 0, -1):
            other = self.below(last + 1)
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed


def deal(
    deck: Deck, *, workspace: WorkspaceId, week: Week, person: PersonId, setting: Setting, key: bytes
) -> Deal:
    """One card."""
    pool = pool_for(deck, setting, 0.40, Size.FIVE, NOTHING)
    seed = seed_of(key, deck=deck, workspace=workspace, week=week, person=person)
    filled = _filled(pool, Stream(seed))
    activities = [candidate.activity for candidate in filled]
    p = tuple(candidate.p for candidate in filled)
    faults = by_how_much(activities)
    ids = tuple(activity.id for activity in activities)
    return Deal(
        card=Card(person=person, setting=setting, week=week, deck_hash=deck.hash, activities=ids),
        efforts=tuple(activity.effort for activity in activities),
        levels=(),
        p=p,
        p_line=line_probability(p),
        aim=pool.levels.aim,
        learned=0,
        seed=seed.hex(),
        counter=0,
        repeats=0,
        faults=tuple(fault for fault, grave in faults.items() if grave),
    )


def _filled(pool: Pool, stream: Stream) -> list[Candidate]:
    centre = stream.shuffled(pool.centres)[0]
    pattern = PATTERNS[stream.below(2)]
    named = stream.shuffled([level for level in pool.levels.levels if level != centre.level])
    named.insert(pattern[CENTRE], centre.level)
    left = {level: [(0, each) for each in stream.shuffled(on)] for level, on in pool.by_level.items()}
    filling = _Filling(centre)
    for place in ORDER:
        filling.put(place, _best(left[named[pattern[place]]], filling.on_lines_of(place), filling))
    return [filling.squares[place] for place in range(25)]


def _best(left: list[tuple[int, Candidate]], taken: int, filling: "_Filling") -> Candidate:
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
    def __init__(self, centre: Candidate) -> None:
        self.squares: dict[int, Candidate] = {}
        self._on_line = [0] * 12
        self._two_phase = self._travel = self._manager = 0
        self.put(CENTRE, centre)

    def put(self, place: int, candidate: Candidate) -> None:
        self.squares[place] = candidate
        for line in THROUGH[place]:
            self._on_line[line] |= candidate.marks
        self._two_phase += candidate.activity.two_phase
        self._travel += candidate.activity.travel
        self._manager += candidate.activity.manager

    def on_lines_of(self, place: int) -> int:
        taken = 0
        for line in THROUGH[place]:
            taken |= self._on_line[line]
        return taken

    def is_over_a_cap(self, activity: Activity) -> bool:
        return (
            (activity.two_phase and self._two_phase >= MOST_TWO_PHASE)
            or (activity.travel and self._travel >= MOST_TRAVEL)
            or (activity.manager and self._manager >= MOST_MANAGER)
        )
