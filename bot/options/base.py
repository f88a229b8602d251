"""The shape of the listener for what a select offers while somebody types."""

from dataclasses import dataclass

from bot.listening import Listener


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """`action` is the name Slack sends, a constant of `bot.names`."""

    action: str
    listener: Listener
