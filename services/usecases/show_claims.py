"""My claims and where each stands."""

from dataclasses import dataclass

from cards.model import PersonId
from services.claim_state import OPEN, ClaimState
from services.pages import ClaimPage, ClaimsPage
from services.store import claims, dealt_cards
from services.store.tx import Tx
from services.usecases.show_claim import claim_pages
from services.usecases.who import known

SHOWN = 10
"""How many finished claims are listed; those that wait for something are all shown first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowClaims:
    """Whose claims."""

    person: PersonId


async def show_claims(tx: Tx, command: ShowClaims) -> ClaimsPage:
    """What still waits, then the latest awards, and the weeks I hold a card of."""
    person = await known(tx, command.person)
    awarded = await claims.of_person(tx, person.id, states=[ClaimState.AWARDED], limit=SHOWN)
    listed = (*await open_claims(tx, person.id), *await claim_pages(tx, awarded))
    weeks = await dealt_cards.weeks(tx, person.id)
    return ClaimsPage(person=person.id, claims=listed, weeks=weeks, language=person.language)


async def open_claims(tx: Tx, person: PersonId, limit: int = 25) -> tuple[ClaimPage, ...]:
    """Claims that wait for something, newest first."""
    return await claim_pages(tx, await claims.of_person(tx, person, states=sorted(OPEN), limit=limit))
