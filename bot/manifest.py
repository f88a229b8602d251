"""The app manifest Slack is given, with the fewest scopes the bot can live with."""

import json
import re
from enum import StrEnum
from typing import Any, Final

from bot import names

SCOPES: Final = ("chat:write", "commands", "users:read")
OPTIONAL_SCOPES: Final = (
    "channels:history",
    "channels:read",
    "chat:write.public",
    "files:read",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:write",
    "usergroups:read",
)
"""Each may be declined: a team's channel has then to invite the bot, claims take no photos (two colleagues who were there
stand in for one), a message whose fate is unknown stays unknown, a poster is a page of our own and
no file in the channel, and without channels:read, or groups:read for a private
one, nothing is posted to a channel at all, since nobody can tell who reads along there. Without usergroups:read no team
follows a user group; teams by hand and from channels work. Without channels:history, or groups:history for a private one,
what members of an advisory board write in its thread is not read; they have a form for it.

To look such a message up, the direct conversation is found with im:write and read with im:history.
"""
EVENTS: Final = (
    "app_home_opened",
    "app_uninstalled",
    "channel_archive",
    "channel_id_changed",
    "channel_left",
    "channel_shared",
    "channel_unarchive",
    "channel_unshared",
    "group_archive",
    "group_left",
    "group_unarchive",
    "member_joined_channel",
    "member_left_channel",
    "message.channels",
    "message.groups",
    "subteam_members_changed",
    "subteam_updated",
    "team_join",
    "tokens_revoked",
    "user_change",
)
ABOUT: Final = (
    "Connection Bingo deals everybody who wants to play a card of 25 small things to do with a customer, new every "
    "Monday. Do one, say in a few words how it went, and the square lights up. It counts real contact with real "
    "people: sales, money and the size of a customer never do. Playing is everybody's own choice."
)
ADDRESS: Final = re.compile(
    r"https://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::(?P<port>[0-9]{1,5}))?(?:/[A-Za-z0-9._~%/-]*)?"
)
LAST_PORT: Final = 65535


class BadAddress(Exception):
    """Slack could not reach this service there. Its text is the end of a sentence."""


class Mode(StrEnum):
    """How Slack reaches the bot."""

    HTTP = "http"
    SOCKET = "socket"


def public_address(text: str) -> str:
    """An address Slack can send to, without the slash at its end. Raises `BadAddress`."""
    if "@" in text:
        raise BadAddress("it holds a name or a password, and the manifest is no place for them")
    if "?" in text or "#" in text:
        raise BadAddress("nothing may follow the path, neither ? nor #")
    found = ADDRESS.fullmatch(text)
    if not found:
        raise BadAddress("it must begin with https:// and a host")
    if found["port"] and not 0 < int(found["port"]) <= LAST_PORT:
        raise BadAddress(f"its port must lie between 1 and {LAST_PORT}")
    return text.rstrip("/")


def manifest(mode: Mode, url: str = "") -> dict[str, Any]:
    """The manifest for Slack's schema version 2. `url` is the service's public address; Socket Mode has none."""
    target = {Mode.HTTP: f"{url.rstrip('/')}/slack/events", Mode.SOCKET: ""}[mode]
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Connection Bingo",
            "description": "A weekly card of small things to do with a customer",
            "long_description": ABOUT,
            "background_color": "#1f4e5f",
        },
        "features": features(target),
        "oauth_config": {"scopes": {"bot": list(SCOPES), "bot_optional": list(OPTIONAL_SCOPES)}},
        "settings": settings(mode, target),
    }


def features(target: str) -> dict[str, Any]:
    """What people see of the app in Slack."""
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": True,
        },
        "bot_user": {"display_name": "bingo", "always_online": True},
        "slash_commands": [
            {
                "command": names.COMMAND,
                "description": "Your card, your claims and your team",
                "usage_hint": "card | claim [square] | claims | promises | people | leaders | review | settings | pause | help",
                "should_escape": False,
            }
            | at(url=target)
        ],
        "shortcuts": [
            shortcut("Claim a Square", "global", names.SHORTCUT_CLAIM, "Say what you did with a customer"),
            shortcut(
                "Use as Evidence", "message", names.SHORTCUT_EVIDENCE, "Claim a square with this message"
            ),
            shortcut(
                "Make It an Item",
                "message",
                names.SHORTCUT_ITEM,
                "Work on what your advisory board said here",
            ),
        ],
    }


def shortcut(name: str, kind: str, callback: str, description: str) -> dict[str, str]:
    """One entry of a shortcuts menu."""
    return {"name": name, "type": kind, "callback_id": callback, "description": description}


def settings(mode: Mode, target: str) -> dict[str, Any]:
    """Where Slack sends what."""
    return {
        "event_subscriptions": {"bot_events": list(EVENTS)} | at(request_url=target),
        "interactivity": {"is_enabled": True} | at(request_url=target, message_menu_options_url=target),
        "org_deploy_enabled": False,
        "socket_mode_enabled": mode is Mode.SOCKET,
        "token_rotation_enabled": False,
    }


def at(**addresses: str) -> dict[str, str]:
    """Addresses, left out where there is none."""
    return {name: address for name, address in addresses.items() if address}


def as_yaml(value: Any, indent: int = 0) -> str:  # noqa: ANN401 -- whatever JSON can hold
    """A manifest as YAML: keys in order, strings quoted as JSON strings, which YAML reads alike."""
    pad = "  " * indent
    if isinstance(value, dict):
        return "".join(f"{pad}{key}:{below(each, indent)}" for key, each in value.items())
    return "".join(f"{pad}-{below(each, indent)}" for each in value)


def below(value: Any, indent: int) -> str:  # noqa: ANN401 -- as above
    """What follows a key or a dash."""
    if isinstance(value, dict | list):
        return "\n" + as_yaml(value, indent + 1)
    return f" {json.dumps(value, ensure_ascii=False)}\n"
