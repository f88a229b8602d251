"""Commands, presses, submissions, suggestions and shortcuts, read from what Slack sent."""

from collections.abc import Mapping

from bot.inbound import form, shapes
from bot.inbound.marked import plain
from bot.inbound.shapes import Malformed, Raw
from bot.inbound.values import (
    InMessage,
    InView,
    OnHome,
    Press,
    Shortcut,
    Source,
    Submission,
    Suggestion,
    Typed,
    Who,
)
from bot.names import PART
from bot.views.claim_fields import LONG
from cards.model import PersonId, WorkspaceId
from services.ids import ChannelId

COMMAND_TEXT = 500
"""Characters of a command that are read; what follows is let go."""
WORD = 40
MESSAGE_TEXT = 40_000
MOST_ACTIONS = 25


def typed(payload: Raw) -> Typed:
    """A slash command. Raises `Malformed`."""
    words = shapes.optional(payload, "text", MESSAGE_TEXT)[:COMMAND_TEXT].split(None, 1)
    return Typed(
        who=Who(
            workspace=WorkspaceId(shapes.identifier(payload, "team_id")),
            person=PersonId(shapes.identifier(payload, "user_id")),
        ),
        word=words[0].lower()[:WORD] if words else "",
        rest=plain(words[1]) if len(words) > 1 else "",
        channel=ChannelId(shapes.identifier(payload, "channel_id")),
        trigger=shapes.optional(payload, "trigger_id", shapes.KEY),
        response_url=shapes.optional(payload, "response_url", shapes.ADDRESS),
    )


def press(payload: Raw) -> Press:
    """A button or a select. Raises `Malformed`."""
    pressed = shapes.items(payload, "actions", MOST_ACTIONS)
    if not pressed:
        raise Malformed("actions")
    action = shapes.record(pressed[0], "actions")
    view = shapes.part(payload, "view")
    return Press(
        who=who(payload),
        action=shapes.text(action, "action_id", shapes.KEY).partition(PART)[0],
        value=carried(action),
        trigger=shapes.optional(payload, "trigger_id", shapes.KEY),
        response_url=shapes.optional(payload, "response_url", shapes.ADDRESS),
        source=source(payload, view),
        fields=form.fields(shapes.part(view or payload, "state")),
    )


def carried(action: Raw) -> str:
    """What a button carries, or what was chosen."""
    (first, *_) = (*form.value({"": action}), "")
    return first


def source(payload: Raw, view: Raw) -> Source:
    """Where somebody pressed."""
    if not view:
        return in_message(payload)
    name, drawn = shapes.identifier(view, "id"), shapes.optional(view, "hash", shapes.KEY)
    if view.get("type") == "home":
        return OnHome(id=name, hash=drawn)
    return InView(
        id=name, hash=drawn, callback=shapes.text(view, "callback_id", shapes.KEY), state=form.state(view)
    )


def in_message(payload: Raw) -> InMessage:
    container = shapes.part(payload, "container")
    return InMessage(
        channel=ChannelId(shapes.identifier(container, "channel_id")),
        ts=shapes.identifier(container, "message_ts"),
        only_theirs=shapes.is_true(container, "is_ephemeral"),
    )


def submission(payload: Raw) -> Submission:
    """A modal that was sent. Raises `Malformed`."""
    view = shapes.record(payload.get("view"), "view")
    return Submission(
        who=who(payload),
        callback=shapes.text(view, "callback_id", shapes.KEY),
        state=form.state(view),
        fields=form.fields(shapes.part(view, "state")),
        view_id=shapes.identifier(view, "id"),
        hash=shapes.optional(view, "hash", shapes.KEY),
    )


def suggestion(payload: Raw) -> Suggestion:
    """What was typed into a select that looks up its options; only its beginning counts. Raises `Malformed`."""
    return Suggestion(
        who=who(payload),
        action=shapes.text(payload, "action_id", shapes.KEY).partition(PART)[0],
        block=shapes.optional(payload, "block_id", shapes.KEY),
        typed=shapes.optional(payload, "value", MESSAGE_TEXT)[: shapes.KEY],
    )


def shortcut(payload: Raw) -> Shortcut:
    """A shortcut from anywhere or from a message, whose words are cut to what a claim holds. Raises `Malformed`."""
    message = shapes.part(payload, "message")
    channel = shapes.part(payload, "channel")
    return Shortcut(
        who=who(payload),
        callback=shapes.text(payload, "callback_id", shapes.KEY),
        trigger=shapes.optional(payload, "trigger_id", shapes.KEY),
        response_url=shapes.optional(payload, "response_url", shapes.ADDRESS),
        text=plain(shapes.optional(message, "text", MESSAGE_TEXT))[:LONG],
        channel=ChannelId(shapes.identifier(channel, "id")) if channel and message else None,
        ts=shapes.identifier(message, "ts") if message else "",
    )


def who(payload: Raw) -> Who:
    """Who did it, in the workspace the bot is installed in, which is not always the one they belong to. Raises `Malformed`."""
    user = shapes.record(payload.get("user"), "user")
    return Who(workspace=workspace(payload, user), person=PersonId(shapes.identifier(user, "id")))


def reader(payload: Raw) -> PersonId | None:
    """Who reads the answer, also where a payload is not what we expected; None where it names nobody."""
    user = payload.get("user")
    named = payload.get("user_id") or (user.get("id") if isinstance(user, Mapping) else None)
    return PersonId(named) if isinstance(named, str) and named else None


def workspace(payload: Raw, user: Raw) -> WorkspaceId:
    """The view knows best where the bot is installed, then the payload, then the person."""
    view = shapes.part(payload, "view")
    if view.get("app_installed_team_id") is not None:
        return WorkspaceId(shapes.identifier(view, "app_installed_team_id"))
    team = shapes.part(payload, "team")
    return WorkspaceId(shapes.identifier(team, "id") if team else shapes.identifier(user, "team_id"))
