"""What a page about the whole workspace is drawn from: names, places, apps and time, without what was said."""

from typing import TYPE_CHECKING

from bot.practice.json_shapes import JsonList, JsonObject
from bot.practice.state import Channel, User, Workspace

if TYPE_CHECKING:
    from bot.practice.slack import PracticeSlack

RECENT_MOST = 40


def desk(slack: "PracticeSlack") -> JsonObject:
    """Every workspace with its people, channels and apps, and the time in practice seconds."""
    return {
        "now": slack.clock.now(),
        "workspaces": [_space(slack, space) for space in slack.workspaces.values()],
    }


def _space(slack: "PracticeSlack", space: Workspace) -> JsonObject:
    return {
        "id": space.team_id,
        "name": space.name,
        "users": [_user(each, space) for each in space.users.values()],
        "channels": [_channel(each, space) for each in space.channels.values()],
        "apps": _apps(slack, space),
    }


def _user(user: User, space: Workspace) -> JsonObject:
    named = {"id": user.id, "name": user.name, "real_name": user.real_name, "display_name": user.display_name}
    return named | {"tz": user.tz, "title": user.title, "deleted": user.deleted, "kind": kind_of(user, space)}


def kind_of(user: User, space: Workspace) -> str:
    """`bot`, `external`, `guest` or `person`, as Slack's client marks them."""
    if user.is_bot:
        return "bot"
    if user.is_stranger or user.team_id != space.team_id:
        return "external"
    return "guest" if user.is_restricted or user.is_ultra_restricted else "person"


def _channel(channel: Channel, space: Workspace) -> JsonObject:
    lasting = [each for each in space.messages.get(channel.id, []) if each.ephemeral_to is None]
    latest = max(lasting, key=lambda each: float(each.ts), default=None)
    return {
        "id": channel.id,
        "name": channel.name,
        "members": list(channel.members),
        "is_im": channel.is_im,
        "is_mpim": channel.is_mpim,
        "is_private": channel.is_private,
        "is_archived": channel.is_archived,
        "is_ext_shared": channel.is_ext_shared,
        "latest": latest.ts if latest else None,
        "latest_by": latest.user if latest else None,
    }


def _apps(slack: "PracticeSlack", space: Workspace) -> JsonList:
    return [
        {
            "id": app.id,
            "name": app.config.name,
            "bot_user": install.bot_user_id,
            "commands": list(app.config.slash_commands),
            "shortcuts": app.config.shortcuts,
            "home_tab": app.config.home_tab,
            "messages_tab": app.config.messages_tab,
            "read_only": app.config.messages_tab_read_only,
        }
        for app, install in slack.installs_in(space.team_id)
    ]


def recent(slack: "PracticeSlack") -> JsonObject:
    """The last deliveries and calls, the newest first."""
    deliveries = slack.recorded.deliveries[-RECENT_MOST:]
    calls = [each for each in slack.recorded.calls if each.method != "apps.connections.open"][-RECENT_MOST:]
    return {
        "deliveries": [
            {
                "number": each.number,
                "at": each.at,
                "what": _what(each.kind, each.payload),
                "user": each.user_id,
                "payload": each.payload,
                "answer": each.answer,
                "status": each.status,
                "failure": each.failure,
                "seconds": each.seconds,
            }
            for each in reversed(deliveries)
        ],
        "calls": [
            {
                "at": each.at,
                "method": each.method,
                "arguments": each.arguments,
                "answer": each.answer,
                "status": each.status,
                "ok": each.ok,
            }
            for each in reversed(calls)
        ],
    }


def _what(kind: str, payload: JsonObject) -> str:
    """A delivery in a few words: `command /hello now`, `block_actions save`, `event team_join`."""
    if kind == "command":
        return f"{payload.get('command', '')} {payload.get('text', '')}".strip()
    if kind == "event":
        return str(payload.get("event", {}).get("type", kind))
    actions = [str(each.get("action_id")) for each in payload.get("actions", [])]
    callback = payload.get("callback_id") or payload.get("view", {}).get("callback_id")
    return " ".join(filter(None, [str(payload.get("type", kind)), *(actions or [callback])]))
