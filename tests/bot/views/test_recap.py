"""The sentences of a recap."""

from dataclasses import replace
from typing import Any

import pytest

from bot.views import recap, recap_form
from cards.model import PersonId
from services.recap_pages import RecapDesk, RecapDraftedPage, RecapPage
from services.recaps import Clash, OwnCard, Part, RecapFacts
from tests.bot.views import recap_drawn as drawn
from tests.support.table import for_each

AMARA, BEN = OwnCard(name="Amara", squares=3, lines=1), OwnCard(name="Ben", squares=1, lines=0)
SENTENCES: tuple[tuple[Any, dict[str, Any], str], ...] = (
    (recap.own, {}, ""),
    (recap.own, {"own": (AMARA,)}, "Amara lit 3 squares and 1 line on their own card."),
    (
        recap.own,
        {"own": (AMARA, BEN)},
        "Our managers played along. Amara: 3 squares and 1 line. Ben: 1 square.",
    ),
    (
        recap.board,
        {"said": ("Delivery hours!", "why is it late?")},
        "Our advisory board brought up: Delivery hours! · why is it late?",
    ),
    (recap.board, {"said": ("the gate lift",)}, "Our advisory board brought up: the gate lift."),
    (recap.theme, {"theme": "Boats!"}, "Next week's cards are about: Boats!"),
    (recap.theme, {"theme": "\u201cAhoy!\u201d"}, "Next week's cards are about: \u201cAhoy!\u201d"),
    (recap.theme, {"theme": "Boats"}, "Next week's cards are about: Boats."),
    (recap.fair, {"cards": 300, "least": 0.0, "most": 0.0}, ""),
    (recap.fair, {"cards": 300, "least": 0.0, "most": 0.4}, ""),
    (recap.fair, {"cards": 1, "least": 0.4, "most": 0.4}, ""),
    (
        recap.fair,
        {"cards": 300, "least": 0.4, "most": 0.4},
        "All 300 cards in the company had the same chance of a line: 40%.",
    ),
)


@for_each(SENTENCES)
def test_each_sentence_reads_well_and_says_nothing_where_there_is_nothing_to_say(case: Any) -> None:
    said, facts, wanted = case
    assert said(RecapFacts(**facts)) == wanted


@pytest.mark.parametrize(
    ("at", "theirs", "told"),
    [
        ("own", None, "<@U0BEN> went back to what the figures say."),
        ("own", "", "<@U0BEN> left it out."),
        ("own", "Two squares.", "<@U0BEN> wrote \u201cTwo squares.\u201d"),
        (str(drawn.SECOND.claim), None, "<@U0BEN> left it out."),
    ],
)
def test_a_clash_says_who_did_what(at: str, theirs: str | None, told: str) -> None:
    page = RecapDesk(recap=drawn.DRAFT, other=PersonId("U0BEN"))
    assert recap_form.clash(Clash(at=at, theirs=theirs), page).endswith(f": {told}")


NAMED = " You can read of Ines Duarte at Harbour Foods, who agreed to be named."


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (drawn.DRAFT, NAMED),
        (replace(drawn.DRAFT, words=replace(drawn.DRAFT.words, stories=(drawn.LEAD, drawn.LEAD))), NAMED),
        (replace(drawn.DRAFT, words=replace(drawn.DRAFT.words, stories=(drawn.SECOND,))), ""),
        (replace(drawn.DRAFT, taken_back=frozenset({drawn.LEAD.claim})), ""),
        (replace(drawn.DRAFT, erased=frozenset({drawn.LEAD.claim})), ""),
    ],
)
def test_customers_are_named_beside_their_number_where_they_agreed_and_their_story_stands(
    page: RecapPage, told: str
) -> None:
    assert recap.shown(page, Part.HEARD) == recap.heard(page.facts) + told


def test_a_text_that_a_manager_wrote_names_whom_they_named() -> None:
    words = replace(drawn.DRAFT.words, texts={Part.HEARD: "A fine week."})
    assert recap.shown(replace(drawn.DRAFT, words=words), Part.HEARD) == "A fine week."


@pytest.mark.parametrize("by_itself", [True, False])
def test_the_choice_to_post_by_itself_names_the_teams_day(*, by_itself: bool) -> None:
    page = RecapDesk(recap=None, by_itself=by_itself, weekday=2)
    assert "on Wednesdays" in str(recap_form.by_itself(page))
    assert "Friday" not in str(recap_form.by_itself(page))


@pytest.mark.parametrize(
    ("stories", "told"),
    [
        (0, "is posted."),
        (1, "is posted."),
        (2, "other story is in the thread."),
        (3, "other stories are in the thread."),
    ],
)
def test_a_managers_message_speaks_of_a_thread_where_there_is_one(stories: int, told: str) -> None:
    words = replace(drawn.POSTED.words, stories=(drawn.LEAD, drawn.SECOND, drawn.SECOND)[:stories])
    page = RecapDraftedPage(reader=PersonId("U0BEN"), recap=replace(drawn.POSTED, words=words), again=False)
    assert recap.standing(page).endswith(told)
