"""The shape of the listener for an event."""

from dataclasses import dataclass

from bot.listening import Listener


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """`type` is the name Slack gives it."""

    type: str
    listener: Listener
