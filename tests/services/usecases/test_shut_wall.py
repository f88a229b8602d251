"""A wall ends with its team, and at the word of whoever looks after the workspace."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId
from services.errors import NotFound, Refused
from services.ids import TeamId
from services.store import directory
from services.store.walls import Door
from services.teams import TeamChoice, TeamSource
from services.usecases.keep_team import EndTeam, MakeTeam, end_team, make_team
from services.usecases.keep_wall import KeepWall, close_wall, open_wall, show_wall_desk
from services.usecases.show_wall import FindWall, ShowWall, find_wall, show_wall
from tests.support.company import Company, company

BOSS, ANA, BEN = (PersonId(name) for name in ("UBOSS", "UANA", "UBEN"))


@pytest.fixture
async def harbour(app_engine: AsyncEngine) -> Company:
    firm = await company(app_engine).install(BOSS, ANA, BEN)
    firm.database = replace(firm.database, address="https://bingo.example")
    return firm


async def made(firm: Company) -> TeamId:
    choice = TeamChoice(name="Pier", managers=(ANA,), members=())
    command = MakeTeam(person=BOSS, source=TeamSource.HAND, source_id="", choice=choice)
    page = await firm.database.run(firm.workspace, make_team, command)
    return page.team.id


async def opened(firm: Company, person: PersonId, team: TeamId) -> str:
    desk = await firm.database.run(firm.workspace, open_wall, KeepWall(person=person, team=team))
    return desk.address.rpartition("/")[2]


async def door(firm: Company, token: str) -> Door | None:
    return await firm.database.run(directory.NOBODY, find_wall, FindWall(token=token))


async def test_a_team_that_ends_takes_its_wall_along(harbour: Company, beholder: Any) -> None:
    pier = await made(harbour)
    found = await door(harbour, await opened(harbour, ANA, pier))
    assert found is not None
    await beholder.execute("UPDATE team SET ended_at = now() WHERE team_id = $1", pier)
    with pytest.raises(NotFound, match="wall_closed"):
        await harbour.database.run(harbour.workspace, show_wall, ShowWall(wall=found.wall))
    await beholder.execute("UPDATE team SET ended_at = NULL WHERE team_id = $1", pier)
    await harbour.database.run(harbour.workspace, end_team, EndTeam(person=BOSS, team=pier))
    assert await beholder.fetchval("SELECT count(*) FROM directory.wall") == 0
    assert await beholder.fetchval("SELECT count(*) FROM change WHERE subject = 'wall'") == 2


async def test_who_looks_after_the_workspace_can_close_the_wall_of_any_team(harbour: Company) -> None:
    pier = await made(harbour)
    token = await opened(harbour, ANA, pier)
    with pytest.raises(Refused):
        await harbour.database.run(harbour.workspace, close_wall, KeepWall(person=BEN, team=pier))
    desk = await harbour.database.run(harbour.workspace, show_wall_desk, KeepWall(person=BOSS))
    assert [each.name for each in desk.others] == ["Pier"]
    await harbour.database.run(harbour.workspace, close_wall, KeepWall(person=BOSS, team=pier))
    assert await door(harbour, token) is None
