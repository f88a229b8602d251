"""`/bingo promises`: what I promised to whom by when, and what I kept lately."""

from bot import inbound
from bot.commands.base import Command
from bot.listening import Answer, Desk, Payload, Reply
from bot.views import promises as view
from services.usecases.show_promises import ShowPromises, show_promises


async def promises(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_promises, ShowPromises(person=inbound.typed(payload).who.person))
    return Reply(view.message(page))


PROMISES = Command(
    word="promises",
    usage="promises",
    help="shows what you promised to whom by when, and takes your follow-ups.",
    listener=promises,
)
