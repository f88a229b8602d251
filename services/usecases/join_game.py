"""Somebody says yes."""

from dataclasses import dataclass

from cards.model import PersonId
from services.notices import Invitation, Lane
from services.pages import HomePage, Playing
from services.people import season_of
from services.store import absences, outbox, people
from services.store.tx import Tx
from services.usecases import poster_news, telling
from services.usecases.deal_cards import deal_to
from services.usecases.show_home import home_page
from services.usecases.who import known, this_week, today


@dataclass(frozen=True, kw_only=True, slots=True)
class JoinGame:
    """Who says yes."""

    person: PersonId


async def join_game(tx: Tx, command: JoinGame) -> HomePage:
    """In for this season, with a card of the running week at once. Saying yes twice is saying it once."""
    person = await known(tx, command.person)
    week = this_week(tx, person)
    season = season_of(week)
    await people.set_state(tx, person.id, Playing.PLAYING, season=season)
    await absences.end(tx, person.id, today(tx, person))
    joined = await known(tx, command.person)
    await deal_to(tx, [joined], week, lane=Lane.ANSWER)
    await outbox.add(tx, Invitation(person=person.id, season=season), lane=Lane.ANSWER)
    await poster_news.person_changed(tx, person.id)
    await telling.home(tx, person.id)
    return await home_page(tx, joined)
