"""The coming deck is given a theme for a season, or goes without."""

from dataclasses import dataclass

from cards.decks.changing import themed
from cards.decks.fields import DECK_FIELDS
from cards.decks.values import problem
from cards.model import DeckHash, PersonId
from services.decks import Way
from services.errors import FieldErrors
from services.store.tx import Tx
from services.usecases.coming_deck import Coming, held, put, require_unchanged


@dataclass(frozen=True, kw_only=True, slots=True)
class SetTheme:
    """Who, what, for which quarter (`2026-Q4`; empty for always), and which deck they looked at. No theme and no motto is none."""

    person: PersonId
    theme: str
    motto: str
    season: str
    base: DeckHash


async def set_theme(tx: Tx, command: SetTheme) -> Coming:
    """Raises `Refused`, also where somebody else changed the deck meanwhile, and `FieldErrors`."""
    before = await held(tx, command.person)
    said = {"theme": command.theme.strip(), "motto": command.motto.strip()}
    said["season"] = command.season if any(said.values()) else ""
    wrong = {key: problem(key, DECK_FIELDS[key].kind, value) for key, value in said.items() if value}
    if any(wrong.values()):
        raise FieldErrors(
            code="field_errors", fields={key: sentence for key, sentence in wrong.items() if sentence}
        )
    require_unchanged(before, command.base)
    return await put(tx, before, themed(before.deck, **said), by=command.person, way=Way.THEME)
