"""A user group or a channel changed: of interest where a team's people come from it."""

from bot import inbound
from bot.events.base import Event
from bot.listening import Answer, Desk, Done, Payload
from services.usecases.sync_team import SourceChanged, source_changed


async def changed(payload: Payload, desk: Desk) -> Answer:
    """Who came or went is read as a whole: what events say of it may be late, or in parts."""
    source = inbound.happened(payload).source
    if source:
        await desk.run(source_changed, SourceChanged(source_id=source))
    return Done()


TEAMS = (
    Event(type="member_joined_channel", listener=changed),
    Event(type="member_left_channel", listener=changed),
    Event(type="subteam_members_changed", listener=changed),
    Event(type="subteam_updated", listener=changed),
)
