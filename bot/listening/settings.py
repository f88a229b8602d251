"""Forms of settings that are opened on top of another modal: what came of them is shown underneath, too."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from bot.inbound import InView, Press, Submission
from bot.listening import Desk
from bot.names import MODAL_SET_UP, MODAL_WORKSPACE_SETTINGS
from bot.views import first_run, settings
from bot.views.blocks import View
from bot.views.form_state import FormState
from cards.model import PersonId
from services.errors import Refused
from services.usecases.change_settings import ShowSettings, show_workspace_settings
from services.usecases.set_up import ShowSetUp, show_set_up


def on_top(form: View, press: Press) -> View:
    """A form that remembers the modal its button is in."""
    under = press.source.callback if isinstance(press.source, InView) else ""
    return form | {"private_metadata": FormState(under=under).encode()}


async def walk(person: PersonId, desk: Desk) -> View:
    return first_run.modal(await desk.run(show_set_up, ShowSetUp(person=person)))


async def workspace(person: PersonId, desk: Desk) -> View:
    return settings.workspace(await desk.run(show_workspace_settings, ShowSettings(person=person)))


DRAWN: Final[Mapping[str, Callable[[PersonId, Desk], Awaitable[View]]]] = {
    MODAL_SET_UP: walk,
    MODAL_WORKSPACE_SETTINGS: workspace,
}


async def shown_below(sent: Submission, desk: Desk) -> None:
    """The walk through setting up, or the settings of the workspace, as they are after the form on top was sent.

    It stays as it was for who no longer looks after them: they may just have handed that to others.
    """
    draw = DRAWN.get(sent.state.under)
    if draw is None:
        return
    try:
        view = await draw(sent.who.person, desk)
    except Refused:
        return
    await desk.redraw_below(view)
