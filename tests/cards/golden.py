"""Deals the golden cards and prints them, on whatever Python it is run: `python -m tests.cards.golden > tests/cards/golden_cards.json`."""

import json
import sys
from collections.abc import Iterator

from cards.deal import EFFORT_PRIOR, Deal, deal
from cards.decks import default_deck
from cards.model import ActivityId, Deck, PersonId, Setting, Size, Week, WorkspaceId


def learned_from(deck: Deck, one_in: int = 1) -> dict[ActivityId, float]:
    """How likely activities are done, some more and some less than their authors think; of every so-manieth activity."""
    told = {}
    for number, activity in enumerate(deck.activities[::one_in]):
        off = ((number * 7919) % 41 - 20) / 20
        prior = EFFORT_PRIOR[activity.effort]
        told[activity.id] = round(prior + off * 0.4 * prior * (1 - prior), 4)
    return told


def told(dealt: Deal) -> dict[str, object]:
    """What of a deal must be the same everywhere, to the last bit."""
    return {
        "seed": dealt.seed,
        "counter": dealt.counter,
        "p_line": dealt.p_line.hex(),
        "activities": list(dealt.card.activities),
    }


def cards() -> Iterator[tuple[str, Deal]]:
    """Three weeks of one person in each setting, with learned chances and without, and the smaller cards."""
    deck = default_deck()
    for setting in Setting:
        for kind, size, learned in (
            ("authors", Size.FIVE, {}),
            ("learned", Size.FIVE, learned_from(deck)),
            ("mixed", Size.FIVE, learned_from(deck, 9)),
            ("four", Size.FOUR, {}),
            ("three", Size.THREE, {}),
            ("learned four", Size.FOUR, learned_from(deck)),
            ("learned three", Size.THREE, learned_from(deck)),
        ):
            week = Week.parse("2026-W48")
            memory: list[tuple[ActivityId, ...]] = []
            for number in range(3):
                dealt = deal(
                    deck,
                    workspace=WorkspaceId("T0DEMO"),
                    week=week,
                    person=PersonId("p00001"),
                    setting=setting,
                    key=b"k",
                    memory=memory,
                    learned=learned,
                    size=size,
                )
                yield f"{setting} {kind} {number + 1}", dealt
                week, memory = week.next(), [dealt.card.activities, *memory]


if __name__ == "__main__":
    json.dump({name: told(dealt) for name, dealt in cards()}, sys.stdout, indent=1)
    sys.stdout.write("\n")
