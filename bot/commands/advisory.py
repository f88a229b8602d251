"""`/bingo advisory`: the advisory boards, for managers."""

from bot import inbound
from bot.commands.base import Command
from bot.listening import Answer, Desk, Done, Payload
from bot.views import advisory as view
from services.usecases.run_board import ShowBoards, show_boards


async def advisory(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_boards, ShowBoards(person=inbound.typed(payload).who.person))
    await desk.open(view.boards(page))
    return Done()


ADVISORY = Command(
    word="advisory",
    usage="advisory",
    help="opens the advisory boards of your customers, if you are a manager.",
    listener=advisory,
)
