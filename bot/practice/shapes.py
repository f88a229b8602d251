"""The JSON objects Slack answers with: users, channels, messages, views."""

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.practice.fields import state_of
from bot.practice.json_shapes import JsonObject
from bot.practice.state import Channel, Message, User, UserGroup, View, Workspace

_FLAGS = (
    "is_bot",
    "is_restricted",
    "is_ultra_restricted",
    "is_stranger",
    "is_invited_user",
    "is_admin",
    "is_owner",
    "is_workflow_bot",
)


def zone_offset(tz: str, now: float) -> int:
    """Seconds east of Greenwich, at that moment."""
    offset = datetime.fromtimestamp(now, tz=UTC).astimezone(ZoneInfo(tz)).utcoffset()
    return int(offset.total_seconds()) if offset else 0


def user_object(user: User, now: float, *, email: bool = False) -> JsonObject:
    profile = {
        "real_name": user.real_name,
        "real_name_normalized": user.real_name,
        "display_name": user.display_name or user.name,
        "display_name_normalized": user.display_name or user.name,
        "title": user.title,
        "team": user.team_id,
    }
    if email and user.email:
        profile["email"] = user.email
    if user.bot_id:
        profile |= {"bot_id": user.bot_id, "api_app_id": str(user.app_id)}
    body: JsonObject = {"id": user.id, "team_id": user.team_id, "name": user.name, "deleted": user.deleted}
    body |= {"profile": profile, "updated": user.updated, "is_app_user": False}
    if user.deleted:
        return body | {"is_bot": user.is_bot}
    body |= {
        "real_name": user.real_name,
        "tz": user.tz,
        "tz_label": user.tz,
        "tz_offset": zone_offset(user.tz, now),
    }
    return body | {flag: getattr(user, flag) for flag in _FLAGS}


def channel_object(channel: Channel, space: Workspace, *, viewer: str) -> JsonObject:
    """A channel as the bot `viewer` sees it."""
    body: JsonObject = {"id": channel.id, "created": channel.created, "is_archived": channel.is_archived}
    body |= {"is_im": channel.is_im, "context_team_id": space.team_id, "is_org_shared": channel.is_org_shared}
    if channel.is_im:
        others = [each for each in channel.members if each != viewer]
        return body | {
            "user": others[0] if others else viewer,
            "is_user_deleted": _gone(space, others),
            "priority": 0,
        }
    return body | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": True,
        "is_group": False,
        "is_mpim": channel.is_mpim,
        "is_private": channel.is_private,
        "is_general": channel.is_general,
        "is_shared": channel.is_ext_shared or channel.is_org_shared,
        "is_ext_shared": channel.is_ext_shared,
        "is_pending_ext_shared": channel.is_pending_ext_shared,
        "is_member": viewer in channel.members,
        "num_members": len(channel.members),
        "creator": channel.creator or "",
        "topic": {"value": channel.topic, "creator": "", "last_set": 0},
        "purpose": {"value": channel.purpose, "creator": "", "last_set": 0},
    }


def _gone(space: Workspace, others: Sequence[str]) -> bool:
    return any(space.users[each].deleted for each in others if each in space.users)


def message_object(message: Message, *, metadata: bool = False) -> JsonObject:
    body: JsonObject = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts}
    body["team"] = message.team
    if message.subtype == "file_share":
        body |= {"upload": False, "display_as_bot": False}
    extras = {
        "subtype": message.subtype,
        "bot_id": message.bot_id,
        "app_id": message.app_id,
        "thread_ts": message.thread_ts,
        "username": message.username,
        "blocks": message.blocks,
        "attachments": message.attachments,
        "files": message.files,
        "metadata": message.metadata if metadata else None,
        "edited": {"user": message.user, "ts": message.edited_ts} if message.edited_ts else None,
        "reactions": [
            {"name": name, "users": users, "count": len(users)} for name, users in message.reactions.items()
        ],
    }
    return body | {name: value for name, value in extras.items() if value}


def view_object(view: View) -> JsonObject:
    body: JsonObject = {
        "id": view.id,
        "team_id": view.team_id,
        "type": view.type,
        "blocks": view.blocks,
        "private_metadata": view.private_metadata,
        "callback_id": view.callback_id,
        "state": {"values": state_of(view.blocks, view.typed)},
        "hash": view.hash,
        "title": view.title or {"type": "plain_text", "text": "View Title", "emoji": True},
        "clear_on_close": view.clear_on_close,
        "notify_on_close": view.notify_on_close,
        "close": view.close,
        "submit": view.submit,
        "previous_view_id": view.previous_view_id,
        "root_view_id": view.root_view_id,
        "app_id": view.app_id,
        "external_id": view.external_id,
        "app_installed_team_id": view.team_id,
        "bot_id": view.bot_id,
    }
    return body


def usergroup_object(group: UserGroup, team_id: str, *, users: bool) -> JsonObject:
    body: JsonObject = {"id": group.id, "team_id": team_id, "is_usergroup": True, "handle": group.handle}
    body |= {"name": group.name, "is_external": group.is_external, "date_delete": int(group.deleted)}
    body["user_count"] = len(group.users)
    return body | ({"users": list(group.users)} if users else {})
