"""The team's channel, chosen."""

import re
from typing import Final

from bot import inbound, names
from bot.listening import Answer, Desk, Payload, Reply, Wrong
from bot.modals.base import Modal
from bot.views import team_channel as view
from services.ids import ChannelId
from services.usecases.choose_channel import ChooseChannel, choose_channel

CHANNEL: Final = re.compile(r"[CG][A-Z0-9]{2,63}")
"""No conversation of two, and no person."""
NOT_A_CHANNEL: Final = "Please choose one of this workspace's channels."


async def choose(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    chosen = sent.fields.text(view.CHANNEL)
    if not CHANNEL.fullmatch(chosen):
        return Wrong({view.CHANNEL: NOT_A_CHANNEL})
    channel = ChannelId(chosen)
    await desk.once(choose_channel, ChooseChannel(person=sent.who.person, channel=channel))
    return Reply(view.chosen(channel))


TEAM_CHANNEL = Modal(callback=names.MODAL_TEAM_CHANNEL, listener=choose)
