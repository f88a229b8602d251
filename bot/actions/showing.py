"""What may be seen on posters and office screens: taking something off, and a team's wall."""

from bot import inbound, names
from bot.actions.base import Action
from bot.listening import Answer, Desk, Done, Payload, Settled
from bot.views import claim_notice
from bot.views import wall as view
from services.usecases.keep_wall import KeepWall, close_wall, open_wall, show_wall_desk
from services.usecases.take_off import TakeAllOff, TakeOff, take_all_off, take_off


async def off(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.once(take_off, TakeOff(person=press.who.person, claim=press.claim))
    return Settled(claim_notice.message(page))


async def all_off(payload: Payload, desk: Desk) -> Answer:
    """App Home is published anew by itself."""
    await desk.once(take_all_off, TakeAllOff(person=inbound.press(payload).who.person))
    return Done()


async def wall(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_wall_desk, KeepWall(person=inbound.press(payload).who.person))
    await desk.open(view.modal(page))
    return Done()


async def opened(payload: Payload, desk: Desk) -> Answer:
    page = await desk.once(open_wall, KeepWall(person=inbound.press(payload).who.person))
    await desk.redraw(view.modal(page))
    return Done()


async def closed(payload: Payload, desk: Desk) -> Answer:
    page = await desk.once(close_wall, KeepWall(person=inbound.press(payload).who.person))
    await desk.redraw(view.modal(page))
    return Done()


SHOWING = (
    Action(action=names.TAKE_OFF, listener=off),
    Action(action=names.TAKE_ALL_OFF, listener=all_off),
    Action(action=names.WALL, listener=wall),
    Action(action=names.WALL_OPEN, listener=opened),
    Action(action=names.WALL_CLOSE, listener=closed),
)
