"""Who stands near me on the board, as far as they chose to be seen."""

from dataclasses import dataclass

from cards.model import PersonId
from services.board_pages import PeoplePage
from services.people import Person
from services.store import people, scores
from services.store.tx import Tx
from services.usecases.who import known, this_week


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowPeople:
    """Who looks."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowMyName:
    """Who, and whether their neighbours may see their name."""

    person: PersonId
    visible: bool


async def show_people(tx: Tx, command: ShowPeople) -> PeoplePage:
    """Two above and two below, nobody last."""
    return await _page(tx, await known(tx, command.person))


async def show_my_name(tx: Tx, command: ShowMyName) -> PeoplePage:
    """Shows or hides my name among my neighbours, at once."""
    person = await known(tx, command.person)
    await people.set_visible(tx, person.id, visible=command.visible)
    return await _page(tx, await known(tx, command.person))


async def _page(tx: Tx, person: Person) -> PeoplePage:
    week = this_week(tx, person)
    neighbours = await scores.around(tx, person.id, week)
    return PeoplePage(person=person.id, week=week, neighbours=neighbours, visible=person.visible)
