"""Events: which app hears of what, and the envelope Slack puts around it."""

from collections.abc import Sequence

from bot.practice.apps import App, Install
from bot.practice.courier import Parcel
from bot.practice.engine import Engine
from bot.practice.ids import UserId
from bot.practice.json_shapes import JsonObject
from bot.practice.shapes import message_object, user_object
from bot.practice.state import Channel, Message, User, Workspace

# Event type → scopes of which one is enough. Types that are not here need none.
NEEDS: dict[str, tuple[str, ...]] = {
    "team_join": ("users:read",),
    "user_change": ("users:read",),
    "member_joined_channel": ("channels:read", "groups:read"),
    "member_left_channel": ("channels:read", "groups:read"),
    "channel_archive": ("channels:read",),
    "channel_unarchive": ("channels:read",),
    "channel_shared": ("channels:read", "groups:read"),
    "channel_unshared": ("channels:read", "groups:read"),
    "group_archive": ("groups:read",),
    "group_unarchive": ("groups:read",),
    "reaction_added": ("reactions:read",),
    "reaction_removed": ("reactions:read",),
    "channel_created": ("channels:read",),
    "channel_rename": ("channels:read",),
    "file_shared": ("files:read",),
    "subteam_created": ("usergroups:read",),
    "subteam_updated": ("usergroups:read",),
    "subteam_members_changed": ("usergroups:read",),
    "app_mention": ("app_mentions:read",),
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "message.im": ("im:history",),
    "message.mpim": ("mpim:history",),
}


def emit(
    engine: Engine, space: Workspace, event: JsonObject, *, channel: Channel | None = None, topic: str = ""
) -> None:
    """Tell every app in the workspace that subscribed to this, may hear it and is in the channel.

    `topic` is the subscription's name where it differs from the event's type, such as `message.im`.
    """
    for app, install in engine.world.installs_in(space.team_id):
        if _may_hear(app, install, topic or event["type"], channel):
            send(engine, app, install, event, shared=bool(channel and channel.is_ext_shared))


def _may_hear(app: App, install: Install, topic: str, channel: Channel | None) -> bool:
    needs = NEEDS.get(topic, ())
    allowed = not needs or any(scope in install.scopes for scope in needs)
    present = channel is None or install.bot_user_id in channel.members
    return topic in app.config.bot_events and allowed and present


def send(engine: Engine, app: App, install: Install, event: JsonObject, *, shared: bool = False) -> None:
    """Deliver one event to one app, whether or not it subscribed."""
    parcel = Parcel(
        kind="event",
        team_id=install.team_id,
        user_id=_who(event),
        payload=callback(engine, app, install, event, shared=shared),
    )
    engine.courier.post_event(app, parcel)


def _who(event: JsonObject) -> str:
    user = event.get("user", "")
    return str(user["id"] if isinstance(user, dict) else user)


def callback(
    engine: Engine, app: App, install: Install, event: JsonObject, *, shared: bool = False
) -> JsonObject:
    mint = engine.mint
    authorization = {
        "enterprise_id": None,
        "team_id": install.team_id,
        "user_id": install.bot_user_id,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    return {
        "token": app.verification_token,
        "team_id": install.team_id,
        "context_team_id": install.team_id,
        "context_enterprise_id": None,
        "api_app_id": app.id,
        "event": {"event_ts": mint.ts(engine.now), **event},
        "type": "event_callback",
        "event_id": mint.code("Ev"),
        "event_time": int(engine.now),
        "authorizations": [authorization],
        "is_ext_shared_channel": shared,
        "event_context": f"4-{mint.secret(length=40)}",
    }


def message_topic(channel: Channel) -> tuple[str, str]:
    """The subscription and the `channel_type` of messages in this conversation."""
    if channel.is_im:
        return "message.im", "im"
    if channel.is_mpim:
        return "message.mpim", "mpim"
    return ("message.groups", "group") if channel.is_private else ("message.channels", "channel")


def message_posted(engine: Engine, space: Workspace, channel: Channel, message: Message) -> None:
    topic, kind = message_topic(channel)
    event = message_object(message, metadata=True) | {"channel": channel.id, "channel_type": kind}
    emit(engine, space, event | {"event_ts": message.ts}, channel=channel, topic=topic)


def mentioned(
    engine: Engine, space: Workspace, channel: Channel, message: Message, named: Sequence[UserId]
) -> None:
    """app_mention to each app that was named where it is a member; direct messages have message.im alone."""
    for app, install in engine.world.installs_in(space.team_id):
        heard = _may_hear(app, install, "app_mention", channel) and install.bot_user_id in named
        if heard and not channel.is_im:
            event = message_object(message) | {
                "type": "app_mention",
                "channel": channel.id,
                "event_ts": message.ts,
            }
            send(engine, app, install, event, shared=channel.is_ext_shared)


def message_changed(
    engine: Engine, space: Workspace, channel: Channel, before: Message, after: Message
) -> None:
    topic, kind = message_topic(channel)
    event = {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "channel": channel.id,
        "channel_type": kind,
    }
    event |= {
        "message": message_object(after),
        "previous_message": message_object(before),
        "ts": engine.mint.ts(engine.now),
    }
    emit(engine, space, event, channel=channel, topic=topic)


def message_deleted(engine: Engine, space: Workspace, channel: Channel, before: Message) -> None:
    topic, kind = message_topic(channel)
    event = {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        "channel": channel.id,
        "channel_type": kind,
    }
    event |= {
        "deleted_ts": before.ts,
        "previous_message": message_object(before),
        "ts": engine.mint.ts(engine.now),
    }
    emit(engine, space, event, channel=channel, topic=topic)


def user_event(engine: Engine, space: Workspace, kind: str, user: User) -> None:
    """team_join or user_change."""
    body = user_object(user, engine.now)
    if user.team_id == space.team_id:
        body["locale"] = user.locale
    emit(engine, space, {"type": kind, "user": body, "cache_ts": int(engine.now)})


def joined(engine: Engine, space: Workspace, channel: Channel, user: User) -> None:
    kind = "G" if channel.is_private else "C"
    event = {"type": "member_joined_channel", "user": user.id, "channel": channel.id, "channel_type": kind}
    emit(engine, space, event | {"team": space.team_id}, channel=channel)
