"""A retired square is in the coming deck again."""

from dataclasses import dataclass

from cards.decks.changing import with_one_more
from cards.model import ActivityId, PersonId
from services.decks import Way
from services.errors import NotFound, Refused
from services.store import retired
from services.store.tx import Tx
from services.usecases.coming_deck import Coming, held, put


@dataclass(frozen=True, kw_only=True, slots=True)
class BringBackSquare:
    """Who, and which."""

    person: PersonId
    activity: ActivityId


async def bring_back_square(tx: Tx, command: BringBackSquare) -> Coming:
    """Raises `Refused`, also where its name was given away meanwhile, and `NotFound` for one that was not retired."""
    before = await held(tx, command.person)
    found = await retired.find(tx, command.activity)
    if found is None:
        raise NotFound(code="square_gone")
    if any(_same(each.short, found.short) or each.id == found.id for each in before.deck.activities):
        raise Refused(code="square_there", fields={"short": found.short})
    after = await put(
        tx, before, with_one_more(before.deck, found), by=command.person, way=Way.RETURNED, activity=found.id
    )
    await retired.drop(tx, found.id)
    return after


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
