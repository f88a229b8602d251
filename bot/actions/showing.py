"""What may be seen on posters and office screens: taking something off, and a team's wall."""

from bot import inbound, names
from bot.actions.base import Action
from bot.inbound.teams import team_id
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
    await desk.open(view.modal(await desk.run(show_wall_desk, asked(payload))))
    return Done()


async def other(payload: Payload, desk: Desk) -> Answer:
    await desk.redraw(view.modal(await desk.run(show_wall_desk, asked(payload))))
    return Done()


async def opened(payload: Payload, desk: Desk) -> Answer:
    await desk.redraw(view.modal(await desk.once(open_wall, asked(payload))))
    return Done()


async def closed(payload: Payload, desk: Desk) -> Answer:
    await desk.redraw(view.modal(await desk.once(close_wall, asked(payload))))
    return Done()


def asked(payload: Payload) -> KeepWall:
    """Whose wall; the App Home's button, and buttons drawn before there were several, name no team."""
    press = inbound.press(payload)
    return KeepWall(person=press.who.person, team=team_id(press.value) if press.value else None)


SHOWING = (
    Action(action=names.TAKE_OFF, listener=off),
    Action(action=names.TAKE_ALL_OFF, listener=all_off),
    Action(action=names.WALL, listener=wall),
    Action(action=names.WALL_TEAM, listener=other),
    Action(action=names.WALL_OPEN, listener=opened),
    Action(action=names.WALL_CLOSE, listener=closed),
)
