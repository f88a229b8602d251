"""What a witness is asked, and what became of it."""

from cards.model import PersonId
from services.claim_state import ClaimState
from services.pages import WitnessPage
from services.store import claims, witnesses
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx


async def witness_page(
    tx: Tx, dealt: DealtCard, claim: StoredClaim, person: PersonId, *, again: bool = False
) -> WitnessPage:
    """What this witness sees now; `again` in the message that reminds them."""
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
    )
