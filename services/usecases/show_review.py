"""A claim before a reviewer."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.model import PersonId
from services.errors import NotFound
from services.ids import ClaimId
from services.pages import ReviewPage
from services.store import claims, dealt_cards, judgements
from services.store.claims import StoredClaim
from services.store.tx import Tx
from services.usecases.reviewers import require_reviewer


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowReview:
    """Which claim, for which reviewer."""

    person: PersonId
    claim: ClaimId


async def show_review(tx: Tx, command: ShowReview) -> ReviewPage:
    """Everything a reviewer needs. Raises `NotFound` and `Refused`."""
    stored = await claims.load(tx, command.claim)
    if stored is None:
        raise NotFound(code="claim_gone")
    require_reviewer(stored, command.person)
    (page,) = await review_pages(tx, command.person, [stored])
    return page


async def review_pages(tx: Tx, reviewer: PersonId, stored: Sequence[StoredClaim]) -> tuple[ReviewPage, ...]:
    """The pages of these claims for one reviewer."""
    latest = await judgements.latest(tx, [claim.id for claim in stored])
    pages = []
    for claim in stored:
        dealt = await dealt_cards.load(tx, claim.person, claim.week)
        if dealt is None:
            raise NotFound(code="no_card")
        judged = latest.get(claim.id)
        pages.append(
            ReviewPage(
                claim=claim.id,
                reviewer=reviewer,
                claimant=claim.person,
                activity=dealt.deck.activity(claim.activity),
                state=claim.state,
                evidence=claim.evidence,
                occurred_on=claim.occurred_on,
                submitted_at=claim.submitted_at,
                verdicts=judged.verdicts if judged else (),
                awarded_before=await claims.awarded_count(tx, claim.person),
                decided_by=claim.decided_by,
            )
        )
    return tuple(pages)
