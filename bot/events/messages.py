"""Somebody wrote something in a channel: only replies in the threads of our advisory boards are looked at."""

from bot.events.base import Event
from bot.inbound import talk
from bot.listening import Answer, Desk, Done, Payload
from services.usecases.hear_feedback import IsOurs, hear_reply, is_ours


async def said(payload: Payload, desk: Desk) -> Answer:
    """Whatever stands anywhere else is dropped unread."""
    place = talk.place(payload)
    if place is None or not await desk.run(is_ours, IsOurs(place=place)):
        return Done()
    reply = talk.reply(payload)
    if reply is not None:
        await desk.once(hear_reply, reply)
    return Done()


SAID = Event(type="message", listener=said)
