"""Somebody takes a break: holiday, leave, a full week."""

from dataclasses import dataclass
from datetime import date, timedelta

from cards.model import PersonId
from services.errors import FieldErrors
from services.pages import HomePage, Playing
from services.store import absences, people
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.show_home import home_page
from services.usecases.who import known, player, today

LONGEST = timedelta(days=366)


@dataclass(frozen=True, kw_only=True, slots=True)
class PauseGame:
    """Who pauses, and the last day of the pause; None means until they say so."""

    person: PersonId
    until: date | None = None


async def pause_game(tx: Tx, command: PauseGame) -> HomePage:
    """No cards while paused, and nothing is lost. Raises `FieldErrors` for a day in the past or too far off."""
    person = await player(tx, command.person)
    now = today(tx, person)
    if command.until is not None and not now <= command.until <= now + LONGEST:
        raise FieldErrors(code="bad_date", fields={"until": "bad_date"})
    await people.set_state(tx, person.id, Playing.PAUSED, until=command.until)
    await absences.begin(tx, person.id, now, command.until)
    await telling.home(tx, person.id)
    return await home_page(tx, await known(tx, command.person))
