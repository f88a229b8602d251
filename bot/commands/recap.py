"""`/bingo recap`: the team's recap of the week, for managers."""

from bot import inbound
from bot.commands.base import Command
from bot.listening import Answer, Desk, Done, Payload
from bot.views import recap_form
from services.usecases.show_recap import ShowRecaps, show_recaps


async def recap(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_recaps, ShowRecaps(person=inbound.typed(payload).who.person))
    await desk.open(recap_form.modal(page))
    return Done()


RECAP = Command(
    word="recap",
    usage="recap",
    help="opens your team's recap of the week and the past ones, if you are a manager.",
    listener=recap,
)
