"""Companies whose squares take more or less than their authors think, and whose people play more or less."""

import math
import random
from collections import Counter
from collections.abc import Callable, Mapping

from cards.deal import EFFORT_PRIOR, deal
from cards.model import ActivityId, Deck, PersonId, Setting, Size, Week, WorkspaceId
from services.learning import Tally, asks, at_pace

Pace = Callable[[int], float]
"""Of somebody's number: the share of a week's occasions they take."""
CROWDS: Mapping[str, Pace] = {
    "all as much as thought": lambda _: 1.0,
    "some a tenth, some half as much again": lambda number: (0.1, 0.3, 1.0, 1.5)[number // 4 % 4],
    "some settings a tenth": lambda number: (1.0, 0.5, 0.25, 0.1)[number % 4],
}


def truth(deck: Deck, spread: float) -> dict[ActivityId, float]:
    """How likely squares really are: the authors' log odds with a normal error of `spread`."""
    chance = random.Random(7)
    odds = {
        each.id: chance.gauss(math.log(EFFORT_PRIOR[each.effort] / (1 - EFFORT_PRIOR[each.effort])), spread)
        for each in deck.activities
    }
    return {activity: 1 / (1 + math.exp(-each)) for activity, each in odds.items()}


def played(
    deck: Deck,
    true: Mapping[ActivityId, float],
    pace: Pace,
    *,
    people: int = 60,
    weeks: int = 12,
    key: bytes = b"key",
) -> list[Tally]:
    """What so many people do in so many weeks; a card on which nothing is done is not counted."""
    chance = random.Random(8)
    dealt: Counter[tuple[Setting, ActivityId]] = Counter()
    done: Counter[tuple[Setting, ActivityId]] = Counter()
    for number in range(people * weeks):
        setting = list(Setting)[number % 4]
        card = deal(
            deck,
            workspace=WorkspaceId("T0"),
            week=Week.parse("2026-W36"),
            person=PersonId(f"p{number}"),
            setting=setting,
            key=key,
        ).card
        lit = [
            each for each in card.activities if chance.random() < at_pace(true[each], pace(number % people))
        ]
        dealt.update((setting, each) for each in card.activities if lit)
        done.update((setting, each) for each in lit)
    return [
        Tally(
            setting=setting,
            size=Size.FIVE,
            activity=activity,
            asks=asks(deck.activity(activity)),
            dealt=count,
            done=done[setting, activity],
        )
        for (setting, activity), count in dealt.items()
    ]
