"""Uploading in three steps: an address, the bytes, and where the file is to stand."""

import base64
from dataclasses import replace

from aiohttp import web

from bot.practice import events, files
from bot.practice.engine import Engine
from bot.practice.ids import ChannelId, FileId, Ts
from bot.practice.json_shapes import JsonObject, as_object
from bot.practice.methods.base import Call, Method
from bot.practice.refusals import SlackRefusalError, refused_arguments
from bot.practice.state import File, Message
from bot.practice.world import find_message, put_message

MOST_BYTES = 1024 * 1024 * 1024


def address(call: Call) -> JsonObject:
    """files.getUploadURLExternal: a place for this many bytes."""
    length, name = int(call.arguments["length"]), str(call.arguments["filename"])
    if not 0 < length <= MOST_BYTES:
        raise refused_arguments(["length must be between 1 byte and 1 gigabyte [json-pointer:/length]"])
    made = files.upload(call.engine, call.space, call.install.bot_user_id, name=name, content=b"")
    call.space.files[made.id] = replace(made, size=length, apps=(call.app.id,), file_access="uploading")
    return {"upload_url": f"{call.engine.url}/upload/{call.space.team_id}-{made.id}", "file_id": made.id}


class Uploads:
    """`/upload/…`: takes the bytes of a file that was announced, as many as were announced."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def serve(self, request: web.Request) -> web.Response:
        team, _, name = request.match_info["place"].partition("-")
        space = self._engine.world.workspaces.get(team)
        announced = space.files.get(name) if space else None
        if space is None or announced is None or announced.file_access != "uploading":
            return web.Response(status=404, text="NOT_FOUND")
        content = await _bytes(request)
        if len(content) != announced.size:
            return web.Response(status=400, text="LENGTH_DIFFERS")
        space.files[announced.id] = replace(announced, content=base64.b64encode(content).decode())
        return web.Response(text=f"OK - {len(content)}")


async def _bytes(request: web.Request) -> bytes:
    if not request.content_type.startswith("multipart/"):
        return await request.read()
    form = await request.post()
    given = next((value for value in form.values() if isinstance(value, web.FileField)), None)
    return b"" if given is None else given.file.read()


def complete(call: Call) -> JsonObject:
    """files.completeUploadExternal: the files are there, and stand in a channel where one is named."""
    done = [_finished(call, as_object(each)) for each in call.arguments["files"]]
    place = call.arguments.get("channel_id")
    if place:
        _share(call, done, str(place))
    return {"files": [{"id": each.id, "title": each.name} for each in done]}


def _finished(call: Call, told: JsonObject) -> File:
    held = call.space.files.get(FileId(str(told.get("id"))))
    if held is None or held.user != call.install.bot_user_id:
        raise SlackRefusalError("file_not_found")
    if not held.content:
        raise SlackRefusalError("file_not_found")
    done = replace(held, name=str(told.get("title") or held.name), file_access="visible")
    call.space.files[done.id] = done
    return done


def _share(call: Call, done: list[File], place: str) -> None:
    channel = call.space.channels.get(place)
    if channel is None:
        raise SlackRefusalError("channel_not_found")
    if call.install.bot_user_id not in channel.members:
        raise SlackRefusalError("not_in_channel")
    thread = call.arguments.get("thread_ts")
    if thread and find_message(call.space, channel.id, str(thread)) is None:
        raise SlackRefusalError("invalid_thread_ts")
    shared = [files.share(call.engine, call.space, each, ChannelId(place)) for each in done]
    message = Message(
        channel=channel.id,
        ts=call.engine.mint.ts(call.engine.now),
        user=call.install.bot_user_id,
        bot_id=call.install.bot_id,
        app_id=call.app.id,
        team=call.space.team_id,
        text=str(call.arguments.get("initial_comment") or ""),
        subtype="file_share",
        thread_ts=Ts(str(thread)) if thread else None,
        files=[files.file_object(call.engine, each) for each in shared],
    )
    put_message(call.space, message)
    events.message_posted(call.engine, call.space, channel, message)
    call.engine.recorder.touch()


_WRITE = ("files:write",)
METHODS = (
    Method(
        name="files.getUploadURLExternal",
        run=address,
        tier=4,
        scopes=_WRITE,
        arguments="filename! length:int! alt_txt snippet_type",
    ),
    Method(
        name="files.completeUploadExternal",
        run=complete,
        tier=4,
        scopes=_WRITE,
        arguments="files:list! channel_id thread_ts initial_comment channels blocks:list",
    ),
)
