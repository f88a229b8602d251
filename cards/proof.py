"""Proof that nobody chose who gets which card: a sealed key, told when the week is over, from which any card follows again.

The seal is published before the cards go out, and whoever holds it can tell whether the key that is told later is the one
that was sealed. What a card depends on besides key and deck stands in `Terms`; the same terms give the same card.
"""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cards.deal import NOTHING, TARGET, Deal, deal
from cards.model import ActivityId, Deck, DeckHash, PersonId, Setting, Size, Week, WorkspaceId

SAME = 1e-9
"""How far chances may lie apart that were worked out on different machines."""


def seal_of(key: bytes) -> str:
    """What is published before the key is: its SHA-256, in hex."""
    return hashlib.sha256(key).hexdigest()


@dataclass(frozen=True, kw_only=True, slots=True)
class Terms:
    """What a card follows from besides the week's key and the deck.

    `memory` is what the person was dealt in the weeks before, the most recent first; `first_counter` is 0, and higher on a
    card that was dealt anew. `learned` is how likely activities are done where that was known better than by effort.
    """

    workspace: WorkspaceId
    week: Week
    person: PersonId
    setting: Setting
    size: Size = Size.FIVE
    memory: tuple[Collection[ActivityId], ...] = ()
    target: float = TARGET
    first_counter: int = 0
    learned: Mapping[ActivityId, float] = NOTHING


@dataclass(frozen=True, kw_only=True, slots=True)
class Claimed:
    """What is said of a card; what nobody said is None."""

    activities: tuple[ActivityId, ...]
    deck_hash: DeckHash | None = None
    seed: str | None = None
    counter: int | None = None
    p_line: float | None = None


class Amiss(StrEnum):
    """What is not as it was said."""

    DECK = "deck"
    SEED = "seed"
    SQUARES = "squares"
    COUNTER = "counter"
    CHANCE = "chance"


def leaving_out(
    memory: Sequence[Collection[ActivityId]], given_back: Collection[ActivityId]
) -> tuple[tuple[ActivityId, ...], ...]:
    """The `memory` of a card that takes the place of another one of the same week, which was `given_back`.

    Its squares stand with those of the latest week: nothing is less welcome, and no week before is let go of for them.
    """
    latest, *others = [tuple(week) for week in memory] or [()]
    return ((*latest, *given_back), *others)


def recomputed(terms: Terms, *, deck: Deck, key: bytes) -> Deal:
    """The card that follows from these terms. Raises `CannotDeal`."""
    return deal(
        deck,
        workspace=terms.workspace,
        week=terms.week,
        person=terms.person,
        setting=terms.setting,
        key=key,
        memory=terms.memory,
        target=terms.target,
        counter_start=terms.first_counter,
        learned=terms.learned,
        size=terms.size,
    )


def amiss(found: Deal, said: Claimed) -> tuple[Amiss, ...]:
    """In what a card that was told differs from the one that follows; nothing where they are the same.

    Of a card from another deck that alone is told: its seed and its squares follow from the deck.
    """
    if said.deck_hash not in {None, found.card.deck_hash}:
        return (Amiss.DECK,)
    same = {
        Amiss.SEED: said.seed in {None, found.seed},
        Amiss.SQUARES: said.activities == found.card.activities,
        Amiss.COUNTER: said.counter in {None, found.counter},
        Amiss.CHANCE: said.p_line is None or abs(said.p_line - found.p_line) <= SAME,
    }
    return tuple(what for what, is_so in same.items() if not is_so)
