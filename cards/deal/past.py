"""What somebody was dealt before, and how unwelcome it is now."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from cards.model import Activity, ActivityId

RECENT = 3
"""Weeks in which nothing should come again."""
SEASON = 12
"""Weeks in which a group square should not, nor what people do once and remember."""


def is_kept_in_mind(activity: Activity) -> bool:
    """Whether an activity is avoided for a season: a group square, or what people do once and remember."""
    return activity.group or not activity.repeatable


@dataclass(frozen=True, kw_only=True, slots=True)
class Past:
    """How unwelcome activities are, each week by one more than the week before it.

    `recent` is of the last `RECENT` weeks, 1 for the oldest of them, `season` of the last `SEASON`, which few matter for.
    """

    recent: Mapping[ActivityId, int]
    season: Mapping[ActivityId, int]


def past_of(memory: Sequence[Collection[ActivityId]]) -> Past:
    """From what was dealt in the weeks before, the most recent first."""
    return Past(recent=_ages(memory[:RECENT], RECENT), season=_ages(memory[:SEASON], SEASON))


def _ages(memory: Sequence[Collection[ActivityId]], weeks: int) -> dict[ActivityId, int]:
    back = range(len(memory) - 1, -1, -1)
    return {activity: weeks - ago for ago in back for activity in memory[ago]}
