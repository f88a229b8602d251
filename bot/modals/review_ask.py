"""A reviewer's question to the claimant, sent."""

from bot import inbound, names
from bot.listening import Answer, Desk, Done, Payload
from bot.modals.base import Modal
from bot.views import review
from services.errors import NotFound
from services.usecases.review_claim import ReviewClaim, review_claim


async def ask(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    if sent.state.claim is None:
        raise NotFound(code="claim_gone")
    sentence = sent.fields.text(review.SENTENCE)
    command = ReviewClaim(
        person=sent.who.person,
        claim=sent.state.claim,
        award=False,
        sentence=sentence[: review.SENTENCE_LIMIT],
    )
    await desk.once(review_claim, command)
    return Done()


REVIEW_ASK = Modal(callback=names.MODAL_REVIEW_ASK, listener=ask)
