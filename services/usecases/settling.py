"""A judgement takes effect: the claim moves on, the square lights or half-lights, and everybody concerned is told.

The card is locked by the caller, so all that is decided about one person happens one after the other.
"""

from dataclasses import replace

from cards.award import half_light
from cards.model import Activity, PersonId
from services.claim_state import ClaimState, step
from services.deciding import next_state
from services.errors import Refused
from services.evidence import Judgement
from services.reviews import ReviewKind
from services.store import awards, claims, customers, dealt_cards, judgements, witnesses
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases import poster_news, reviewers, telling, together
from services.usecases.audit_claim import draw_lot
from services.usecases.celebrating import celebrate
from services.usecases.worth import worth


async def settle(
    tx: Tx, dealt: DealtCard, claim: StoredClaim, judgement: Judgement, *, reviewer: PersonId | None = None
) -> StoredClaim:
    """Moves `claim` to where the judgement leads and answers it as it then is."""
    activity = dealt.deck.activity(claim.activity)
    await telling.witnesses(tx, await witnesses.let_go(tx, claim.id, but=claim.evidence.witnesses))
    confirmed = [w for w in await witnesses.of_claims(tx, [claim.id]) if w.was_there]
    state = step(
        claim.state,
        next_state(
            activity,
            claim.evidence,
            judgement.ruling,
            closing=claim.closing,
            confirmed=len(confirmed),
            reviewed=reviewer is not None,
        ),
    )
    await judgements.add(tx, claim, judgement, state, reviewer=reviewer)
    if state is ClaimState.AWARDED:
        await _award(tx, dealt, claim, activity, credited=len(confirmed), by=reviewer)
    else:
        await _wait(tx, dealt, claim, state, judgement, by=reviewer)
    settled = await claims.load(tx, claim.id) or claim
    if state is ClaimState.AWARDED and claim.is_event:
        await together.everybody_joins(tx, dealt, settled)
    by_rules = state is ClaimState.AWARDED and reviewer is None
    drawn = by_rules and await draw_lot(tx, settled, judgement)
    await _tell(tx, dealt, before=claim, after=settled, drawn=drawn)
    return settled


async def _award(
    tx: Tx,
    dealt: DealtCard,
    claim: StoredClaim,
    activity: Activity,
    *,
    credited: int,
    by: PersonId | None,
) -> None:
    # Only an award makes customers known; they stay held, so that breadth and fatigue are counted in turn.
    met = await customers.keep_all(tx, claim.evidence.customers, owner=claim.person)
    entries = await worth(tx, claim, activity, met, credited=credited)
    known = replace(claim, customer=met[0].id if met else claim.customer)
    booked = await awards.award(tx, known, entries, by=by, also=[customer.id for customer in met])
    if booked is None:
        raise Refused(code="square_taken", fields={"short": activity.short})
    await celebrate(tx, dealt, claim.person, booked)
    await telling.board(tx, dealt)
    if booked.full_card:
        await poster_news.card_changed(tx, claim.person, claim.week)


async def _wait(
    tx: Tx,
    dealt: DealtCard,
    claim: StoredClaim,
    state: ClaimState,
    judgement: Judgement,
    *,
    by: PersonId | None,
) -> None:
    await claims.move(tx, claim, state, by=by)
    if state is ClaimState.WAITING:
        asked = await witnesses.ask(tx, claim.id, claim.evidence.witnesses, revision=claim.revision)
        await telling.witnesses(tx, asked)
    if state is ClaimState.HALF_LIT:
        card = half_light(dealt.card, claim.position)
        await dealt_cards.set_half_lit(tx, claim.person, claim.week, card.half_lit)
    if state is ClaimState.REVIEW:
        alike = {other for verdict in judgement.decisive for other in verdict.about}
        await reviewers.open_look(tx, claim.id, ReviewKind.CLAIM, opened_at=tx.now, alike=alike)


async def _tell(tx: Tx, dealt: DealtCard, *, before: StoredClaim, after: StoredClaim, drawn: bool) -> None:
    await telling.card_and_home(tx, after.person, dealt.card.week)
    at_once = (
        before.state is ClaimState.SUBMITTED and after.state is ClaimState.AWARDED and after.revision == 1
    )
    if drawn or not at_once:
        read = before.state is ClaimState.HALF_LIT and after.state is ClaimState.AWARDED
        await telling.claim(tx, after, read=read)
    if before.state is ClaimState.WAITING:
        await telling.witnesses(tx, await witnesses.of_claims(tx, [after.id]))
