"""The ways to settings."""

from bot import inbound, names
from bot.actions.base import Action
from bot.inbound import InView
from bot.inbound.settings import set_up_step
from bot.listening import Answer, Desk, Done, Payload, Reply, Settled
from bot.listening.settings import on_top
from bot.listening.settings import workspace as drawn
from bot.views import first_run as walk
from bot.views import policy as policy_view
from bot.views import settings as view
from services.usecases.change_settings import ShowSettings, show_mine
from services.usecases.choose_policy import ShowPolicy, show_policy
from services.usecases.set_up import ShowSetUp, TakeStep, show_set_up, take_step


async def mine(payload: Payload, desk: Desk) -> Answer:
    asked = ShowSettings(person=inbound.press(payload).who.person)
    await desk.open(view.mine(await desk.run(show_mine, asked)))
    return Done()


async def workspace(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    await desk.open(on_top(await drawn(press.who.person, desk), press))
    return Done()


async def policy(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.run(show_policy, ShowPolicy(person=press.who.person))
    await desk.open(on_top(policy_view.form(page), press))
    return Done()


async def set_up(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_set_up, ShowSetUp(person=inbound.press(payload).who.person))
    return Reply(walk.message(page), walk.modal(page))


async def step(payload: Payload, desk: Desk) -> Answer:
    """The message edits itself; a modal is drawn anew."""
    press = inbound.press(payload)
    taken = set_up_step(press.value)
    command = TakeStep(person=press.who.person, step=taken.step, stage=taken.stage)
    page = await desk.once(take_step, command)
    if isinstance(press.source, InView):
        await desk.redraw(walk.modal(page))
        return Done()
    return Settled(walk.message(page))


SETTING = (
    Action(action=names.MY_SETTINGS, listener=mine),
    Action(action=names.WORKSPACE_SETTINGS, listener=workspace),
    Action(action=names.POLICY, listener=policy),
    Action(action=names.SET_UP, listener=set_up),
    Action(action=names.SET_UP_STEP, listener=step),
)
