"""`/bingo pause [until]`: a break, until a day or until somebody says so."""

from datetime import date

from bot import inbound
from bot.commands.base import Command
from bot.listening import Answer, Desk, Payload, Reply
from bot.views import pause as view
from services.errors import Refused
from services.usecases.pause_game import PauseGame, pause_game


async def pause(payload: Payload, desk: Desk) -> Answer:
    typed = inbound.typed(payload)
    command = PauseGame(person=typed.who.person, until=day(typed.rest) if typed.rest else None)
    page = await desk.once(pause_game, command)
    return Reply(view.paused(page.paused_until))


def day(text: str) -> date:
    """A day as `2026-12-01`. Raises `Refused` for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(code="bad_date") from None


PAUSE = Command(
    word="pause",
    usage="pause [until]",
    help="stops your cards until a day such as 2026-12-01, or until you press Resume on App Home.",
    listener=pause,
)
