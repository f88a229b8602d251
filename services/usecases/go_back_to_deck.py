"""An earlier deck is put in play again."""

from dataclasses import dataclass

from cards.model import DeckHash, PersonId
from services.deck_pages import COMES_WITH_IT
from services.decks import Way
from services.errors import NotFound
from services.store import deck_choices, decks
from services.store.tx import Tx
from services.usecases.coming_deck import Coming, held, put, require_unchanged


@dataclass(frozen=True, kw_only=True, slots=True)
class GoBackToDeck:
    """Who, to which deck, and which one they looked at as the coming one."""

    person: PersonId
    deck: DeckHash
    base: DeckHash


async def go_back_to_deck(tx: Tx, command: GoBackToDeck) -> Coming:
    """In play from the first week that has begun for nobody. Raises `Refused`, and `NotFound` for a deck never chosen here."""
    before = await held(tx, command.person)
    own = command.deck != COMES_WITH_IT
    if own and not await deck_choices.was_chosen(tx, command.deck):
        raise NotFound(code="deck_gone")
    require_unchanged(before, command.base)
    source = await decks.source(tx, command.deck) if own else None
    return await put(tx, before, source, by=command.person, way=Way.BACK)
