"""Somebody is back."""

from dataclasses import dataclass

from cards.model import PersonId
from services.notices import Invitation, Lane
from services.pages import HomePage, Playing
from services.people import season_of
from services.store import absences, outbox, people
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.join_game import JoinGame, join_game
from services.usecases.show_home import home_page
from services.usecases.who import known, this_week, today


@dataclass(frozen=True, kw_only=True, slots=True)
class ResumeGame:
    """Who is back."""

    person: PersonId


async def resume_game(tx: Tx, command: ResumeGame) -> HomePage:
    """Playing again, with a card of the running week. In a new season the break is over, and they are asked first."""
    person = await known(tx, command.person)
    season = season_of(this_week(tx, person))
    if person.state is not Playing.PAUSED or person.season == season:
        return await join_game(tx, JoinGame(person=command.person))
    await people.set_state(tx, person.id, Playing.INVITED)
    await absences.end(tx, person.id, today(tx, person))
    await outbox.add(tx, Invitation(person=person.id, season=season), lane=Lane.ANSWER)
    await telling.home(tx, person.id)
    return await home_page(tx, await known(tx, command.person))
