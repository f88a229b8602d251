"""What may be dealt for a setting."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from cards.deal.levels import Levels, preferred
from cards.errors import CannotDeal
from cards.model import SIZE, Activity, Channel, Deck, Setting
from cards.square import LEVELS


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """An activity with what it brings along: one bit for each practice, trust dimension, step and channel."""

    activity: Activity
    marks: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Pool:
    """The levels of every card of a setting, with what lies on each level and what may lie in the centre."""

    levels: Levels
    by_level: Mapping[int, tuple[Candidate, ...]]
    centres: tuple[Candidate, ...]


@lru_cache(maxsize=64)
def pool_for(deck: Deck, setting: Setting, target: float) -> Pool:
    """The first of the preferred levels that the deck can fill for this setting. Raises `CannotDeal`."""
    eligible, centres = deck.eligible(setting), deck.centres(setting)
    supply = Counter(activity.effort for activity in eligible)
    together = {activity.effort for activity in centres}
    for levels in preferred(target):
        fitting = together.intersection(levels.levels)
        if fitting and levels.demand() <= supply:
            bits: dict[str, int] = {}
            return Pool(
                levels=levels,
                by_level={level: _on_level(eligible, level, bits) for level in sorted(set(levels.levels))},
                centres=tuple(_candidate(a, bits) for a in centres if a.effort in fitting),
            )
    raise CannotDeal(setting=setting.value, problem=_lacking(supply, together))


def _lacking(supply: Mapping[int, int], together: set[int]) -> str:
    few = [
        f"effort {level} has {supply.get(level, 0)} activities; add {SIZE - supply.get(level, 0)} more"
        for level in LEVELS
        if supply.get(level, 0) < SIZE
    ]
    return "; ".join(few if together else [*few, "there is no group activity for the centre; add one"])


def _on_level(activities: tuple[Activity, ...], level: int, bits: dict[str, int]) -> tuple[Candidate, ...]:
    return tuple(_candidate(activity, bits) for activity in activities if activity.effort == level)


def _candidate(activity: Activity, bits: dict[str, int]) -> Candidate:
    marks = [f"practice {activity.practice}", f"trust {activity.trust}"]
    if activity.step:
        marks.append(f"step {activity.step}")
    if activity.channel is not Channel.ANY:
        marks.append(f"channel {activity.channel}")
    return Candidate(activity=activity, marks=sum(1 << bits.setdefault(mark, len(bits)) for mark in marks))
