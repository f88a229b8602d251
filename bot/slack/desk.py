"""What a listener may do for one delivery, done with Slack's client and our database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import Final, TypeVar

from aiohttp import ClientSession
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.listening import Payload, TextFile
from bot.modals import MODALS
from bot.names import MODAL_BOARD, MODAL_BOARDS, MODAL_DECK, MODAL_FAIRNESS, MODAL_REVIEW, MODAL_REVIEWS
from bot.slack.deck_files import text_file
from bot.slack.outsiders import looked_up
from bot.slack.refusals import ERRORS, meaning
from bot.slack.rolls import user_groups
from bot.views.blocks import Message, View
from bot.views.home import home
from cards.model import PersonId, WorkspaceId
from services.errors import TryLater
from services.ids import DeliveryId, FileId
from services.ports import Telemetry
from services.store import people
from services.store.tx import Database, Tx, UseCase
from services.teams import UserGroup
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.once import once
from services.usecases.show_home import ShowHome, show_home

Command = TypeVar("Command")
Result = TypeVar("Result")
CONFLICT: Final = "hash_conflict"
OVERTAKEN: Final = frozenset({CONFLICT, "not_found", "view_not_found"})
"""The modal was drawn anew since the press, or closed."""
STILL_OPEN: Final = frozenset({"hand_over", "undo"})
"""Decisions after which somebody is still to look."""
FORMS: Final = frozenset(
    {
        MODAL_BOARD,
        MODAL_BOARDS,
        MODAL_DECK,
        MODAL_FAIRNESS,
        MODAL_REVIEWS,
        MODAL_REVIEW,
        *(modal.callback for modal in MODALS),
    }
)
"""Modals that people write or work in, or leaf through."""


class Unheard(Exception):
    """Slack did not take an answer."""


@asynccontextmanager
async def busy_means_later() -> AsyncIterator[None]:
    """Raises `TryLater` where Slack asks us to wait, which has a sentence of its own; any other error as it is."""
    try:
        yield
    except ERRORS as error:
        meant = meaning(error)
        if isinstance(meant, TryLater):
            raise TryLater(code="try_later", fields=meant.fields) from error
        raise


async def home_view(tx: Tx, person: PersonId) -> View:
    """App Home as it is now, in its reader's own zone."""
    page = await show_home(tx, ShowHome(person=person))
    reader = await people.load(tx, person)
    return home(page, zone=UTC if reader is None else reader.zone)


@dataclass(frozen=True, kw_only=True, slots=True)
class SlackDesk:
    """One delivery's way to the database and back to the person. Implements `bot.listening.Desk`."""

    database: Database
    client: AsyncWebClient
    session: ClientSession
    workspace: WorkspaceId
    payload: Payload
    delivery: DeliveryId
    meters: Telemetry

    async def run(self, usecase: "UseCase[Command, Result]", command: Command) -> Result:
        """The outcome of a use case."""
        return await self.database.run(self.workspace, usecase, command)

    async def once(self, usecase: "UseCase[Command, Result]", command: Command) -> Result:
        """The outcome of a use case, unless this delivery had one already. Raises `Repeated`."""
        return await self.database.run(self.workspace, once(usecase, self.delivery), command)

    @property
    def in_modal(self) -> bool:
        """Whether the delivery comes from an open modal."""
        view = self.payload.get("view")
        return isinstance(view, dict) and view.get("type") == "modal"

    @property
    def in_form(self) -> bool:
        """Whether the delivery comes from an open modal that somebody writes in."""
        return self.in_modal and self.payload["view"].get("callback_id") in FORMS

    @property
    def in_answer(self) -> bool:
        """Whether the delivery comes from an answer that only this person sees."""
        return bool(self.payload.get("container", {}).get("is_ephemeral"))

    @property
    def thread(self) -> dict[str, str]:
        """The thread the delivery comes from, so that an answer stands where somebody reads; empty outside of one."""
        container = self.payload.get("container", {})
        found = container.get("thread_ts")
        return {"thread_ts": found} if isinstance(found, str) and found != container.get("message_ts") else {}

    async def open(self, view: View) -> None:
        """Opens a modal: on top where one is open."""
        call = self.client.views_push if self.in_modal else self.client.views_open
        async with busy_means_later():
            await call(trigger_id=str(self.payload["trigger_id"]), view=view)

    async def redraw(self, view: View) -> None:
        """Shows the open modal anew, unless somebody was quicker; a form follows the latest choice all the same."""
        overtaken = await self._update(view, hash=self.payload["view"]["hash"])
        if overtaken == CONFLICT and self.in_form:
            await self._update(view)

    async def redrawn(self, view: View) -> bool:
        """The same after what was pressed for is done: False where Slack does not show it, which the operator is told."""
        try:
            await self.redraw(view)
        except (TryLater, *ERRORS) as error:
            self.meters.tell("modal_not_redrawn", why=type(error).__name__)
            return False
        return True

    async def _update(self, view: View, **drawing: str) -> str:
        """Why it no longer matters; empty when it is shown."""
        named = {"view_id": str(self.payload["view"]["id"]), **drawing}
        try:
            async with busy_means_later():
                await self.client.views_update(view=view, **named)
        except SlackApiError as error:
            code = str(error.response.get("error"))
            if code not in OVERTAKEN:
                raise
            return code
        return ""

    async def redraw_below(self, view: View) -> None:
        """Shows the modal under this one anew, where there is one."""
        under = self.payload["view"].get("previous_view_id")
        if under:
            await self._update(view, view_id=under)

    async def user_groups(self) -> tuple[UserGroup, ...]:
        """The user groups of the workspace, by name. Raises `Refused` and `TryLater`."""
        return await user_groups(self.client, self.workspace)

    async def meet(self, person: PersonId) -> None:
        """Brings somebody to the roster as Slack tells of them now; whom it does not know stays unknown."""
        member = await looked_up(self.client, self.workspace, person)
        if member is not None:
            await self.database.run(self.workspace, change_member, ChangeMember(member=member))

    async def text_file(self, file: FileId, owner: PersonId) -> TextFile:
        """A text file that `owner` put into a form. Raises `Refused` and `TryLater`."""
        return await text_file(self.client, file, owner)

    def looked(self, decision: str, kind: str, waited: timedelta) -> None:
        """Tells the operator that a look at a claim ended in this decision, after this time."""
        self.meters.count("reviews", decision=decision)
        if decision not in STILL_OPEN:
            self.meters.observe("review", waited.total_seconds(), kind=kind)

    async def show_home(self, person: PersonId) -> None:
        """Shows somebody their App Home, read from the database."""
        view = await self.database.run(self.workspace, home_view, person)
        async with busy_means_later():
            await self.client.views_publish(user_id=person, view=view)

    async def respond(self, message: Message, *, replace: bool = False, everybody: bool = False) -> None:
        """Answers where the delivery came from, for this person alone unless `everybody`. Raises `Unheard`."""
        said = {
            "text": message.text,
            "blocks": list(message.blocks),
            "response_type": "in_channel" if everybody else "ephemeral",
            "replace_original": replace,
            **({} if replace else self.thread),
        }
        async with self.session.post(str(self.payload["response_url"]), json=said) as heard:
            if heard.status != 200:
                raise Unheard(heard.status)
