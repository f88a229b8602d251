"""*Claim a Square*, from anywhere."""

from bot import inbound, names
from bot.listening import Answer, Desk, Done, Payload
from bot.shortcuts.base import Shortcut
from bot.views import claim_form
from services.usecases.show_form import ShowForm, show_form


async def claim(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_form, ShowForm(person=inbound.shortcut(payload).who.person))
    await desk.open(claim_form.modal(page))
    return Done()


CLAIM_SQUARE = Shortcut(callback=names.SHORTCUT_CLAIM, listener=claim)
