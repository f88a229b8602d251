"""What a deck is called, whose name stands beside a square, and what a manager sees of a theme to come."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.inbound import Fields
from bot.modals.deck_square import values
from cards.decks import default_deck
from cards.decks.writing import to_toml
from cards.model import ActivityId, Deck, PersonId
from services.deck_pages import COMES_WITH_IT, Asking, DeckPage, Leafing, PreviewPage
from services.decks import OWN, look_at
from services.errors import Refused
from services.usecases.add_square import AddSquare, add_square
from services.usecases.bring_back_square import BringBackSquare, bring_back_square
from services.usecases.draft_deck import DraftDeck, draft_deck
from services.usecases.put_deck import PutDeck, put_deck
from services.usecases.retire_square import RetireSquare, retire_square
from services.usecases.set_theme import SetTheme, set_theme
from services.usecases.show_deck import ShowDeck, show_deck
from services.usecases.show_deck_changes import ShowDeckChanges, show_deck_changes
from services.usecases.suggest_square import SuggestSquare, suggest_square
from tests.support.company import Company, company
from tests.support.founding import Founding

BOSS, BEN = PersonId("UBOSS"), PersonId("UBEN")
TWICE = ActivityId("ask-twice")
WORDS = {
    "short": "Ask twice",
    "prompt": "Put one question to the same neighbour of the harbour again a week later.",
    "why": "The second answer is often the true one.",
}
SQUARE = WORDS | {
    "practice": "listening",
    "trust": "intimacy",
    "channel": "any",
    "effort": 2,
    "min_words": 10,
    "travel": False,
    "manager": False,
    "group": False,
    "two_phase": False,
    "settings": ["account"],
    "needs": ["customer", "story"],
}
ANOTHER = SQUARE | {"prompt": "Whistle a tune they like under the old lighthouse at noon."}
NAMELESS = replace(default_deck(), name="")


async def found(firm: Company) -> None:
    await firm.install(BOSS, BEN)
    await firm.join(BEN)


@pytest.fixture
async def harbour(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def does(firm: Company, usecase: Any, **told: Any) -> Any:
    made = {"person": BOSS} | told
    kind = {
        add_square: AddSquare,
        bring_back_square: BringBackSquare,
        draft_deck: DraftDeck,
        put_deck: PutDeck,
        retire_square: RetireSquare,
        set_theme: SetTheme,
        show_deck: ShowDeck,
        show_deck_changes: ShowDeckChanges,
        suggest_square: SuggestSquare,
    }[usecase]
    return await firm.database.run(firm.workspace, usecase, kind(**made))


async def looks(firm: Company, deck: Deck) -> PreviewPage:
    page: PreviewPage = await does(firm, draft_deck, looked=look_at(to_toml(deck), OWN))
    return page


async def suggests(firm: Company) -> Any:
    page = await does(firm, suggest_square, person=BEN, **WORDS, setting=None, effort=2, credited=True)
    return page.suggestion


async def coming_square(firm: Company, activity: ActivityId, which: Asking = Asking.NEXT) -> DeckPage:
    page: DeckPage = await does(firm, show_deck, leafing=Leafing(which=which, activity=activity))
    return page


async def test_a_deck_without_a_name_keeps_the_one_it_was_shown_with(harbour: Company) -> None:
    page = await looks(harbour, NAMELESS)
    assert page.facts is not None
    await does(harbour, put_deck, deck=page.facts.deck, base=page.base)
    assert (await does(harbour, show_deck_changes)).planned.name == page.facts.name == OWN


async def test_another_square_of_the_same_name_is_not_credited_to_whoever_suggested_the_first(
    harbour: Company,
) -> None:
    suggestion = await suggests(harbour)
    await does(harbour, add_square, values=SQUARE, suggestion=suggestion.id)
    assert (await coming_square(harbour, TWICE)).credits == {TWICE: BEN}
    await does(harbour, retire_square, activity=TWICE)
    await does(harbour, add_square, values=ANOTHER)
    assert (await coming_square(harbour, TWICE)).squares == ()
    second = await coming_square(harbour, ActivityId("ask-twice-2"))
    assert [each.prompt for each in second.squares] == [ANOTHER["prompt"]]
    assert second.credits == {}


async def test_a_square_comes_back_with_its_credit_once_its_name_is_free(harbour: Company) -> None:
    suggestion = await suggests(harbour)
    await does(harbour, add_square, values=SQUARE, suggestion=suggestion.id)
    await does(harbour, retire_square, activity=TWICE)
    await does(harbour, add_square, values=ANOTHER)
    with pytest.raises(Refused, match="square_there"):
        await does(harbour, bring_back_square, activity=TWICE)
    await does(harbour, retire_square, activity=ActivityId("ask-twice-2"))
    await does(harbour, bring_back_square, activity=TWICE)
    assert (await coming_square(harbour, TWICE)).credits == {TWICE: BEN}


async def test_a_square_that_is_found_is_shown_whichever_week_it_is_in(harbour: Company) -> None:
    gone = default_deck().at(0).id
    await does(harbour, add_square, values=SQUARE)
    await does(harbour, retire_square, activity=gone)
    added = await coming_square(harbour, TWICE, Asking.NOW)
    retired = await coming_square(harbour, gone, Asking.NEXT)
    assert [each.id for each in added.squares] == [TWICE]
    assert added.leafing.which is Asking.NEXT
    assert [each.id for each in retired.squares] == [gone]
    assert retired.leafing.which is Asking.NOW


@pytest.mark.parametrize(
    ("season", "told"), [("", "Spring"), ("2026-Q4", "Spring"), ("2027-Q1", "Spring"), ("2026-Q3", "")]
)
async def test_managers_see_a_theme_before_its_quarter_and_not_after_it(
    harbour: Company, season: str, told: str
) -> None:
    await does(harbour, set_theme, theme="Spring", motto="", season=season, base=COMES_WITH_IT)
    planned = (await does(harbour, show_deck_changes)).planned
    assert (planned.theme, planned.season) == (told, season if told else "")


async def test_a_theme_of_a_deck_is_seen_before_it_is_played(harbour: Company) -> None:
    page = await looks(harbour, replace(NAMELESS, theme="Spring", season="2027-Q1"))
    assert page.facts is not None
    assert (page.facts.theme, page.facts.season) == ("Spring", "2027-Q1")


@pytest.mark.parametrize(
    ("marks", "besides"),
    [((), []), (("two_phase",), ["promise_due", "followup"]), (("group",), ["colleague_witness"])],
)
def test_a_mark_brings_what_its_claims_need(marks: tuple[str, ...], besides: list[str]) -> None:
    told = Fields(values={"needs": ("customer",), "marks": marks, "effort": ("2",), "min_words": ("10",)})
    assert values(told)["needs"] == ["customer", *besides]
