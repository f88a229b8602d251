"""A suggestion is answered with thanks, and not now."""

from dataclasses import dataclass

from cards.model import PersonId
from services.decks import Answered, Suggestion
from services.errors import FieldErrors, NotFound, Refused
from services.ids import SuggestionId
from services.store import suggestions
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.caring import require_all

NOTE = 300
"""Characters of the sentence that goes with it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ThankSuggestion:
    """Who answers which, with a sentence of their own or without."""

    person: PersonId
    suggestion: SuggestionId
    note: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowThanks:
    """Who is about to answer which."""

    person: PersonId
    suggestion: SuggestionId


async def show_thanks(tx: Tx, command: ShowThanks) -> Suggestion:
    """The suggestion. Raises `Refused`, also where it was answered meanwhile, and `NotFound`."""
    await require_all(tx, command.person)
    found = await suggestions.load(tx, command.suggestion)
    if found is None:
        raise NotFound(code="suggestion_gone")
    if found.state is not Answered.OPEN:
        raise Refused(code="suggestion_answered")
    return found


async def thank_suggestion(tx: Tx, command: ThankSuggestion) -> Suggestion:
    """Whoever made it is told. Raises `Refused`, also where it was answered meanwhile, `NotFound` and `FieldErrors`."""
    found = await show_thanks(tx, ShowThanks(person=command.person, suggestion=command.suggestion))
    note = command.note.strip()
    if len(note) > NOTE:
        raise FieldErrors(code="field_errors", fields={"note": "note_length"})
    if not await suggestions.answer(tx, found.id, Answered.THANKED, by=command.person, note=note):
        raise Refused(code="suggestion_answered")
    await telling.suggestion(tx, found)
    return found
