"""files.*: what an app may learn of files, and deleting its own."""

from bot.practice import files
from bot.practice.json_shapes import JsonObject
from bot.practice.methods.base import Call, Method
from bot.practice.refusals import SlackRefusalError
from bot.practice.state import File


def _seen(call: Call) -> File:
    found = call.space.files.get(call.arguments["file"])
    if found is None or not files.sees(call.space, found, call.app.id, call.install.bot_user_id):
        raise SlackRefusalError("file_not_found")
    return found


def info(call: Call) -> JsonObject:
    shown = files.file_object(call.engine, _seen(call))
    return {"file": shown, "comments": [], "response_metadata": {"next_cursor": ""}}


def delete(call: Call) -> JsonObject:
    found = _seen(call)
    if found.user != call.install.bot_user_id:
        raise SlackRefusalError("cant_delete_file")
    files.delete(call.engine, call.space, found)
    return {}


METHODS = (
    Method(
        name="files.info",
        run=info,
        tier=4,
        scopes=("files:read",),
        arguments="file! count:int page:int limit:int cursor",
    ),
    Method(name="files.delete", run=delete, tier=3, scopes=("files:write",), arguments="file!"),
)
