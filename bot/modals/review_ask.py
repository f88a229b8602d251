"""A reviewer's question to the claimant, sent."""

from bot import inbound, names
from bot.listening import Answer, Desk, Payload
from bot.listening.reviewing import counted, sent
from bot.modals.base import Modal
from bot.views import review_forms as view
from services.errors import NotFound
from services.usecases.review_claim import ReviewClaim, review_claim


async def ask(payload: Payload, desk: Desk) -> Answer:
    given = inbound.submission(payload)
    if given.state.claim is None:
        raise NotFound(code="claim_gone")
    sentence = view.asked(given.fields.text(view.STARTER), given.fields.text(view.SENTENCE))
    command = ReviewClaim(
        person=given.who.person, claim=given.state.claim, award=False, sentence=sentence[: view.LONGEST]
    )
    counted(await desk.once(review_claim, command), desk)
    return await sent(given.who.person, given.state, desk)


REVIEW_ASK = Modal(callback=names.MODAL_REVIEW_ASK, listener=ask)
