"""A reviewer decides what the rules left to a person, or looks at what the lot drew."""

from dataclasses import dataclass

from cards.model import PersonId
from services.asks import REVIEWED, from_reviewer
from services.claim_state import ClaimState
from services.errors import FieldErrors, Refused
from services.evidence import Judgement, Ruling
from services.ids import ClaimId
from services.review_pages import ReviewPage
from services.reviews import Decision, ReviewKind
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases import reviewers, telling
from services.usecases.locking import locked
from services.usecases.settling import settle
from services.usecases.show_review import review_page
from services.usecases.take_back import ask_again

LONGEST_SENTENCE = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewClaim:
    """Who decides which claim: award it (one that is lit: find it fine), or ask for something in one sentence."""

    person: PersonId
    claim: ClaimId
    award: bool
    sentence: str = ""


async def review_claim(tx: Tx, command: ReviewClaim) -> ReviewPage:
    """Decides once. Raises `Refused` for anybody who may not, and when somebody decided before; `FieldErrors` without a sentence."""
    dealt, claim = await locked(tx, command.claim)
    review = (await reviewers.begun(tx, [claim.id])).get(claim.id)
    await reviewers.require_looker(tx, claim.id, command.person, review)
    if review is None or not review.open:
        raise Refused(code="claim_moved_on", fields={"state": claim.state.value})
    sentence = "" if command.award else sentence_of(command.sentence)
    decide = _second_look if review.kind is ReviewKind.AUDIT else _look
    decision = await decide(tx, dealt, claim, sentence, by=command.person)
    await reviewers.close(tx, claim.id, decision, by=command.person)
    return await review_page(tx, command.person, claim.id)


def sentence_of(written: str) -> str:
    """The question, as it is sent. Raises `FieldErrors` where there is none, or too much of it."""
    sentence = written.strip()
    if not 0 < len(sentence) <= LONGEST_SENTENCE:
        raise FieldErrors(code="field_errors", fields={"sentence": "sentence_length"})
    return sentence


async def _look(tx: Tx, dealt: DealtCard, claim: StoredClaim, sentence: str, *, by: PersonId) -> Decision:
    if claim.state is not ClaimState.REVIEW:
        raise Refused(code="claim_moved_on", fields={"state": claim.state.value})
    judgement = Judgement(ruling=Ruling.ACCEPT, verdicts=(REVIEWED,))
    if sentence:
        judgement = Judgement(ruling=Ruling.ASK, verdicts=(from_reviewer(sentence),))
    await settle(tx, dealt, claim, judgement, reviewer=by)
    return Decision.ASK if sentence else Decision.AWARD


async def _second_look(
    tx: Tx, dealt: DealtCard, claim: StoredClaim, sentence: str, *, by: PersonId
) -> Decision:
    if claim.state is not ClaimState.AWARDED:
        raise Refused(code="claim_moved_on", fields={"state": claim.state.value})
    if not sentence:
        await telling.claim(tx, claim)
        return Decision.FINE
    await ask_again(tx, dealt, claim, sentence, by=by)
    return Decision.ASK
