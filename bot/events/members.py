"""Somebody joined the workspace or changed. Most changes are of no interest; the use case compares what we keep."""

from bot import inbound
from bot.events.base import Event
from bot.listening import Answer, Desk, Done, Payload
from services.usecases.change_member import ChangeMember, change_member


async def joined(payload: Payload, desk: Desk) -> Answer:
    return await changed_member(payload, desk, new=True)


async def changed(payload: Payload, desk: Desk) -> Answer:
    return await changed_member(payload, desk, new=False)


async def changed_member(payload: Payload, desk: Desk, *, new: bool) -> Answer:
    event = inbound.happened(payload)
    if event.member:
        await desk.once(change_member, ChangeMember(member=event.member, joined=new))
    return Done()


JOINED = Event(type="team_join", listener=joined)
CHANGED = Event(type="user_change", listener=changed)
