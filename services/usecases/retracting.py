"""A light goes out again: its points and lines with it, and every board and post that told of them is corrected."""

from dataclasses import replace

from cards.model import PersonId
from services.claim_state import ClaimState, leaves_time
from services.errors import Refused
from services.evidence import Judgement
from services.store import awards, claims, customers, dealt_cards, judgements
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases import nominate_highlight, poster_news, recap_thread, telling, together
from services.usecases.celebrating import celebrate


async def put_out(
    tx: Tx, dealt: DealtCard, claim: StoredClaim, state: ClaimState, *, by: PersonId | None
) -> StoredClaim:
    """Takes an award back and moves the claim to `state`. Raises `Refused` when it is not lit any more.

    A group event takes all squares along that rest on it.
    """
    # Held before the award goes, so that whatever else happens to its customers counts, one after the other.
    await customers.held(tx, claim.id)
    gone = await _one_out(tx, dealt, claim, state, by=by)
    if not claim.in_centre:
        return gone
    await _resting_out(tx, claim)
    await together.changed(tx, claim.group_of or claim.id)
    return gone


async def _one_out(
    tx: Tx, dealt: DealtCard, claim: StoredClaim, state: ClaimState, *, by: PersonId | None
) -> StoredClaim:
    booked = await awards.revoke(tx, claim, by=by, state=state)
    if booked is None:
        raise Refused(code="claim_moved_on", fields={"state": claim.state.value})
    if dealt.deck.activity(claim.activity).two_phase and state is not ClaimState.WITHDRAWN:
        # Its promise stands as it did before the follow-up.
        await _half_light(tx, dealt, claim, lit=True)
    await celebrate(tx, dealt, claim.person, booked)
    await telling.board(tx, dealt)
    await recap_thread.taken_back(tx, claim.id)
    await nominate_highlight.claim_gone(tx, claim.id)
    await poster_news.card_changed(tx, claim.person, claim.week)
    return replace(claim, state=state, decided_by=by)


async def _resting_out(tx: Tx, claim: StoredClaim) -> None:
    """What rests on an event goes with it; nothing rests on the square of somebody who was there."""
    for resting in await claims.of_group(tx, claim.id):
        dealt = await dealt_cards.lock(tx, resting.person, resting.week)
        if dealt is not None and resting.state is ClaimState.AWARDED:
            # On the claimant's word it lit, and with it it goes; `by` somebody else than whose square it is.
            gone = await _one_out(tx, dealt, resting, ClaimState.WITHDRAWN, by=claim.person)
            await telling.card_and_home(tx, resting.person, resting.week)
            await telling.claim(tx, gone)
            await together.freed(tx, resting.person, resting.week)


async def _half_light(tx: Tx, dealt: DealtCard, claim: StoredClaim, *, lit: bool) -> None:
    bit = awards.bit_of(claim.position)
    mask = dealt.card.half_lit | bit if lit else dealt.card.half_lit & ~bit
    await dealt_cards.set_half_lit(tx, claim.person, claim.week, mask)


def require_time(tx: Tx, claim: StoredClaim) -> None:
    """Raises `Refused` where a light would be lost for good: nobody could mend what is erased."""
    if claim.state is ClaimState.AWARDED and not leaves_time(claim.submitted_at, tx.now):
        raise Refused(code="no_time_to_mend")


async def call_back(
    tx: Tx, dealt: DealtCard, claim: StoredClaim, judgement: Judgement, state: ClaimState, *, by: PersonId
) -> StoredClaim:
    """Undoes where somebody's decision led: lit, half lit or asked. The judgement says why, and stays in the history.

    Raises `Refused` for a light whose words are not kept long enough to be mended.
    """
    require_time(tx, claim)
    if claim.state is ClaimState.AWARDED:
        moved = await put_out(tx, dealt, claim, state, by=by)
    else:
        await claims.move(tx, claim, state, by=by)
        if claim.state is ClaimState.HALF_LIT:
            await _half_light(tx, dealt, claim, lit=False)
        moved = replace(claim, state=state, decided_by=by)
    await judgements.add(tx, claim, judgement, state, reviewer=by)
    await telling.card_and_home(tx, claim.person, claim.week)
    await telling.claim(tx, moved)
    return moved
