"""What witnesses press. Their messages are edited by themselves, so nothing more is said."""

from bot import inbound, names
from bot.actions.base import Action
from bot.listening import Answer, Desk, Done, Payload
from services.usecases.answer_witness import AnswerWitness, answer_witness


async def was_there(payload: Payload, desk: Desk) -> Answer:
    return await vouch(payload, desk, yes=True)


async def was_not_there(payload: Payload, desk: Desk) -> Answer:
    return await vouch(payload, desk, yes=False)


async def vouch(payload: Payload, desk: Desk, *, yes: bool) -> Answer:
    press = inbound.press(payload)
    await desk.once(answer_witness, AnswerWitness(person=press.who.person, claim=press.claim, was_there=yes))
    return Done()


VOUCHING = (
    Action(action=names.WITNESS_YES, listener=was_there),
    Action(action=names.WITNESS_NO, listener=was_not_there),
)
