"""Somebody no longer likes what they did to be seen: one claim, or all of them. Posters follow at once."""

from dataclasses import dataclass

from cards.model import PersonId
from services.ids import ClaimId
from services.pages import ClaimPage, HomePage
from services.store import seen
from services.store.tx import Tx
from services.usecases import poster_news, telling
from services.usecases.show_claim import claim_page, own_claim
from services.usecases.show_home import home_page
from services.usecases.who import known


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeOff:
    """Whose claim, and which."""

    person: PersonId
    claim: ClaimId


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeAllOff:
    """Whose."""

    person: PersonId


async def take_off(tx: Tx, command: TakeOff) -> ClaimPage:
    """It stays lit, and is on no poster and no wall. Raises `NotFound` for anybody else's."""
    claim = await own_claim(tx, command.person, command.claim)
    await _gone(tx, command.person, claim.id)
    return await claim_page(tx, await own_claim(tx, command.person, command.claim))


async def take_all_off(tx: Tx, command: TakeAllOff) -> HomePage:
    """The same for everything they ever let be seen."""
    await _gone(tx, command.person, None)
    await telling.home(tx, command.person)
    return await home_page(tx, await known(tx, command.person))


async def _gone(tx: Tx, person: PersonId, claim: ClaimId | None) -> None:
    for week in sorted(await seen.take_off(tx, person, claim)):
        await poster_news.card_changed(tx, person, week)
