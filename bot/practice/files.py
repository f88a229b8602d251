"""Files: what a person uploads, what an app may see of it, and the objects Slack tells of it."""

import base64
import mimetypes
from dataclasses import replace
from urllib.parse import quote

from bot.practice import events
from bot.practice.engine import Engine
from bot.practice.ids import AppId, ChannelId, FileId, UserId
from bot.practice.json_shapes import JsonObject
from bot.practice.refusals import ImpossibleError
from bot.practice.state import File, Workspace
from bot.practice.world import put_message

IN_A_FORM_MOST = 10 * 1024 * 1024
"""Bytes a file_input takes; Slack says so of every file in it."""
MOST = 25 * 1024 * 1024
"""Bytes of a file that is posted. Slack takes a gigabyte; here everything is kept in memory."""
TYPES = {"jpeg": "jpg", "htm": "html", "tif": "tiff"}
"""What Slack calls a file of this ending, where it is not the ending itself."""
MIMETYPES = {"heic": "image/heic", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon"}


def check_size(name: str, size: int) -> None:
    """Raises ImpossibleError for a file that cannot be posted, with a sentence for who tried."""
    if not size:
        raise ImpossibleError(f"{name} is empty, so there is nothing to post")
    if size > MOST:
        raise ImpossibleError(
            f"{name} is larger than {MOST // (1024 * 1024)} MB, the most this workspace keeps"
        )


def upload(
    engine: Engine, space: Workspace, user: UserId, *, name: str, content: bytes, mimetype: str = ""
) -> File:
    """A new file that nobody but its uploader sees. Type and mimetype follow the name, as a client sends them."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    guessed = MIMETYPES.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    made = File(
        id=FileId(engine.mint.code("F")),
        team_id=space.team_id,
        user=user,
        name=name,
        filetype=TYPES.get(ending, ending) or "binary",
        mimetype=mimetype or guessed,
        content=base64.b64encode(content).decode(),
        size=len(content),
        created=int(engine.now),
    )
    space.files[made.id] = made
    engine.recorder.touch()
    return made


def file_object(engine: Engine, file: File) -> JsonObject:
    """The file as Slack tells an app of it."""
    at = f"{engine.url}/files-pri/{file.team_id}-{file.id}"
    body: JsonObject = {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.name,
        "mimetype": file.mimetype,
        "filetype": file.filetype,
        "pretty_type": file.filetype.upper(),
        "user": file.user,
        "user_team": file.team_id,
        "editable": False,
        "size": file.size,
        "mode": "hosted",
        "is_external": False,
        "external_type": "",
        "public_url_shared": False,
        "display_as_bot": False,
        "file_access": file.file_access,
    }
    body |= _standing(engine.world.workspaces[file.team_id], file)
    if file.file_access == "visible":
        name = quote(file.name, safe="")
        body |= {"url_private": f"{at}/{name}", "url_private_download": f"{at}/download/{name}"}
    return body


def _standing(space: Workspace, file: File) -> JsonObject:
    """Where a file is: in public channels, in private ones and groups, in direct messages."""
    rooms = [space.channels[each] for each in file.channels if each in space.channels]
    public = [each.id for each in rooms if not each.is_private]
    return {
        "is_public": bool(public),
        "channels": public,
        "groups": [each.id for each in rooms if each.is_private and not each.is_im],
        "ims": [each.id for each in rooms if each.is_im],
    }


def hand_to(engine: Engine, space: Workspace, file: File, app: AppId) -> File:
    """The app whose form a file was put into may see it from now on."""
    given = replace(file, apps=tuple(dict.fromkeys((*file.apps, app))))
    space.files[file.id] = given
    engine.recorder.touch()
    return given


def sees(space: Workspace, file: File, app: AppId, bot: UserId) -> bool:
    """Whether an app may know of a file: it was put into its form, or stands where the bot is a member."""
    shared = (space.channels[each].members for each in file.channels if each in space.channels)
    return app in file.apps or file.user == bot or any(bot in members for members in shared)


def delete(engine: Engine, space: Workspace, file: File) -> None:
    """The file is gone, and its messages say so; apps that saw it and subscribed hear file_deleted."""
    del space.files[file.id]
    for place in file.channels:
        for message in [each for each in space.messages.get(place, []) if each.files]:
            left = [
                each if each["id"] != file.id else {"id": file.id, "mode": "tombstone"}
                for each in message.files
            ]
            put_message(space, replace(message, files=left))
    event: JsonObject = {"type": "file_deleted", "file_id": file.id}
    for app, install in engine.world.installs_in(space.team_id):
        allowed = "file_deleted" in app.config.bot_events and "files:read" in install.scopes
        if allowed and sees(space, file, app.id, install.bot_user_id):
            events.send(engine, app, install, event)
    engine.recorder.touch()


def share(engine: Engine, space: Workspace, file: File, channel: ChannelId) -> File:
    """The file stands in a channel; apps there that subscribed hear file_shared."""
    shared = replace(file, channels=tuple(dict.fromkeys((*file.channels, channel))))
    space.files[file.id] = shared
    event: JsonObject = {
        "type": "file_shared",
        "channel_id": channel,
        "file_id": file.id,
        "user_id": file.user,
    }
    events.emit(engine, space, event | {"file": {"id": file.id}}, channel=space.channels[channel])
    engine.recorder.touch()
    return shared


def theirs(space: Workspace, user: str, file_id: object) -> File:
    """A file that this person uploaded. Raises ImpossibleError."""
    found = space.files.get(file_id) if isinstance(file_id, str) else None
    if found is None or found.user != user:
        raise ImpossibleError(f"{user} has no file {file_id}")
    return found
