"""The form of a recap, saved."""

from bot import inbound, names
from bot.listening import Answer, Desk, Done, Payload, Show
from bot.listening.recapping import kept
from bot.modals.base import Modal
from bot.views import recap_form as view


async def save(payload: Payload, desk: Desk) -> Answer:
    """It closes, unless there is something to see first."""
    page = await kept(inbound.submission(payload), desk)
    return Done() if page.other is None and page.problem is None else Show(view.modal(page))


RECAP = Modal(callback=names.MODAL_RECAP, listener=save)
