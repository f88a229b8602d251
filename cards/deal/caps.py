"""What a card holds at most and at least, and what it lacks."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from cards.model import Activity, Trust

MOST_TWO_PHASE, MOST_TRAVEL, MOST_MANAGER = 3, 2, 1
"""Squares of a card that need a promise and its follow-up, a journey, a manager."""
LEAST_PRACTICES = 4


class Fault(StrEnum):
    """What may be amiss with a card where a deck has nothing better, the gravest first."""

    TWO_PHASE = "two-phase"
    """More than three promises."""
    TRAVEL = "travel"
    """More than two journeys."""
    MANAGER = "manager"
    """More than one square that needs a manager."""
    PRACTICES = "practices"
    """Fewer than four practices."""
    TRUST = "trust"
    """A dimension of trust is not there."""
    LINES = "lines"
    """A line costs more over another than it may."""
    AIM = "aim"
    """The chance of a line is not what all cards are held to."""


def by_how_much(activities: Sequence[Activity]) -> Mapping[Fault, int]:
    """How far a card's activities break each cap, 0 where they keep it. What its lines cost is not looked at."""
    return {
        Fault.TWO_PHASE: max(0, sum([activity.two_phase for activity in activities]) - MOST_TWO_PHASE),
        Fault.TRAVEL: max(0, sum([activity.travel for activity in activities]) - MOST_TRAVEL),
        Fault.MANAGER: max(0, sum([activity.manager for activity in activities]) - MOST_MANAGER),
        Fault.PRACTICES: max(0, LEAST_PRACTICES - len({activity.practice for activity in activities})),
        Fault.TRUST: len(Trust) - len({activity.trust for activity in activities}),
    }
