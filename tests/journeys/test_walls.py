"""A wall for each team, made, shown and closed by those who manage it and by nobody else, whatever they send."""

import re
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import names
from bot.manifest import Mode
from bot.practice import Person
from bot.views import team_form as view
from tests.journeys.test_home import at_home
from tests.journeys.test_posters import read
from tests.journeys.test_teams import opens_teams
from tests.journeys.town import Town, founded, top

OPEN = "SELECT t.name FROM wall w JOIN team t USING (workspace_id, team_id) WHERE w.closed_at IS NULL ORDER BY t.name"


async def team_named(town: Town, name: str, *managers: str, beholder: Any) -> str:
    """A team made by hand, with managers of its own, the first of them in it. Answers with its id."""
    amara = await opens_teams(town)
    assert (await amara.presses(top(amara), names.part(names.NEW_TEAM, "hand"), "hand")).ok
    assert (await amara.submits(values={view.NAME: name, view.MEMBERS: [managers[0]]})).ok
    await amara.closes(everything=True)
    amara = await opens_teams(town)
    team = str(await beholder.fetchval("SELECT team_id FROM team WHERE name = $1", name))
    assert (await amara.presses(top(amara), names.TEAM, team)).ok
    assert (await amara.submits(values={view.MANAGERS: list(managers)})).ok
    await amara.closes(everything=True)
    return team


async def opens_wall(person: Person) -> str:
    """The desk of the wall, as its words."""
    assert (await person.presses(await at_home(person), names.WALL)).ok
    return str(top(person).blocks)


def address_in(person: Person) -> str:
    return str(re.findall(r"https://bingo\.example/wall/[\w-]{43}", str(top(person).blocks))[0])


async def test_who_manages_one_team_has_its_wall_and_no_other(app_engine: AsyncEngine, beholder: Any) -> None:
    async with founded(app_engine, Mode.HTTP) as town:
        pier = await team_named(town, "Pier", "U0BEN", beholder=beholder)
        yard = await team_named(town, "Yard", "U0CLEO", beholder=beholder)
        ben, cleo = town.person("U0BEN"), town.person("U0CLEO")
        assert "Yard" not in await opens_wall(ben)
        assert (await ben.presses(top(ben), names.WALL_OPEN)).ok
        first = address_in(ben)
        assert b"Pier" in (await read(town, first))[1]
        # Nothing that is sent by hand makes, shows or closes another team's.
        for action in (names.part(names.WALL_TEAM, yard), names.WALL_OPEN, names.WALL_CLOSE):
            await ben.forges_press(top(ben), action, value=yard)
            assert "Yard" not in str([each.blocks for each in ben.modals])
        assert [row["name"] for row in await beholder.fetch(OPEN)] == ["Pier"]
        await opens_wall(cleo)
        for action in (names.WALL_OPEN, names.WALL_CLOSE):
            await cleo.forges_press(top(cleo), action, value=pier)
        assert (await read(town, first))[0] == 200
        await ben.closes(everything=True)
        await opens_wall(ben)
        assert (await ben.presses(top(ben), names.WALL_CLOSE)).ok
        assert (await read(town, first))[0] == 404


async def test_who_manages_several_teams_has_a_wall_for_each(app_engine: AsyncEngine, beholder: Any) -> None:
    async with founded(app_engine, Mode.HTTP) as town:
        pier = await team_named(town, "Pier", "U0BEN", "U0AMARA", beholder=beholder)
        amara = town.person("U0AMARA")
        assert "Pier" in await opens_wall(amara)
        assert (await amara.presses(top(amara), names.WALL_OPEN)).ok
        own = address_in(amara)
        assert (await amara.presses(top(amara), names.part(names.WALL_TEAM, pier), pier)).ok
        assert own not in str(top(amara).blocks)
        assert (await amara.presses(top(amara), names.WALL_OPEN)).ok
        other = address_in(amara)
        assert [b"Harbour" in (await read(town, each))[1] for each in (own, other)] == [True, False]
        assert (await amara.presses(top(amara), names.WALL_CLOSE)).ok
        assert [(await read(town, each))[0] for each in (own, other)] == [200, 404]


@pytest.mark.parametrize("action", [names.WALL, names.WALL_OPEN, names.WALL_CLOSE])
async def test_who_manages_no_team_has_no_wall(app_engine: AsyncEngine, beholder: Any, action: str) -> None:
    async with founded(app_engine, Mode.HTTP) as town:
        cleo = town.person("U0CLEO")
        home = await at_home(cleo)
        assert "Office Screen" not in str(home.blocks)
        await cleo.forges_press(home, action, value="")
        assert "bingo.example/wall" not in str([each.blocks for each in cleo.modals])
        assert await beholder.fetchval("SELECT count(*) FROM wall") == 0
