"""Whoever leaves the company has no available days any more; whoever comes back has them again."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId, Week
from services.people import Member, MemberKind
from services.store import boards
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.leave_game import LeaveGame, leave_game
from services.usecases.pause_game import PauseGame, pause_game
from services.usecases.show_home import ShowHome, show_home
from tests.support.company import WEEK, Company, company
from tests.support.founding import Founding

ANA = PersonId("UANA")
FRIDAY = date(2026, 11, 27)


async def found(founded: Company) -> None:
    await founded.install(ANA, "UBOSS")
    for person in founded.people:
        await founded.join(person)


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def is_here(firm: Company, *, here: bool, kind: MemberKind = MemberKind.MEMBER) -> None:
    member = Member(person=ANA, name="uana", real_name="Uana", zone="Europe/Lisbon", active=here, kind=kind)
    await firm.database.run(firm.workspace, change_member, ChangeMember(member=member))


async def days(firm: Company, beholder: Any, week: Week = WEEK) -> float:
    """Ana's available days of a whole week in which she had her card from Monday on."""
    team = await beholder.fetchval("SELECT team_id FROM card WHERE person_id = $1", ANA)
    await beholder.execute("UPDATE card SET dealt_at = '2026-11-23 09:00+00'")
    async with firm.database.begin(firm.workspace) as tx:
        members = await boards.members(tx, team, week, holidays=frozenset(), today=week.sunday)
    (found,) = [each.standing.days for each in members if each.standing.person == ANA]
    return found


async def test_days_after_somebody_left_the_company_are_none(firm: Company, beholder: Any) -> None:
    assert await days(firm, beholder) == 5
    for _ in range(2):
        await is_here(firm, here=False)
    assert await days(firm, beholder) == 3


async def test_whoever_becomes_a_guest_plays_no_longer_either(firm: Company, beholder: Any) -> None:
    await is_here(firm, here=True, kind=MemberKind.GUEST)
    assert await days(firm, beholder) == 3


async def test_whoever_comes_back_counts_from_that_day_on(firm: Company, beholder: Any) -> None:
    await is_here(firm, here=False)
    firm.clock.move(days=2)
    await is_here(firm, here=True)
    assert await days(firm, beholder) == 4


async def test_a_break_that_goes_on_goes_on_for_whoever_comes_back(firm: Company, beholder: Any) -> None:
    await firm.database.run(firm.workspace, pause_game, PauseGame(person=ANA, until=date(2026, 11, 26)))
    await is_here(firm, here=False)
    await is_here(firm, here=True)
    assert await days(firm, beholder) == 3
    rows = await beholder.fetch("SELECT first, last FROM absence")
    assert [tuple(row) for row in rows] == [(date(2026, 11, 25), date(2026, 11, 26))]


async def test_a_break_that_ended_meanwhile_is_over_for_whoever_comes_back(
    firm: Company, beholder: Any
) -> None:
    await firm.database.run(firm.workspace, pause_game, PauseGame(person=ANA, until=date(2026, 11, 25)))
    await is_here(firm, here=False)
    firm.clock.move(days=2)
    await is_here(firm, here=True)
    assert await days(firm, beholder) == 3
    assert await beholder.fetchval("SELECT max(last) FROM absence") < FRIDAY


async def test_whoever_had_left_the_game_stays_out_of_it(firm: Company, beholder: Any) -> None:
    await firm.database.run(firm.workspace, leave_game, LeaveGame(person=ANA))
    await is_here(firm, here=False)
    firm.clock.move(days=1)
    await is_here(firm, here=True)
    assert await days(firm, beholder) == 3
    home = await firm.database.run(firm.workspace, show_home, ShowHome(person=ANA))
    assert home.state == "left"
