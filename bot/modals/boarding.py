"""The forms around advisory boards, sent: an item by those who look after it, answers by the board's members."""

from bot import inbound, names
from bot.inbound import Malformed, talk
from bot.listening import Answer, Desk, Payload, Reply, Show
from bot.modals.base import Modal
from bot.views import advisory_items, advisory_questions, notices
from services.feedback import LONGEST
from services.feedback_pages import ItemPage
from services.ids import AdvisoryThreadId, HighlightId
from services.usecases.answer_board import AnswerQuestions, WriteReply, answer_questions, write_reply
from services.usecases.work_item import work_item


async def work(payload: Payload, desk: Desk) -> Answer:
    """The form comes back where somebody else changed the item meanwhile."""
    page = await desk.once(work_item, talk.work(inbound.submission(payload)))
    return Show(advisory_items.form(page) if isinstance(page, ItemPage) else advisory_items.worked(page))


async def reply(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    if sent.state.about is None:
        raise Malformed("about")
    command = WriteReply(
        person=sent.who.person,
        highlight=HighlightId(sent.state.about),
        words=sent.fields.text(advisory_questions.REPLY)[:LONGEST],
    )
    await desk.once(write_reply, command)
    return Reply(notices.said(advisory_questions.THANKS))


async def answers(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    if sent.state.about is None:
        raise Malformed("about")
    command = AnswerQuestions(
        person=sent.who.person,
        thread=AdvisoryThreadId(sent.state.about),
        answers=talk.answers(sent.fields),
    )
    await desk.once(answer_questions, command)
    return Reply(notices.said(advisory_questions.THANKS_FOR_ANSWERS))


ITEM = Modal(callback=names.MODAL_ITEM, listener=work)
REPLY = Modal(callback=names.MODAL_REPLY, listener=reply)
QUESTIONS = Modal(callback=names.MODAL_QUESTIONS, listener=answers)
