"""What an app's answer to an interaction does: a message from a command, a modal that closes, changes or complains."""

import json
from dataclasses import dataclass, field, replace

from bot.practice import posting, showing
from bot.practice.blockkit.checks import Report
from bot.practice.blockkit.text import SUGGESTIONS, options_of
from bot.practice.blockkit.views import check_view
from bot.practice.content import POST_TEXT_MOST, Content, read_content
from bot.practice.json_shapes import JsonList, JsonObject, as_object
from bot.practice.payloads import Scene
from bot.practice.posting import Author
from bot.practice.recording import Delivery
from bot.practice.refusals import SlackRefusalError, refused_blocks
from bot.practice.state import Channel, Message, View
from bot.practice.videos import check_videos


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a person's act came to.

    `failure` is empty when all went well, otherwise what the person would be told: `dispatch_failed`,
    `operation_timeout`, or `invalid_response` for an answer Slack cannot use. `errors` stand under the fields of a
    modal (block_id → sentence); with `delivery` None Slack's client did not even send it.
    """

    delivery: Delivery | None = None
    failure: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    message: Message | None = None
    options: JsonList = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.failure and not self.errors

    @property
    def text(self) -> str:
        """The text of the message a command answered with."""
        return self.message.text if self.message else ""


def failure_of(delivery: Delivery) -> str:
    if delivery.ok:
        return ""
    return "operation_timeout" if delivery.failure == "http_timeout" else "dispatch_failed"


def author_of(scene: Scene) -> Author:
    return Author(app=scene.app, install=scene.install, space=scene.space)


def after_command(scene: Scene, channel: Channel, delivery: Delivery) -> Answer:
    """The answer to a command is a message: ephemeral unless it says `in_channel`."""
    failure, said = failure_of(delivery), _spoken(delivery.answer)
    if failure or not said:
        return Answer(delivery=delivery, failure=failure)
    try:
        message = speak(scene, channel, said)
    except SlackRefusalError as refusal:
        return Answer(delivery=delivery, failure=f"invalid_response: {refusal.answer}")
    _remember(scene, delivery, message)
    return Answer(delivery=delivery, message=message)


def _spoken(body: str) -> JsonObject:
    parsed = _parsed(body)
    return parsed if isinstance(parsed, dict) else ({"text": body} if body.strip() else {})


def content_of(scene: Scene, said: JsonObject) -> Content:
    """What a command or a response URL was given, checked. Raises SlackRefusalError."""
    content = read_content(said, scene.engine.mint, most=POST_TEXT_MOST)
    problems = check_videos(scene.app, scene.install, content.blocks)
    if problems:
        raise refused_blocks(problems)
    if content.is_empty:
        raise SlackRefusalError("no_text")
    return content


def speak(scene: Scene, channel: Channel, said: JsonObject) -> Message:
    """Post what a command or a response URL was given. Raises SlackRefusalError."""
    content = content_of(scene, said)
    everyone = said.get("response_type") == "in_channel"
    return posting.post(
        scene.engine,
        author_of(scene),
        channel,
        content,
        thread_ts=said.get("thread_ts"),
        only_for=None if everyone else scene.user.id,
    )


def _remember(scene: Scene, delivery: Delivery, message: Message) -> None:
    """A later `replace_original` on the command's response URL replaces its first answer."""
    key = delivery.payload["response_url"].partition("/response/")[2]
    urls = scene.engine.permits.response_urls
    urls[key] = replace(urls[key], ts=message.ts, ephemeral=bool(message.ephemeral_to))


def after_submission(scene: Scene, view: View, delivery: Delivery) -> Answer:
    """Apply `response_action`: nothing closes this modal; errors, update, push and clear do as they say."""
    failure = failure_of(delivery)
    if failure:
        return Answer(delivery=delivery, failure=failure)
    body = _parsed(delivery.answer) if delivery.answer.strip() else {}
    if not isinstance(body, dict) or not _usable(scene, view, body):
        return Answer(delivery=delivery, failure="invalid_response")
    if body.get("response_action") == "errors":
        return Answer(delivery=delivery, errors=dict(body["errors"]))
    try:
        _apply(scene, view, body)
    except SlackRefusalError as refusal:
        return Answer(delivery=delivery, failure=f"invalid_response: {refusal.answer}")
    return Answer(delivery=delivery)


def _usable(scene: Scene, view: View, body: JsonObject) -> bool:
    action = body.get("response_action")
    if action == "errors":
        inputs = {block.get("block_id") for block in view.blocks if block.get("type") == "input"}
        errors = as_object(body.get("errors"))
        return (
            bool(errors) and set(errors) <= inputs and all(isinstance(each, str) for each in errors.values())
        )
    if action in {"update", "push"}:
        wanted = body.get("view")
        return not check_view(wanted, kind="modal") and not _videos(scene, as_object(wanted))
    return action == "clear" or body == {}


def _videos(scene: Scene, view: JsonObject) -> bool:
    """Whether a video in it may not be shown."""
    try:
        return bool(check_videos(scene.app, scene.install, view["blocks"]))
    except SlackRefusalError:
        return True


def _apply(scene: Scene, view: View, body: JsonObject) -> None:
    engine, space, user = scene.engine, scene.space, scene.user.id
    action = body.get("response_action")
    if view.id not in space.stacks.get(user, []):
        return
    if action == "update":
        showing.change(engine, space, space.views[view.id], body["view"])
    elif action == "push":
        showing.push_modal(engine, author_of(scene), user, body["view"])
    elif action == "clear":
        showing.close_all(engine, space, user)
    else:
        showing.close_top(engine, space, user)


def after_suggestion(delivery: Delivery) -> Answer:
    failure, body, report = failure_of(delivery), _parsed(delivery.answer), Report()
    SUGGESTIONS(body, "", report)
    if failure or report.problems:
        return Answer(delivery=delivery, failure=failure or f"invalid_response: {report.problems}")
    return Answer(delivery=delivery, options=list(options_of(body)))


def _parsed(body: str) -> object:
    try:
        return json.loads(body)
    except ValueError:
        return None
