"""A square is taken out of the coming deck; on cards that were dealt it stays."""

from dataclasses import dataclass

from cards.decks.changing import without
from cards.model import ActivityId, PersonId
from services.decks import Way
from services.errors import NotFound
from services.store import retired
from services.store.tx import Tx
from services.usecases.coming_deck import Coming, held, put


@dataclass(frozen=True, kw_only=True, slots=True)
class RetireSquare:
    """Who, and which."""

    person: PersonId
    activity: ActivityId


async def retire_square(tx: Tx, command: RetireSquare) -> Coming:
    """Raises `Refused`, also where too few would be left, and `NotFound` for one that is not in the coming deck."""
    before = await held(tx, command.person)
    found = next((each for each in before.deck.activities if each.id == command.activity), None)
    if found is None:
        raise NotFound(code="square_gone")
    after = await put(
        tx, before, without(before.deck, found.id), by=command.person, way=Way.RETIRED, activity=found.id
    )
    await retired.keep(tx, found, by=command.person)
    return after
