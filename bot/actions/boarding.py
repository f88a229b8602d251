"""What is pressed around what advisory boards say, and what members of a board press to say more."""

from bot import inbound, names
from bot.actions.base import Action
from bot.inbound.talk import uuid
from bot.listening import Answer, Desk, Done, Payload
from bot.views import advisory_feedback, advisory_items, advisory_questions, advisory_record
from services.ids import AdvisoryBoardId, AdvisoryItemId, AdvisoryThreadId, FeedbackId, HighlightId
from services.usecases.answer_board import (
    OpenQuestions,
    OpenReply,
    ShowAnswers,
    open_questions,
    open_reply,
    show_answers,
)
from services.usecases.show_record import ShowRecord, show_record
from services.usecases.show_talk import ShowMyItems, ShowTalk, show_my_items, show_talk
from services.usecases.work_item import MakeItem, OpenItem, make_item, open_item


async def open_talk(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    asked = ShowTalk(person=press.who.person, board=AdvisoryBoardId(uuid(press.value, "board")))
    await desk.open(advisory_feedback.modal(await desk.run(show_talk, asked)))
    return Done()


async def make(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    asked = MakeItem(person=press.who.person, feedback=FeedbackId(uuid(press.value, "feedback")))
    await desk.open(advisory_items.form(await desk.run(make_item, asked)))
    return Done()


async def work(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    asked = OpenItem(person=press.who.person, item=AdvisoryItemId(uuid(press.value, "item")))
    await desk.open(advisory_items.form(await desk.run(open_item, asked)))
    return Done()


async def mine(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_my_items, ShowMyItems(person=inbound.press(payload).who.person))
    await desk.open(advisory_items.mine(page))
    return Done()


async def answers(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    asked = ShowAnswers(person=press.who.person, board=AdvisoryBoardId(uuid(press.value, "board")))
    await desk.open(advisory_questions.answers(await desk.run(show_answers, asked)))
    return Done()


async def record(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    asked = ShowRecord(person=press.who.person, board=AdvisoryBoardId(uuid(press.value, "board")))
    await desk.open(advisory_record.modal(await desk.run(show_record, asked)))
    return Done()


async def reply(payload: Payload, desk: Desk) -> Answer:
    """By a member of the board: the use case sees whether they are one."""
    press = inbound.press(payload)
    asked = OpenReply(person=press.who.person, highlight=HighlightId(uuid(press.value, "highlight")))
    await desk.open(advisory_questions.reply(await desk.run(open_reply, asked)))
    return Done()


async def questions(payload: Payload, desk: Desk) -> Answer:
    """By a member of the board, as above."""
    press = inbound.press(payload)
    asked = OpenQuestions(person=press.who.person, thread=AdvisoryThreadId(uuid(press.value, "thread")))
    await desk.open(advisory_questions.form(await desk.run(open_questions, asked)))
    return Done()


async def opened(_payload: Payload, _desk: Desk) -> Answer:
    """Its address has opened in a browser already."""
    return Done()


BOARDING = (
    Action(action=names.ADVISORY_ITEMS, listener=open_talk),
    Action(action=names.MAKE_ITEM, listener=make),
    Action(action=names.WORK_ITEM, listener=work),
    Action(action=names.MY_ITEMS, listener=mine),
    Action(action=names.ADVISORY_ANSWERS, listener=answers),
    Action(action=names.ADVISORY_RECORD, listener=record),
    Action(action=names.OPEN_RECORD, listener=opened),
    Action(action=names.ADVISORY_REPLY, listener=reply),
    Action(action=names.ADVISORY_QUESTIONS, listener=questions),
)
