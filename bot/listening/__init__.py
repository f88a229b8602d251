"""What a listener is given and what it answers. The tables of listeners are built from these; Slack's own types stay above.

A listener has five steps and nothing else: read the payload, run one use case, pick a view, answer, return.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Protocol, TypeVar

from bot.views.blocks import Message, View
from cards.model import PersonId
from services.ids import FileId
from services.store.tx import UseCase
from services.teams import UserGroup

Command = TypeVar("Command")
Result = TypeVar("Result")
Payload = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """Heard, and nothing to say: what changed shows by itself."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TextFile:
    """What is in a file, and what it is called; empty where nobody knows."""

    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """Said to this person alone, where they are: in place of an answer that had the button, else as a new one."""

    message: Message
    view: View | None = None
    """The same where only a modal can answer; made from the message's text when None."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The message that had the button is edited by itself. Only an answer nobody else saw is replaced by this one."""

    message: Message


@dataclass(frozen=True, slots=True)
class Share:
    """Said to everybody where the button was."""

    message: Message


@dataclass(frozen=True, slots=True)
class Show:
    """Takes the place of the modal that was sent."""

    view: View


@dataclass(frozen=True, slots=True)
class Wrong:
    """Sentences under the fields of a modal, by block; it stays open with what was typed."""

    errors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a select may offer, as `options`."""

    offered: Mapping[str, Any]


Answer = Done | Reply | Settled | Share | Show | Wrong | Choices


class Desk(Protocol):
    """What a listener may do for one delivery. Everything belongs to the workspace of its payload."""

    async def run(self, usecase: "UseCase[Command, Result]", command: Command) -> Result:
        """The outcome of a use case that changes nothing, or knows by itself when it runs twice."""
        ...

    async def once(self, usecase: "UseCase[Command, Result]", command: Command) -> Result:
        """The outcome of a use case for this delivery. Raises `Repeated` when the delivery came before."""
        ...

    async def open(self, view: View) -> None:
        """Opens a modal with the trigger of this delivery: on top where one is open."""
        ...

    async def redraw(self, view: View) -> None:
        """Shows the open modal anew, unless somebody was quicker; a form follows the latest choice all the same."""
        ...

    async def redrawn(self, view: View) -> bool:
        """The same after what was pressed for is done: False where Slack does not show it, which is no reason to do it again."""
        ...

    async def redraw_below(self, view: View) -> None:
        """Shows the modal under this one anew, where there is one."""
        ...

    async def user_groups(self) -> tuple[UserGroup, ...]:
        """The user groups of the workspace, by name. Raises `Refused` and `TryLater`."""
        ...

    async def meet(self, person: PersonId) -> None:
        """Brings somebody to the roster as Slack tells of them now; whom it does not know stays unknown."""
        ...

    async def text_file(self, file: FileId, owner: PersonId) -> TextFile:
        """A text file that `owner` put into a form. Raises `Refused` and `TryLater`."""
        ...

    def looked(self, decision: str, kind: str, waited: timedelta) -> None:
        """Tells the operator that a look at a claim ended in this decision, after this time."""
        ...

    async def show_home(self, person: PersonId) -> None:
        """Shows somebody their App Home as it is now."""
        ...


Listener = Callable[[Payload, Desk], Awaitable[Answer]]
