"""Posters drawn and hung in Slack: announced, drawn, handed over, shown in a thread, and deleted. Implements `services.ports.Posters`."""

from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from aiohttp import ClientError, ClientTimeout
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.pictures import poster as picture
from bot.pictures.easel import Easel
from bot.slack.channels import Watch
from bot.slack.gateway import SlackGateway, answer
from bot.views import poster as view
from cards.model import WorkspaceId
from services.errors import Refused, TryLater, Uncertain, Uninstalled
from services.ids import FileId
from services.ports import Posted, Upload
from services.poster_pages import PosterArt

LATER: Final = 30
GONE: Final = frozenset({"file_not_found", "file_deleted"})
"""Deleted before, or never there: Slack forgets an address whose file did not come."""
MOST_ALT: Final = 1000
PATIENCE: Final = ClientTimeout(total=60)


@dataclass(frozen=True, kw_only=True, slots=True)
class SlackPosters:
    """Works with no transaction open. `watch` says whether colleagues alone read along."""

    gateway: SlackGateway
    watch: Watch
    easel: Easel = field(default_factory=Easel)

    async def prepare(self, workspace: WorkspaceId, art: PosterArt) -> tuple[Upload, ...]:
        """See `services.ports.Posters`."""
        sheet = view.sheet(art)
        drawn = (
            (f"{view.FILE}.png", await self.easel.draw(picture.png, sheet)),
            (f"{view.FILE}.pdf", await self.easel.draw(picture.pdf, sheet)),
        )
        client = await self._client(workspace)
        return tuple([await expected(client, name, content, sheet.alt) for name, content in drawn])

    async def hang(
        self, workspace: WorkspaceId, uploads: Sequence[Upload], place: Posted, art: PosterArt
    ) -> None:
        """See `services.ports.Posters`. Raises `Refused` for a channel in which others read along."""
        if not await self.watch.takes(workspace, place.channel):
            raise Refused(code="channel_closed")
        client = await self._client(workspace)
        for each in uploads:
            await handed_over(client, each)
        title = view.title(art.page)
        call = client.files_completeUploadExternal(
            files=[{"id": each.file, "title": title} for each in uploads],
            channel_id=place.channel,
            thread_ts=place.ts,
            initial_comment=view.comment(art.page),
        )
        await certainly(call)

    async def remove(self, workspace: WorkspaceId, files: Sequence[FileId]) -> tuple[FileId, ...]:
        """See `services.ports.Posters`."""
        return tuple([each for each in files if not await self._gone(workspace, each)])

    async def _gone(self, workspace: WorkspaceId, file: FileId) -> bool:
        try:
            await deleted(await self._client(workspace), file)
        except Refused as refused:
            return refused.code in GONE
        return True

    async def _client(self, workspace: WorkspaceId) -> AsyncWebClient:
        try:
            return await self.gateway.clients(workspace)
        except Uninstalled as gone:
            raise Refused(code=gone.code) from gone


async def certainly(call: Awaitable[AsyncSlackResponse]) -> dict[str, Any]:
    """What Slack answered. Raises `Uncertain` where no answer came: whoever tries anew begins by deleting."""
    try:
        return await answer(call)
    except Uninstalled as gone:
        raise Refused(code=gone.code) from gone


async def deleted(client: AsyncWebClient, file: FileId) -> None:
    """It is gone. What was taken back has to come down, so that an answer is waited for however long it takes."""
    try:
        await certainly(client.files_delete(file=file))
    except Uncertain as unsure:
        raise TryLater(code=unsure.code, fields={"after": LATER}) from unsure


async def expected(client: AsyncWebClient, name: str, content: bytes, alt: str) -> Upload:
    """A file that Slack waits for from now on."""
    told = alt if len(alt) <= MOST_ALT else alt[: MOST_ALT - 1] + "…"
    said = await certainly(
        client.files_getUploadURLExternal(filename=name, length=len(content), alt_txt=told)
    )
    return Upload(file=FileId(said["file_id"]), name=name, address=said["upload_url"], content=content)


async def handed_over(client: AsyncWebClient, upload: Upload) -> None:
    """Slack has its bytes; the address itself is the key, so no token goes along."""
    session = client.session
    assert session is not None  # noqa: S101 -- every client of ours has one
    try:
        async with session.post(upload.address, data=upload.content, timeout=PATIENCE) as said:
            if said.status != 200:
                raise Uncertain(code="file_not_taken")
    except (ClientError, TimeoutError, OSError) as error:
        raise Uncertain(code="file_not_taken") from error
