"""A claimant takes a claim back. Nothing is lost but the square, and it may be claimed anew."""

from dataclasses import dataclass, replace

from cards.model import PersonId
from services.claim_state import ClaimState, step
from services.ids import ClaimId
from services.pages import ClaimPage
from services.store import awards, claims, dealt_cards, photos, witnesses
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases import telling, together
from services.usecases.audit_claim import close_looks
from services.usecases.locking import locked
from services.usecases.retracting import put_out
from services.usecases.show_claim import claim_page, own_claim


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawClaim:
    """Whose claim, and which."""

    person: PersonId
    claim: ClaimId


async def withdraw_claim(tx: Tx, command: WithdrawClaim) -> ClaimPage:
    """Withdraws from any state; an award goes with its points and the lines that needed it. Raises `Refused`, `NotFound`."""
    dealt, claim = await locked(tx, (await own_claim(tx, command.person, command.claim)).id)
    return await claim_page(tx, await take_down(tx, dealt, claim, by=claim.person))


async def take_down(tx: Tx, dealt: DealtCard, claim: StoredClaim, *, by: PersonId | None) -> StoredClaim:
    """The same for whoever decides it; None when its time has run out. Raises `Refused`."""
    step(claim.state, ClaimState.WITHDRAWN)
    if claim.state is ClaimState.AWARDED:
        await put_out(tx, dealt, claim, ClaimState.WITHDRAWN, by=by)
    else:
        await claims.move(tx, claim, ClaimState.WITHDRAWN, by=by)
        kept = dealt.card.half_lit & ~awards.bit_of(claim.position)
        await dealt_cards.set_half_lit(tx, claim.person, claim.week, kept)
    await close_looks(tx, claim)
    await photos.forget(tx, claim.id)
    withdrawn = replace(claim, state=ClaimState.WITHDRAWN, decided_by=by)
    await telling.card_and_home(tx, claim.person, claim.week)
    await telling.claim(tx, withdrawn)
    await telling.witnesses(tx, await witnesses.of_claims(tx, [claim.id]))
    if claim.is_event:
        await together.freed(tx, claim.person, claim.week)
    return withdrawn
