"""What lets an app act for a moment: trigger ids (three seconds, once) and response URLs (five uses, half an hour)."""

from dataclasses import dataclass, field, replace

from bot.practice.ids import AppId, ChannelId, Mint, TeamId, Ts, UserId
from bot.practice.refusals import SlackRefusalError

TRIGGER_SECONDS = 3.0
RESPONSE_URL_SECONDS = 1800.0
RESPONSE_URL_USES = 5
GRANT_SECONDS = 600.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Trigger:
    app_id: AppId
    team_id: TeamId
    user_id: UserId
    expires: float
    view_id: str = ""
    used: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ResponseUrl:
    """Where a later answer goes: the conversation, and the message (`ts`) whose button was pressed, if any."""

    app_id: AppId
    team_id: TeamId
    user_id: UserId
    channel: ChannelId
    expires: float
    ts: Ts | None = None
    ephemeral: bool = False
    thread_ts: Ts | None = None
    uses: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Grant:
    """What a person agreed to on the installation page, until its code is exchanged."""

    app_id: AppId
    team_id: TeamId
    user_id: UserId
    scopes: tuple[str, ...]
    redirect_uri: str
    expires: float
    used: bool = False


@dataclass(slots=True)
class Permits:
    seconds: float = TRIGGER_SECONDS
    triggers: dict[str, Trigger] = field(default_factory=dict)
    response_urls: dict[str, ResponseUrl] = field(default_factory=dict)
    grants: dict[str, Grant] = field(default_factory=dict)

    def grant(self, mint: Mint, trigger: Trigger) -> str:
        name = f"{mint.digits()}.{mint.digits()}.{mint.hexadecimal()}"
        self.triggers[name] = trigger
        return name

    def spend(self, name: str, *, app_id: AppId, now: float) -> Trigger:
        """Use a trigger up. Raises SlackRefusalError with Slack's code when it is unknown, used or too old."""
        trigger = self.triggers.get(name)
        if trigger is None or trigger.app_id != app_id:
            raise SlackRefusalError("invalid_trigger_id")
        if trigger.used:
            raise SlackRefusalError("exchanged_trigger_id")
        if now > trigger.expires:
            raise SlackRefusalError("expired_trigger_id")
        self.triggers[name] = replace(trigger, used=True)
        return trigger

    def exchange(self, code: str, *, app_id: AppId, redirect_uri: str, now: float) -> Grant:
        """Turn an OAuth code in. Raises SlackRefusalError: invalid_code, code_already_used, bad_redirect_uri."""
        grant = self.grants.get(code)
        if grant is None or grant.app_id != app_id or now > grant.expires:
            raise SlackRefusalError("invalid_code")
        if grant.used:
            raise SlackRefusalError("code_already_used")
        if grant.redirect_uri != redirect_uri:
            raise SlackRefusalError("bad_redirect_uri")
        self.grants[code] = replace(grant, used=True)
        return grant

    def offer(self, mint: Mint, url: ResponseUrl) -> str:
        key = f"{url.team_id}/{mint.digits()}/{mint.secret()}"
        self.response_urls[key] = url
        return key

    def use(self, key: str, now: float) -> ResponseUrl:
        """Count one use. Raises SlackRefusalError: `used_url` after five uses, `expired_url` after thirty minutes."""
        url = self.response_urls.get(key)
        if url is None or now > url.expires:
            raise SlackRefusalError("expired_url")
        if url.uses >= RESPONSE_URL_USES:
            raise SlackRefusalError("used_url")
        self.response_urls[key] = replace(url, uses=url.uses + 1)
        return url
