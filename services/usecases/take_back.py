"""A light is taken back: by a manager at any time, by a reviewer where the lot drew it."""

from dataclasses import dataclass

from cards.model import PersonId
from services.asks import after_the_award, looked_at_again
from services.claim_state import ClaimState
from services.errors import Refused
from services.evidence import Judgement, Ruling
from services.ids import ClaimId
from services.review_pages import ReviewPage
from services.reviews import Decision, Review, ReviewKind
from services.store import people, reviews
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases import reviewers
from services.usecases.locking import locked
from services.usecases.retracting import call_back
from services.usecases.show_review import review_page


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeBack:
    """Who takes which light back, with a question to its claimant; without one, somebody else takes another look."""

    person: PersonId
    claim: ClaimId
    sentence: str = ""


async def take_back(tx: Tx, command: TakeBack) -> ReviewPage:
    """Puts the square out, with all that followed from it. Raises `Refused` for anybody who may not, and when it is not lit."""
    dealt, claim = await locked(tx, command.claim)
    review = (await reviews.latest(tx, [claim.id])).get(claim.id)
    await reviewers.require_looker(tx, claim.id, command.person, review if _drawn(review) else None)
    if claim.group_of is not None:
        raise Refused(code="rests_on_event")
    if claim.state is not ClaimState.AWARDED:
        raise Refused(code="claim_moved_on", fields={"state": claim.state.value})
    sentence = command.sentence.strip()
    if sentence:
        await ask_again(tx, dealt, claim, sentence, by=command.person)
    else:
        said = looked_at_again(await people.language_of(tx, claim.person))
        judgement = Judgement(ruling=Ruling.HUMAN, verdicts=(said,))
        await call_back(tx, dealt, claim, judgement, ClaimState.REVIEW, by=command.person)
    await reviewers.close(tx, claim.id, Decision.ASK if sentence else Decision.UNDO, by=command.person)
    if not sentence:
        await reviewers.open_look(tx, claim.id, ReviewKind.CLAIM, opened_at=tx.now, but=command.person)
    return await review_page(tx, command.person, claim.id)


def _drawn(review: Review | None) -> bool:
    return review is not None and review.open and review.kind is ReviewKind.AUDIT


async def ask_again(tx: Tx, dealt: DealtCard, claim: StoredClaim, sentence: str, *, by: PersonId) -> None:
    """The claim goes back to its claimant with a question; its light waits for the answer."""
    judgement = Judgement(ruling=Ruling.ASK, verdicts=(after_the_award(sentence),))
    await call_back(tx, dealt, claim, judgement, ClaimState.ASKED, by=by)
