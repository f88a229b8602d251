"""In which language the game speaks with somebody."""

from dataclasses import dataclass, replace

from cards.model import PersonId
from services.languages import Language
from services.pages import HomePage
from services.store import people
from services.store.tx import Tx
from services.usecases.change_settings import keep_mine
from services.usecases.show_home import home_page
from services.usecases.who import known


@dataclass(frozen=True, kw_only=True, slots=True)
class ChooseLanguage:
    """Who, and what they would like to read; None for the language Slack speaks with them."""

    person: PersonId
    language: Language | None


async def choose_language(tx: Tx, command: ChooseLanguage) -> HomePage:
    """From the next sentence on. What was asked of a claim before stays as it was said."""
    person = await known(tx, command.person)
    await keep_mine(tx, person, replace(person.choice, language=command.language))
    return await home_page(tx, await known(tx, command.person))


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadBy:
    """Who reads."""

    person: PersonId


async def read_by(tx: Tx, command: ReadBy) -> Language:
    """The language in which somebody reads."""
    return await people.language_of(tx, command.person)
