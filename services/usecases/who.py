"""Who asks, and what day it is for them."""

from datetime import date

from cards.model import PersonId, Week
from cards.weeks import week_of
from services.errors import NotFound, Refused
from services.pages import Playing
from services.people import Person
from services.store import people, workspaces
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
    if found.state is not Playing.PLAYING:
        raise Refused(code="not_joined")
    return found


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
