"""A practice Slack in this process: it speaks Slack's protocols, enforces Slack's limits, and can be made to fail.

Point any Slack app at `PracticeSlack.api_url`, `Tokens` and the signing secret; nothing else changes in the app.
"""

from bot.practice.apps import AppConfig, Tokens
from bot.practice.clock import Clock
from bot.practice.faults import Fault
from bot.practice.limits import Limits
from bot.practice.outcomes import Answer
from bot.practice.people import Person
from bot.practice.recording import ApiCall, Delivery
from bot.practice.refusals import ImpossibleError
from bot.practice.slack import PracticeSlack
from bot.practice.state import File, Message, View

__all__ = [
    "Answer",
    "ApiCall",
    "AppConfig",
    "Clock",
    "Delivery",
    "Fault",
    "File",
    "ImpossibleError",
    "Limits",
    "Message",
    "Person",
    "PracticeSlack",
    "Tokens",
    "View",
]
