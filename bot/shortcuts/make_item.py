"""*Make It an Item*, on a reply in the thread of an advisory board."""

from bot import inbound, names
from bot.listening import Answer, Desk, Done, Payload
from bot.shortcuts.base import Shortcut
from bot.views import advisory_items
from services.errors import NotFound
from services.usecases.work_item import MakeItemOf, make_item_of


async def make(payload: Payload, desk: Desk) -> Answer:
    pressed = inbound.shortcut(payload)
    if pressed.channel is None:
        raise NotFound(code="no_feedback_here")
    asked = MakeItemOf(person=pressed.who.person, channel=pressed.channel, ts=pressed.ts)
    await desk.open(advisory_items.form(await desk.run(make_item_of, asked)))
    return Done()


MAKE_ITEM = Shortcut(callback=names.SHORTCUT_ITEM, listener=make)
