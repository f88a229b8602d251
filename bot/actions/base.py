"""The shape of the listener for a button or a select outside a form."""

from dataclasses import dataclass

from bot.listening import Listener


@dataclass(frozen=True, kw_only=True, slots=True)
class Action:
    """`action` is the name Slack sends, a constant of `bot.names`."""

    action: str
    listener: Listener
