"""Whether somebody's card says which of their customers have not heard from them for a while."""

from dataclasses import dataclass, replace

from cards.model import PersonId
from services.pages import HomePage
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.change_settings import keep_mine
from services.usecases.show_home import home_page
from services.usecases.who import known


@dataclass(frozen=True, kw_only=True, slots=True)
class ChooseMondayLine:
    """Who, and whether they like it."""

    person: PersonId
    wanted: bool


async def choose_monday_line(tx: Tx, command: ChooseMondayLine) -> HomePage:
    """Their cards show it at once."""
    person = await known(tx, command.person)
    await keep_mine(tx, person, replace(person.choice, monday_line=command.wanted))
    await telling.own_list(tx, person.id)
    return await home_page(tx, await known(tx, command.person))
