"""The team's channel, chosen."""

from bot import inbound, names
from bot.listening import Answer, Desk, Payload, Reply
from bot.modals.base import Modal
from bot.views import team_channel as view
from services.ids import ChannelId
from services.usecases.choose_channel import ChooseChannel, choose_channel


async def choose(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    channel = ChannelId(sent.fields.text(view.CHANNEL))
    await desk.once(choose_channel, ChooseChannel(person=sent.who.person, channel=channel))
    return Reply(view.chosen(channel))


TEAM_CHANNEL = Modal(callback=names.MODAL_TEAM_CHANNEL, listener=choose)
