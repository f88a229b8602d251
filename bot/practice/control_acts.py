"""The acts and sights of people in JSON, for the control API."""

import base64
import dataclasses
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot.practice.fields import state_of
from bot.practice.files import theirs
from bot.practice.json_shapes import JsonObject
from bot.practice.outcomes import Answer
from bot.practice.people import Person
from bot.practice.reading import words
from bot.practice.recording import Delivery
from bot.practice.refusals import ImpossibleError
from bot.practice.shapes import message_object, view_object
from bot.practice.state import Message, View
from bot.practice.world import find_message

if TYPE_CHECKING:
    from bot.practice.slack import PracticeSlack

Act = Callable[["PracticeSlack", Person, JsonObject], Awaitable[JsonObject]]


def shown(delivery: Delivery) -> JsonObject:
    return {**dataclasses.asdict(delivery), "body": delivery.body.decode()}


def _told(answer: Answer) -> JsonObject:
    return {
        "ok": answer.ok,
        "failure": answer.failure,
        "errors": answer.errors,
        "options": answer.options,
        "message": _message(answer.message) if answer.message else None,
        "delivery": shown(answer.delivery) if answer.delivery else None,
    }


def _message(message: Message, person: Person | None = None) -> JsonObject:
    body = message_object(message, metadata=True) | {"channel": message.channel, "words": words(message)}
    return body | {"entered": state_of(message.blocks, person.typed(message))} if person else body


def _view(view: View | None) -> JsonObject | None:
    return view_object(view) | {"words": words(view)} if view else None


def sees(slack: "PracticeSlack", user: str, channel: str | None, app: str | None = None) -> JsonObject:
    """What is in front of a person: modals, Home tab, messages (with the bot, or of a channel), ephemeral ones."""
    person = slack.person(user)
    return {
        "user": dataclasses.asdict(person.user),
        "modals": [_view(each) for each in person.modals],
        "home": _view(person.home_of(app) if app else person.home if person.has_one_app else None),
        "messages": [_message(each, person) for each in person.messages(channel, app=app)],
        "ephemerals": [_message(each, person) for each in person.ephemerals(channel)],
    }


def _surface(person: Person, body: JsonObject) -> Message | View:
    """`{"view": id}`, `{"channel": id, "ts": …}`, or the modal in front, or the Home tab."""
    if "ts" in body:
        found = find_message(person.space, body["channel"], body["ts"])
        if found is None:
            raise ImpossibleError("there is no such message")
        return found
    view = person.space.views.get(body["view"]) if "view" in body else person.modal or person.home
    if view is None:
        raise ImpossibleError("there is no such view")
    return view


async def _types(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    return _told(await person.types(body["text"], channel=body.get("channel"), app=body.get("app")))


async def _says(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    said = person.says(
        body["text"], channel=body.get("channel"), thread_ts=body.get("thread_ts"), app=body.get("app")
    )
    return {"message": _message(said)}


async def _opens_home(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    return _told(await person.opens_home(app=body.get("app")))


async def _opens_messages(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    return _told(await person.opens_messages(app=body.get("app")))


async def _opens_direct(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    return {"channel": dataclasses.asdict(person.opens_direct(*body["users"]))}


async def _shares(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    """`{"files": [ids], "text"?, "channel"?, "thread_ts"?}`: what was uploaded before, as one message."""
    said = person.shares(
        body["files"],
        text=body.get("text", ""),
        channel=body.get("channel"),
        thread_ts=body.get("thread_ts"),
        app=body.get("app"),
    )
    return {"message": _message(said)}


async def _uploads(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    """`{"name", "content": base64, "mimetype"?, "channel"?}` → the file; its id can then be chosen in a file_input."""
    content = base64.b64decode(body["content"], validate=True)
    file = person.uploads(
        body["name"], content, mimetype=body.get("mimetype", ""), channel=body.get("channel")
    )
    return {each: value for each, value in dataclasses.asdict(file).items() if each != "content"}


async def _deletes(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    person.deletes(theirs(person.space, person.id, body["file"]))
    return {}


async def _presses(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    surface = _surface(person, body)
    answer = await person.presses(
        surface, body["action_id"], body.get("value"), block_id=body.get("block_id")
    )
    return _told(answer)


async def _forges(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    return _told(await person.forges_press(_surface(person, body), body["action_id"], value=body["value"]))


async def _looks_up(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    surface = _surface(person, body)
    return _told(
        await person.looks_up(surface, body["action_id"], body["query"], block_id=body.get("block_id"))
    )


async def _fills(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    filled = person.fills(_surface(person, body), body["values"])
    return {"view": _view(filled)} if isinstance(filled, View) else {"message": _message(filled)}


async def _submits(slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    """With `options` (`{action_id: query}`) external selects are searched first, so that one request is enough."""
    for action_id, query in body.get("options", {}).items():
        await _looks_up(slack, person, {"action_id": action_id, "query": query})
    return _told(await person.submits(values=body.get("values", {})))


async def _closes(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    return _told(await person.closes(everything=body.get("everything", False)))


async def _shortcut(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    if "ts" not in body:
        return _told(await person.shortcut(body["callback_id"], app=body.get("app")))
    message = _surface(person, body)
    if not isinstance(message, Message):
        raise ImpossibleError("a message shortcut needs a message")
    return _told(await person.message_shortcut(body["callback_id"], message, app=body.get("app")))


async def _reacts(_slack: "PracticeSlack", person: Person, body: JsonObject) -> JsonObject:
    message = _surface(person, body)
    if isinstance(message, Message):
        person.reacts(message, body["name"])
    return {}


ACTS: dict[str, Act] = {
    "types": _types,
    "says": _says,
    "uploads": _uploads,
    "shares": _shares,
    "deletes": _deletes,
    "opens_direct": _opens_direct,
    "opens_home": _opens_home,
    "opens_messages": _opens_messages,
    "presses": _presses,
    "forges_press": _forges,
    "looks_up": _looks_up,
    "fills": _fills,
    "submits": _submits,
    "closes": _closes,
    "shortcut": _shortcut,
    "reacts": _reacts,
}
