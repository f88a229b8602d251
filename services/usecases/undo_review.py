"""A decision that was a slip is taken back: the claim is before its reviewer again, as if nothing had been pressed.

A square that the lot drew, and that a question had put out, is lit again.
"""

from dataclasses import dataclass

from cards.model import PersonId
from services.asks import REVIEWED, looked_at_again
from services.claim_state import ClaimState
from services.errors import Refused
from services.evidence import Judgement, Ruling
from services.ids import ClaimId
from services.review_pages import ReviewPage
from services.reviews import SLIP, Decision, Lookers, Review, ReviewKind
from services.store import judgements, people, reviews
from services.store.claims import StoredClaim
from services.store.tx import Tx
from services.usecases import reviewers, telling
from services.usecases.locking import locked
from services.usecases.retracting import call_back, require_time
from services.usecases.settling import settle
from services.usecases.show_review import may_undo, review_page

LIT_AGAIN = Judgement(ruling=Ruling.ACCEPT, verdicts=(REVIEWED,))


@dataclass(frozen=True, kw_only=True, slots=True)
class UndoReview:
    """Who takes the latest decision about which claim back."""

    person: PersonId
    claim: ClaimId


async def undo_review(tx: Tx, command: UndoReview) -> ReviewPage:
    """Opens the look anew, once. Raises `Refused` for anybody who may not, and when the claim has moved on since."""
    dealt, claim = await locked(tx, command.claim)
    review = (await reviews.latest(tx, [claim.id])).get(claim.id)
    who = await reviewers.require_looker(tx, claim.id, command.person, _as_if_theirs(review, command.person))
    review = _require_fresh(tx, review, claim, who, command.person)
    if review.decision is Decision.FINE:
        await _open_again(tx, review, command.person)
        await telling.claim(tx, claim)
    elif review.kind is ReviewKind.AUDIT:
        await _require_last_word(tx, claim, review)
        # Only what is lit is drawn: a question put it out, and without the question it is lit.
        await settle(tx, dealt, claim, LIT_AGAIN, reviewer=command.person)
        await _open_again(tx, review, command.person)
    else:
        await _require_last_word(tx, claim, review)
        said = looked_at_again(await people.language_of(tx, claim.person))
        judgement = Judgement(ruling=Ruling.HUMAN, verdicts=(said,))
        await call_back(tx, dealt, claim, judgement, ClaimState.REVIEW, by=command.person)
        await _open_again(tx, review, command.person)
    await reviewers.tell(tx, claim.id, review.reviewer, review.decided_by, command.person)
    return await review_page(tx, command.person, claim.id)


def _as_if_theirs(review: Review | None, person: PersonId) -> Review | None:
    """Whoever decided may undo, whomever it was with."""
    return None if review is None or review.decided_by != person else reviewers.given_to(review, person)


def _require_fresh(
    tx: Tx, review: Review | None, claim: StoredClaim, who: Lookers, person: PersonId
) -> Review:
    if review is None or review.open:
        raise Refused(code="claim_moved_on", fields={"state": claim.state.value})
    if review.decision is not Decision.FINE:
        require_time(tx, claim)
    if not may_undo(review, claim.state, who, person, tx.now):
        late = review.decision is not Decision.ASK and claim.state is not ClaimState.ASKED
        raise Refused(code="undo_too_late" if late else "claim_moved_on", fields={"state": claim.state.value})
    return review


async def _require_last_word(tx: Tx, claim: StoredClaim, review: Review) -> None:
    """Nothing was mended, followed up or decided since."""
    (*_, last) = (await judgements.of_claims(tx, [claim.id]))[claim.id]
    if last.reviewer != review.decided_by or last.revision != claim.revision:
        raise Refused(code="claim_moved_on", fields={"state": claim.state.value})


async def _open_again(tx: Tx, review: Review, person: PersonId) -> None:
    """The same look after a slip; a new one where time has passed."""
    slip = review.decided_at is not None and tx.now - review.decided_at <= SLIP
    if slip:
        await reviews.reopen(tx, review, person)
    else:
        await reviews.ask(tx, await reviews.add(tx, review.claim, review.kind, opened_at=tx.now), person)
