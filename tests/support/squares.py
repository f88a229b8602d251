"""Squares put where a test wants them, whatever was dealt."""

from typing import Any

from cards.model import ActivityId, PersonId, Position
from services.pages import SquareFace
from services.store.decks import shipped
from tests.support.company import Company

PROMISE = ActivityId("small-promise-early")
"""A promise and its follow-up, nothing else."""
WITNESSED_PROMISE = ActivityId("one-crazy-kindness")
"""A promise whose follow-up a colleague confirms."""


async def lay(
    firm: Company, beholder: Any, person: PersonId, activity: ActivityId, *, at: int = 0
) -> SquareFace:
    """This activity at a position of somebody's card of the running week."""
    week = (await firm.card(person)).week
    await beholder.execute(
        "UPDATE card SET squares[cast($1 AS integer)] = $2 WHERE person_id = $3 AND week = $4",
        at + 1,
        shipped().number(activity),
        person,
        week.monday,
    )
    return (await firm.card(person)).squares[Position(at)]
