"""Every reason has its sentence."""

import re
from datetime import date
from pathlib import Path

import pytest

import cards.errors
import services
from bot.views import trouble, words
from cards.errors import AlreadyAwarded, BadWeek, CannotDeal, DeckError, GameError, NoSuchSquare
from services.claim_state import ClaimState
from services.errors import FieldErrors, NotFound, Refused, ServiceError, TryLater
from tests.bot.views import samples as s

ROOT = Path(services.__file__).parents[1]
RAISED = re.compile(r'(?<!Uncertain\()(?<!Uninstalled\()\bcode="([a-z_]+)"')
"""What the sender of messages finds out is the operator's affair and never said to anybody."""

UNDER_A_FIELD = re.compile(r'(?:fields=\{"[a-z_]+": |problems\["[a-z_]+"\] = )"([a-z_]+)"')
"""A code in the place of a field's sentence."""


def codes() -> set[str]:
    """Every code that is raised anywhere in the services and the shell."""
    sources = [*(ROOT / "services").rglob("*.py"), *(ROOT / "bot").rglob("*.py")]
    ours = [path for path in sources if not path.is_relative_to(ROOT / "bot" / "practice")]
    told = [path.read_text(encoding="utf-8") for path in ours]
    return {code for text in told for code in (*RAISED.findall(text), *UNDER_A_FIELD.findall(text))}


def of_the_game() -> set[str]:
    """Codes of the errors the game itself raises."""
    found = vars(cards.errors).values()
    return {each.code for each in found if isinstance(each, type) and issubclass(each, GameError)}


def test_some_codes_are_found() -> None:
    assert {"claim_moved_on", "not_joined", "malformed", "customer_gone"} <= codes()


def test_no_sentence_waits_for_a_code_that_nobody_raises() -> None:
    assert set(trouble.SENTENCES) - codes() - of_the_game() == set()


@pytest.mark.parametrize("code", sorted(codes()))
def test_every_code_that_is_raised_has_its_sentence(code: str) -> None:
    assert code in trouble.SENTENCES


@pytest.mark.parametrize(
    "error",
    [each for each in vars(cards.errors).values() if isinstance(each, type) and issubclass(each, GameError)],
)
def test_every_error_of_the_game_has_its_sentence(error: type[GameError]) -> None:
    assert error.code in trouble.SENTENCES


@pytest.mark.parametrize("code", sorted(trouble.SENTENCES))
def test_every_sentence_is_whole_without_any_fields(code: str) -> None:
    said = trouble.sentence(ServiceError(code=code))
    assert re.fullmatch(r"[A-Z].*[.?]", said)
    assert not re.search(r"[{}<>]|None", said)


def test_an_unknown_code_reads_as_unexpected() -> None:
    assert trouble.sentence(ServiceError(code="never_heard_of")) == trouble.UNEXPECTED.en


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            Refused(code="paused", fields={"until": date(2026, 12, 7)}),
            "You are taking a break; your last day away is Monday 7 December. Press Resume on App Home and you can go on at once.",
        ),
        (
            Refused(code="square_taken", fields={"short": "Swap seats", "state": ClaimState.AWARDED}),
            "Swap seats is lit already. Choose another one; your words stay here.",
        ),
        (
            Refused(code="claim_moved_on", fields={"state": "review"}),
            "This claim is with a reviewer now. App Home shows what still waits for you.",
        ),
        (
            Refused(code="unknown_word", fields={"word": "clam", "closest": "claim"}),
            "I don't know “clam”. Did you mean /bingo claim?",
        ),
        (
            Refused(code="not_whole_manager", fields={"names": ["Mara Lind", "Jo Ek"]}),
            "Managers of the whole workspace do this: Mara Lind and Jo Ek.",
        ),
        (
            Refused(code="not_whole_manager"),
            "Managers of the whole workspace do this, and nobody is chosen yet. Whoever installed Connection Bingo can choose.",
        ),
        (NotFound(code="no_card", fields={"week": s.WEEK}), f"You have no card for {words.span(s.WEEK)}."),
        (
            TryLater(code="try_later", fields={"after": 30}),
            "Slack is busy just now. Please try again in 30 seconds.",
        ),
        (
            NoSuchSquare(position=31),
            "There is no such square. Give its number, counted row by row, or its name.",
        ),
        (
            Refused(code="no_such_square", fields={"wanted": "17", "last": 16}),
            "There is no square 17: your card goes from 1 to 16. Give its number, counted row by row, or its name.",
        ),
        (BadWeek(text="W48"), "I don't know that week. Write it like 2026-W48."),
        (AlreadyAwarded(position=3), "This square is lit already. Choose another one; your words stay here."),
        (
            CannotDeal(setting="remote", problem="too few"),
            "The deck has too few squares for the place where you work. Please tell whoever looks after it.",
        ),
        (
            DeckError(line=3, problem="no id"),
            "The deck can't be read. Please tell whoever looks after Connection Bingo here.",
        ),
    ],
)
def test_fields_make_a_sentence_specific(error: ServiceError | GameError, said: str) -> None:
    assert trouble.sentence(error) == said


@pytest.mark.parametrize("state", ClaimState)
def test_a_claim_that_moved_on_says_where_to(state: ClaimState) -> None:
    said = trouble.sentence(Refused(code="claim_moved_on", fields={"state": state.value}))
    assert "has moved on" not in said


def test_field_errors_stand_under_their_fields() -> None:
    error = FieldErrors(
        code="field_errors", fields={"story": "A little more, please.", "customer": "customer_gone"}
    )
    assert trouble.under_fields(error, ("customer", "story")) == {
        "story": "A little more, please.",
        "customer": "This customer is no longer on our list. Choose or add them once more.",
    }


def test_a_promise_for_a_day_before_it_was_made_is_asked_about_under_its_day() -> None:
    error = FieldErrors(code="field_errors", fields={"promise.due": "Which day?"})
    form = ("customer", "promise_what", "promise_due", "occurred_on")
    assert trouble.under_fields(error, form) == {"promise_due": "Which day?"}


@pytest.mark.parametrize("where", ["photo", "promise_due", "followup.on", "link", "", "anything"])
def test_what_belongs_to_no_field_stands_under_the_first(where: str) -> None:
    error = FieldErrors(code="field_errors", fields={where: "Here."})
    assert trouble.under_fields(error, ("customer", "story")) == {"customer": "Here."}


@pytest.mark.parametrize("where", ["story", "promise", "followup"])
def test_what_belongs_to_another_text_stands_under_the_text_there_is(where: str) -> None:
    error = FieldErrors(code="field_errors", fields={where: "Here."})
    assert trouble.under_fields(error, ("customer", "learned", "occurred_on")) == {"learned": "Here."}


def test_other_trouble_keeps_the_form_open_under_its_first_field() -> None:
    under = trouble.under_fields(Refused(code="week_closed"), ("customer", "story"))
    assert under == {"customer": trouble.sentence(Refused(code="week_closed"))}


def test_words_of_people_in_a_sentence_are_clipped() -> None:
    said = trouble.sentence(Refused(code="unknown_word", fields={"word": s.HOSTILE * 50}))
    assert len(said) < 200
