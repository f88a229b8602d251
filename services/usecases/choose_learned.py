"""A manager chooses what cards are dealt by from the next free week on: what was learned, or the authors' estimates."""

from dataclasses import dataclass

from cards.deal import AUTHORS, LearnedHash
from cards.model import PersonId
from services.decks import first_free
from services.errors import Refused
from services.learning import LearnedChoice
from services.store import deck_choices, learned
from services.store.tx import Tx
from services.usecases.caring import require_all


@dataclass(frozen=True, kw_only=True, slots=True)
class ChooseLearned:
    """Who chooses what, and what they looked at as the coming one; `AUTHORS` of `cards.deal` for the authors' estimates."""

    person: PersonId
    chosen: LearnedHash
    base: LearnedHash


async def choose_learned(tx: Tx, command: ChooseLearned) -> None:
    """Choosing what is coming anyway changes nothing. Raises `Refused`, and `NotFound` for what was never learned here."""
    await require_all(tx, command.person)
    await deck_choices.hold(tx)
    starts = first_free(tx.now)
    before = await learned.at(tx, starts)
    coming = AUTHORS if before is None else before.chosen
    if coming == command.chosen:
        return
    if coming != command.base:
        raise Refused(code="learned_moved_on")
    await learned.load(tx, command.chosen)
    choice = LearnedChoice(week=starts, chosen=command.chosen, replaces=coming, by=command.person, at=tx.now)
    await learned.choose(tx, choice)
