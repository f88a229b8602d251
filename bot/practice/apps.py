"""Apps, what their manifests switch on, and their installs in workspaces."""

from dataclasses import dataclass, field

from bot.practice.ids import AppId, BotId, TeamId, UserId
from bot.practice.json_shapes import JsonList, JsonObject, as_list, as_object


@dataclass(frozen=True, kw_only=True, slots=True)
class AppConfig:
    """What an app asks for and where it listens. `request_url` serves for everything that has no URL of its own.

    `shortcuts` are objects with name, type (global or message) and callback_id. Without `request_url` and without
    `socket_mode` an app can call the Web API but nothing is delivered to it.
    """

    name: str = "Practice App"
    bot_scopes: tuple[str, ...] = ("chat:write", "commands", "users:read")
    bot_optional_scopes: tuple[str, ...] = ()
    slash_commands: tuple[str, ...] = ()
    shortcuts: JsonList = field(default_factory=list)
    bot_events: tuple[str, ...] = ()
    request_url: str = ""
    event_url: str = ""
    interactivity_url: str = ""
    options_url: str = ""
    command_urls: JsonObject = field(default_factory=dict)
    redirect_urls: tuple[str, ...] = ()
    unfurl_domains: tuple[str, ...] = ()
    interactivity: bool = True
    socket_mode: bool = False
    home_tab: bool = True
    messages_tab: bool = True
    messages_tab_read_only: bool = False
    token_rotation: bool = False
    bot_name: str = ""

    @classmethod
    def from_manifest(cls, manifest: JsonObject) -> "AppConfig":
        """Read a Slack app manifest (schema 2) that was parsed from JSON or YAML."""
        features, settings = as_object(manifest.get("features")), as_object(manifest.get("settings"))
        return cls(
            **_identity(manifest, features), **_features(features), **_settings(settings), **_oauth(manifest)
        )


def _identity(manifest: JsonObject, features: JsonObject) -> JsonObject:
    name = as_object(manifest.get("display_information")).get("name", "Practice App")
    return {"name": name, "bot_name": as_object(features.get("bot_user")).get("display_name", "")}


def _features(features: JsonObject) -> JsonObject:
    commands = as_list(features.get("slash_commands"))
    home = as_object(features.get("app_home"))
    return {
        "slash_commands": tuple(each["command"] for each in commands),
        "command_urls": {each["command"]: each["url"] for each in commands if each.get("url")},
        "shortcuts": as_list(features.get("shortcuts")),
        "home_tab": home.get("home_tab_enabled", False),
        "messages_tab": home.get("messages_tab_enabled", True),
        "unfurl_domains": tuple(as_list(features.get("unfurl_domains"))),
        "messages_tab_read_only": home.get("messages_tab_read_only_enabled", False),
    }


def _settings(settings: JsonObject) -> JsonObject:
    events, interactive = (
        as_object(settings.get("event_subscriptions")),
        as_object(settings.get("interactivity")),
    )
    return {
        "bot_events": tuple(as_list(events.get("bot_events"))),
        "event_url": events.get("request_url", ""),
        "interactivity": interactive.get("is_enabled", False),
        "interactivity_url": interactive.get("request_url", ""),
        "options_url": interactive.get("message_menu_options_url", ""),
        "socket_mode": settings.get("socket_mode_enabled", False),
        "token_rotation": settings.get("token_rotation_enabled", False),
    }


def _oauth(manifest: JsonObject) -> JsonObject:
    oauth = as_object(manifest.get("oauth_config"))
    scopes = as_object(oauth.get("scopes"))
    return {
        "bot_scopes": tuple(as_list(scopes.get("bot"))),
        "bot_optional_scopes": tuple(as_list(scopes.get("bot_optional"))),
        "redirect_urls": tuple(as_list(oauth.get("redirect_urls"))),
    }


@dataclass(frozen=True, kw_only=True, slots=True)
class App:
    id: AppId
    config: AppConfig
    client_id: str
    client_secret: str
    signing_secret: str
    verification_token: str
    app_token: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Install:
    """An app in a workspace. `revoked` means the token alone is gone; `active=False` means it was uninstalled.

    `expires_at` (practice seconds, 0 for never) and `refresh_token` belong to tokens that rotate.
    """

    app_id: AppId
    team_id: TeamId
    bot_token: str
    bot_user_id: UserId
    bot_id: BotId
    scopes: tuple[str, ...]
    installer: UserId | None = None
    active: bool = True
    revoked: bool = False
    refresh_token: str = ""
    expires_at: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Tokens:
    """All an app under test needs to be told, beside the API URL."""

    app_id: AppId
    team_id: TeamId
    bot_token: str
    app_token: str
    signing_secret: str
    client_id: str
    client_secret: str
    bot_user_id: UserId
    bot_id: BotId
    refresh_token: str = ""
