"""From a seed to a card.

The levels of a card lie on a Latin square, so that its lines cost the same: exactly where costs are the authors' estimates,
within `EVEN` where they were learned. Everybody's card has the same levels where the deck allows it and comes within
`TOLERANCE` of the same chance of a line, so every player has the same luck, whatever the setting.
"""

import hashlib
import hmac
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from cards.deal.candidates import TWO_PHASE, Candidate
from cards.deal.caps import Fault, by_how_much
from cards.deal.filling import fill
from cards.deal.layout import line_costs
from cards.deal.learned import NOTHING, Learned
from cards.deal.levels import EVEN, TOLERANCE
from cards.deal.past import Past, past_of
from cards.deal.pool import Pool, pool_for
from cards.model import ActivityId, Card, Deck, PersonId, Setting, Size, Week, WorkspaceId
from cards.odds import line_probability
from cards.stream import WORDS, Stream

TARGET = 0.40
"""The chance of a line that cards aim for where a workspace says nothing else."""
TRIES = 12
"""How many counters are tried before the best card so far is taken."""
FEW_WORDS = 48
"""Words of chance that nearly all cards take that are laid by what their squares cost."""
FAULTS = tuple(Fault)
STRICT = 6
"""How many of them repeat nothing that can be left out; those after that may, rather than break a cap."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Deal:
    """A dealt card with what is needed to check it.

    `efforts`, `levels` and `p` stand for the squares row by row: what its authors say, the class of effort it was dealt as,
    and how likely it is done in the week; `learned` is of how many squares that was learned. `p_line` is the chance of at
    least one line, `aim` what all cards are held to. `seed` is in hex. `repeats` counts activities this person had in the
    three weeks before. `faults` is what is amiss with the card because the deck has nothing better, as a rule nothing.
    """

    card: Card
    efforts: tuple[int, ...]
    levels: tuple[int, ...]
    p: tuple[float, ...]
    p_line: float
    aim: float
    learned: int
    seed: str
    counter: int
    repeats: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Attempt:
    """What one counter makes of a seed.

    `faults` keep it from being taken at once, the gravest first, 0 is none; and so does that nothing on it is `promised`,
    where a promise could be.
    """

    candidates: tuple[Candidate, ...]
    p: tuple[float, ...]
    p_line: float
    counter: int
    faults: tuple[int, ...]
    promised: bool

    @property
    def amiss(self) -> tuple[int, ...]:
        """Less is better, and nothing but zeros taken at once."""
        return *self.faults, int(not self.promised)


def deal(
    deck: Deck,
    *,
    workspace: WorkspaceId,
    week: Week,
    person: PersonId,
    setting: Setting,
    key: bytes,
    memory: Sequence[Collection[ActivityId]] = (),
    target: float = TARGET,
    counter_start: int = 0,
    learned: Mapping[ActivityId, float] = NOTHING,
    size: Size = Size.FIVE,
) -> Deal:
    """One person's card of one week; the same arguments give the same card.

    `memory` holds what the person was dealt in the weeks before, the most recent first. Of the last three weeks everything is
    avoided, of the last twelve the group square and what is not repeatable; the oldest week is given up first. `target` is the
    chance of a line to aim for, above 0 and below 1. `learned` holds how likely activities are done in a week of five days,
    from 0.001 to 0.999, where it is known better than by effort; for many cards make it a `Learned` once. Raises `CannotDeal`,
    and ValueError for a probability that is none.
    """
    known = learned if isinstance(learned, Learned) else Learned(learned)
    pool = pool_for(deck, setting, target, size, known)
    seed = seed_of(key, deck=deck, workspace=workspace, week=week, person=person)
    past = past_of(memory)
    taken = _first_sound(pool, seed, past, counter_start)
    ids = tuple([each.id for each in taken.candidates])
    return Deal(
        card=Card(person=person, setting=setting, week=week, deck_hash=deck.hash, activities=ids),
        efforts=tuple([each.activity.effort for each in taken.candidates]),
        levels=tuple([each.level for each in taken.candidates]),
        p=taken.p,
        p_line=taken.p_line,
        aim=pool.levels.aim,
        learned=len(pool.known.intersection(ids)),
        seed=seed.hex(),
        counter=taken.counter,
        repeats=len(past.recent.keys() & ids),
        faults=tuple(compress(FAULTS, taken.faults)),
    )


def seed_of(key: bytes, *, deck: Deck, workspace: WorkspaceId, week: Week, person: PersonId) -> bytes:
    """HMAC-SHA256 with the week's key over deck hash, workspace, week and person, NUL between them.

    With the key and the deck's hash published, anybody can recompute any card.
    """
    told = "\0".join((deck.hash, workspace, str(week), person)).encode()
    return hmac.digest(key, told, hashlib.sha256)


def _first_sound(pool: Pool, seed: bytes, past: Past, start: int) -> _Attempt:
    """The first counter's card with nothing amiss; where something is with all that are tried, the least amiss."""
    best = _attempt(pool, seed, past, start, ample=False)
    for counter in range(start + 1, start + TRIES):
        if not any(best.amiss):
            break
        other = _attempt(pool, seed, past, counter, ample=counter >= start + STRICT)
        best = min(best, other, key=lambda attempt: attempt.amiss)
    return best


def _attempt(pool: Pool, seed: bytes, past: Past, counter: int, *, ample: bool) -> _Attempt:
    stream = Stream(seed, counter, FEW_WORDS if pool.by_fifths else WORDS)
    candidates = fill(pool, stream, past, ample=ample)
    p = tuple([each.p for each in candidates])
    p_line = line_probability(p)
    capped = by_how_much([each.activity for each in candidates]).values()
    return _Attempt(
        candidates=candidates,
        p=p,
        p_line=p_line,
        counter=counter,
        faults=(*capped, _uneven(pool, candidates), _off(p_line, pool.levels.aim)),
        promised=any(each.kinds & TWO_PHASE for each in candidates) or not _may_promise(pool, past),
    )


def _may_promise(pool: Pool, past: Past) -> bool:
    """Whether there is a promise that was not dealt lately."""
    around = (each for on_level in pool.by_level.values() for each in on_level)
    return any(each.kinds & TWO_PHASE and each.id not in past.recent for each in around)


def _uneven(pool: Pool, candidates: Sequence[Candidate]) -> int:
    """By how many thousandths the dearest line costs more over the cheapest than it may."""
    if pool.plain and pool.size is not Size.THREE:
        return 0
    costs = line_costs([each.weight for each in candidates], pool.size)
    return _beyond(max(costs) / min(costs), EVEN[pool.size])


def _off(p_line: float, aim: float) -> int:
    """By how many thousandths the chance of a line lies farther from the aim than it may."""
    return _beyond(abs(p_line / aim - 1), TOLERANCE)


def _beyond(value: float, most: float) -> int:
    return 0 if value <= most else 1 + int(1000 * (value - most))
