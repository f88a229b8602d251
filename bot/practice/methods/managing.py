"""conversations.* that change a channel: make, archive, rename, describe, and who is in it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.practice import events
from bot.practice.ids import ChannelId, UserId
from bot.practice.json_shapes import JsonObject
from bot.practice.methods.base import Call, Method, known_user
from bot.practice.refusals import SlackRefusalError
from bot.practice.shapes import channel_object
from bot.practice.state import Channel

NAME_MOST = 80
WORDS_MOST = 250
INVITED_MOST = 100
_NAME = re.compile(r"[\w-]+")


def create(call: Call) -> JsonObject:
    private = bool(call.arguments.get("is_private"))
    call.need("groups:write" if private else "channels:manage")
    me = call.install.bot_user_id
    made = Channel(
        id=ChannelId(call.engine.mint.code("C")),
        name=_free_name(call),
        members=(me,),
        is_private=private,
        creator=me,
        created=int(call.engine.now),
    )
    call.space.channels[made.id] = made
    if not private:
        event = {"type": "channel_created", "channel": {"id": made.id, "name": made.name, "creator": me}}
        events.emit(call.engine, call.space, event)
    return {"channel": _told(call, made)}


def _free_name(call: Call) -> str:
    name = str(call.arguments["name"])
    if len(name) > NAME_MOST:
        raise SlackRefusalError("invalid_name_maxlength")
    if not any(letter.isalnum() for letter in name):
        raise SlackRefusalError("invalid_name_punctuation")
    if not _NAME.fullmatch(name) or name != name.lower():
        raise SlackRefusalError("invalid_name_specials")
    if any(each.name == name for each in call.space.channels.values()):
        raise SlackRefusalError("name_taken")
    return name


def archive(call: Call) -> JsonObject:
    channel = _mine(call, frozen="already_archived")
    if channel.is_general:
        raise SlackRefusalError("cant_archive_general")
    _changed(call, replace(channel, is_archived=True), {"type": "channel_archive", "channel": channel.id})
    return {}


def rename(call: Call) -> JsonObject:
    channel = _mine(call)
    if channel.creator != call.install.bot_user_id:
        raise SlackRefusalError("not_authorized")
    after = replace(channel, name=_free_name(call))
    told = {"id": after.id, "name": after.name, "created": after.created}
    _changed(call, after, {"type": "channel_rename", "channel": told})
    return {"channel": _told(call, after)}


def set_topic(call: Call) -> JsonObject:
    after = replace(_mine(call), topic=_words(call, "topic"))
    _changed(call, after)
    return {"channel": _told(call, after)}


def set_purpose(call: Call) -> JsonObject:
    after = replace(_mine(call), purpose=_words(call, "purpose"))
    _changed(call, after)
    return {"purpose": after.purpose}


def _words(call: Call, name: str) -> str:
    words = str(call.arguments.get(name) or "")
    if len(words) > WORDS_MOST:
        raise SlackRefusalError("too_long")
    return words


def invite(call: Call) -> JsonObject:
    channel = _mine(call)
    people = _invited(call, channel)
    after = replace(channel, members=(*channel.members, *people))
    call.space.channels[channel.id] = after
    for each in people:
        events.joined(call.engine, call.space, after, call.space.users[each])
    return {"channel": _told(call, after)}


def _invited(call: Call, channel: Channel) -> Sequence[UserId]:
    people = [known_user(call, each) for each in str(call.arguments["users"]).split(",") if each]
    if not people:
        raise SlackRefusalError("no_user")
    if len(people) > INVITED_MOST:
        raise SlackRefusalError("too_many_users")
    if call.install.bot_user_id in people:
        raise SlackRefusalError("cant_invite_self")
    if any(each in channel.members for each in people):
        raise SlackRefusalError("already_in_channel")
    if any(call.space.users[each].deleted for each in people):
        raise SlackRefusalError("user_is_deactivated" if len(people) == 1 else "user_not_found")
    return people


def kick(call: Call) -> JsonObject:
    channel, who = _mine(call), known_user(call, call.arguments["user"])
    if who == call.install.bot_user_id:
        raise SlackRefusalError("cant_kick_self")
    if channel.is_general:
        raise SlackRefusalError("cant_kick_from_general")
    if who not in channel.members:
        raise SlackRefusalError("not_in_channel")
    _out(call, channel, who)
    return {"errors": {}}


def leave(call: Call) -> JsonObject:
    channel, me = call.channel(), call.install.bot_user_id
    if channel.is_im or channel.is_mpim:
        raise SlackRefusalError("method_not_supported_for_channel_type")
    if channel.is_archived:
        raise SlackRefusalError("is_archived")
    if me not in channel.members:
        return {"not_in_channel": True}
    if channel.is_general:
        raise SlackRefusalError("cant_leave_general")
    if channel.is_private and len(channel.members) == 1:
        raise SlackRefusalError("last_member")
    _out(call, channel, me)
    return {}


def _out(call: Call, channel: Channel, who: UserId) -> None:
    event = {"type": "member_left_channel", "user": who, "channel": channel.id, "team": call.space.team_id}
    events.emit(call.engine, call.space, event, channel=channel)
    rest = tuple(each for each in channel.members if each != who)
    call.space.channels[channel.id] = replace(channel, members=rest)


def _mine(call: Call, *, frozen: str = "is_archived") -> Channel:
    """A channel the bot is in and that is alive. Raises SlackRefusalError."""
    channel = call.channel()
    if channel.is_im or channel.is_mpim:
        raise SlackRefusalError("method_not_supported_for_channel_type")
    if channel.is_archived:
        raise SlackRefusalError(frozen)
    if call.install.bot_user_id not in channel.members:
        raise SlackRefusalError("not_in_channel")
    return channel


def _changed(call: Call, after: Channel, event: JsonObject | None = None) -> None:
    call.space.channels[after.id] = after
    if event is not None:
        events.emit(call.engine, call.space, event, channel=after)


def _told(call: Call, channel: Channel) -> JsonObject:
    return channel_object(channel, call.space, viewer=call.install.bot_user_id)


_MANAGE = ("channels:manage", "groups:write")
METHODS = (
    Method(name="conversations.create", run=create, tier=2, arguments="name! is_private:bool team_id"),
    Method(name="conversations.archive", run=archive, tier=2, scopes=_MANAGE, arguments="channel!"),
    Method(name="conversations.rename", run=rename, tier=2, scopes=_MANAGE, arguments="channel! name!"),
    Method(
        name="conversations.setTopic",
        run=set_topic,
        tier=2,
        scopes=(*_MANAGE, "channels:write.topic"),
        arguments="channel! topic!",
    ),
    Method(
        name="conversations.setPurpose",
        run=set_purpose,
        tier=2,
        scopes=(*_MANAGE, "channels:write.topic"),
        arguments="channel! purpose!",
    ),
    Method(
        name="conversations.invite",
        run=invite,
        tier=3,
        scopes=(*_MANAGE, "channels:write.invites"),
        arguments="channel! users! force:bool",
    ),
    Method(name="conversations.kick", run=kick, tier=3, scopes=_MANAGE, arguments="channel! user!"),
    Method(name="conversations.leave", run=leave, tier=3, scopes=_MANAGE, arguments="channel!"),
)
