"""A deck that was handed over is put in play."""

from dataclasses import dataclass

from cards.model import DeckHash, PersonId
from services.decks import Way
from services.errors import NotFound
from services.store import deck_drafts
from services.store.tx import Tx
from services.usecases.coming_deck import Coming, held, put, require_unchanged


@dataclass(frozen=True, kw_only=True, slots=True)
class PutDeck:
    """Who, which of the decks they handed over, and which deck it was compared with."""

    person: PersonId
    deck: DeckHash
    base: DeckHash


async def put_deck(tx: Tx, command: PutDeck) -> Coming:
    """In play from the first week that has begun for nobody.

    Raises `Refused`, also where somebody else changed the deck meanwhile, and `NotFound` once another draft took its place.
    """
    before = await held(tx, command.person)
    source = await deck_drafts.find(tx, command.person, command.deck)
    if source is None:
        raise NotFound(code="draft_gone")
    require_unchanged(before, command.base)
    after = await put(tx, before, source, by=command.person, way=Way.FILE)
    await deck_drafts.drop(tx, command.person)
    return after
