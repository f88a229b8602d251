"""The deck somebody plays with, leafed through."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cards.model import Activity, ActivityId, Deck, PersonId
from services.deck_pages import Asking, DeckPage, Leafing
from services.decks import first_free
from services.store import deck_choices, suggestions
from services.store.tx import Tx
from services.usecases.caring import looks_after_all
from services.usecases.coming_deck import Coming, in_week
from services.usecases.who import known, this_week

ON_A_PAGE = 6
FROM_THE_START = Leafing()


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowDeck:
    """Who looks, and at which part of it."""

    person: PersonId
    leafing: Leafing = FROM_THE_START


async def show_deck(tx: Tx, command: ShowDeck) -> DeckPage:
    """A page of the deck of this week or of the coming one. Raises `Refused` for guests and strangers."""
    person = await known(tx, command.person)
    now, then = await in_week(tx, this_week(tx, person)), await in_week(tx, first_free(tx.now))
    another = then.hash != now.hash
    shown = _shown(now, then, command.leafing) if another else now
    manager = await looks_after_all(tx, person.id)
    found = _wanted(shown.deck, command.leafing)
    pages = max(1, -(-len(found) // ON_A_PAGE))
    number = max(0, min(command.leafing.number, pages - 1))
    squares = found[number * ON_A_PAGE : (number + 1) * ON_A_PAGE]
    return DeckPage(
        person=person.id,
        leafing=replace(
            command.leafing, number=number, which=Asking.NEXT if shown is then and another else Asking.NOW
        ),
        shown=shown.facts,
        upcoming=then.facts if another else None,
        squares=squares,
        pages=pages,
        credits=await _credits(tx, shown, squares),
        manager=manager,
        retirable=frozenset(each.id for each in then.deck.activities) if manager else frozenset(),
        starts=then.starts,
        suggestions=await suggestions.count_waiting(tx) if manager else 0,
        mine=await suggestions.count_waiting_of(tx, person.id),
        last=next(iter(await deck_choices.latest(tx, 1)), None) if manager else None,
    )


def _shown(now: Coming, then: Coming, leafing: Leafing) -> Coming:
    """The deck somebody looks at; the other one where the square they chose is only there."""
    this, other = (then, now) if leafing.which is Asking.NEXT else (now, then)
    return this if leafing.activity is None or _wanted(this.deck, leafing) else other


def _wanted(deck: Deck, leafing: Leafing) -> tuple[Activity, ...]:
    """What fits where somebody leafs, the easiest first, group squares last."""
    if leafing.activity is not None:
        return tuple(each for each in deck.activities if each.id == leafing.activity)
    fitting = (
        each for each in deck.activities if leafing.setting is None or leafing.setting in each.settings
    )
    return tuple(sorted(fitting, key=lambda each: (each.group, each.effort)))


async def _credits(tx: Tx, shown: Coming, squares: tuple[Activity, ...]) -> Mapping[ActivityId, PersonId]:
    return (
        await suggestions.credits_of(tx, [each.id for each in squares]) if shown.own else suggestions.NOBODY
    )
