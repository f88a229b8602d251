"""Somebody suggests a square; managers answer it."""

from dataclasses import dataclass

from cards.decks.changing import closest
from cards.decks.fields import FIELDS
from cards.decks.values import problem
from cards.decks.wording import SAME
from cards.model import Deck, PersonId, Setting
from services.deck_pages import SuggestedPage
from services.decks import MOST_OPEN, Answered, Suggestion
from services.errors import FieldErrors, Refused
from services.ids import SuggestionId
from services.store import roles, suggestions
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.coming_deck import coming
from services.usecases.who import known

EFFORTS = range(1, 6)


@dataclass(frozen=True, kw_only=True, slots=True)
class SuggestSquare:
    """Who suggests what. `setting` is None for anywhere; `credited` lets their name stand beside the square."""

    person: PersonId
    short: str
    prompt: str
    why: str
    setting: Setting | None
    effort: int
    credited: bool


async def suggest_square(tx: Tx, command: SuggestSquare) -> SuggestedPage:
    """Keeps it for the managers.

    Raises `Refused` for guests and where enough of theirs wait, and `FieldErrors` for what does not fit, or is there already.
    """
    person = await known(tx, command.person)
    mine = await suggestions.waiting_of(tx, person.id)
    if len(mine) >= MOST_OPEN:
        raise Refused(code="enough_suggestions", fields={"most": MOST_OPEN})
    deck = (await coming(tx)).deck
    made = _made(tx, command)
    _require_new(made, deck, mine)
    await suggestions.add(tx, made)
    await telling.homes(tx, (await roles.lookers(tx)).managers)
    twin = closest(deck, made.prompt)
    return SuggestedPage(
        suggestion=made, twin=None if twin is None else twin.activity, left=MOST_OPEN - len(mine) - 1
    )


def _made(tx: Tx, command: SuggestSquare) -> Suggestion:
    """Raises `Refused` where nothing is written, and `FieldErrors`."""
    said = {key: " ".join(getattr(command, key).split()) for key in ("short", "prompt", "why")}
    if not all(said.values()):
        raise Refused(code="square_words")
    wrong = {key: problem(key, FIELDS[key].kind, value) for key, value in said.items()}
    if any(wrong.values()):
        raise FieldErrors(code="field_errors", fields={key: each for key, each in wrong.items() if each})
    if command.effort not in EFFORTS:
        raise FieldErrors(code="field_errors", fields={"effort": "square_effort"})
    return Suggestion(
        id=SuggestionId(tx.new_id()),
        person=command.person,
        setting="any" if command.setting is None else command.setting.value,
        effort=command.effort,
        credited=command.credited,
        state=Answered.OPEN,
        at=tx.now,
        short=said["short"],
        prompt=said["prompt"],
        why=said["why"],
    )


def _require_new(made: Suggestion, deck: Deck, mine: tuple[Suggestion, ...]) -> None:
    """Raises `FieldErrors` for a square that is there, by its name or by what it asks, or that they suggested before."""
    taken = {activity.short.casefold() for activity in deck.activities}
    if made.short.casefold() in taken:
        raise FieldErrors(code="field_errors", fields={"short": "square_name_taken"})
    if made.short.casefold() in {each.short.casefold() for each in mine}:
        raise FieldErrors(code="field_errors", fields={"short": "square_suggested"})
    twin = closest(deck, made.prompt)
    if twin is not None and twin.likeness >= SAME:
        raise FieldErrors(code="field_errors", fields={"prompt": "square_prompt_taken"})
