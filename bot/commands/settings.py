"""`/bingo settings`: the way to everything somebody may set."""

from bot import inbound
from bot.commands.base import Command
from bot.listening import Answer, Desk, Payload, Reply
from bot.views import settings as view
from services.usecases.change_settings import ShowSettings, show_settings


async def settings(payload: Payload, desk: Desk) -> Answer:
    typed = inbound.typed(payload)
    return Reply(view.message(await desk.run(show_settings, ShowSettings(person=typed.who.person))))


SETTINGS = Command(
    word="settings",
    usage="settings",
    help="opens what you can set: yours, and for managers teams and the workspace.",
    listener=settings,
)
