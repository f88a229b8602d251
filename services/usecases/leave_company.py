"""Somebody leaves the company, or comes back to it. The game hears of it from the roster."""

from datetime import timedelta

from services.pages import Playing
from services.people import Person
from services.store import absences, people
from services.store.people import Kept
from services.store.tx import Tx
from services.usecases import poster_news
from services.usecases.take_over_lists import offer_list
from services.usecases.who import today


async def come_and_go(tx: Tx, found: Kept) -> None:
    """What follows for those of a look at the roster who were colleagues and are none any more, and the other way round."""
    for person in await people.load_all(tx, found.gone):
        await _leave(tx, person)
    for person in await people.load_all(tx, found.back):
        await _return(tx, person)


async def _leave(tx: Tx, person: Person) -> None:
    """No available days from tomorrow on, nothing of theirs is shown any more, and their customers are offered to managers."""
    await absences.begin(tx, person.id, today(tx, person) + timedelta(days=1), None)
    await poster_news.person_changed(tx, person.id)
    if not person.member.active:
        await offer_list(tx, person.id)


async def _return(tx: Tx, person: Person) -> None:
    """Whoever had left the game, or took a break that still goes on, is away as before."""
    on = today(tx, person)
    await absences.end(tx, person.id, on)
    still = person.paused_until is None or person.paused_until >= on
    if person.state in {Playing.LEFT, Playing.PAUSED} and still:
        await absences.begin(tx, person.id, on, person.paused_until)
    await poster_news.person_changed(tx, person.id)
