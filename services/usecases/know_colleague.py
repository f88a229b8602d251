"""Whether somebody is a colleague, before anything is done for them."""

from dataclasses import dataclass

from cards.model import PersonId
from services.store import people
from services.store.tx import Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class KnowColleague:
    """Who it is about."""

    person: PersonId


async def know_colleague(tx: Tx, command: KnowColleague) -> bool:
    """True for active members of the workspace; False for guests, outsiders, bots, and whom the roster does not know."""
    found = await people.load(tx, command.person)
    return found is not None and found.may_play
