"""From a seed to a card.

The levels of a card lie on a pandiagonal Latin square, so its twelve lines cost exactly the same, and everybody's card has
the same levels where the deck allows it, so every player has the same chance of a line, whatever the setting.
"""

import hashlib
import hmac
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from cards.deal.caps import Fault, by_how_much
from cards.deal.filling import fill
from cards.deal.levels import EFFORT_PRIOR, TOLERANCE
from cards.deal.pool import Pool, pool_for
from cards.model import Activity, ActivityId, Card, Deck, PersonId, Setting, Week, WorkspaceId
from cards.odds import line_probability
from cards.stream import Stream

TRIES = 12
"""How many counters are tried before the best card so far is taken."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Deal:
    """A dealt card with what is needed to check it.

    `efforts` and `p` (probabilities of completion) stand for the 25 squares row by row, `p_line` is the chance of at least
    one line. `seed` is in hex. `repeats` counts activities this person had in the weeks remembered. `faults` is what is amiss
    with the card because the deck has nothing better, as a rule nothing.
    """

    card: Card
    efforts: tuple[int, ...]
    p: tuple[float, ...]
    p_line: float
    seed: str
    counter: int
    repeats: int
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Attempt:
    """What one counter makes of a seed. `faults` keep it from being taken at once, the gravest first; 0 is none."""

    activities: tuple[Activity, ...]
    p: tuple[float, ...]
    p_line: float
    counter: int
    faults: tuple[int, ...]


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
    given up first. `target` is the chance of a line to aim for, above 0 and below 1. Raises `CannotDeal`.
    """
    pool = pool_for(deck, setting, target)
    seed = seed_of(key, deck=deck, workspace=workspace, week=week, person=person)
    ages = _ages(memory)
    taken = _first_sound(pool, seed, ages, counter_start)
    ids = tuple(activity.id for activity in taken.activities)
    return Deal(
        card=Card(person=person, setting=setting, week=week, deck_hash=deck.hash, activities=ids),
        efforts=tuple(activity.effort for activity in taken.activities),
        p=taken.p,
        p_line=taken.p_line,
        seed=seed.hex(),
        counter=taken.counter,
        repeats=sum(activity in ages for activity in ids),
        faults=tuple(fault for fault, grave in zip(Fault, taken.faults, strict=True) if grave),
    )


def seed_of(key: bytes, *, deck: Deck, workspace: WorkspaceId, week: Week, person: PersonId) -> bytes:
    """HMAC-SHA256 with the week's key over deck hash, workspace, week and person, NUL between them.

    With the key and the deck's hash published, anybody can recompute any card.
    """
    told = "\0".join((deck.hash, workspace, str(week), person)).encode()
    return hmac.digest(key, told, hashlib.sha256)


def _ages(memory: Sequence[Collection[ActivityId]]) -> dict[ActivityId, int]:
    """How unwelcome an activity is: 1 when it was dealt in the oldest week remembered, more the more recent."""
    ages: dict[ActivityId, int] = {}
    for freshness, week in enumerate(reversed(memory), start=1):
        ages.update(dict.fromkeys(week, freshness))
    return ages


def _first_sound(pool: Pool, seed: bytes, ages: Mapping[ActivityId, int], start: int) -> _Attempt:
    """The first counter's card without a fault; where all that are tried have one, the least faulty."""
    best = _attempt(pool, seed, ages, start)
    for counter in range(start + 1, start + TRIES):
        if not any(best.faults):
            break
        best = min(best, _attempt(pool, seed, ages, counter), key=lambda attempt: attempt.faults)
    return best


def _attempt(pool: Pool, seed: bytes, ages: Mapping[ActivityId, int], counter: int) -> _Attempt:
    activities = fill(pool, Stream(seed, counter), ages)
    p = tuple(EFFORT_PRIOR[activity.effort] for activity in activities)
    p_line = line_probability(p)
    off_aim = abs(p_line - pool.levels.aim) > TOLERANCE * pool.levels.aim
    return _Attempt(
        activities=activities,
        p=p,
        p_line=p_line,
        counter=counter,
        faults=(*by_how_much(activities).values(), off_aim),
    )
