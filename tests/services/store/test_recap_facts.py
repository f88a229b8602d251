"""What an advisory board said, as a recap is drafted from it, and how long its words stay."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import Week
from cards.standings import WeekTotal
from services.ids import TeamId
from services.recaps import RecapFacts, RecapWords
from services.store import recap_facts, recaps
from tests.support.company import WEEK, Company, company

ITEM = (
    "INSERT INTO advisory_item (workspace_id, item_id, board_id, theme, owner_id, line, made_by, made_at, told_at)"
    " VALUES ('T0TEST', $1, $2, $3, 'UBOSS', $4, 'UBOSS', $5, $6)"
)
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    return await company(app_engine).install("UBOSS")


async def test_a_recap_tells_what_boards_brought_up_and_were_told_in_its_week(
    firm: Company, beholder: Any
) -> None:
    board, week = uuid4(), timedelta(days=7)
    items = (
        ("the gate lift", "", MONDAY, None),
        ("delivery hours", "", MONDAY + timedelta(days=6, hours=23), None),
        ("last week's", "We open at six.", MONDAY - week, MONDAY + timedelta(days=1)),
        ("next week's", "", MONDAY + week, None),
        ("long ago", "Said long ago.", MONDAY - 3 * week, MONDAY - 2 * week),
    )
    for theme, line, made, told in items:
        await beholder.execute(ITEM, uuid4(), board, theme, line, made, told)
    async with firm.database.begin(firm.workspace) as tx:
        words = await recap_facts.said_by_boards(tx, MONDAY, MONDAY + timedelta(days=7))
    assert words.said == ("the gate lift", "delivery hours")
    assert words.done == ("We open at six.",)


async def test_three_of_each_are_enough_and_none_comes_twice(firm: Company, beholder: Any) -> None:
    for number in range(9):
        made = MONDAY + timedelta(hours=number)
        await beholder.execute(ITEM, uuid4(), uuid4(), f"theme {number // 2}", "Done.", made, made)
    async with firm.database.begin(firm.workspace) as tx:
        words = await recap_facts.said_by_boards(tx, MONDAY, MONDAY + timedelta(days=7))
    assert (words.said, words.done) == (("theme 0", "theme 1", "theme 2"), ("Done.",))


async def test_what_a_board_said_goes_with_the_words_of_a_recap_and_figures_stay(firm: Company) -> None:
    weeks = (WeekTotal(week=Week.parse("2026-W47"), points=120, squares=4), WeekTotal(week=WEEK, points=80))
    facts = RecapFacts(squares=4, said=("the gate lift",), done=("We open at six.",), weeks=weeks)
    async with firm.database.begin(firm.workspace) as tx:
        recap = await recaps.add(tx, TeamId(uuid4()), WEEK, facts, RecapWords(), post_at=None)
        assert recap is not None
        kept = await recaps.load(tx, recap)
        assert kept is not None
        assert kept.facts == facts
        assert await recaps.erase(tx, tx.now - timedelta(days=1), limit=9) == 0
        assert await recaps.erase(tx, tx.now + timedelta(days=1), limit=9) == 1
        assert await recaps.erase(tx, tx.now + timedelta(days=1), limit=9) == 0
        left = await recaps.load(tx, recap)
        assert left is not None
        assert left.facts == RecapFacts(squares=4, weeks=weeks)
        assert left.facts.said == ()
