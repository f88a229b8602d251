"""Weeks that were played, without the claims: squares are lit as likely as their authors say, but for some."""

import hashlib
from collections.abc import Collection
from typing import Any

from cards.deal import EFFORT_PRIOR
from cards.model import Activity, ActivityId, Deck, Week
from tests.cards.small_decks import a_deck

SMALL: Deck = a_deck(efforts=dict.fromkeys(range(1, 6), 6), centres=(3, 3))
"""Six squares of each effort, from `a-0` to `a-29`, so that each comes up nearly every week."""
NEVER, ALWAYS = ActivityId("a-29"), ActivityId("a-28")
"""Two of the fifth effort: one that turns out to be done by nobody, one by everybody."""


async def lit(
    beholder: Any,
    deck: Deck,
    week: Week,
    *,
    column: str = "awarded",
    never: Collection[ActivityId] = (NEVER,),
    always: Collection[ActivityId] = (ALWAYS,),
) -> None:
    """Everybody with a card of the week does what luck would have them do."""

    def done(activity: Activity, who: str) -> bool:
        word = hashlib.sha256(f"{who} {week} {activity.id}".encode()).digest()
        lucky = int.from_bytes(word[:4]) < EFFORT_PRIOR[activity.effort] * 2**32
        return activity.id in always or (lucky and activity.id not in never)

    for row in await beholder.fetch("SELECT person_id, squares FROM card WHERE week = $1", week.monday):
        mask = sum(
            1 << place
            for place, number in enumerate(row["squares"])
            if done(deck.at(number), row["person_id"])
        )
        await beholder.execute(
            f"UPDATE card SET {column} = $3 WHERE person_id = $1 AND week = $2",
            row["person_id"],
            week.monday,
            mask,
        )
