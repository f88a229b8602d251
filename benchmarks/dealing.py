"""Dealing, against drawing 25 activities at random."""

import itertools
import random

from benchmarks.side_by_side import compare
from cards.deal import deal
from cards.decks import default_deck
from cards.model import PersonId, Setting, Week, WorkspaceId

CARDS = 500
PEOPLE = itertools.count()


def run() -> None:
    deck, week = default_deck(), Week.parse("2026-W48")

    def fair() -> int:
        for _ in range(CARDS):
            person = PersonId(f"p{next(PEOPLE)}")
            deal(
                deck, workspace=WorkspaceId("T"), week=week, person=person, setting=Setting.ACCOUNT, key=b"k"
            )
        return CARDS

    def uniform() -> int:
        for _ in range(CARDS):
            random.sample(deck.activities, 25)
        return CARDS

    compare("cards dealt, against a uniform draw of 25", fair, uniform)
