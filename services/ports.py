"""What the services need from outside, as shapes. `bot` brings the things behind them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from cards.model import PersonId, WorkspaceId
from services.ids import ChannelId, FileId
from services.poster_pages import PosterArt

Clock = Callable[[], datetime]
"""The time now, aware, in UTC."""
NewId = Callable[[datetime], UUID]
"""A fresh time-ordered id for this moment."""
NewKey = Callable[[], bytes]
"""Thirty-two bytes that nobody can guess."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Posted:
    """Where a message came to stand: its conversation and Slack's timestamp, which is its id there."""

    channel: ChannelId
    ts: str


class Links(Protocol):
    """Finds the permanent link of a message the bot may see."""

    async def permalink(self, workspace: WorkspaceId, source: str) -> str:
        """The link of the message at `source` (`C…/ts`); empty where the bot may not look. Raises `TryLater`."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A photo drawn anew, the only form in which it is kept: JPEG, at most 1600 pixels long, nothing in it but pixels.

    `sha` is SHA-256 of the original in hex. `prints` are its 64-bit fingerprints: of the whole in the eight ways it can
    lie, the upright one first, then of its centre alike; 0 where there is nothing to compare.
    """

    sha: str
    prints: tuple[int, ...]
    width: int
    height: int
    content: bytes = field(repr=False)


class Photos(Protocol):
    """Brings the picture somebody put into the claim form."""

    async def picture(self, workspace: WorkspaceId, file: FileId, owner: PersonId) -> Picture:
        """The picture, if it is one and `owner` uploaded it.

        Raises `TryLater` and `NoPhoto`.
        """
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Roll:
    """Who is in a user group or a channel; what a group is called, and how it is mentioned, without the @."""

    members: frozenset[PersonId]
    name: str = ""
    handle: str = ""


class Rolls(Protocol):
    """Says who is in a user group or a channel of the workspace. Both raise `TryLater`, and `Refused` with a `TeamTrouble` as its code."""

    async def group(self, workspace: WorkspaceId, group: str) -> Roll:
        """Everybody in a user group, and what it is called."""
        ...

    async def channel(self, workspace: WorkspaceId, channel: str) -> Roll:
        """Everybody in a channel, the bot too."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Upload:
    """A file that Slack expects: its id there, and where its bytes go."""

    file: FileId
    name: str
    address: str
    content: bytes = field(repr=False)


class Posters(Protocol):
    """Draws posters and hangs them in Slack. All of them raise `TryLater` and `Refused`.

    `prepare` and `hang` raise `Uncertain` where no answer came; that is tried a few times, for the message does without.
    """

    async def prepare(self, workspace: WorkspaceId, art: PosterArt) -> tuple[Upload, ...]:
        """Draws a poster and asks where its files go. Nobody sees them yet."""
        ...

    async def hang(
        self, workspace: WorkspaceId, uploads: Sequence[Upload], place: Posted, art: PosterArt
    ) -> None:
        """Hands the files over and shows them in the thread of the message at `place`."""
        ...

    async def remove(self, workspace: WorkspaceId, files: Sequence[FileId]) -> tuple[FileId, ...]:
        """Deletes files for everybody; answers those that Slack will not delete for us. What is gone already is no trouble."""
        ...


class Telemetry(Protocol):
    """Counts and tells the operator what happened; never sees a text or a token."""

    def count(self, name: str, **labels: str) -> None:
        """One more of `name`."""
        ...

    def observe(self, name: str, seconds: float, **labels: str) -> None:
        """`name` took this many seconds."""
        ...

    def tell(self, event: str, **fields: str | float) -> None:
        """A line in the log."""
        ...
