"""A square of the coming deck gets another effort; on cards that were dealt it keeps the one it had."""

from dataclasses import dataclass

from cards.decks.changing import with_effort
from cards.model import ActivityId, PersonId
from services.decks import Way
from services.errors import NotFound
from services.store.tx import Tx
from services.usecases.coming_deck import Coming, held, put


@dataclass(frozen=True, kw_only=True, slots=True)
class RetierSquare:
    """Who, which, and the effort it is to have, 1 to 5."""

    person: PersonId
    activity: ActivityId
    effort: int


async def retier_square(tx: Tx, command: RetierSquare) -> Coming:
    """Raises `Refused`, also where too few of its effort would be left, and `NotFound` for one not in the coming deck."""
    before = await held(tx, command.person)
    if command.activity not in {each.id for each in before.deck.activities}:
        raise NotFound(code="square_gone")
    source = with_effort(before.deck, command.activity, command.effort)
    return await put(tx, before, source, by=command.person, way=Way.EFFORT, activity=command.activity)
