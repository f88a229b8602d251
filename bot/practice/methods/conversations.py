"""conversations.* and reactions.*."""

from dataclasses import replace

from bot.practice import events
from bot.practice.ids import Ts, UserId
from bot.practice.json_shapes import JsonObject
from bot.practice.methods.base import Call, Method, page
from bot.practice.methods.listing import family, listed
from bot.practice.refusals import SlackRefusalError
from bot.practice.rooms import find_group, find_im, may_meet, open_group, open_im
from bot.practice.shapes import channel_object, message_object
from bot.practice.state import Channel, Message
from bot.practice.world import find_message, put_message

HISTORY_MOST = 999
TOGETHER_MOST = 8
"""People a bot can open a conversation with at once."""


def _readable(call: Call, what: str) -> Channel:
    channel = call.channel()
    call.need(f"{family(channel)}:{what}")
    return channel


def _shown(call: Call, channel: Channel) -> JsonObject:
    return channel_object(channel, call.space, viewer=call.install.bot_user_id)


def open_conversation(call: Call) -> JsonObject:
    """One person's direct message, a group of them, or one that is known already."""
    room, known = _resumed(call) if call.arguments.get("channel") else _opened(call)
    body = _shown(call, room) if call.arguments.get("return_im") else {"id": room.id}
    return {"channel": body} | ({"no_op": True, "already_open": True} if known else {})


def _resumed(call: Call) -> tuple[Channel, bool]:
    room = call.channel()
    if not (room.is_im or room.is_mpim):
        raise SlackRefusalError("method_not_supported_for_channel_type")
    return room, True


def _opened(call: Call) -> tuple[Channel, bool]:
    me, now, mint = call.install.bot_user_id, call.engine.now, call.engine.mint
    people = [
        _addressed(call, each)
        for each in dict.fromkeys((call.arguments.get("users") or "").split(","))
        if each
    ]
    if not people:
        raise SlackRefusalError("users_list_not_supplied")
    if len(people) > TOGETHER_MOST:
        raise SlackRefusalError("too_many_users")
    call.need("mpim:write" if len(people) > 1 else "im:write")
    if not may_meet(call.space, [me, *people]):
        raise SlackRefusalError("invalid_user_combination")
    found = find_group(call.space, [me, *people]) if len(people) > 1 else find_im(call.space, me, people[0])
    if found is None and call.arguments.get("prevent_creation"):
        raise SlackRefusalError("channel_not_found")
    if len(people) > 1:
        return open_group(call.space, mint, [me, *people], now)
    return open_im(call.space, mint, me, people[0], now)


def _addressed(call: Call, user_id: str) -> UserId:
    """Somebody a bot may write to. Raises SlackRefusalError for anybody else."""
    user = call.space.users.get(user_id)
    if user is None:
        raise SlackRefusalError("user_not_found")
    if user.deleted:
        raise SlackRefusalError("user_disabled")
    if user.is_bot:
        raise SlackRefusalError("cannot_dm_bot")
    return user.id


def info(call: Call) -> JsonObject:
    return {"channel": _shown(call, _readable(call, "read"))}


def members(call: Call) -> JsonObject:
    shown, further = page(call, list(_readable(call, "read").members), default=100)
    return {"members": shown, "response_metadata": further}


def join(call: Call) -> JsonObject:
    channel = call.channel()
    if channel.is_private:
        raise SlackRefusalError("method_not_supported_for_channel_type")
    if channel.is_archived:
        raise SlackRefusalError("is_archived")
    me = call.install.bot_user_id
    if me in channel.members:
        return {"channel": _shown(call, channel), "warning": "already_in_channel"}
    channel = replace(channel, members=(*channel.members, me))
    call.space.channels[channel.id] = channel
    events.joined(call.engine, call.space, channel, call.space.users[me])
    return {"channel": _shown(call, channel)}


def _history(call: Call, channel: Channel, messages: list[Message]) -> JsonObject:
    if call.install.bot_user_id not in channel.members:
        raise SlackRefusalError("not_in_channel")
    low, high = _moment(call, "oldest", "0"), _moment(call, "latest", "inf")
    inclusive = bool(call.arguments.get("inclusive"))
    kept = [
        each
        for each in messages
        if each.ephemeral_to is None and _between(float(each.ts), low, high, inclusive)
    ]
    shown, further = page(call, kept, default=100, most=HISTORY_MOST)
    with_metadata = bool(call.arguments.get("include_all_metadata"))
    rows = [message_object(each, metadata=with_metadata) for each in shown]
    more = bool(further["next_cursor"])
    return {"messages": rows, "has_more": more} | ({"response_metadata": further} if more else {})


def _moment(call: Call, name: str, default: str) -> float:
    try:
        return float(call.arguments.get(name) or default)
    except ValueError as error:
        raise SlackRefusalError(f"invalid_ts_{name}") from error


def _between(ts: float, low: float, high: float, inclusive: bool) -> bool:
    return low <= ts <= high if inclusive else low < ts < high


def history(call: Call) -> JsonObject:
    channel = _readable(call, "history")
    held = call.space.messages.get(channel.id, [])
    top = [each for each in reversed(held) if each.thread_ts in {None, each.ts}]
    return _history(call, channel, top)


def replies(call: Call) -> JsonObject:
    channel = _readable(call, "history")
    root = find_message(call.space, channel.id, call.arguments["ts"])
    if root is None:
        raise SlackRefusalError("thread_not_found")
    held = call.space.messages.get(channel.id, [])
    return _history(call, channel, [each for each in held if root.ts in {each.ts, each.thread_ts}])


def _reacted(call: Call) -> tuple[Channel, Message]:
    channel = call.channel()
    message = find_message(call.space, channel.id, call.arguments["timestamp"])
    if message is None:
        raise SlackRefusalError("message_not_found")
    return channel, message


def add_reaction(call: Call) -> JsonObject:
    channel, message = _reacted(call)
    if not call.arguments["name"].strip(":"):
        raise SlackRefusalError("invalid_name")
    react(call, channel, message, call.arguments["name"], call.install.bot_user_id)
    return {}


def react(call: Call, channel: Channel, message: Message, name: str, user: str) -> None:
    users = message.reactions.get(name, [])
    if user in users:
        raise SlackRefusalError("already_reacted")
    put_message(call.space, replace(message, reactions={**message.reactions, name: [*users, user]}))
    item = {"type": "message", "channel": channel.id, "ts": Ts(message.ts)}
    event = {
        "type": "reaction_added",
        "user": user,
        "reaction": name,
        "item": item,
        "item_user": message.user,
    }
    events.emit(call.engine, call.space, event, channel=channel)


def remove_reaction(call: Call) -> JsonObject:
    channel, message = _reacted(call)
    name, me = call.arguments["name"], call.install.bot_user_id
    users = message.reactions.get(name, [])
    if me not in users:
        raise SlackRefusalError("no_reaction")
    left = {**message.reactions, name: [each for each in users if each != me]}
    put_message(call.space, replace(message, reactions={each: who for each, who in left.items() if who}))
    item = {"type": "message", "channel": channel.id, "ts": Ts(message.ts)}
    event = {"type": "reaction_removed", "user": me, "reaction": name, "item": item}
    events.emit(call.engine, call.space, event | {"item_user": message.user}, channel=channel)
    return {}


def get_reactions(call: Call) -> JsonObject:
    channel, message = _reacted(call)
    return {"type": "message", "channel": channel.id, "message": message_object(message)}


_PAGES = "cursor limit:int"
_RANGE = f"channel! {_PAGES} oldest latest inclusive:bool include_all_metadata:bool"
METHODS = (
    Method(
        name="conversations.open",
        run=open_conversation,
        tier=3,
        scopes=("im:write", "mpim:write", "channels:manage", "groups:write"),
        arguments="channel users return_im:bool prevent_creation:bool",
    ),
    Method(
        name="conversations.info",
        run=info,
        tier=3,
        arguments="channel! include_locale:bool include_num_members:bool",
    ),
    Method(
        name="conversations.list",
        run=listed,
        tier=2,
        arguments=f"{_PAGES} types exclude_archived:bool team_id",
        paged=True,
    ),
    Method(name="conversations.members", run=members, tier=4, arguments=f"channel! {_PAGES}"),
    Method(name="conversations.history", run=history, tier=3, arguments=_RANGE),
    Method(name="conversations.replies", run=replies, tier=3, arguments=f"ts! {_RANGE}"),
    Method(name="conversations.join", run=join, tier=3, scopes=("channels:join",), arguments="channel!"),
    Method(
        name="reactions.add",
        run=add_reaction,
        tier=3,
        scopes=("reactions:write",),
        arguments="channel! timestamp! name!",
    ),
    Method(
        name="reactions.remove",
        run=remove_reaction,
        tier=2,
        scopes=("reactions:write",),
        arguments="channel! timestamp! name!",
    ),
    Method(
        name="reactions.get",
        run=get_reactions,
        tier=3,
        scopes=("reactions:read",),
        arguments="channel! timestamp! full:bool",
    ),
)
