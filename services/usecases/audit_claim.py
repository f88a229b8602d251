"""The lot: a published share of the squares that rules lit is looked at once more by a person. It says nothing about anybody."""

from datetime import timedelta
from typing import Final

from services.reviews import Decision, ReviewKind
from services.store import reviews
from services.store.claims import StoredClaim
from services.store.tx import Tx
from services.usecases import reviewers

AMNESTY: Final = timedelta(hours=48)
"""How long a claim that was drawn may be taken back before anybody looks, without a trace."""


async def close_looks(tx: Tx, claim: StoredClaim) -> None:
    """A claim is withdrawn: nobody needs to look any more. What the lot drew and nobody was asked for yet leaves no trace."""
    review = (await reviews.latest(tx, [claim.id])).get(claim.id)
    if review is None or not review.open:
        return
    if review.kind is ReviewKind.AUDIT and tx.now < review.opened_at:
        await reviews.drop(tx, review)
    else:
        await reviewers.close(tx, claim.id, Decision.MOVED_ON, by=None)
