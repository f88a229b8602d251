"""A light is taken back, with a question or without one."""

from bot import inbound, names
from bot.listening import Answer, Desk, Payload
from bot.listening.reviewing import sent
from bot.modals.base import Modal
from bot.views import review_forms as view
from services.errors import NotFound
from services.usecases.take_back import TakeBack, take_back


async def take(payload: Payload, desk: Desk) -> Answer:
    given = inbound.submission(payload)
    if given.state.claim is None:
        raise NotFound(code="claim_gone")
    sentence = given.fields.text(view.SENTENCE)[: view.SENTENCE_LIMIT]
    command = TakeBack(person=given.who.person, claim=given.state.claim, sentence=sentence)
    page = await desk.once(take_back, command)
    desk.looked("undo", "", page.waited)
    return await sent(given.who.person, given.state, desk)


TAKE_BACK = Modal(callback=names.MODAL_TAKE_BACK, listener=take)
