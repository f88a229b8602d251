"""From Slack's payloads to our values. Payloads end here: whatever does not have the shape it should raises `Malformed`."""

from bot.inbound.events import happened, member
from bot.inbound.form import draft
from bot.inbound.keys import delivery
from bot.inbound.payloads import press, reader, shortcut, submission, suggestion, typed, who
from bot.inbound.shapes import Malformed
from bot.inbound.values import (
    Draft,
    Fields,
    Happened,
    InMessage,
    InView,
    OnHome,
    Press,
    Shortcut,
    Submission,
    Suggestion,
    Typed,
    Who,
)

__all__ = [
    "Draft",
    "Fields",
    "Happened",
    "InMessage",
    "InView",
    "Malformed",
    "OnHome",
    "Press",
    "Shortcut",
    "Submission",
    "Suggestion",
    "Typed",
    "Who",
    "delivery",
    "draft",
    "happened",
    "member",
    "press",
    "reader",
    "shortcut",
    "submission",
    "suggestion",
    "typed",
    "who",
]
