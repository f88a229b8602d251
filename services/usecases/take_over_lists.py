"""A manager takes over the customers of people who left the company, so that somebody keeps in touch with them."""

from dataclasses import dataclass

from cards.model import PersonId
from services.errors import Refused
from services.people_pages import NOTHING_LEFT, AcquaintancesPage, LeftLists
from services.reviews import Lookers
from services.store import acquaintances, left_lists, roles
from services.store.left_lists import Whose
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.keep_acquaintance import MOST_KEPT
from services.usecases.show_acquaintances import ShowAcquaintances, show_acquaintances
from services.usecases.who import known, today


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeOverLists:
    """Who takes over."""

    person: PersonId


async def left_for(tx: Tx, person: PersonId, who: Lookers) -> LeftLists:
    """What people left that this person may take over. `who` are the managers of the workspace, who look after all."""
    whose = await _whose(tx, person, who)
    return NOTHING_LEFT if whose is None else await left_lists.counted(tx, whose)


async def _whose(tx: Tx, person: PersonId, who: Lookers) -> Whose | None:
    if person in who.managers:
        return Whose(everybody=True)
    teams = await roles.managed_by(tx, person)
    return Whose(teams=teams) if teams else None


async def take_over_lists(tx: Tx, command: TakeOverLists) -> AcquaintancesPage:
    """As many as the list takes, oneself to hand over to others. Raises `Refused` for all but managers."""
    person = await known(tx, command.person)
    whose = await _whose(tx, person.id, await roles.lookers(tx))
    if whose is None:
        raise Refused(code="not_manager")
    on = today(tx, person)
    room = MOST_KEPT - (await acquaintances.counted(tx, person.id, today=on)).all
    await left_lists.take(tx, whose, person.id, today=on, room=max(room, 0))
    await telling.home(tx, person.id)
    return await show_acquaintances(tx, ShowAcquaintances(person=person.id))
