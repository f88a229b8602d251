"""A judgement takes effect: the claim moves on, the square lights or half-lights, and everybody concerned is told.

The card is locked by the caller, so all that is decided about one person happens one after the other.
"""

from dataclasses import replace

from cards.award import half_light
from cards.model import Activity, PersonId
from cards.points import Circumstances, Entry, Quiet, score
from services.claim_state import ClaimState, step
from services.deciding import next_state, promise_kept, quiet, witnesses_needed
from services.errors import Refused
from services.evidence import Judgement, Ruling
from services.store import awards, claims, customers, dealt_cards, judgements, witnesses
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases import reviewers, telling


async def settle(
    tx: Tx, dealt: DealtCard, claim: StoredClaim, judgement: Judgement, *, reviewer: PersonId | None = None
) -> StoredClaim:
    """Moves `claim` to where the judgement leads and answers it as it then is."""
    activity = dealt.deck.activity(claim.activity)
    await _name_witnesses(tx, claim, activity, judgement.ruling)
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
        await _wait(tx, dealt, claim, state, by=reviewer)
    settled = await claims.load(tx, claim.id) or claim
    await _tell(tx, dealt, before=claim, after=settled)
    return settled


async def _name_witnesses(tx: Tx, claim: StoredClaim, activity: Activity, ruling: Ruling) -> None:
    """Only an accepted claim bothers its witnesses, and only where their word counts."""
    promised_only = activity.two_phase and not claim.closing
    if ruling is not Ruling.ACCEPT or promised_only or not witnesses_needed(activity, claim.evidence):
        return
    asked = await witnesses.ask(tx, claim.id, claim.evidence.witnesses)
    await telling.witnesses(tx, claim.id, asked)


async def _award(
    tx: Tx,
    dealt: DealtCard,
    claim: StoredClaim,
    activity: Activity,
    *,
    credited: int,
    by: PersonId | None,
) -> None:
    claim = await _with_customer(tx, claim)
    entries = await _worth(tx, claim, activity, credited=credited)
    booked = await awards.award(tx, claim, entries, by=by)
    if booked is None:
        raise Refused(code="square_taken", fields={"short": activity.short})
    await telling.celebrations(tx, dealt, claim.person, booked)
    await telling.board(tx, dealt)


async def _with_customer(tx: Tx, claim: StoredClaim) -> StoredClaim:
    """Only an award makes a customer known; the row stays locked, so that breadth and fatigue are counted in turn."""
    name = claim.evidence.customer.strip()
    if not name:
        return claim
    customer = await customers.keep(tx, name=name, company=claim.evidence.company.strip(), owner=claim.person)
    return replace(claim, customer=customer.id)


async def _worth(tx: Tx, claim: StoredClaim, activity: Activity, *, credited: int) -> tuple[Entry, ...]:
    circumstances = Circumstances(
        new_person=False,
        quiet=Quiet.NONE,
        promise=promise_kept(claim.evidence),
        credited=credited,
        squares_today=await claims.awarded_today(tx, claim.person, claim.occurred_on),
        colleagues_this_week=0,
    )
    customer = None if claim.customer is None else await customers.load(tx, claim.customer)
    if customer is not None:
        history = await customers.history(
            tx, customer.id, person=claim.person, met_on=claim.occurred_on, week=claim.week
        )
        circumstances = replace(
            circumstances,
            new_person=not history.met_by_me,
            quiet=quiet(claim.occurred_on, customer.last_contact_on, customer.rhythm_days),
            colleagues_this_week=history.colleagues_this_week,
        )
    return score(activity, circumstances)


async def _wait(
    tx: Tx, dealt: DealtCard, claim: StoredClaim, state: ClaimState, *, by: PersonId | None
) -> None:
    await claims.move(tx, claim, state, by=by)
    if state is ClaimState.HALF_LIT:
        card = half_light(dealt.card, claim.position)
        await dealt_cards.set_half_lit(tx, claim.person, claim.week, card.half_lit)
    if state is ClaimState.REVIEW:
        await reviewers.assign(tx, claim)


async def _tell(tx: Tx, dealt: DealtCard, *, before: StoredClaim, after: StoredClaim) -> None:
    await telling.card_and_home(tx, after.person, dealt.card.week)
    at_once = (
        before.state is ClaimState.SUBMITTED and after.state is ClaimState.AWARDED and after.revision == 1
    )
    if not at_once:
        await telling.claim(tx, after)
    if before.state is ClaimState.WAITING:
        asked = await witnesses.of_claims(tx, [after.id])
        await telling.witnesses(tx, after.id, [witness.person for witness in asked])
    if before.state is ClaimState.REVIEW and before.reviewer is not None:
        await reviewers.tell(tx, after, before.reviewer)
