"""What witnesses and reviewers press. Their messages are edited by themselves, so nothing more is said."""

from bot import inbound, names
from bot.actions.base import Action
from bot.listening import Answer, Desk, Done, Payload
from bot.views import review
from services.usecases.answer_witness import AnswerWitness, answer_witness
from services.usecases.review_claim import ReviewClaim, review_claim
from services.usecases.show_review import ShowReview, show_review


async def was_there(payload: Payload, desk: Desk) -> Answer:
    return await vouch(payload, desk, yes=True)


async def was_not_there(payload: Payload, desk: Desk) -> Answer:
    return await vouch(payload, desk, yes=False)


async def vouch(payload: Payload, desk: Desk, *, yes: bool) -> Answer:
    press = inbound.press(payload)
    await desk.once(answer_witness, AnswerWitness(person=press.who.person, claim=press.claim, was_there=yes))
    return Done()


async def award(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    await desk.once(review_claim, ReviewClaim(person=press.who.person, claim=press.claim, award=True))
    return Done()


async def ask(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.run(show_review, ShowReview(person=press.who.person, claim=press.claim))
    await desk.open(review.ask_modal(page))
    return Done()


VOUCHING = (
    Action(action=names.WITNESS_YES, listener=was_there),
    Action(action=names.WITNESS_NO, listener=was_not_there),
    Action(action=names.REVIEW_AWARD, listener=award),
    Action(action=names.REVIEW_ASK, listener=ask),
)
