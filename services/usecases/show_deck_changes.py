"""What a manager may do with the coming deck, and what was done with it."""

from dataclasses import dataclass

from cards.model import PersonId
from services.deck_pages import ChangePage
from services.store import deck_choices, decks, retired, targets
from services.store.tx import Tx
from services.usecases.caring import require_all
from services.usecases.coming_deck import coming, facts, sooner
from services.usecases.dated import on_the_clock
from services.usecases.who import workspace

EARLIER = 5
CHANGES = 5
RETIRED = 100
"""Squares to bring back, as many as one choice holds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowDeckChanges:
    """Who asks."""

    person: PersonId


async def show_deck_changes(tx: Tx, command: ShowDeckChanges) -> ChangePage:
    """As it stands. Raises `Refused` for anybody but managers."""
    await require_all(tx, command.person)
    then = await coming(tx)
    chosen = await on_the_clock(tx, *await deck_choices.decks(tx, EARLIER + 1))
    shipped = facts(decks.shipped(), then.starts, own=False)
    targeted = await targets.latest(tx)
    there = {activity.id for activity in then.deck.activities}
    return ChangePage(
        planned=then.written,
        starts=then.starts,
        earlier=tuple(each for each in chosen if each.deck != then.hash)[:EARLIER],
        shipped=shipped if then.own else None,
        retired=tuple(each for each in await retired.latest(tx, RETIRED) if each.id not in there),
        changes=await on_the_clock(tx, *await deck_choices.latest(tx, CHANGES)),
        files=(await workspace(tx)).takes_photos,
        target=await targets.at(tx, then.starts),
        sooner=await sooner(tx, then.deck),
        targeted=None if targeted is None else (await on_the_clock(tx, targeted))[0],
    )
