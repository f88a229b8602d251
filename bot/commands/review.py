"""`/bingo review`: the claims that wait for a manager or reviewer to look."""

from bot import inbound
from bot.commands.base import Command
from bot.listening import Answer, Desk, Done, Payload
from bot.views import review_queue
from services.usecases.show_queue import ShowQueue, show_queue


async def review(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_queue, ShowQueue(person=inbound.typed(payload).who.person))
    await desk.open(review_queue.modal(page))
    return Done()


REVIEW = Command(
    word="review",
    usage="review",
    help="shows the claims that wait for a second look, if you are a manager or reviewer.",
    listener=review,
)
