"""How likely squares are done, learned from weeks that were played.

People differ in how much they play, and no square is harder for it. So what was done is compared with what the same groups
of people would have done of squares as likely as the authors say: their *pace*, the share of a week's occasions they take,
is what makes those two sums equal. At pace k a square that is done with p in a full week is done with 1 - (1 - p)^k.

With e the share to be expected at the pace of those who had it on their cards, p0 the authors' estimate and A = `ALPHA`,
the share that is believed is e (done + A p0) / (expected + A p0). At pace 1 that is (done + A p0) / (dealt + A).
"""

import hashlib
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from cards.deal import EFFORT_PRIOR, Learned, LearnedHash
from cards.model import Activity, ActivityId, Deck, PersonId, Setting, Size, Week

ALPHA: Final = 20.0
"""How many cards of a full week the authors' estimate counts as."""
ENOUGH: Final = 10
"""How often a square has to be dealt before anything is said of it."""
STEP: Final = 0.25
"""By how much, in log odds, an estimate moves in a week at most: from 50 % to 56 %."""
LEAST, MOST = 0.03, 0.97
"""No square is thought less likely, or likelier."""
HARDLY: Final = 0.15
"""What is done less often than this is hardly ever done; a week's resolve is done with 0.33."""
WEEKS: Final = 26
"""How many weeks are looked back."""
FEWEST_WEEKS: Final = 4
"""How many have to be counted before managers are told of anything."""
SLOWEST, FASTEST = 1 / 64, 16.0
"""The paces that are thought possible."""
HALVINGS: Final = 40


def asks(activity: Activity) -> str:
    """What tells whether a square still asks for the same: one that was written anew is another square."""
    return hashlib.sha256(activity.prompt.encode()).hexdigest()[:16]


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """How often a square was `dealt` to people of a setting with cards of a size, and how often it was `done`.

    `asks` is what it asked for then, as `asks` tells it.
    """

    setting: Setting
    size: Size
    activity: ActivityId
    asks: str
    dealt: int
    done: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Estimate:
    """What is known of a square: `expected` of it were to be done, by its authors and everybody's pace.

    `chance` is how likely it is done in a full week, as it is believed by now.
    """

    activity: Activity
    dealt: int
    done: int
    expected: float
    chance: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """An estimate as it is kept, of a square that asked for `asks` and had this effort."""

    activity: ActivityId
    asks: str
    effort: int
    dealt: int
    done: int
    expected: float
    chance: float


class Finding(StrEnum):
    """What may be worth doing about a square."""

    RETIRE = "retire"
    RETIER = "retier"


@dataclass(frozen=True, kw_only=True, slots=True)
class LearnedChoice:
    """Somebody's choice of what cards are dealt by from a week on; `chosen` is empty for the authors' estimates."""

    week: Week
    chosen: LearnedHash
    replaces: LearnedHash
    by: PersonId
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class CountedWeek:
    """A week whose cards were counted, and what was believed after it; empty while nothing is known.

    `cards` are those that anything was lit on; 0 where so few people played that nothing was counted.
    """

    week: Week
    cards: int
    learned: LearnedHash


def since(week: Week) -> Week:
    """The first of the weeks that are looked back on from this one."""
    return Week.of(week.monday - timedelta(weeks=WEEKS - 1))


def estimates(deck: Deck, tallies: Iterable[Tally]) -> Mapping[ActivityId, Estimate]:
    """What is known of the squares of a deck that were dealt; others, and what asked for something else, are left out."""
    there = {(each.id, asks(each)): each for each in deck.activities}
    ours = [each for each in tallies if (each.activity, each.asks) in there]
    pace = paces(deck, ours)
    by_square: dict[ActivityId, list[Tally]] = defaultdict(list)
    for each in ours:
        by_square[each.activity].append(each)
    return {
        activity: estimate(deck.activity(activity), together, pace)
        for activity, together in by_square.items()
        if any(each.dealt for each in together)
    }


Group = tuple[Setting, Size]
"""People who have as much of a week, and meet customers in the same place."""


def paces(deck: Deck, tallies: Iterable[Tally]) -> Mapping[Group, float]:
    """The pace of each group: the share of a full week's occasions that its people take on average."""
    dealt: dict[Group, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    done: dict[Group, int] = defaultdict(int)
    for each in tallies:
        group = each.setting, each.size
        dealt[group][deck.activity(each.activity).effort] += each.dealt
        done[group] += each.done
    return {group: _pace(dealt[group], done[group]) for group in dealt}


def _pace(dealt: Mapping[int, int], done: int) -> float:
    low, high = math.log(SLOWEST), math.log(FASTEST)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        told = sum(count * at_pace(EFFORT_PRIOR[effort], math.exp(middle)) for effort, count in dealt.items())
        low, high = (middle, high) if told < done else (low, middle)
    return math.exp(low)


def at_pace(chance: float, pace: float) -> float:
    """How likely something is at a pace that has `chance` in a full week."""
    return -math.expm1(pace * math.log1p(-chance))


def estimate(activity: Activity, tallies: Sequence[Tally], pace: Mapping[Group, float]) -> Estimate:
    """What is known of a square that was dealt at least once."""
    prior = EFFORT_PRIOR[activity.effort]
    dealt, done = sum(each.dealt for each in tallies), sum(each.done for each in tallies)
    expected = sum(each.dealt * at_pace(prior, pace[each.setting, each.size]) for each in tallies)
    share = expected / dealt
    believed = share * (done + ALPHA * prior) / (expected + ALPHA * prior)
    # -ln(1 - p) is how many occasions there are: what is twice as likely to be met has twice as many.
    chance = at_pace(prior, math.log1p(-believed) / math.log1p(-share))
    return Estimate(
        activity=activity, dealt=dealt, done=done, expected=expected, chance=min(MOST, max(LEAST, chance))
    )


def kept(found: Mapping[ActivityId, Estimate]) -> tuple[Found, ...]:
    """Estimates as they are kept."""
    return tuple(
        Found(
            activity=activity,
            asks=asks(each.activity),
            effort=each.activity.effort,
            dealt=each.dealt,
            done=each.done,
            expected=each.expected,
            chance=each.chance,
        )
        for activity, each in found.items()
    )


def recalled(deck: Deck, found: Iterable[Found]) -> Sequence[Estimate]:
    """What was kept, of those squares of a deck that ask for the same and have the same effort as then."""
    there = {(each.id, asks(each), each.effort): each for each in deck.activities}
    return [
        Estimate(
            activity=there[each.activity, each.asks, each.effort],
            dealt=each.dealt,
            done=each.done,
            expected=each.expected,
            chance=each.chance,
        )
        for each in found
        if (each.activity, each.asks, each.effort) in there
    ]


def counted_anew(deck: Deck, found: Iterable[Found]) -> int:
    """How many squares of a deck that were dealt often enough have another effort than then: nothing is said of them until the next count."""
    there = {(each.id, asks(each)): each.effort for each in deck.activities}
    return sum(
        each.dealt >= ENOUGH and there.get((each.activity, each.asks), each.effort) != each.effort
        for each in found
    )


def stepped(found: Mapping[ActivityId, Estimate], before: Mapping[ActivityId, float]) -> Learned:
    """What to deal by: the chances of all squares dealt often enough, none of them more than `STEP` from the week before."""
    return Learned(
        {
            activity: _moved(before.get(activity, EFFORT_PRIOR[each.activity.effort]), each.chance)
            for activity, each in found.items()
            if each.dealt >= ENOUGH
        }
    )


def _moved(before: float, towards: float) -> float:
    by = min(STEP, max(-STEP, _log_odds(towards) - _log_odds(before)))
    moved = 1 / (1 + math.exp(-_log_odds(before) - by))
    return round(min(MOST, max(LEAST, moved)), 3)


def _log_odds(chance: float) -> float:
    return math.log(chance / (1 - chance))


def done_like(each: Estimate) -> int:
    """The effort whose squares are done as often: its own until it is as likely as those of another are thought to be."""
    effort = each.activity.effort
    while effort < max(EFFORT_PRIOR) and each.chance <= EFFORT_PRIOR[effort + 1]:
        effort += 1
    while effort > min(EFFORT_PRIOR) and each.chance >= EFFORT_PRIOR[effort - 1]:
        effort -= 1
    return effort


def finding(each: Estimate) -> Finding | None:
    """What may be worth doing about a square; None where it is as its authors thought, or dealt too seldom to say."""
    if each.dealt < ENOUGH:
        return None
    if each.chance <= HARDLY:
        return Finding.RETIRE
    return Finding.RETIER if done_like(each) != each.activity.effort else None
