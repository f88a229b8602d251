"""Squares of the deck by a few of their letters."""

from dataclasses import dataclass

from cards.model import Activity, PersonId
from services.decks import first_free
from services.store.tx import Tx
from services.usecases.coming_deck import in_week
from services.usecases.who import known, this_week

MOST = 50


@dataclass(frozen=True, kw_only=True, slots=True)
class FindSquares:
    """Who looks, and what they typed so far."""

    person: PersonId
    typed: str


async def find_squares(tx: Tx, command: FindSquares) -> tuple[Activity, ...]:
    """Those of this week's deck and of the coming one whose name or prompt has it, names first. Raises `Refused`."""
    person = await known(tx, command.person)
    now, then = await in_week(tx, this_week(tx, person)), await in_week(tx, first_free(tx.now))
    there = {activity.id: activity for activity in (*then.deck.activities, *now.deck.activities)}
    typed = command.typed.strip().casefold()
    by_name = [each for each in there.values() if typed in each.short.casefold()]
    by_prompt = [each for each in there.values() if each not in by_name and typed in each.prompt.casefold()]
    return tuple([*by_name, *by_prompt][:MOST])
