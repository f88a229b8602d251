"""chat.*: posting, changing, deleting and scheduling messages."""

from bot.practice import events, posting, scheduling
from bot.practice.content import POST_TEXT_MOST, UPDATE_TEXT_MOST, Content, read_content
from bot.practice.ids import ChannelId, Ts, UserId
from bot.practice.json_shapes import JsonObject
from bot.practice.limits import POSTS_PER_WORKSPACE
from bot.practice.methods.base import Call, Method
from bot.practice.refusals import RateLimitedError, SlackRefusalError, refused_blocks
from bot.practice.rooms import find_im, may_meet, open_im, person_in
from bot.practice.shapes import message_object
from bot.practice.state import Channel, Message, Scheduled
from bot.practice.videos import check_videos
from bot.practice.world import drop_message, find_message

_SAYING = "text blocks:list attachments:list markdown_text metadata:object parse link_names:bool"
_POSTING = f"{_SAYING} thread_ts unfurl_links:bool unfurl_media:bool mrkdwn:bool reply_broadcast:bool username icon_url icon_emoji"
SCHEDULE_SECONDS_MOST = 120 * 86_400
SCHEDULED_PER_WINDOW = 30
SCHEDULE_WINDOW_SECONDS = 300


def _said(call: Call, *, most: int = POST_TEXT_MOST) -> Content:
    content = read_content(call.arguments, call.engine.mint, most=most)
    problems = check_videos(call.app, call.install, content.blocks)
    if problems:
        raise refused_blocks(problems)
    if content.is_empty:
        raise SlackRefusalError("no_text")
    return content


def _target(call: Call) -> Channel:
    """Where a new message goes; a person's id opens the direct message with them."""
    wanted = call.arguments["channel"]
    if wanted in call.space.users:
        return _direct(call, wanted)
    channel = call.channel()
    _writable(call, channel)
    return channel


def _direct(call: Call, user_id: str) -> Channel:
    user = call.space.users[user_id]
    me = call.install.bot_user_id
    if user.is_bot:
        raise SlackRefusalError("cannot_dm_bot")
    known = find_im(call.space, me, user.id)
    if user.deleted and known is None:
        raise SlackRefusalError("channel_not_found")
    if not may_meet(call.space, [me, user.id]):
        raise SlackRefusalError("channel_not_found")
    channel = known or open_im(call.space, call.engine.mint, me, user.id, call.engine.now)[0]
    _writable(call, channel)
    return channel


def _writable(call: Call, channel: Channel) -> None:
    inside = call.install.bot_user_id in channel.members
    if channel.is_archived:
        raise SlackRefusalError("is_archived")
    if channel.is_im and not call.app.config.messages_tab:
        raise SlackRefusalError("messages_tab_disabled")
    if not inside and not (call.has("chat:write.public") and not channel.is_private):
        raise SlackRefusalError("not_in_channel")


def _pace(call: Call, channel: Channel) -> None:
    engine, team = call.engine, call.space.team_id
    wait = engine.limits.check_channel(f"{call.app.id}/{team}", channel.id, engine.now)
    wait = wait or engine.limits.check(
        (call.app.id, team, "chat.postMessage"), POSTS_PER_WORKSPACE, engine.now
    )
    if wait:
        raise RateLimitedError(wait)


def _thread(call: Call, channel: Channel) -> Ts | None:
    wanted = call.arguments.get("thread_ts")
    if not wanted:
        return None
    parent = find_message(call.space, channel.id, wanted)
    if parent is None:
        raise SlackRefusalError("cannot_reply_to_message")
    return parent.thread_ts or parent.ts


def post_message(call: Call) -> JsonObject:
    content, channel = _said(call), _target(call)
    thread = _thread(call, channel)
    if call.arguments.get("username"):
        call.need("chat:write.customize")
    _pace(call, channel)
    message = posting.post(
        call.engine, call.author, channel, content, thread_ts=thread, username=call.arguments.get("username")
    )
    return {"channel": channel.id, "ts": message.ts, "message": message_object(message, metadata=True)}


def post_ephemeral(call: Call) -> JsonObject:
    content, channel = _said(call), call.channel()
    _writable(call, channel)
    user = call.arguments["user"]
    if user not in channel.members:
        raise SlackRefusalError("user_not_in_channel")
    thread = _thread(call, channel)
    message = posting.post(
        call.engine, call.author, channel, content, only_for=UserId(user), thread_ts=thread
    )
    return {"message_ts": message.ts}


def _own(call: Call, trouble: str) -> tuple[Channel, Message]:
    channel = call.channel()
    message = find_message(call.space, channel.id, call.arguments["ts"])
    if message is None or message.ephemeral_to:
        raise SlackRefusalError("message_not_found")
    if message.app_id != call.app.id:
        raise SlackRefusalError(trouble)
    return channel, message


def update(call: Call) -> JsonObject:
    content = _said(call, most=UPDATE_TEXT_MOST)
    channel, before = _own(call, "cant_update_message")
    if channel.is_archived:
        raise SlackRefusalError("is_inactive")
    after = posting.revise(call.engine, call.space, channel, before, content)
    body = message_object(after, metadata=True)
    return {"channel": channel.id, "ts": after.ts, "text": after.text, "message": body}


def delete(call: Call) -> JsonObject:
    channel, before = _own(call, "cant_delete_message")
    drop_message(call.space, channel.id, before.ts)
    events.message_deleted(call.engine, call.space, channel, before)
    return {"channel": channel.id, "ts": before.ts}


def schedule(call: Call) -> JsonObject:
    _said(call)
    channel, post_at, now = _target(call), call.arguments["post_at"], call.engine.now
    if post_at <= now:
        raise SlackRefusalError("time_in_past")
    if post_at > now + SCHEDULE_SECONDS_MOST:
        raise SlackRefusalError("time_too_far")
    window = post_at // SCHEDULE_WINDOW_SECONDS
    there = [each for each in call.space.scheduled.values() if each.channel == channel.id]
    if sum(each.post_at // SCHEDULE_WINDOW_SECONDS == window for each in there) >= SCHEDULED_PER_WINDOW:
        raise SlackRefusalError("restricted_too_many")
    waiting = Scheduled(
        id=call.engine.mint.code("Q"),
        channel=ChannelId(channel.id),
        post_at=post_at,
        app_id=call.app.id,
        arguments={**call.arguments, "channel": channel.id},
    )
    scheduling.plan(call.engine, call.space, waiting)
    body = {"text": call.arguments.get("text", ""), "bot_id": call.install.bot_id, "type": "delayed_message"}
    return {"channel": channel.id, "scheduled_message_id": waiting.id, "post_at": post_at, "message": body}


def delete_scheduled(call: Call) -> JsonObject:
    waiting = call.space.scheduled.get(call.arguments["scheduled_message_id"])
    if waiting is None or waiting.app_id != call.app.id:
        raise SlackRefusalError("invalid_scheduled_message_id")
    del call.space.scheduled[waiting.id]
    return {}


def list_scheduled(call: Call) -> JsonObject:
    mine = [each for each in call.space.scheduled.values() if each.app_id == call.app.id]
    rows = [{"id": each.id, "channel_id": each.channel, "post_at": each.post_at} for each in mine]
    return {"scheduled_messages": rows, "response_metadata": {"next_cursor": ""}}


def permalink(call: Call) -> JsonObject:
    channel = call.channel()
    message = find_message(call.space, channel.id, call.arguments["message_ts"])
    if message is None or (person_in(channel, call.space) is None and channel.is_im):
        raise SlackRefusalError("message_not_found")
    link = f"https://{call.space.domain}.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    return {"channel": channel.id, "permalink": link}


_WRITE = ("chat:write",)
METHODS = (
    Method(
        name="chat.postMessage", run=post_message, tier=0, scopes=_WRITE, arguments=f"channel! {_POSTING}"
    ),
    Method(
        name="chat.postEphemeral",
        run=post_ephemeral,
        tier=4,
        scopes=_WRITE,
        arguments=f"channel! user! {_POSTING}",
    ),
    Method(
        name="chat.update",
        run=update,
        tier=3,
        scopes=_WRITE,
        arguments=f"channel! ts! {_SAYING} reply_broadcast:bool",
    ),
    Method(name="chat.delete", run=delete, tier=3, scopes=_WRITE, arguments="channel! ts!"),
    Method(
        name="chat.scheduleMessage",
        run=schedule,
        tier=3,
        scopes=_WRITE,
        arguments=f"channel! post_at!:int {_POSTING}",
    ),
    Method(
        name="chat.deleteScheduledMessage",
        run=delete_scheduled,
        tier=3,
        scopes=_WRITE,
        arguments="channel! scheduled_message_id!",
    ),
    Method(
        name="chat.scheduledMessages.list", run=list_scheduled, tier=3, arguments="channel cursor limit:int"
    ),
    Method(name="chat.getPermalink", run=permalink, tier=0, arguments="channel! message_ts!"),
)
