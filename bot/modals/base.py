"""The shape of the listener for a modal that was sent."""

from dataclasses import dataclass

from bot.listening import Listener


@dataclass(frozen=True, kw_only=True, slots=True)
class Modal:
    """`callback` is the name Slack sends, a constant of `bot.names`."""

    callback: str
    listener: Listener
