"""What a witness is asked, and what became of it."""

from cards.model import PersonId
from services.claim_state import ClaimState
from services.group_pages import TookPartPage
from services.pages import WitnessPage
from services.store import claims, people, witnesses
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases.show_group import took_part_page


async def witness_page(
    tx: Tx, dealt: DealtCard, claim: StoredClaim, person: PersonId, *, again: bool = False
) -> WitnessPage | TookPartPage:
    """What this witness sees now; `again` in the message that reminds them."""
    if claim.in_centre:
        current = await claims.load(tx, claim.id)
        return await took_part_page(tx, dealt, current or claim, person, again=again)
    found = [w.was_there for w in await witnesses.of_claims(tx, [claim.id]) if w.person == person]
    current = await claims.load(tx, claim.id)
    return WitnessPage(
        claim=claim.id,
        witness=person,
        claimant=claim.person,
        activity=dealt.deck.activity(claim.activity),
        customer=claim.evidence.customer,
        occurred_on=claim.occurred_on,
        answer=found[0] if found else None,
        open=bool(found) and current is not None and current.state is ClaimState.WAITING,
        again=again,
        language=await people.language_of(tx, person),
    )
