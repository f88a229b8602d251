"""Before any listener: whose payload is this, and is it one we ever asked for?"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.answers import heard
from bot.slack.kinds import is_sound, kind_of
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


def authorizer(bot: Bot) -> Callable[[], Awaitable[AuthorizeResult]]:
    """Gives Bolt the same answer for every delivery, without asking Slack again."""

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=bot.enterprise,
            team_id=bot.workspace,
            bot_user_id=bot.user,
            bot_id=bot.bot,
            bot_token=bot.token,
        )

    return authorize


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Doorkeeper:
    """Looks at a payload before Bolt does, which trusts its shape."""

    bot: Bot
    meters: Meters
    once: Once

    def answer(self, request: AsyncBoltRequest) -> BoltResponse | None:
        """None lets a payload in; malformed ones get 400; strangers' and unasked ones are acknowledged and ignored."""
        payload, team = request.body, request.context.team_id
        kind = kind_of(payload)
        if kind is None:
            return self._ignored("other", "unknown", "unknown_payload", str(payload.get("type")))
        if not is_sound(kind, payload):
            self.meters.count("deliveries", kind=kind, outcome="malformed")
            return BoltResponse(status=400)
        if team != self.bot.workspace:
            return self._ignored(kind, "foreign", "foreign_workspace", str(team))
        return None

    def _ignored(self, kind: str, outcome: str, event: str, what: str) -> BoltResponse:
        self.meters.count("deliveries", kind=kind, outcome=outcome)
        self.once.tell(event, what)
        return heard()
