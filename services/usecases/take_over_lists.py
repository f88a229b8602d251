"""A manager takes over the customers of people who left the company, so that somebody keeps in touch with them."""

from dataclasses import dataclass, replace

from cards.model import PersonId
from services.errors import Refused
from services.notices import Lane
from services.people_notices import ListLeft
from services.people_pages import NOTHING_LEFT, AcquaintancesPage, LeftLists, ListLeftPage
from services.reviews import Lookers
from services.store import acquaintances, left_lists, messages, outbox, people, roles
from services.store.left_lists import Whose
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.keep_acquaintance import MOST_KEPT
from services.usecases.show_acquaintances import ShowAcquaintances, show_acquaintances
from services.usecases.who import known, today


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeOverLists:
    """Who takes over; from one `leaver` where they are named, else from everybody who left."""

    person: PersonId
    leaver: PersonId | None = None


async def left_for(tx: Tx, person: PersonId, who: Lookers) -> LeftLists:
    """What people left that this person may take over. `who` are the managers of the workspace, who look after all."""
    whose = await _whose(tx, person, who)
    return NOTHING_LEFT if whose is None else await left_lists.counted(tx, whose)


async def _whose(tx: Tx, person: PersonId, who: Lookers) -> Whose | None:
    if person in who.managers:
        return Whose(everybody=True)
    teams = await roles.managed_by(tx, person)
    return Whose(teams=teams) if teams else None


async def offer_list(tx: Tx, leaver: PersonId) -> None:
    """Managers hear of the customers somebody left, and find them on App Home."""
    if (await acquaintances.counted(tx, leaver, today=tx.now.date())).all:
        managers = await _managers_of(tx, leaver)
        await telling.homes(tx, managers)
        await _tell(tx, leaver, managers)


async def _managers_of(tx: Tx, leaver: PersonId) -> frozenset[PersonId]:
    """Those of the workspace, and of the team somebody was in."""
    left = await people.load(tx, leaver)
    return (await roles.lookers(tx, None if left is None else left.team)).managers


async def _tell(tx: Tx, leaver: PersonId, managers: frozenset[PersonId]) -> None:
    notices = [ListLeft(leaver=leaver, person=each) for each in sorted(managers)]
    if notices:
        await outbox.add_all(tx, notices, lane=Lane.REMINDER)


async def list_left_page(tx: Tx, notice: ListLeft) -> ListLeftPage | None:
    """Nothing for who manages no longer, nor where nobody was told and nothing is left."""
    whose = await _whose(tx, notice.person, await roles.lookers(tx))
    if whose is None:
        return None
    left = await left_lists.counted(tx, replace(whose, owner=notice.leaver))
    if not left.customers and await messages.find(tx, notice.key) is None:
        return None
    return ListLeftPage(leaver=notice.leaver, customers=left.customers)


async def take_over_lists(tx: Tx, command: TakeOverLists) -> AcquaintancesPage:
    """As many as the list takes, oneself to hand over to others. Raises `Refused` for all but managers."""
    person = await known(tx, command.person)
    whose = await _whose(tx, person.id, await roles.lookers(tx))
    if whose is None:
        raise Refused(code="not_manager")
    on = today(tx, person)
    room = MOST_KEPT - (await acquaintances.counted(tx, person.id, today=on)).all
    wanted = replace(whose, owner=command.leaver)
    for left in await left_lists.take(tx, wanted, person.id, today=on, room=max(room, 0)):
        await _tell(tx, left, await _managers_of(tx, left) | {person.id})
    await telling.own_list(tx, person.id)
    return await show_acquaintances(tx, ShowAcquaintances(person=person.id))
