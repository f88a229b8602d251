"""A channel was shared with another organisation, archived, left: what is posted there changes at once."""

from bot import inbound
from bot.events.base import Event
from bot.listening import Answer, Desk, Done, Listener, Payload
from services.channels import News
from services.usecases.watch_channel import HearOfChannel, hear_of_channel


def tells(news: News) -> Listener:
    """What this event says of its channel."""

    async def listener(payload: Payload, desk: Desk) -> Answer:
        event = inbound.happened(payload)
        if event.channel is not None:
            command = HearOfChannel(channel=event.channel, news=news, moved_to=event.moved_to)
            await desk.once(hear_of_channel, command)
        return Done()

    return listener


CHANNELS = (
    Event(type="channel_archive", listener=tells(News.ARCHIVED)),
    Event(type="channel_id_changed", listener=tells(News.RENAMED)),
    Event(type="channel_left", listener=tells(News.LEFT)),
    Event(type="channel_shared", listener=tells(News.SHARED)),
    Event(type="channel_unarchive", listener=tells(News.UNARCHIVED)),
    Event(type="channel_unshared", listener=tells(News.UNSHARED)),
    Event(type="group_archive", listener=tells(News.ARCHIVED)),
    Event(type="group_left", listener=tells(News.LEFT)),
    Event(type="group_unarchive", listener=tells(News.UNARCHIVED)),
)
