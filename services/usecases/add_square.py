"""A manager writes a square for the coming deck, often from somebody's suggestion."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from cards.decks import Code
from cards.decks.activities import activity_of
from cards.decks.changing import closest, fresh_id, with_one_more
from cards.decks.wording import SAME
from cards.model import Activity, ActivityId, Deck, PersonId
from services.deck_pages import SquareForm
from services.decks import Answered, Suggestion, Way
from services.errors import FieldErrors, NotFound, Refused
from services.ids import SuggestionId
from services.store import deck_choices, suggestions
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.caring import require_all
from services.usecases.coming_deck import Coming, coming, held, put

PRACTICES = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowSquareForm:
    """Who writes, and from which suggestion."""

    person: PersonId
    suggestion: SuggestionId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AddSquare:
    """Who adds what: an activity's keys as they stand in a deck, without its id. `suggestion` is what it was made of."""

    person: PersonId
    values: Mapping[str, object]
    suggestion: SuggestionId | None = None


async def show_square_form(tx: Tx, command: ShowSquareForm) -> SquareForm:
    """Raises `Refused`, also where the suggestion was answered meanwhile."""
    await require_all(tx, command.person)
    then = await coming(tx)
    frequent = Counter(activity.practice for activity in then.deck.activities).most_common(PRACTICES)
    return SquareForm(
        starts=then.starts,
        suggestion=await _waiting(tx, command.suggestion),
        practices=tuple(practice for practice, _ in frequent),
    )


async def add_square(tx: Tx, command: AddSquare) -> Coming:
    """In the deck from the first week that has begun for nobody; whoever suggested it is told.

    Raises `FieldErrors` for what does not fit its field, and `Refused`, also where the suggestion was answered meanwhile.
    """
    before = await held(tx, command.person)
    suggestion = await _waiting(tx, command.suggestion)
    activity = _made(command.values, before.deck, taken=await deck_choices.named(tx))
    after = await put(
        tx,
        before,
        with_one_more(before.deck, activity),
        by=command.person,
        way=Way.ADDED,
        activity=activity.id,
    )
    if suggestion is not None:
        if not await suggestions.answer(
            tx, suggestion.id, Answered.ADDED, by=command.person, activity=activity.id
        ):
            raise Refused(code="suggestion_answered")
        await telling.suggestion(tx, suggestion)
    return after


async def _waiting(tx: Tx, suggestion: SuggestionId | None) -> Suggestion | None:
    if suggestion is None:
        return None
    found = await suggestions.load(tx, suggestion)
    if found is None:
        raise NotFound(code="suggestion_gone")
    if found.state is not Answered.OPEN:
        raise Refused(code="suggestion_answered")
    return found


def _made(values: Mapping[str, object], deck: Deck, *, taken: Collection[ActivityId]) -> Activity:
    """The activity these values mean. Raises `FieldErrors`."""
    wrong: dict[str, str] = {}

    def report(key: str, _code: Code, sentence: str) -> None:
        wrong.setdefault(key, sentence)

    short = str(values.get("short", ""))
    evidence = {"needs": values.get("needs"), "min_words": values.get("min_words")}
    own = {key: value for key, value in values.items() if key not in evidence}
    made = activity_of({"id": fresh_id(deck, short, taken), **own, "evidence": evidence}, report)
    if made is None:
        raise FieldErrors(code="field_errors", fields=wrong)
    if any(each.short.casefold() == made.short.casefold() for each in deck.activities):
        raise FieldErrors(code="field_errors", fields={"short": "square_name_taken"})
    twin = closest(deck, made.prompt)
    if twin is not None and twin.likeness >= SAME:
        raise FieldErrors(code="field_errors", fields={"prompt": "square_prompt_taken"})
    return made
