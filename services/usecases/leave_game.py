"""Somebody leaves. Nothing to explain, nothing lost."""

from dataclasses import dataclass
from datetime import timedelta

from cards.model import PersonId
from services.notices import Invitation, Lane
from services.pages import HomePage, Playing
from services.store import absences, outbox, people
from services.store.tx import Tx
from services.usecases import poster_news, telling
from services.usecases.show_home import home_page
from services.usecases.who import known, today


@dataclass(frozen=True, kw_only=True, slots=True)
class LeaveGame:
    """Who leaves."""

    person: PersonId


async def leave_game(tx: Tx, command: LeaveGame) -> HomePage:
    """No cards any more, and no available days from tomorrow on; a later yes brings everything back."""
    person = await known(tx, command.person)
    await absences.begin(tx, person.id, today(tx, person) + timedelta(days=1), None)
    await people.set_state(tx, person.id, Playing.LEFT)
    if person.season is not None:
        await outbox.add(tx, Invitation(person=person.id, season=person.season), lane=Lane.ANSWER)
    await poster_news.person_changed(tx, person.id)
    await telling.home(tx, person.id)
    return await home_page(tx, await known(tx, command.person))
