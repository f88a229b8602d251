"""Before any listener: whose payload is this, and is it one we ever asked for?"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Final

from slack_bolt import BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.answers import heard
from bot.slack.kinds import kind_of
from bot.telemetry import Meters
from cards.model import WorkspaceId

MOST_TOLD: Final = 100
"""Different strangers told of in the log; more are only counted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bot:
    """Who the bot is, as Slack told at the start. It serves this one workspace."""

    workspace: WorkspaceId
    enterprise: str | None
    user: str
    bot: str
    token: str = field(repr=False)

    async def authorize(self, team_id: str | None) -> AuthorizeResult:
        """The same answer for every delivery, without asking Slack again."""
        return AuthorizeResult(
            enterprise_id=self.enterprise,
            team_id=team_id,
            bot_user_id=self.user,
            bot_id=self.bot,
            bot_token=self.token,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Introduction:
    """What Slack says of a token: the bot, its workspace's name, and the scopes that were granted."""

    bot: Bot
    name: str
    scopes: tuple[str, ...]


async def introduce(client: AsyncWebClient) -> Introduction:
    """Asks Slack once whose token this is. Raises SlackApiError for a token that does not work."""
    said = await client.auth_test()
    bot = Bot(
        workspace=WorkspaceId(said["team_id"]),
        enterprise=said.get("enterprise_id"),
        user=said["user_id"],
        bot=said["bot_id"],
        token=client.token or "",
    )
    scopes = said.headers.get("x-oauth-scopes") or said.headers.get("X-OAuth-Scopes") or ""
    return Introduction(
        bot=bot,
        name=said["team"],
        scopes=tuple(scope.strip() for scope in scopes.split(",") if scope.strip()),
    )


@dataclass(kw_only=True)
class Once:
    """Tells of each thing once in the log, however often it comes."""

    meters: Meters
    told: set[str] = field(default_factory=set)

    def tell(self, event: str, what: str) -> None:
        """A line about `what`, the first time."""
        if f"{event} {what}" not in self.told and len(self.told) < MOST_TOLD:
            self.told.add(f"{event} {what}")
            self.meters.tell(event, name=what[:100])


def doorkeeper(bot: Bot, meters: Meters, once: Once) -> Callable[..., Awaitable[BoltResponse | None]]:
    """The middleware that acknowledges and ignores other workspaces' payloads and kinds we never asked for."""

    async def look(
        body: dict[str, Any], context: AsyncBoltContext, next_: Callable[[], Awaitable[None]]
    ) -> BoltResponse | None:
        kind = kind_of(body)
        if kind is None:
            meters.count("deliveries", kind="other", outcome="unknown")
            once.tell("unknown_payload", str(body.get("type")))
            return heard()
        if context.team_id != bot.workspace:
            meters.count("deliveries", kind=kind, outcome="foreign")
            once.tell("foreign_workspace", str(context.team_id))
            return heard()
        await next_()
        return None

    return look
