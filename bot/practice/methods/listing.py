"""Kinds of conversations: which scopes each family has, and which ones a list shows."""

from bot.practice.json_shapes import JsonObject
from bot.practice.methods.base import Call, page
from bot.practice.refusals import SlackRefusalError
from bot.practice.shapes import channel_object
from bot.practice.state import Channel

_FAMILIES = {"im": "im", "mpim": "mpim", "private_channel": "groups", "public_channel": "channels"}


def kind_of(channel: Channel) -> str:
    """One of the `types` that conversations.list takes."""
    if channel.is_im:
        return "im"
    if channel.is_mpim:
        return "mpim"
    return "private_channel" if channel.is_private else "public_channel"


def family(channel: Channel) -> str:
    """The scopes of such a conversation: `im`, `mpim`, `groups` or `channels`, before `:read` and `:history`."""
    return _FAMILIES[kind_of(channel)]


def listed(call: Call, *, member: str = "") -> JsonObject:
    """One page of the conversations of the wanted `types` that the bot may know of, with `member` in them if given.

    Raises SlackRefusalError: `invalid_types`, and missing_scope for a kind the app may not read.
    """
    kinds = [each.strip() for each in (call.arguments.get("types") or "public_channel").split(",")]
    if set(kinds) - set(_FAMILIES):
        raise SlackRefusalError("invalid_types")
    for kind in kinds:
        call.need(f"{_FAMILIES[kind]}:read")
    rows = [each for each in call.space.channels.values() if _is_shown(call, each, kinds, member)]
    shown, further = page(call, rows, default=100)
    return {
        "channels": [channel_object(each, call.space, viewer=call.install.bot_user_id) for each in shown],
        "response_metadata": further,
    }


def _is_shown(call: Call, channel: Channel, kinds: list[str], member: str) -> bool:
    known = not channel.is_private or call.install.bot_user_id in channel.members
    archived = call.arguments.get("exclude_archived") and channel.is_archived
    inside = not member or member in channel.members
    return kind_of(channel) in kinds and known and inside and not archived
