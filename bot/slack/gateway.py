"""The only way out to Slack for messages, App Home and what we look up.

The clients must have no retry handlers: the library's default posts a message again after a dropped connection, which
shows it twice. They share one session, whose own timeout counts: a client with a session ignores its `timeout`.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from aiohttp import ClientSession, ClientTimeout, TCPConnector
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.slack.refusals import ERRORS, meaning
from bot.views import photo
from bot.views.blocks import Message, View
from cards.model import PersonId, WorkspaceId
from services.errors import Refused, TryLater, Uncertain, Uninstalled
from services.ids import ChannelId, NoticeId
from services.ports import Posted

Clients = Callable[[WorkspaceId], Awaitable[AsyncWebClient]]
"""The client of a workspace. Raises `Uninstalled` for one without a token."""

CALL_SECONDS: Final = 10.0
"""A call that took longer has an uncertain outcome."""
CONNECT_SECONDS: Final = 5.0
EVENT_TYPE: Final = "bingo_notice"
"""Marks our messages for ourselves. Anybody in a channel can read metadata, so it holds the notice's id and nothing else."""
SKEW: Final = timedelta(minutes=1)
"""How far our clock and Slack's may be apart."""
PAGE: Final = 200
PAGES: Final = 10
BAD_BLOCKS: Final = "invalid_blocks"


def create_session() -> ClientSession:
    """The session that every client shares."""
    return ClientSession(
        timeout=ClientTimeout(total=CALL_SECONDS, sock_connect=CONNECT_SECONDS),
        connector=TCPConnector(limit=100),
    )


def create_client(session: ClientSession, *, token: str, base_url: str) -> AsyncWebClient:
    """A client that calls once and says how that went."""
    return AsyncWebClient(token=token, base_url=base_url, session=session, retry_handlers=[])


@dataclass(frozen=True, kw_only=True, slots=True)
class SlackGateway:
    """Calls Slack for any workspace. Every method raises `TryLater`, `Refused`, `Uninstalled` or `Uncertain`."""

    clients: Clients

    async def post(
        self,
        workspace: WorkspaceId,
        target: ChannelId,
        message: Message,
        notice: NoticeId,
        *,
        thread: str = "",
    ) -> Posted:
        """Posts to a channel or, by a person's id, to their direct messages; under the message at `thread` where one is named."""
        return await with_or_without_pictures(
            message, lambda shown: self._post(workspace, target, shown, notice, thread)
        )

    async def _post(
        self, workspace: WorkspaceId, target: ChannelId, message: Message, notice: NoticeId, thread: str
    ) -> Posted:
        metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": str(notice)}}
        client = await self.clients(workspace)
        said = await answer(
            client.chat_postMessage(
                channel=target,
                text=message.text,
                blocks=list(message.blocks),
                metadata=metadata,
                unfurl_links=False,
                unfurl_media=False,
                thread_ts=thread or None,
            )
        )
        return Posted(channel=ChannelId(said["channel"]), ts=said["ts"])

    async def edit(self, workspace: WorkspaceId, posted: Posted, message: Message) -> Posted:
        """Changes a message in place."""
        return await with_or_without_pictures(message, lambda shown: self._edit(workspace, posted, shown))

    async def _edit(self, workspace: WorkspaceId, posted: Posted, message: Message) -> Posted:
        client = await self.clients(workspace)
        await answer(
            client.chat_update(
                channel=posted.channel, ts=posted.ts, text=message.text, blocks=list(message.blocks)
            )
        )
        return posted

    async def publish_home(self, workspace: WorkspaceId, person: PersonId, view: View) -> None:
        """Shows somebody's App Home."""
        client = await self.clients(workspace)
        await answer(client.views_publish(user_id=person, view=view))

    async def direct_channel(self, workspace: WorkspaceId, person: PersonId) -> ChannelId:
        """The conversation with somebody; needs the scope im:write."""
        client = await self.clients(workspace)
        said = await answer(client.conversations_open(users=person))
        return ChannelId(said["channel"]["id"])

    async def find(
        self,
        workspace: WorkspaceId,
        channel: ChannelId,
        notice: NoticeId,
        since: datetime,
        *,
        thread: str = "",
    ) -> Posted | None:
        """Our message of a notice sent after `since`, None when it is surely not there; needs a history scope.

        A channel's history does not tell of answers, so what stands in a `thread` is looked for there.

        Raises `Uncertain` when there is too much to look through.
        """
        client, cursor = await self.clients(workspace), ""
        pages = partial(client.conversations_replies, ts=thread) if thread else client.conversations_history
        for _ in range(PAGES):
            said = await answer(
                pages(
                    channel=channel,
                    oldest=f"{(since - SKEW).timestamp():.6f}",
                    include_all_metadata=True,
                    limit=PAGE,
                    cursor=cursor or None,
                )
            )
            for each in said["messages"]:
                if is_of(each, notice):
                    return Posted(channel=channel, ts=each["ts"])
            cursor = next_cursor(said)
            if not cursor:
                return None
        raise Uncertain(code="too_much_to_look_through")

    async def channel(self, workspace: WorkspaceId, channel: ChannelId) -> dict[str, Any]:
        """A channel as Slack tells of it; needs channels:read, or groups:read for a private one."""
        client = await self.clients(workspace)
        said = await answer(client.conversations_info(channel=channel))
        return dict(said["channel"])

    async def members(self, workspace: WorkspaceId, channel: ChannelId) -> list[Any]:
        """The ids of those in a channel, as far as they fit on a few pages."""
        client, cursor, found = await self.clients(workspace), "", []
        for _ in range(PAGES):
            said = await answer(
                client.conversations_members(channel=channel, limit=PAGE, cursor=cursor or None)
            )
            found += said["members"]
            cursor = next_cursor(said)
            if not cursor:
                break
        return found

    async def knows_us(self, workspace: WorkspaceId) -> bool:
        """Whether the token works. Raises any of the others where Slack does not say."""
        try:
            await answer((await self.clients(workspace)).auth_test())
        except Uninstalled:
            return False
        return True

    async def permalink(self, workspace: WorkspaceId, source: str) -> str:
        """The link of the message at `source` (`C…/ts`); empty where the bot may not look. Raises `TryLater`.

        A token that is refused just now, perhaps not for long, is no reason to leave a claim unjudged.
        """
        channel, _, ts = source.partition("/")
        client = await self.clients(workspace)
        try:
            said = await answer(client.chat_getPermalink(channel=channel, message_ts=ts))
        except (Refused, Uninstalled):
            return ""
        except Uncertain as unsure:
            raise TryLater(code=unsure.code, fields={"after": 10}) from unsure
        return str(said["permalink"])


async def with_or_without_pictures(message: Message, send: Callable[[Message], Awaitable[Posted]]) -> Posted:
    """Slack fetches the pictures of a message before it takes it, and refuses all of it where it cannot."""
    try:
        return await send(message)
    except Refused as refused:
        bare = photo.without(message)
        if refused.code != BAD_BLOCKS or bare == message:
            raise
        return await send(bare)


async def answer(call: Awaitable[AsyncSlackResponse]) -> dict[str, Any]:
    """What Slack answered, or the error that says what it means."""
    try:
        response = await call
    except ERRORS as error:
        raise meaning(error) from error
    # Slack answers JSON objects; the library types them loosely.
    return response.data if isinstance(response.data, dict) else {}


def is_of(message: dict[str, Any], notice: NoticeId) -> bool:
    """Whether a message of a history is ours and says this notice."""
    metadata = message.get("metadata") or {}
    return metadata.get("event_type") == EVENT_TYPE and metadata.get("event_payload", {}).get("key") == str(
        notice
    )


def next_cursor(said: dict[str, Any]) -> str:
    """Where the next page begins, empty after the last."""
    return str((said.get("response_metadata") or {}).get("next_cursor") or "")
