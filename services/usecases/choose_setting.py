"""Where somebody meets customers: it decides which activities their next card may hold."""

from dataclasses import dataclass, replace

from cards.model import PersonId, Setting
from services.pages import HomePage
from services.store.tx import Tx
from services.usecases.change_settings import keep_mine
from services.usecases.show_home import home_page
from services.usecases.who import known


@dataclass(frozen=True, kw_only=True, slots=True)
class ChooseSetting:
    """Who, and where they meet customers."""

    person: PersonId
    setting: Setting


async def choose_setting(tx: Tx, command: ChooseSetting) -> HomePage:
    """From the next card on; a dealt card never changes."""
    person = await known(tx, command.person)
    await keep_mine(tx, person, replace(person.choice, setting=command.setting))
    return await home_page(tx, await known(tx, command.person))
