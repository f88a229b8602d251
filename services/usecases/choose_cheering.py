"""Whether the team's channel hears of somebody's lines."""

from dataclasses import dataclass, replace

from cards.model import PersonId
from services.pages import HomePage
from services.store.tx import Tx
from services.usecases import poster_news
from services.usecases.change_settings import keep_mine
from services.usecases.show_home import home_page
from services.usecases.who import known


@dataclass(frozen=True, kw_only=True, slots=True)
class ChooseCheering:
    """Who, and whether they like it."""

    person: PersonId
    cheered: bool


async def choose_cheering(tx: Tx, command: ChooseCheering) -> HomePage:
    """From the next line on."""
    person = await known(tx, command.person)
    await keep_mine(tx, person, replace(person.choice, cheered=command.cheered))
    await poster_news.person_changed(tx, person.id)
    return await home_page(tx, await known(tx, command.person))
