"""Suggestions that wait for a manager."""

from dataclasses import dataclass

from cards.decks.changing import closest
from cards.decks.wording import money
from cards.model import Deck, PersonId
from services.deck_pages import SuggestedPage, SuggestionFace, SuggestionsPage
from services.decks import Suggestion
from services.notices import SuggestionAnswered
from services.pages import Playing
from services.store import deck_choices, people, suggestions
from services.store.tx import Tx
from services.usecases.caring import require_all
from services.usecases.coming_deck import coming

MOST = 10


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowSuggestions:
    """Who asks."""

    person: PersonId


async def show_suggestions(tx: Tx, command: ShowSuggestions) -> SuggestionsPage:
    """The oldest of them. Raises `Refused` for anybody but managers."""
    await require_all(tx, command.person)
    deck = (await coming(tx)).deck
    first = await suggestions.waiting(tx, limit=MOST)
    return SuggestionsPage(
        suggestions=tuple(_face(each, deck) for each in first), count=await suggestions.count_waiting(tx)
    )


async def suggested_page(tx: Tx, notice: SuggestionAnswered) -> SuggestedPage | None:
    """What became of a suggestion, for whoever made it; nothing for those who have left."""
    found, person = await suggestions.load(tx, notice.suggestion), await people.load(tx, notice.person)
    if found is None or person is None or not person.may_play or person.state is Playing.LEFT:
        return None
    added = None if found.activity is None else await deck_choices.added(tx, found.activity)
    return SuggestedPage(suggestion=found, starts=None if added is None else added.week)


def _face(each: Suggestion, deck: Deck) -> SuggestionFace:
    twin = closest(deck, each.prompt)
    words = (money(text) for text in (each.short, each.prompt, each.why))
    return SuggestionFace(
        suggestion=each,
        twin=None if twin is None else twin.activity,
        selling=next((word for word in words if word), ""),
    )
