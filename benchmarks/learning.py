"""What learning finds, and what it does for luck: `python -m benchmarks.learning`.

A company's squares are really a normal error, in log odds, off their authors' estimates; its people play at different paces.
How far off are the estimates after so much was played, and by the true chances, how far apart is the luck of cards dealt by
what was learned, and by the authors?
"""

import math
from collections.abc import Mapping
from statistics import pstdev

from cards.deal import EFFORT_PRIOR, Learned, deal
from cards.decks import default_deck
from cards.model import ActivityId, PersonId, Setting, Week, WorkspaceId
from cards.odds import line_probability
from services.learning import ENOUGH, estimates
from tests.support.crowds import CROWDS, played, truth

CARDS = 500
DECK = default_deck()


def off(chances: Mapping[ActivityId, float], true: Mapping[ActivityId, float]) -> float:
    """The usual error, in log odds."""
    return pstdev(
        math.log(chance / (1 - chance) * (1 - true[each]) / true[each]) for each, chance in chances.items()
    )


def luck(true: Mapping[ActivityId, float], by: Learned) -> list[float]:
    """How likely a line really is, card by card."""
    cards = [
        deal(
            DECK,
            workspace=WorkspaceId("T"),
            week=Week.parse("2026-W48"),
            person=PersonId(f"p{number}"),
            setting=list(Setting)[number % 4],
            key=b"k",
            learned=by,
        ).card
        for number in range(CARDS)
    ]
    return sorted(line_probability(tuple(true[each] for each in card.activities)) for card in cards)


def tell(crowd: str, people: int, weeks: int, spread: float = 0.5) -> None:
    true = truth(DECK, spread)
    found = estimates(DECK, played(DECK, true, CROWDS[crowd], people=people, weeks=weeks))
    known = Learned({each: one.chance for each, one in found.items() if one.dealt >= ENOUGH})
    authors = {each: EFFORT_PRIOR[DECK.activity(each).effort] for each in known}
    print(f"{crowd}, {people} people, {weeks} weeks: {len(known)} of {len(DECK.activities)} squares known")
    print(f"  error in log odds: authors {off(authors, true):.2f}, learned {off(known, true):.2f}")
    for name, by in (("authors", Learned()), ("learned", known)):
        chances = luck(true, by)
        tenth = len(chances) // 10
        print(
            f"  luck of cards by {name}: nine tenths to one tenth {chances[-tenth] / chances[tenth]:.2f},"
            f" luckiest over unluckiest {chances[-1] / chances[0]:.2f}"
        )


if __name__ == "__main__":
    for crowd in CROWDS:
        for people, weeks in ((20, 8), (60, 12), (300, 12)):
            tell(crowd, people, weeks)
