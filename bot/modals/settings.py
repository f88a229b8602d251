"""Settings, sent: one's own, and those of the workspace."""

from bot import inbound, names
from bot.inbound.settings import person_choice, workspace_choice
from bot.listening import Answer, Desk, Payload, Reply
from bot.modals.base import Modal
from bot.views import settings as view
from services.usecases.change_settings import ChangeMine, ChangeWorkspace, change_mine, change_workspace


async def mine(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    command = ChangeMine(person=sent.who.person, choice=person_choice(sent.fields))
    return Reply(view.my_saved(await desk.once(change_mine, command)))


async def workspace(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    command = ChangeWorkspace(person=sent.who.person, choice=workspace_choice(sent.fields))
    return Reply(view.workspace_saved(await desk.once(change_workspace, command)))


MY_SETTINGS = Modal(callback=names.MODAL_MY_SETTINGS, listener=mine)
WORKSPACE_SETTINGS = Modal(callback=names.MODAL_WORKSPACE_SETTINGS, listener=workspace)
