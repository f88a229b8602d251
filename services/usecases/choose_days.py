"""How many days somebody's week has: their next card has as many rows."""

from dataclasses import dataclass, replace

from cards.model import PersonId, Size
from services.pages import HomePage
from services.store.tx import Tx
from services.usecases.change_settings import keep_mine
from services.usecases.show_home import home_page
from services.usecases.who import known


@dataclass(frozen=True, kw_only=True, slots=True)
class ChooseDays:
    """Who, and the size of card that fits their week."""

    person: PersonId
    size: Size


async def choose_days(tx: Tx, command: ChooseDays) -> HomePage:
    """From the next card on; a dealt card never changes."""
    person = await known(tx, command.person)
    await keep_mine(tx, person, replace(person.choice, size=command.size))
    return await home_page(tx, await known(tx, command.person))
