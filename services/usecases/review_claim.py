"""A reviewer decides what the rules left to a person."""

from dataclasses import dataclass

from cards.model import PersonId
from services.asks import REVIEWED, from_reviewer
from services.claim_state import ClaimState
from services.errors import FieldErrors, Refused
from services.evidence import Judgement, Ruling
from services.ids import ClaimId
from services.pages import ReviewPage
from services.store import claims
from services.store.tx import Tx
from services.usecases.locking import locked
from services.usecases.reviewers import require_reviewer
from services.usecases.settling import settle
from services.usecases.show_review import review_pages

LONGEST_SENTENCE = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewClaim:
    """Who decides which claim: award it, or ask for something in one sentence."""

    person: PersonId
    claim: ClaimId
    award: bool
    sentence: str = ""


async def review_claim(tx: Tx, command: ReviewClaim) -> ReviewPage:
    """Decides once. Raises `Refused` for anybody who may not, and when somebody decided before; `FieldErrors` without a sentence."""
    dealt, claim = await locked(tx, command.claim)
    require_reviewer(claim, command.person)
    if claim.state is not ClaimState.REVIEW:
        raise Refused(code="claim_moved_on", fields={"state": claim.state.value})
    settled = await settle(tx, dealt, claim, _judgement(command), reviewer=command.person)
    (page,) = await review_pages(tx, command.person, [await claims.load(tx, settled.id) or settled])
    return page


def _judgement(command: ReviewClaim) -> Judgement:
    if command.award:
        return Judgement(ruling=Ruling.ACCEPT, verdicts=(REVIEWED,))
    sentence = command.sentence.strip()
    if not 0 < len(sentence) <= LONGEST_SENTENCE:
        raise FieldErrors(code="field_errors", fields={"sentence": "sentence_length"})
    return Judgement(ruling=Ruling.ASK, verdicts=(from_reviewer(sentence),))
