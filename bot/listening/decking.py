"""The modal about the deck, drawn as it is now: on top, in place, or underneath a form that closes."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from bot.inbound import InView, Press, Submission
from bot.listening import Answer, Desk, Done
from bot.listening.settings import on_top
from bot.names import MODAL_DECK
from bot.views import deck, deck_changes, learning, suggestions
from bot.views.blocks import View
from bot.views.form_state import DeckPlace, DeckTab
from cards.model import PersonId
from services.usecases.show_deck import ShowDeck, show_deck
from services.usecases.show_deck_changes import ShowDeckChanges, show_deck_changes
from services.usecases.show_learning import ShowLearning, show_learning
from services.usecases.show_suggestions import ShowSuggestions, show_suggestions


async def leafed(person: PersonId, place: DeckPlace, desk: Desk) -> View:
    return deck.modal(await desk.run(show_deck, ShowDeck(person=person, leafing=place.leafing)))


async def changes(person: PersonId, _place: DeckPlace, desk: Desk) -> View:
    return deck_changes.modal(await desk.run(show_deck_changes, ShowDeckChanges(person=person)))


async def suggested(person: PersonId, _place: DeckPlace, desk: Desk) -> View:
    return suggestions.modal(await desk.run(show_suggestions, ShowSuggestions(person=person)))


async def learned(person: PersonId, _place: DeckPlace, desk: Desk) -> View:
    return learning.modal(await desk.run(show_learning, ShowLearning(person=person)))


TABS: Final[Mapping[DeckTab, Callable[[PersonId, DeckPlace, Desk], Awaitable[View]]]] = {
    DeckTab.DECK: leafed,
    DeckTab.CHANGES: changes,
    DeckTab.SUGGESTIONS: suggested,
    DeckTab.LEARNED: learned,
}


async def drawn(person: PersonId, place: DeckPlace, desk: Desk) -> View:
    """The modal as it is now. Raises `Refused` for what is a manager's."""
    return await TABS[place.tab](person, place, desk)


def place_of(given: Press | Submission) -> DeckPlace:
    """Where in the deck something was pressed or sent; its beginning where it was elsewhere."""
    state = given.state if isinstance(given, Submission) else None
    if isinstance(given, Press) and isinstance(given.source, InView):
        state = given.source.state
    return DeckPlace() if state is None or state.deck is None else state.deck


async def shown(press: Press, place: DeckPlace, desk: Desk) -> Answer:
    """In the place of the modal it was pressed in, else on top of what is there."""
    view = on_top(await drawn(press.who.person, place, desk), press)
    here = isinstance(press.source, InView) and press.source.callback == MODAL_DECK
    await (desk.redraw if here else desk.open)(view)
    return Done()


async def closed(sent: Submission, desk: Desk) -> Answer:
    """A form was sent and closes; what is underneath shows what came of it."""
    await desk.redraw_below(await drawn(sent.who.person, place_of(sent), desk))
    return Done()
