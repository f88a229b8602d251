"""What *How Was This Dealt?* shows in Slack, saved and typed as it says: the card that was dealt comes of it, whatever came before."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.views.deal import modal
from cards.model import PersonId, Week
from services.fairness_pages import DealPage
from services.usecases.choose_target import ChooseTarget, choose_target
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.keep_week_keys import keep_week_keys
from services.usecases.pause_game import PauseGame, pause_game
from services.usecases.reshuffle_card import ReshuffleCard, reshuffle_card
from services.usecases.show_deal import ShowDeal, show_deal
from services.usecases.sweep import Sweep
from tests.bot.cli.test_deal_deck import saved
from tests.bot.cli.test_policy import ME, Bingo, bingo
from tests.support.company import WEEK, Company, company
from tests.support.dealt_again import files_in, typed_in

__all__ = ["bingo"]

BOSS = PersonId("UBOSS")
BACK = Week.parse("2026-W51")
"""The first week after a break of one."""


async def run(firm: Company, usecase: Any, command: Any) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    """Somebody who had two cards, none in the week after, and now another one."""
    harbour = await company(app_engine).install(ME, BOSS, installer=BOSS)
    await harbour.join(ME)
    week = WEEK
    while week != BACK:
        week = week.next()
        if week == BACK.previous():
            await run(harbour, pause_game, PauseGame(person=ME, until=date(2026, 12, 13)))
        await deals(harbour, week)
    return harbour


async def deals(firm: Company, week: Week) -> None:
    firm.clock.now = moment(week, 0)
    await run(firm, deal_cards, DealCards(week=week, zone="Europe/Lisbon"))


def moment(week: Week, day: int) -> datetime:
    return datetime.combine(week.days[day], datetime.min.time(), UTC).replace(hour=10)


async def shown(firm: Company, week: Week) -> tuple[DealPage, Any]:
    """The details of a card, once its week's key is told."""
    firm.clock.now = moment(week.next(), 2)
    await run(firm, keep_week_keys, Sweep())
    page = await run(firm, show_deal, ShowDeal(person=ME, week=week))
    return page, modal(page)["blocks"]


async def verified(bingo: Bingo, blocks: Any) -> str:
    saved(files_in(blocks))
    ran = await bingo(*typed_in(blocks))
    assert (ran.code, ran.err) == (0, "")
    return ran.out


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


async def test_after_a_break_the_week_without_a_card_has_its_place_in_the_file(
    bingo: Bingo, firm: Company
) -> None:
    page, blocks = await shown(firm, BACK)
    assert [len(each.activities) for each in page.avoided] == [0, 25, 25]
    assert files_in(blocks)["left-out.json"].startswith("[\n[],\n[")
    assert "The same." in await verified(bingo, blocks)


async def test_a_card_in_the_place_of_another_leaves_out_the_squares_of_both(
    bingo: Bingo, firm: Company
) -> None:
    await run(firm, reshuffle_card, ReshuffleCard(person=ME))
    page, blocks = await shown(firm, BACK)
    assert [len(each.activities) for each in page.avoided] == [25, 25, 25]
    assert "The first list also has the squares of the card you gave back." in str(blocks)
    assert "The same." in await verified(bingo, blocks)


async def test_what_cards_aim_for_is_in_the_command(bingo: Bingo, firm: Company) -> None:
    await run(firm, choose_target, ChooseTarget(person=BOSS, target=0.6, base=0.4))
    await deals(firm, BACK.next())
    page, blocks = await shown(firm, BACK.next())
    assert page.target == 0.6
    assert "The same." in await verified(bingo, blocks)


async def test_a_first_card_needs_no_file_but_its_own(bingo: Bingo, firm: Company) -> None:
    _, blocks = await shown(firm, WEEK)
    assert list(files_in(blocks)) == ["card.json"]
    assert "The same." in await verified(bingo, blocks)
