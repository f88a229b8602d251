"""Dealing a card: fair by construction, the same for everybody who computes it again.

Every card has each effort level five times on a pandiagonal Latin square, so its twelve lines cost exactly the same and
every player has the same chance of a line, whatever the setting.
"""

import hashlib
import hmac
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cards.errors import CannotDeal
from cards.lines import LINE_SQUARES, helps
from cards.model import (
    CENTRE,
    SIZE,
    SQUARES,
    Activity,
    ActivityId,
    Card,
    Deck,
    PersonId,
    Position,
    Setting,
    Week,
    WorkspaceId,
)
from cards.odds import line_probability
from cards.square import LEVELS, draw_levels
from cards.stream import Stream

EFFORT_PRIOR = {1: 0.81, 2: 0.70, 3: 0.58, 4: 0.45, 5: 0.33}
"""How likely an activity of each effort is done in its week, as the deck's authors estimate until there is data.

Chosen so that a card of five activities of each effort has a line with probability 0.40, the default target.
"""
TOLERANCE = 0.02
"""How far, as a share, a card's chance of a line may lie from the target."""
TRIES = 12
"""How many counters are tried before the best card so far is taken."""
MOST_TWO_PHASE, MOST_TRAVEL, MOST_MANAGER, LEAST_PRACTICES = 3, 2, 1, 4
ORDER = (
    *(place for place in (0, 4, 6, 8, 16, 18, 20, 24)),
    *(place for place in range(SQUARES) if place not in {0, 4, 6, 8, 12, 16, 18, 20, 24}),
)
"""Squares on three lines are filled first, while the choice is largest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Deal:
    """A dealt card with what is needed to check it.

    `efforts` and `p` (probabilities of completion) stand for the 25 squares row by row, `p_line` is the chance of at least
    one line. `seed` is in hex. `repeats` counts activities this person had in the weeks remembered.
    """

    card: Card
    efforts: tuple[int, ...]
    p: tuple[float, ...]
    p_line: float
    seed: str
    counter: int
    repeats: int


@dataclass(frozen=True, kw_only=True, slots=True)
class _Candidate:
    activity: Activity
    marks: int


@dataclass(frozen=True, kw_only=True, slots=True)
class _Pool:
    levels: dict[int, tuple[_Candidate, ...]]
    centres: tuple[_Candidate, ...]


def seed_of(key: bytes, *, deck: Deck, workspace: WorkspaceId, week: Week, person: PersonId) -> bytes:
    """HMAC-SHA256 with the week's key over deck hash, workspace, week and person, NUL between them.

    With the key and the deck's hash published, anybody can recompute any card.
    """
    told = "\0".join((deck.hash, workspace, str(week), person)).encode()
    return hmac.digest(key, told, hashlib.sha256)


@lru_cache(maxsize=64)
def _pool(deck: Deck, setting: Setting) -> _Pool:
    """What may be dealt for a setting. Raises `CannotDeal`."""
    bits: dict[str, int] = {}

    def marks(activity: Activity) -> int:
        told = (
            f"practice {activity.practice}",
            f"trust {activity.trust}",
            f"step {activity.step}",
            activity.channel,
        )
        known = (
            told[0],
            told[1],
            *(told[2:3] if activity.step else ()),
            *(told[3:] if activity.channel else ()),
        )
        return sum(1 << bits.setdefault(mark, len(bits)) for mark in known)

    eligible = deck.eligible(setting)
    levels = {
        level: tuple(_Candidate(activity=a, marks=marks(a)) for a in eligible if a.effort == level)
        for level in LEVELS
    }
    for level, found in levels.items():
        if len(found) < SIZE:
            raise CannotDeal(
                setting=setting.value,
                problem=f"effort {level} has {len(found)} activities; add {SIZE - len(found)} more",
            )
    centres = tuple(_Candidate(activity=a, marks=marks(a)) for a in deck.centres(setting))
    if not centres:
        raise CannotDeal(setting=setting.value, problem="no group activity for the centre; add one")
    return _Pool(levels=levels, centres=centres)


def deal(
    deck: Deck,
    *,
    workspace: WorkspaceId,
    week: Week,
    person: PersonId,
    setting: Setting,
    key: bytes,
    memory: Sequence[Collection[ActivityId]] = (),
    target: float = 0.40,
    counter_start: int = 0,
) -> Deal:
    """One person's card of one week; the same arguments give the same card.

    `memory` holds what the person was dealt in the weeks before, the most recent first: it is avoided, the oldest week
    given up first. `target` is the chance of a line to aim for. Raises `CannotDeal`.
    """
    seed = seed_of(key, deck=deck, workspace=workspace, week=week, person=person)
    age = _ages(memory)
    pool = _pool(deck, setting)
    best: tuple[tuple[int, ...], Deal] | None = None
    for counter in range(counter_start, counter_start + TRIES):
        chosen = _fill(pool, Stream(seed, counter), age)
        card = Card(
            person=person,
            setting=setting,
            week=week,
            deck_hash=deck.hash,
            activities=tuple(a.id for a in chosen),
        )
        dealt = _dealt(card, chosen, seed=seed, counter=counter, age=age)
        faults = _faults(chosen, dealt, target)
        if best is None or faults < best[0]:
            best = faults, dealt
        if not any(faults):
            break
    if best is None:
        raise AssertionError("at least one counter is tried")
    return best[1]


def _ages(memory: Sequence[Collection[ActivityId]]) -> dict[ActivityId, int]:
    """How unwelcome an activity is: 1 when it was dealt in the oldest week remembered, more the more recent."""
    age: dict[ActivityId, int] = {}
    for freshness, week in enumerate(reversed(memory), start=1):
        age.update(dict.fromkeys(week, freshness))
    return age


def _fill(pool: _Pool, stream: Stream, age: dict[ActivityId, int]) -> tuple[Activity, ...]:
    middle = min(stream.shuffled(pool.centres), key=lambda candidate: age.get(candidate.activity.id, 0))
    centre = middle.activity
    levels = draw_levels(stream, centre.effort)
    left = {level: stream.shuffled(pool.levels[level]) for level in LEVELS}
    squares: dict[int, Activity] = {CENTRE: centre}
    on_line = [middle.marks if line in helps(CENTRE) else 0 for line in range(len(LINE_SQUARES))]
    counts = [int(centre.two_phase), int(centre.travel), int(centre.manager)]
    for place in ORDER:
        lines = helps(Position(place))
        taken = 0
        for line in lines:
            taken |= on_line[line]
        candidates = left[levels[place]]
        pick = min(candidates, key=lambda c: _unfit(c, taken, counts, age))
        candidates.remove(pick)
        squares[place] = pick.activity
        for line in lines:
            on_line[line] |= pick.marks
        counts[0] += pick.activity.two_phase
        counts[1] += pick.activity.travel
        counts[2] += pick.activity.manager
    return tuple(squares[place] for place in range(SQUARES))


def _unfit(
    candidate: _Candidate, taken: int, counts: list[int], age: dict[ActivityId, int]
) -> tuple[bool, int, int]:
    """Caps first, then freshness, then how much it repeats of its lines."""
    activity = candidate.activity
    over = (
        (activity.two_phase and counts[0] >= MOST_TWO_PHASE)
        or (activity.travel and counts[1] >= MOST_TRAVEL)
        or (activity.manager and counts[2] >= MOST_MANAGER)
    )
    return over, age.get(activity.id, 0), (candidate.marks & taken).bit_count()


def _dealt(
    card: Card, chosen: tuple[Activity, ...], *, seed: bytes, counter: int, age: dict[ActivityId, int]
) -> Deal:
    efforts = tuple(activity.effort for activity in chosen)
    p = tuple(EFFORT_PRIOR[effort] for effort in efforts)
    return Deal(
        card=card,
        efforts=efforts,
        p=p,
        p_line=line_probability(p),
        seed=seed.hex(),
        counter=counter,
        repeats=sum(activity.id in age for activity in chosen),
    )


def _faults(chosen: tuple[Activity, ...], dealt: Deal, target: float) -> tuple[int, ...]:
    """What keeps a card from being taken at once, the gravest first; all zero when nothing does."""
    return (
        max(0, sum(activity.two_phase for activity in chosen) - MOST_TWO_PHASE),
        max(0, sum(activity.travel for activity in chosen) - MOST_TRAVEL),
        max(0, sum(activity.manager for activity in chosen) - MOST_MANAGER),
        max(0, LEAST_PRACTICES - len({activity.practice for activity in chosen})),
        4 - len({activity.trust for activity in chosen}),
        int(abs(dealt.p_line / target - 1) > TOLERANCE),
    )
