"""What becomes due by itself around reviews, each part a use case of its own."""

from services.claim_state import ClaimState
from services.reviews import OFFER_AFTER, Decision, Review, ReviewKind, next_in_turn
from services.store import claims, reviews, roles
from services.store.tx import Tx
from services.usecases import reviewers, telling
from services.usecases.locking import locked
from services.usecases.sweeping import Sweep


async def mend_reviews(tx: Tx, command: Sweep) -> bool:
    """A claim in review has an open look, and one that moved on has none; whatever an older release left behind is mended."""
    adrift = await reviews.adrift(tx, command.limit)
    for claim_id in adrift:
        _, claim = await locked(tx, claim_id)
        await reviewers.close(tx, claim_id, Decision.MOVED_ON, by=None)
        if claim.state is ClaimState.REVIEW:
            await reviewers.open_look(tx, claim_id, ReviewKind.CLAIM, opened_at=tx.now)
    return len(adrift) == command.limit


async def ask_reviewers(tx: Tx, command: Sweep) -> bool:
    """Looks that nobody is asked for get somebody: their reviewer left or is on a break, or there was nobody yet."""
    who = await roles.lookers(tx)
    for review in await reviews.unasked(tx, who.everybody, command.limit):
        current = await _held(tx, review)
        if current is not None and await reviewers.assign(tx, current) is not None:
            await _tell_claimant(tx, current)
    return False


async def _tell_claimant(tx: Tx, review: Review) -> None:
    """Of what the lot drew: that somebody looks from now on."""
    claim = await claims.load(tx, review.claim)
    if claim is not None and review.kind is ReviewKind.AUDIT and review.asked_at is None:
        await telling.claim(tx, claim)
        await telling.home(tx, claim.person)


async def offer_overdue(tx: Tx, command: Sweep) -> bool:
    """A look that waited for two days is offered to somebody else, once."""
    for review in await reviews.overdue(tx, OFFER_AFTER, command.limit):
        current = await _held(tx, review)
        if current is not None and current.offered_at is None:
            await _offer(tx, current)
    return False


async def _offer(tx: Tx, review: Review) -> None:
    free = await reviewers.free_to_look(tx, review.claim) - {review.reviewer}
    other = next_in_turn(free, await reviews.loads(tx, free))
    if other is not None:
        await reviews.ask(tx, review, other, by=review.reviewer, offered=True)
        await reviewers.tell(tx, review.claim, review.reviewer, other)


async def _held(tx: Tx, review: Review) -> Review | None:
    """The same look as it is now, with its claim held; None when it was decided meanwhile."""
    await locked(tx, review.claim)
    current = (await reviews.latest(tx, [review.claim])).get(review.claim)
    return current if current is not None and current.open and current.id == review.id else None
