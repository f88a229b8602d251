"""A photo from the claim form: asked for at Slack, downloaded, looked at. Implements `services.ports.Photos`."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.photos.download import Source
from bot.photos.guard import Guard
from bot.slack.gateway import Clients, answer
from cards.model import PersonId, WorkspaceId
from services.errors import NoPhoto, PhotoTrouble, Refused, TryLater, Uncertain, Uninstalled
from services.ids import FileId
from services.ports import Picture, Telemetry

NO_ACCESS: Final = frozenset({"missing_scope", "no_permission", "not_allowed_token_type", "access_denied"})
HIDDEN: Final = frozenset({"tombstone", "hidden_by_limit", "external"})
"""Modes of a file that Slack tells of and does not hand out."""
SEEN: Final = frozenset({"", "visible"})
"""What `file_access` says of a file we may have; that of another organisation, told of in outline, says something else."""
LATER: Final = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class SlackPhotos:
    """Fetches with no transaction open."""

    clients: Clients
    telemetry: Telemetry
    most_bytes: int
    guard: Guard = field(default_factory=Guard)

    async def picture(self, workspace: WorkspaceId, file: FileId, owner: PersonId) -> Picture:
        """See `services.ports.Photos`."""
        outcome = "later"
        try:
            made = await self._picture(workspace, file, owner)
            outcome = "kept"
        except NoPhoto as trouble:
            outcome = trouble.why.removeprefix("photo_")
            raise
        finally:
            self.telemetry.count("photos", outcome=outcome)
        return made

    async def _picture(self, workspace: WorkspaceId, file: FileId, owner: PersonId) -> Picture:
        async with patiently():
            client = await self.clients(workspace)
            about = await told_of(client, file)
        require_picture(about, owner, self.most_bytes)
        async with self._timed("download"):
            given = await self._source(client).file(address(about))
        async with self._timed("look"):
            return await self.guard.look(given)

    def _source(self, client: AsyncWebClient) -> Source:
        # Every client of ours has a session and a token: `create_client` gives it both.
        session, token = client.session, client.token or ""
        assert session is not None  # noqa: S101 -- as above
        return Source(session=session, token=token, api_url=client.base_url, most_bytes=self.most_bytes)

    @asynccontextmanager
    async def _timed(self, step: str) -> AsyncIterator[None]:
        begun = perf_counter()
        try:
            yield
        finally:
            self.telemetry.observe("photo", perf_counter() - begun, step=step)


@asynccontextmanager
async def patiently() -> AsyncIterator[None]:
    """A token refused just now, or an answer that did not come, is no reason to give a photo up: `TryLater`."""
    try:
        yield
    except (Uninstalled, Uncertain) as error:
        raise TryLater(code=error.code, fields={"after": LATER}) from error


async def told_of(client: AsyncWebClient, file: FileId) -> Mapping[str, Any]:
    """What Slack tells of a file now; what the form said of it may be an outline. Raises `NoPhoto` and what a call raises."""
    try:
        said = await answer(client.files_info(file=file))
    except Refused as refused:
        raise NoPhoto(PhotoTrouble.NO_ACCESS if refused.code in NO_ACCESS else PhotoTrouble.GONE) from refused
    found = said.get("file")
    return found if isinstance(found, dict) else {}


def require_picture(about: Mapping[str, Any], owner: PersonId, most_bytes: int) -> None:
    """Raises `NoPhoto` for what need not be downloaded to be known."""
    if about.get("file_access", "") not in SEEN or about.get("mode") in HIDDEN:
        raise NoPhoto(PhotoTrouble.GONE)
    if about.get("user") != owner:
        raise NoPhoto(PhotoTrouble.OF_ANOTHER)
    if str(about.get("mimetype", "")).startswith("text/"):
        # A page would come as a login page comes, and could not be told from it.
        raise NoPhoto(PhotoTrouble.NOT_PICTURE)
    size = about.get("size")
    if isinstance(size, int) and size > most_bytes:
        raise NoPhoto(PhotoTrouble.TOO_LARGE)


def address(about: Mapping[str, Any]) -> str:
    """Where the file is downloaded from. Raises `NoPhoto` for one that is nowhere."""
    found = about.get("url_private_download") or about.get("url_private")
    if not isinstance(found, str) or not found:
        raise NoPhoto(PhotoTrouble.GONE)
    return found
