"""The shape of the listener for a shortcut."""

from dataclasses import dataclass

from bot.listening import Listener


@dataclass(frozen=True, kw_only=True, slots=True)
class Shortcut:
    """`callback` is the name Slack sends, a constant of `bot.names`."""

    callback: str
    listener: Listener
