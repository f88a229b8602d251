"""A claim is handed over to another reviewer."""

from bot import inbound, names
from bot.listening import Answer, Desk, Payload
from bot.listening.reviewing import sent
from bot.modals.base import Modal
from bot.views import review_forms as view
from cards.model import PersonId
from services.errors import NotFound
from services.usecases.hand_over import HandOver, hand_over


async def hand(payload: Payload, desk: Desk) -> Answer:
    given = inbound.submission(payload)
    if given.state.claim is None:
        raise NotFound(code="claim_gone")
    command = HandOver(
        person=given.who.person,
        claim=given.state.claim,
        to=PersonId(given.fields.text(view.REVIEWER)),
        note=given.fields.text(view.NOTE)[: view.NOTE_LIMIT],
    )
    page = await desk.once(hand_over, command)
    desk.looked("hand_over", "" if page.review is None else page.review.kind.value, page.waited)
    return await sent(given.who.person, given.state, desk)


HAND_OVER = Modal(callback=names.MODAL_HAND_OVER, listener=hand)
