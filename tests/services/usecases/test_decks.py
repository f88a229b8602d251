"""Decks of a workspace's own: chosen, dealt from, and nobody else's; suggestions and their answers."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.decks import default_deck, default_source
from cards.decks.writing import to_toml
from cards.model import ActivityId, Deck, DeckHash, PersonId, Setting, Size, Week
from services.deck_pages import COMES_WITH_IT, Asking, Leafing
from services.decks import MOST_OPEN, Answered, look_at
from services.errors import FieldErrors, NotFound, Refused
from services.ids import SuggestionId
from services.notices import Lane
from services.store import deck_choices, suggestions
from services.usecases.add_square import AddSquare, ShowSquareForm, add_square, show_square_form
from services.usecases.bring_back_square import BringBackSquare, bring_back_square
from services.usecases.check_cards import CheckCards, check_cards
from services.usecases.choose_days import ChooseDays, choose_days
from services.usecases.choose_setting import ChooseSetting, choose_setting
from services.usecases.coming_deck import Coming
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.draft_deck import DraftDeck, draft_deck
from services.usecases.find_squares import FindSquares, find_squares
from services.usecases.go_back_to_deck import GoBackToDeck, go_back_to_deck
from services.usecases.leave_game import LeaveGame, leave_game
from services.usecases.put_deck import PutDeck, put_deck
from services.usecases.reshuffle_card import ReshuffleCard, reshuffle_card
from services.usecases.retire_square import RetireSquare, retire_square
from services.usecases.set_theme import SetTheme, set_theme
from services.usecases.show_deal import ShowDeal, show_deal
from services.usecases.show_deck import ShowDeck, show_deck
from services.usecases.show_deck_changes import ShowDeckChanges, show_deck_changes
from services.usecases.show_home import ShowHome, show_home
from services.usecases.show_suggestions import ShowSuggestions, show_suggestions
from services.usecases.suggest_square import SuggestSquare, suggest_square
from services.usecases.sweep import Sweep, forget
from services.usecases.thank_suggestion import ThankSuggestion, thank_suggestion
from tests.support.company import WEEK, Company, company
from tests.support.founding import Founding

ME, DEV, BOSS = (PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UBOSS"))
GAMES = default_deck()
NOBODY = SuggestionId(UUID(int=7))
FIRST = GAMES.at(0)
VALUES: dict[str, object] = {
    "short": "Ask twice",
    "prompt": "Put one question to the same neighbour of the harbour again a week later.",
    "why": "The second answer is often the true one.",
    "practice": "listening",
    "trust": "intimacy",
    "effort": 2,
    "settings": ["any"],
    "channel": "any",
    "travel": False,
    "manager": False,
    "group": False,
    "two_phase": False,
    "needs": ["customer", "story"],
    "min_words": 20,
}
IDEA = SuggestSquare(
    person=ME,
    short="Ask twice",
    prompt=str(VALUES["prompt"]),
    why=str(VALUES["why"]),
    setting=None,
    effort=2,
    credited=True,
)


def renamed(name: str, but: frozenset[Setting] = frozenset()) -> Deck:
    """The game's deck with ids of its own, without what is for some settings."""
    own = (
        replace(each, id=ActivityId(f"{name}-{number}"), settings=each.settings - but)
        for number, each in enumerate(GAMES.activities)
    )
    return replace(GAMES, name=name, activities=tuple(each for each in own if each.settings))


async def found(firm: Company) -> None:
    await firm.install(ME, DEV, BOSS)
    await firm.join(ME)


@pytest.fixture
async def harbour(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def run(firm: Company, usecase: Callable[..., Awaitable[Any]], command: object) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


async def plays(firm: Company, deck: Deck, *, by: PersonId = BOSS) -> Coming:
    page = await run(firm, draft_deck, DraftDeck(person=by, looked=look_at(to_toml(deck), "ours")))
    assert page.playable
    chosen: Coming = await run(firm, put_deck, PutDeck(person=by, deck=page.facts.deck, base=page.base))
    return chosen


async def monday(firm: Company, week: Week = WEEK) -> None:
    """A week passes, and cards of the next are dealt."""
    firm.clock.move(days=7)
    await run(firm, deal_cards, DealCards(week=week.next(), zone="Europe/Lisbon"))


async def ids_on_card(firm: Company, person: PersonId) -> set[str]:
    return {face.activity.id.rpartition("-")[0] for face in (await firm.card(person)).squares}


async def test_a_dealt_card_never_changes_and_who_joins_this_week_plays_with_this_weeks_deck(
    harbour: Company,
) -> None:
    before = await harbour.card(ME)
    await plays(harbour, renamed("ours"))
    await harbour.join(DEV)
    assert await harbour.card(ME) == before
    assert "ours" not in await ids_on_card(harbour, DEV)
    await monday(harbour)
    assert await ids_on_card(harbour, ME) == {"ours"}


async def test_a_deck_stays_until_another_one_and_old_cards_keep_theirs(harbour: Company) -> None:
    await plays(harbour, renamed("ours"))
    await monday(harbour)
    kept = await harbour.card(ME)
    chosen = GoBackToDeck(person=BOSS, deck=COMES_WITH_IT, base=(await upcoming(harbour)))
    await run(harbour, go_back_to_deck, chosen)
    assert await harbour.card(ME) == kept
    await monday(harbour, WEEK.next())
    assert "ours" not in await ids_on_card(harbour, ME)


async def upcoming(firm: Company) -> DeckHash:
    page = await run(firm, show_deck_changes, ShowDeckChanges(person=BOSS))
    found: DeckHash = page.planned.deck
    return found


async def test_another_workspace_neither_plays_with_it_nor_finds_it(
    harbour: Company, app_engine: AsyncEngine
) -> None:
    pier = company(app_engine, workspace="T0OTHER", clock=harbour.clock)
    await pier.install(ME, BOSS)
    await pier.join(ME)
    theirs = await plays(harbour, renamed("ours"))
    await run(harbour, suggest_square, IDEA)
    assert (await run(pier, show_deck, ShowDeck(person=ME))).upcoming is None
    assert (await run(pier, show_suggestions, ShowSuggestions(person=BOSS))).count == 0
    with pytest.raises(NotFound):
        await run(pier, go_back_to_deck, GoBackToDeck(person=BOSS, deck=theirs.hash, base=COMES_WITH_IT))
    with pytest.raises(NotFound):
        await run(pier, put_deck, PutDeck(person=BOSS, deck=theirs.hash, base=COMES_WITH_IT))
    await monday(pier)
    assert "ours" not in await ids_on_card(pier, ME)


async def test_a_deck_that_cannot_deal_where_somebody_plays_is_refused_with_what_to_add(
    harbour: Company,
) -> None:
    looked = look_at(to_toml(renamed("ours", frozenset({Setting.ACCOUNT}))), "ours")
    page = await run(harbour, draft_deck, DraftDeck(person=BOSS, looked=looked))
    assert not page.playable
    assert [(lack.setting, lack.in_use) for lack in page.lacks] == [(Setting.ACCOUNT, True)]
    assert "add 5 of each effort" in page.lacks[0].problem


async def test_who_plays_later_where_the_deck_has_too_little_is_dealt_the_games_own(harbour: Company) -> None:
    await plays(harbour, renamed("ours", frozenset({Setting.COUNTER})))
    await harbour.join(DEV, Setting.COUNTER)
    await monday(harbour)
    assert await ids_on_card(harbour, ME) == {"ours"}
    assert "ours" not in await ids_on_card(harbour, DEV)


async def test_a_swap_for_a_card_of_another_deck_is_dealt_again_as_well(harbour: Company) -> None:
    """The squares given back are numbers of their own deck, so only a card of the same deck leaves them out."""
    await plays(harbour, renamed("ours", frozenset({Setting.COUNTER})))
    await monday(harbour)
    await run(harbour, choose_setting, ChooseSetting(person=ME, setting=Setting.COUNTER))
    await run(harbour, reshuffle_card, ReshuffleCard(person=ME))
    assert "ours" not in await ids_on_card(harbour, ME)
    checked = await run(harbour, check_cards, CheckCards(week=WEEK.next(), limit=9))
    assert [each.problems for each in checked] == [()]
    shown = await run(harbour, show_deal, ShowDeal(person=ME))
    assert not shown.given_back


async def test_a_square_without_which_nobody_could_be_dealt_to_stays(harbour: Company) -> None:
    least = renamed("ours")
    first = [each for each in least.eligible(Setting.ACCOUNT) if not each.two_phase]
    few = [each for effort in range(1, 6) for each in [a for a in first if a.effort == effort][:5]]
    chosen = (*few, least.centres(Setting.ACCOUNT)[0])
    await plays(harbour, replace(least, activities=chosen))
    with pytest.raises(Refused) as refused:
        await run(harbour, retire_square, RetireSquare(person=BOSS, activity=chosen[-1].id))
    assert refused.value.code == "deck_lacks"
    assert "no group square" in str(refused.value.fields["lacks"])


def without_three(name: str) -> Deck:
    """The game's deck with group squares of other efforts than the third alone: those who play three days need it."""
    ours = renamed(name)
    kept = tuple(each for each in ours.activities if not (each.group and each.effort == 3))
    return replace(ours, activities=kept)


async def test_a_deck_without_fair_cards_for_a_week_of_three_days_is_refused_where_somebody_has_one(
    harbour: Company,
) -> None:
    looked = look_at(to_toml(without_three("ours")), "ours")
    page = await run(harbour, draft_deck, DraftDeck(person=BOSS, looked=looked))
    assert page.playable
    assert {(lack.size, lack.in_use) for lack in page.lacks} == {(Size.THREE, False)}
    await run(harbour, choose_days, ChooseDays(person=ME, size=Size.THREE))
    page = await run(harbour, draft_deck, DraftDeck(person=BOSS, looked=looked))
    assert not page.playable
    (lack,) = [each for each in page.lacks if each.in_use]
    assert (lack.setting, lack.size) == (Setting.ACCOUNT, Size.THREE)
    assert lack.problem.endswith("instead of 40%; add a group square of effort 3")


async def test_the_last_square_that_makes_cards_of_three_rows_fair_stays_while_somebody_has_them(
    harbour: Company,
) -> None:
    ours = renamed("ours")
    (last, *_) = [each for each in ours.centres(Setting.ACCOUNT) if each.effort == 3]
    kept = (*without_three("ours").activities, last)
    await plays(harbour, replace(ours, activities=kept))
    await run(harbour, choose_days, ChooseDays(person=ME, size=Size.THREE))
    with pytest.raises(Refused) as refused:
        await run(harbour, retire_square, RetireSquare(person=BOSS, activity=last.id))
    assert refused.value.code == "deck_lacks"
    assert "with three rows" in str(refused.value.fields["lacks"])
    await run(harbour, choose_days, ChooseDays(person=ME, size=Size.FOUR))
    await run(harbour, retire_square, RetireSquare(person=BOSS, activity=last.id))


async def test_what_the_deck_lacks_already_is_not_in_the_way_of_another_change(harbour: Company) -> None:
    ours = without_three("ours")
    await plays(harbour, ours)
    await run(harbour, choose_days, ChooseDays(person=ME, size=Size.THREE))
    await run(harbour, retire_square, RetireSquare(person=BOSS, activity=ours.at(0).id))


@pytest.mark.parametrize(
    ("usecase", "command"),
    [
        (draft_deck, lambda who: DraftDeck(person=who, looked=look_at(default_source(), "ours"))),
        (put_deck, lambda who: PutDeck(person=who, deck=DeckHash("a" * 64), base=COMES_WITH_IT)),
        (go_back_to_deck, lambda who: GoBackToDeck(person=who, deck=COMES_WITH_IT, base=COMES_WITH_IT)),
        (retire_square, lambda who: RetireSquare(person=who, activity=FIRST.id)),
        (bring_back_square, lambda who: BringBackSquare(person=who, activity=FIRST.id)),
        (add_square, lambda who: AddSquare(person=who, values=VALUES)),
        (show_square_form, lambda who: ShowSquareForm(person=who)),
        (set_theme, lambda who: SetTheme(person=who, theme="x", motto="", season="", base=COMES_WITH_IT)),
        (show_deck_changes, lambda who: ShowDeckChanges(person=who)),
        (show_suggestions, lambda who: ShowSuggestions(person=who)),
        (thank_suggestion, lambda who: ThankSuggestion(person=who, suggestion=NOBODY, note="")),
    ],
)
async def test_only_managers_change_a_deck(
    harbour: Company, usecase: Any, command: Callable[[PersonId], object]
) -> None:
    for person in (ME, PersonId("UNOBODY")):
        with pytest.raises(Refused):
            await run(harbour, usecase, command(person))


async def test_a_deck_compared_with_one_that_is_no_longer_coming_is_not_put_in_play(harbour: Company) -> None:
    looked = look_at(to_toml(renamed("ours")), "ours")
    page = await run(harbour, draft_deck, DraftDeck(person=BOSS, looked=looked))
    await run(harbour, retire_square, RetireSquare(person=BOSS, activity=FIRST.id))
    for usecase, command in (
        (put_deck, PutDeck(person=BOSS, deck=page.facts.deck, base=page.base)),
        (set_theme, SetTheme(person=BOSS, theme="x", motto="", season="", base=page.base)),
        (go_back_to_deck, GoBackToDeck(person=BOSS, deck=COMES_WITH_IT, base=page.base)),
    ):
        with pytest.raises(Refused) as refused:
            await run(harbour, usecase, command)
        assert refused.value.code == "deck_moved_on"


async def test_only_the_latest_deck_that_was_handed_over_can_be_put_in_play(harbour: Company) -> None:
    first = await run(
        harbour, draft_deck, DraftDeck(person=BOSS, looked=look_at(to_toml(renamed("one")), "one"))
    )
    await run(harbour, draft_deck, DraftDeck(person=BOSS, looked=look_at(to_toml(renamed("two")), "two")))
    with pytest.raises(NotFound):
        await run(harbour, put_deck, PutDeck(person=BOSS, deck=first.facts.deck, base=first.base))


async def test_the_deck_of_the_game_handed_over_is_the_deck_of_the_game(
    harbour: Company, beholder: Any
) -> None:
    looked = look_at(default_source(), "ours")
    page = await run(harbour, draft_deck, DraftDeck(person=BOSS, looked=looked))
    assert not page.facts.own
    assert await beholder.fetchval("SELECT count(*) FROM deck_choice") == 0


async def test_squares_retired_at_once_are_all_retired(harbour: Company) -> None:
    """Whose transaction began first may come last; each change builds on the one before all the same."""
    going = [each.id for each in GAMES.activities[:5]]
    commands = [RetireSquare(person=BOSS, activity=each) for each in going]
    await asyncio.gather(*(run(harbour, retire_square, command) for command in commands))
    page = await run(harbour, show_deck_changes, ShowDeckChanges(person=BOSS))
    assert page.planned.activities == len(GAMES.activities) - 5
    assert {each.id for each in page.retired} == set(going)
    chain = [(choice.replaces, choice.deck) for choice in reversed(page.changes)]
    assert chain[0][0] is None
    assert all(one[1] == other[0] for one, other in pairwise(chain))


async def test_a_choice_comes_after_all_before_it_however_early_its_transaction_began(
    harbour: Company,
) -> None:
    await plays(harbour, renamed("ours"))
    harbour.clock.move(minutes=-5)
    await run(harbour, retire_square, RetireSquare(person=BOSS, activity=ActivityId("ours-0")))
    async with harbour.database.begin(harbour.workspace) as tx:
        newest, before = await deck_choices.latest(tx, 2)
    assert newest.replaces == before.deck
    assert newest.at > before.at


async def test_a_square_comes_back_once_and_not_beside_another_of_its_name(harbour: Company) -> None:
    await run(harbour, retire_square, RetireSquare(person=BOSS, activity=FIRST.id))
    with pytest.raises(NotFound):
        await run(harbour, retire_square, RetireSquare(person=BOSS, activity=FIRST.id))
    await run(harbour, add_square, AddSquare(person=BOSS, values={**VALUES, "short": FIRST.short}))
    with pytest.raises(Refused) as refused:
        await run(harbour, bring_back_square, BringBackSquare(person=BOSS, activity=FIRST.id))
    assert refused.value.code == "square_there"


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"short": "x" * 25}, "short"),
        ({"short": FIRST.short.upper()}, "short"),
        ({"prompt": FIRST.prompt}, "prompt"),
        ({"prompt": "One\u202eTwo"}, "prompt"),
        ({"trust": "gold"}, "trust"),
        ({"effort": 9}, "effort"),
        ({"settings": ["moon"]}, "settings"),
        ({"needs": []}, "needs"),
        ({"two_phase": True}, "two_phase"),
        ({"price": 3}, "price"),
    ],
)
async def test_a_square_that_does_not_fit_is_told_under_its_field(
    harbour: Company, beholder: Any, changed: dict[str, object], field: str
) -> None:
    with pytest.raises(FieldErrors) as wrong:
        await run(harbour, add_square, AddSquare(person=BOSS, values={**VALUES, **changed}))
    assert set(wrong.value.fields) == {field}
    assert await beholder.fetchval("SELECT count(*) FROM deck_choice") == 0


@pytest.mark.parametrize(
    ("theme", "motto", "season", "field"),
    [("x" * 61, "", "", "theme"), ("", "a\nb", "", "motto"), ("Listening", "", "autumn", "season")],
)
async def test_a_theme_that_does_not_fit_is_told_under_its_field(
    harbour: Company, theme: str, motto: str, season: str, field: str
) -> None:
    command = SetTheme(person=BOSS, theme=theme, motto=motto, season=season, base=COMES_WITH_IT)
    with pytest.raises(FieldErrors) as wrong:
        await run(harbour, set_theme, command)
    assert set(wrong.value.fields) == {field}


async def test_a_theme_stands_on_the_cards_of_its_season_alone(harbour: Company) -> None:
    command = SetTheme(person=BOSS, theme="Listening first", motto="", season="2026-Q4", base=COMES_WITH_IT)
    await run(harbour, set_theme, command)
    assert (await harbour.card(ME)).theme == ""
    await monday(harbour)
    assert (await harbour.card(ME)).theme == "Listening first"
    harbour.clock.move(days=28)
    await run(harbour, deal_cards, DealCards(week=Week.parse("2026-W53"), zone="Europe/Lisbon"))
    assert (await harbour.card(ME)).theme == "Listening first"


async def test_the_deck_is_leafed_through_by_setting_and_found_by_a_few_letters(harbour: Company) -> None:
    remote = await run(
        harbour, show_deck, ShowDeck(person=ME, leafing=Leafing(setting=Setting.REMOTE, number=999))
    )
    assert remote.leafing.number == remote.pages - 1
    assert all(Setting.REMOTE in each.settings for each in remote.squares)
    assert not remote.retirable
    assert FIRST in await run(harbour, find_squares, FindSquares(person=ME, typed=FIRST.short[:6].upper()))
    await run(harbour, retire_square, RetireSquare(person=BOSS, activity=FIRST.id))
    coming = await run(harbour, show_deck, ShowDeck(person=BOSS, leafing=Leafing(which=Asking.NEXT)))
    assert coming.shown.activities == len(GAMES.activities) - 1


async def test_nobody_has_more_suggestions_waiting_than_five_also_at_once(harbour: Company) -> None:
    ideas = [
        replace(
            IDEA, short=f"Idea {number}", prompt=f"{'abcdefgh'[number] * 6} {number} {number * 7} harbour"
        )
        for number in range(MOST_OPEN + 2)
    ]
    told = await asyncio.gather(
        *(run(harbour, suggest_square, idea) for idea in ideas), return_exceptions=True
    )
    assert sum(isinstance(each, Refused) for each in told) == 2
    assert (await run(harbour, show_suggestions, ShowSuggestions(person=BOSS))).count == MOST_OPEN
    assert (await run(harbour, show_home, ShowHome(person=BOSS))).suggestions == MOST_OPEN
    assert (await run(harbour, show_home, ShowHome(person=ME))).suggestions == 0


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"short": FIRST.short}, "short"),
        ({"prompt": FIRST.prompt}, "prompt"),
        ({"short": "x" * 25}, "short"),
        ({"prompt": "x" * 201}, "prompt"),
        ({"why": "a\u2066b"}, "why"),
        ({"effort": 0}, "effort"),
    ],
)
async def test_a_suggestion_that_does_not_fit_or_is_there_is_told_under_its_field(
    harbour: Company, changed: dict[str, Any], field: str
) -> None:
    with pytest.raises(FieldErrors) as wrong:
        await run(harbour, suggest_square, replace(IDEA, **changed))
    assert set(wrong.value.fields) == {field}


async def test_a_suggestion_like_another_square_is_taken_and_both_are_shown(harbour: Company) -> None:
    words = FIRST.prompt.rstrip(".").split()
    alike = " ".join(words[: -(len(words) // 4)])
    page = await run(harbour, suggest_square, replace(IDEA, prompt=f"{alike} parrots"))
    assert page.twin == FIRST
    (face,) = (await run(harbour, show_suggestions, ShowSuggestions(person=BOSS))).suggestions
    assert face.twin == FIRST


async def added(firm: Company, idea: SuggestSquare) -> SuggestionId:
    """Somebody suggests it, and it is added."""
    suggestion: SuggestionId = (await run(firm, suggest_square, idea)).suggestion.id
    await run(firm, add_square, AddSquare(person=BOSS, values=VALUES, suggestion=suggestion))
    return suggestion


async def names_beside(firm: Company) -> list[PersonId]:
    await monday(firm)
    leafing = Leafing(activity=ActivityId("ask-twice"))
    return list((await run(firm, show_deck, ShowDeck(person=BOSS, leafing=leafing))).credits.values())


async def test_who_asked_to_be_named_stands_beside_their_square(harbour: Company) -> None:
    await added(harbour, IDEA)
    assert await names_beside(harbour) == [ME]


async def test_who_did_not_ask_is_not_named(harbour: Company) -> None:
    await added(harbour, replace(IDEA, credited=False))
    assert await names_beside(harbour) == []


async def test_a_name_goes_with_whoever_leaves(harbour: Company) -> None:
    await added(harbour, IDEA)
    await run(harbour, leave_game, LeaveGame(person=ME))
    assert await names_beside(harbour) == []


async def test_a_suggestion_is_answered_once(harbour: Company) -> None:
    suggestion = await added(harbour, IDEA)
    for usecase, command in (
        (thank_suggestion, ThankSuggestion(person=BOSS, suggestion=suggestion, note="")),
        (
            add_square,
            AddSquare(person=BOSS, values={**VALUES, "short": "Again"}, suggestion=suggestion),
        ),
        (show_square_form, ShowSquareForm(person=BOSS, suggestion=suggestion)),
    ):
        with pytest.raises(Refused) as refused:
            await run(harbour, usecase, command)
        assert refused.value.code == "suggestion_answered"


async def test_the_second_of_two_answers_changes_nothing(harbour: Company, beholder: Any) -> None:
    suggestion = (await run(harbour, suggest_square, IDEA)).suggestion.id
    async with harbour.database.begin(harbour.workspace) as tx:
        told = [
            await suggestions.answer(tx, suggestion, Answered.THANKED, by=BOSS, note=note)
            for note in ("One.", "Two.")
        ]
    assert told == [True, False]
    assert await beholder.fetchval("SELECT note FROM suggestion") == "One."


async def test_what_was_thanked_long_ago_and_drafts_nobody_played_are_forgotten(
    harbour: Company, beholder: Any
) -> None:
    suggestion = (await run(harbour, suggest_square, IDEA)).suggestion.id
    await run(harbour, thank_suggestion, ThankSuggestion(person=BOSS, suggestion=suggestion, note="Thanks."))
    looked = look_at(to_toml(renamed("ours")), "ours")
    await run(harbour, draft_deck, DraftDeck(person=BOSS, looked=looked))
    kept = "SELECT (SELECT count(*) FROM suggestion), (SELECT count(*) FROM deck_draft)"
    for days, left in ((6, (1, 1)), (2, (1, 0)), (83, (0, 0))):
        harbour.clock.move(days=days)
        await run(harbour, forget, Sweep())
        assert tuple(await beholder.fetchrow(kept)) == left


async def test_managers_see_a_suggestion_after_what_single_people_wait_for(
    harbour: Company, beholder: Any
) -> None:
    await beholder.execute("DELETE FROM outbox")
    await run(harbour, suggest_square, IDEA)
    rows = await beholder.fetch("SELECT person_id, lane FROM outbox WHERE kind = 'home'")
    assert [tuple(row) for row in rows] == [(BOSS, Lane.BULK)]
