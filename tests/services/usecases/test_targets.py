"""How likely a line is: chosen by managers, aimed for from the next free week on, and told with every card."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.decks import default_deck
from cards.decks.writing import to_toml
from cards.model import Deck, PersonId, Setting, Week
from services.deck_pages import ChangePage
from services.decks import look_at
from services.errors import NotFound, Refused, ServiceError
from services.usecases.check_cards import CheckCards, check_cards
from services.usecases.choose_target import ChooseTarget, choose_target
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.draft_deck import DraftDeck, draft_deck
from services.usecases.put_deck import PutDeck, put_deck
from services.usecases.reshuffle_card import ReshuffleCard, reshuffle_card
from services.usecases.show_deal import ShowDeal, show_deal
from services.usecases.show_deck_changes import ShowDeckChanges, show_deck_changes
from tests.support.company import WEEK, Company, company
from tests.support.founding import Founding

ME, DEV, BOSS = (PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UBOSS"))
CHOICES = "SELECT count(*) FROM target_choice"


async def found(firm: Company) -> None:
    await firm.install(ME, DEV, BOSS)
    await firm.join(ME)


@pytest.fixture
async def harbour(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def run(firm: Company, usecase: Callable[..., Awaitable[Any]], command: object) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


async def chooses(firm: Company, target: float, base: float = 0.4, *, by: PersonId = BOSS) -> None:
    await run(firm, choose_target, ChooseTarget(person=by, target=target, base=base))


async def page(firm: Company) -> ChangePage:
    found: ChangePage = await run(firm, show_deck_changes, ShowDeckChanges(person=BOSS))
    return found


async def monday(firm: Company, week: Week = WEEK) -> None:
    """A week passes, and cards of the next are dealt."""
    firm.clock.move(days=7)
    await run(firm, deal_cards, DealCards(week=week.next(), zone="Europe/Lisbon"))


async def aimed_for(firm: Company, week: Week) -> float:
    """What somebody's card of a week was to come to, and does."""
    told = await run(firm, show_deal, ShowDeal(person=ME, week=week))
    assert told.p_line == pytest.approx(told.target, rel=0.02)
    return float(told.target)


async def test_cards_aim_for_it_from_the_next_free_week_on_and_can_be_dealt_again(harbour: Company) -> None:
    await chooses(harbour, 0.6)
    assert await aimed_for(harbour, WEEK) == 0.4
    await monday(harbour)
    assert await aimed_for(harbour, WEEK.next()) == 0.6
    await run(harbour, reshuffle_card, ReshuffleCard(person=ME))
    assert await aimed_for(harbour, WEEK.next()) == 0.6
    for week in (WEEK, WEEK.next()):
        assert [
            each.problems for each in await run(harbour, check_cards, CheckCards(week=week, limit=9))
        ] == [()]


async def test_who_chose_what_when_is_shown_and_choosing_it_again_changes_nothing(
    harbour: Company, beholder: Any
) -> None:
    before = await page(harbour)
    assert (before.target, before.targeted) == (0.4, None)
    assert before.sooner == {0.2, 0.6}
    for _ in range(2):
        await chooses(harbour, 0.2)
    shown = await page(harbour)
    assert shown.targeted is not None
    assert (shown.target, shown.targeted.by, shown.targeted.replaces) == (0.2, BOSS, 0.4)
    assert (shown.targeted.week, await beholder.fetchval(CHOICES)) == (shown.starts, 1)
    await chooses(harbour, 0.4, 0.2)
    assert (await page(harbour)).target == 0.4


async def test_of_two_managers_at_once_one_is_first_and_the_other_looks_again(
    harbour: Company, beholder: Any
) -> None:
    outcomes = await asyncio.gather(chooses(harbour, 0.2), chooses(harbour, 0.6), return_exceptions=True)
    assert [each.code for each in outcomes if isinstance(each, ServiceError)] == ["target_moved_on"]
    assert await beholder.fetchval(CHOICES) == 1


@pytest.mark.parametrize(
    ("by", "target", "code"),
    [(ME, 0.6, "not_manager"), (BOSS, 0.5, "no_target"), (BOSS, 0.0, "no_target"), (BOSS, 9.99, "no_target")],
)
async def test_only_managers_choose_and_only_what_all_sizes_of_cards_come_to(
    harbour: Company, beholder: Any, by: PersonId, target: float, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        await chooses(harbour, target, by=by)
    assert (refused.value.code, await beholder.fetchval(CHOICES)) == (code, 0)


async def test_what_the_deck_has_no_cards_for_is_not_aimed_for(harbour: Company) -> None:
    await chooses(harbour, 0.6)
    await puts(harbour, easy())
    with pytest.raises(Refused) as refused:
        await chooses(harbour, 0.2, 0.6)
    assert refused.value.code == "deck_lacks"
    assert {setting for setting, _ in refused.value.fields["lacks"]} == {"account"}


async def test_a_deck_whose_cards_would_be_luckier_than_aimed_for_is_not_put_in_play(
    harbour: Company,
) -> None:
    looked = look_at(to_toml(easy()), "easy")
    draft = await run(harbour, draft_deck, DraftDeck(person=BOSS, looked=looked))
    assert not draft.playable
    assert {each.setting: each.problem for each in draft.lacks if each.in_use} == {
        Setting.ACCOUNT: "effort 5 has 0 activities, so cards do without it; a line comes with 50% instead of 40%; add 5 more"
    }
    with pytest.raises(NotFound):
        await run(harbour, put_deck, PutDeck(person=BOSS, deck=draft.facts.deck, base=draft.base))


def easy() -> Deck:
    few = tuple(each for each in default_deck().activities if each.effort < 4)
    return replace(default_deck(), activities=few)


async def puts(firm: Company, deck: Deck) -> None:
    draft = await run(firm, draft_deck, DraftDeck(person=BOSS, looked=look_at(to_toml(deck), "easy")))
    await run(firm, put_deck, PutDeck(person=BOSS, deck=draft.facts.deck, base=draft.base))


async def test_another_workspace_aims_for_its_own(harbour: Company, app_engine: AsyncEngine) -> None:
    pier = company(app_engine, workspace="T0OTHER", clock=harbour.clock)
    await pier.install(ME, BOSS)
    await chooses(harbour, 0.6)
    assert (await page(pier)).target == 0.4
