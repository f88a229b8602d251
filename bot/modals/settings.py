"""Settings, sent: one's own, those of the workspace, and how much its rules ask."""

from bot import inbound, names
from bot.inbound.settings import person_choice, preset, workspace_choice
from bot.listening import Answer, Desk, Payload, Reply
from bot.listening.settings import shown_below
from bot.modals.base import Modal
from bot.views import policy as policy_view
from bot.views import settings as view
from services.usecases.change_settings import ChangeMine, ChangeWorkspace, change_mine, change_workspace
from services.usecases.choose_policy import ChoosePolicy, choose_policy


async def mine(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    command = ChangeMine(person=sent.who.person, choice=person_choice(sent.fields))
    return Reply(view.my_saved(await desk.once(change_mine, command)))


async def workspace(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    command = ChangeWorkspace(person=sent.who.person, choice=workspace_choice(sent.fields))
    page = await desk.once(change_workspace, command)
    await shown_below(sent.state.under, sent.who.person, desk)
    return Reply(view.workspace_saved(page))


async def policy(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    command = ChoosePolicy(person=sent.who.person, preset=preset(sent.fields))
    page = await desk.once(choose_policy, command)
    await shown_below(sent.state.under, sent.who.person, desk)
    return Reply(policy_view.saved(page))


MY_SETTINGS = Modal(callback=names.MODAL_MY_SETTINGS, listener=mine)
WORKSPACE_SETTINGS = Modal(callback=names.MODAL_WORKSPACE_SETTINGS, listener=workspace)
POLICY = Modal(callback=names.MODAL_POLICY, listener=policy)
