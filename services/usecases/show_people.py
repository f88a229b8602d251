"""Who stands near me on my team's board, as far as they chose to be seen."""

from dataclasses import dataclass, replace

from cards.model import PersonId
from cards.standings import neighbours
from services.board_pages import Neighbour, PeoplePage
from services.boards import FEW
from services.people import Person
from services.store.tx import Tx
from services.usecases.change_settings import keep_mine
from services.usecases.comparing import compared, team_of
from services.usecases.who import known, plays_for, this_week


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
    """Two above and two below, or all where the workspace allows it and I let myself be seen; nobody last, and nobody in a small team."""
    return await _page(tx, await known(tx, command.person))


async def show_my_name(tx: Tx, command: ShowMyName) -> PeoplePage:
    """Shows or hides my name among my neighbours, at once."""
    person = await known(tx, command.person)
    await keep_mine(tx, person, replace(person.choice, visible=command.visible))
    return await _page(tx, await known(tx, command.person))


async def _page(tx: Tx, person: Person) -> PeoplePage:
    week = this_week(tx, person)
    team = await team_of(tx, await plays_for(tx, person, week))
    found = await compared(tx, team, week)
    few = len(found.order) < FEW
    named = frozenset() if few else found.named
    seen = [place for place in found.order if place.person in named or place.person == person.id]
    whole = found.whole and person.visible
    near = neighbours(seen, person.id, len(seen)) if whole else neighbours(seen, person.id)
    return PeoplePage(
        person=person.id,
        week=week,
        neighbours=tuple(
            Neighbour(person=place.person, per_day=place.per_day, me=place.person == person.id)
            for place in near
        ),
        visible=person.visible,
        whole=whole,
        few=few,
        until=found.until,
    )
