"""What kinds of payload there are, and how each names the listener it is for."""

from enum import StrEnum
from typing import Final

from bot.listening import Payload
from bot.names import PART


class Kind(StrEnum):
    """A class of payloads. Slack re-sends events alone; a person waits for the answer to everything else."""

    COMMAND = "command"
    ACTION = "action"
    MODAL = "modal"
    EVENT = "event"
    SHORTCUT = "shortcut"
    OPTIONS = "options"


TYPES: Final = {
    "block_actions": Kind.ACTION,
    "view_submission": Kind.MODAL,
    "event_callback": Kind.EVENT,
    "shortcut": Kind.SHORTCUT,
    "message_action": Kind.SHORTCUT,
    "block_suggestion": Kind.OPTIONS,
}


def kind_of(payload: Payload) -> Kind | None:
    """The kind of a payload; None for what the app never asked for."""
    if "command" in payload:
        return Kind.COMMAND
    return TYPES.get(str(payload.get("type", "")))


def is_sound(kind: Kind, payload: Payload) -> bool:
    """Whether a payload has what Bolt and we look listeners up by."""
    try:
        name_of(kind, payload)
    except (KeyError, IndexError, TypeError, AttributeError):
        return False
    return True


def name_of(kind: Kind, payload: Payload) -> str:
    """The name a listener is found by: the first word of a command, an action_id, a callback_id, an event's type."""
    match kind:
        case Kind.COMMAND:
            words = str(payload.get("text", "")).split(None, 1)
            return words[0].lower() if words else ""
        case Kind.ACTION:
            return str(payload["actions"][0]["action_id"]).partition(PART)[0]
        case Kind.MODAL:
            return str(payload["view"]["callback_id"])
        case Kind.EVENT:
            return str(payload["event"]["type"])
        case Kind.SHORTCUT:
            return str(payload["callback_id"])
        case Kind.OPTIONS:
            return str(payload["action_id"])
