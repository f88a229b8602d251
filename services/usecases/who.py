"""Who asks, what day it is for them, and for which team they play."""

from datetime import date

from cards.model import PersonId, Week
from cards.weeks import week_of
from services.errors import NotFound, Refused
from services.ids import TeamId
from services.pages import Playing
from services.people import Person
from services.store import boards, people, workspaces
from services.store.tx import Tx
from services.store.workspaces import Workspace


async def known(tx: Tx, person: PersonId) -> Person:
    """Somebody who may play. Raises `Refused` for guests, outsiders and strangers."""
    found = await people.load(tx, person)
    if found is None or not found.may_play:
        raise Refused(code="not_playing")
    return found


async def player(tx: Tx, person: PersonId) -> Person:
    """Somebody who plays now. Raises `Refused`."""
    found = await known(tx, person)
    if found.state is Playing.PAUSED:
        raise Refused(code="paused", fields={"until": found.paused_until})
    if found.state is Playing.LEFT:
        raise Refused(code="has_left")
    if found.state is not Playing.PLAYING:
        raise Refused(code="not_joined")
    return found


def require_at_play(tx: Tx, person: Person) -> None:
    """Days of a break, and those after leaving, are no available days: nothing new is claimed on them. Raises `Refused`."""
    until = person.paused_until
    if person.state is Playing.PAUSED and (until is None or until >= today(tx, person)):
        raise Refused(code="paused", fields={"until": until})
    if person.state is Playing.LEFT:
        raise Refused(code="has_left")


async def workspace(tx: Tx) -> Workspace:
    """The workspace. Raises `NotFound` before it is installed."""
    found = await workspaces.load(tx)
    if found is None:
        raise NotFound(code="not_installed")
    return found


def today(tx: Tx, person: Person) -> date:
    """The date where this person is."""
    return tx.now.astimezone(person.zone).date()


def this_week(tx: Tx, person: Person) -> Week:
    """The week it is where this person is."""
    return week_of(tx.now, person.zone)


async def plays_for(tx: Tx, person: Person, week: Week) -> TeamId:
    """The team whose board somebody sees in a week: that of their card, whatever team they are in by now."""
    return await boards.played_for(tx, person.id, week) or person.team or await workspaces.first_team(tx)
