"""A suggestion is answered with thanks, and not now."""

from dataclasses import dataclass

from cards.model import PersonId
from services.decks import Answered, Suggestion
from services.errors import FieldErrors, NotFound, Refused
from services.ids import SuggestionId
from services.store import suggestions
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.coming_deck import require_manager

NOTE = 300
"""Characters of the sentence that goes with it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ThankSuggestion:
    """Who answers which, with a sentence of their own or without."""

    person: PersonId
    suggestion: SuggestionId
    note: str


async def thank_suggestion(tx: Tx, command: ThankSuggestion) -> Suggestion:
    """Whoever made it is told. Raises `Refused`, also where it was answered meanwhile, `NotFound` and `FieldErrors`."""
    await require_manager(tx, command.person)
    note = command.note.strip()
    if len(note) > NOTE:
        raise FieldErrors(code="field_errors", fields={"note": "note_length"})
    found = await suggestions.load(tx, command.suggestion)
    if found is None:
        raise NotFound(code="suggestion_gone")
    if not await suggestions.answer(tx, found.id, Answered.THANKED, by=command.person, note=note):
        raise Refused(code="suggestion_answered")
    await telling.suggestion(tx, found)
    return found
