"""Modals that are opened on top of settings, or of the walk through setting up: what comes of them is shown underneath, too."""

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from bot.inbound import InView, Press
from bot.listening import Desk
from bot.names import MODAL_SET_UP, MODAL_WORKSPACE_SETTINGS
from bot.views import first_run, settings
from bot.views.blocks import View
from bot.views.form_state import FormState
from cards.model import PersonId
from services.errors import Refused
from services.usecases.change_settings import ShowSettings, show_workspace_settings
from services.usecases.set_up import ShowSetUp, show_set_up


def on_top(view: View, press: Press) -> View:
    """A modal that remembers the one its button is in; drawn anew in its own place, it remembers the same as before."""
    told = json.loads(view["private_metadata"] or FormState().encode())
    return view | {"private_metadata": json.dumps(told | {"under": below(press, view["callback_id"])})}


def below(press: Press, callback: str) -> str:
    """The callback of the modal under one that a press opens or draws anew; empty where there is none."""
    match press.source:
        case InView(callback=pressed, state=state) if pressed == callback:
            return state.under
        case InView(callback=pressed):
            return pressed
        case _:
            return ""


async def walk(person: PersonId, desk: Desk) -> View:
    return first_run.modal(await desk.run(show_set_up, ShowSetUp(person=person)))


async def workspace(person: PersonId, desk: Desk) -> View:
    return settings.workspace(await desk.run(show_workspace_settings, ShowSettings(person=person)))


DRAWN: Final[Mapping[str, Callable[[PersonId, Desk], Awaitable[View]]]] = {
    MODAL_SET_UP: walk,
    MODAL_WORKSPACE_SETTINGS: workspace,
}


async def shown_below(under: str, person: PersonId, desk: Desk) -> None:
    """The walk through setting up, or the settings of the workspace, as they are after something changed in the modal on top.

    It stays as it was for who no longer looks after them: they may just have handed that to others.
    """
    draw = DRAWN.get(under)
    if draw is None:
        return
    try:
        view = await draw(person, desk)
    except Refused:
        return
    await desk.redraw_below(view)
