"""A claimant takes a claim back. Nothing is lost but the square, and it may be claimed anew."""

from dataclasses import dataclass, replace

from cards.model import PersonId
from services.claim_state import ClaimState, step
from services.errors import Refused
from services.ids import ClaimId
from services.pages import ClaimPage
from services.store import awards, claims, dealt_cards, witnesses
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.locking import locked
from services.usecases.show_claim import claim_page, own_claim


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawClaim:
    """Whose claim, and which."""

    person: PersonId
    claim: ClaimId


async def withdraw_claim(tx: Tx, command: WithdrawClaim) -> ClaimPage:
    """Withdraws from any state; an award goes with its points and the lines that needed it. Raises `Refused`, `NotFound`."""
    dealt, claim = await locked(tx, (await own_claim(tx, command.person, command.claim)).id)
    step(claim.state, ClaimState.WITHDRAWN)
    if claim.state is ClaimState.AWARDED:
        if await awards.revoke(tx, claim, by=claim.person) is None:
            raise Refused(code="claim_moved_on", fields={"state": claim.state.value})
        await telling.board(tx, dealt)
    else:
        await claims.move(tx, claim, ClaimState.WITHDRAWN, by=claim.person)
        kept = dealt.card.half_lit & ~awards.bit_of(claim.position)
        await dealt_cards.set_half_lit(tx, claim.person, claim.week, kept)
    withdrawn = replace(claim, state=ClaimState.WITHDRAWN)
    await telling.card_and_home(tx, claim.person, claim.week)
    await telling.claim(tx, withdrawn)
    await telling.witnesses(tx, claim.id, [w.person for w in await witnesses.of_claims(tx, [claim.id])])
    return await claim_page(tx, withdrawn)
