"""A break, with the day it ends."""

from bot import inbound, names
from bot.listening import Answer, Desk, Payload, Reply
from bot.modals.base import Modal
from bot.views import pause as view
from services.usecases.pause_game import PauseGame, pause_game


async def pause(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    page = await desk.once(pause_game, PauseGame(person=sent.who.person, until=sent.fields.day(view.UNTIL)))
    return Reply(view.paused(page.paused_until))


PAUSE = Modal(callback=names.MODAL_PAUSE, listener=pause)
