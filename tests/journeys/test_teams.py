"""Teams in Slack: made by hand, from a user group and from a channel, and kept in step as people come and go."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from bot import names
from bot.manifest import Mode
from bot.practice import Person
from bot.views import team_form as view
from tests.journeys.town import SEED, Town, founded, top

GROUPS = [{"id": "S0PIER", "handle": "pier", "name": "Pier Four", "users": ["U0BEN"]}]
WITH_GROUPS = {"workspaces": [SEED["workspaces"][0] | {"usergroups": GROUPS}]}
TRIES = 2000


async def comes_true(beholder: Any, sql: str, expected: object) -> None:
    """The database says so before long."""
    found = None
    for _ in range(TRIES):
        found = await beholder.fetchval(sql)
        if found == expected:
            return
    assert found == expected


async def opens_teams(town: Town) -> Person:
    amara = town.person("U0AMARA")
    await amara.opens_home()
    assert amara.home is not None
    assert (await amara.presses(amara.home, names.TEAMS)).ok
    return amara


def team_of(person: str) -> str:
    return (
        "SELECT t.name FROM person p JOIN team t USING (workspace_id, team_id)"
        f" WHERE p.person_id = '{person}'"
    )


async def test_a_team_follows_a_user_group(app_engine: AsyncEngine, beholder: Any) -> None:
    async with founded(app_engine, Mode.SOCKET, seed=WITH_GROUPS) as town:
        amara = await opens_teams(town)
        assert (await amara.presses(top(amara), names.part(names.NEW_TEAM, "group"), "group")).ok
        assert (await amara.submits(values={view.NAME: "Pier", view.SOURCE: "S0PIER"})).ok
        assert "within a few minutes" in str(top(amara).blocks)
        await comes_true(beholder, team_of("U0BEN"), "Pier")
        town.slack.regroup("S0PIER", ["U0CLEO", "U0GUEST"])
        await comes_true(beholder, team_of("U0BEN"), "Harbour &amp; Sons".replace("&amp;", "&"))
        await comes_true(beholder, team_of("U0CLEO"), "Pier")
        assert await beholder.fetchval(team_of("U0GUEST")) == "Harbour & Sons"
        await amara.closes(everything=True)
        await opens_teams(town)
        assert "follows the user group Pier Four (`@pier`)" in str(top(amara).blocks)


async def test_a_team_follows_a_channel_and_is_edited_from_the_list(
    app_engine: AsyncEngine, beholder: Any
) -> None:
    async with founded(app_engine, Mode.HTTP) as town:
        bot = town.house.known.bot.user
        place = town.slack.add_channel(name="pier", members=["U0BEN", bot])
        amara = await opens_teams(town)
        await amara.presses(top(amara), names.part(names.NEW_TEAM, "channel"), "channel")
        answer = await amara.submits(
            values={view.NAME: "Pier", view.SOURCE: place.id, view.CHANNEL: place.id}
        )
        assert answer.ok
        await comes_true(beholder, team_of("U0BEN"), "Pier")
        town.slack.invite(place.id, "U0CLEO")
        await comes_true(beholder, team_of("U0CLEO"), "Pier")
        await amara.closes()
        assert "Nobody manages it yet" in str(top(amara).blocks)
        team = await beholder.fetchval("SELECT team_id FROM team WHERE name = 'Pier'")
        await amara.presses(top(amara), names.TEAM, str(team))
        values = {
            view.NAME: "Pier Four",
            view.MANAGERS: ["U0BEN"],
            view.RECAP_DAY: "3",
            view.RECAP_HOUR: "11",
        }
        assert (await amara.submits(values=values)).ok
        assert "from now on" in str(top(amara).blocks)
        await amara.closes()
        assert "Managed by <@U0BEN>" in str(top(amara).blocks)


async def test_without_the_scope_it_is_said_why_and_a_team_by_hand_works(
    app_engine: AsyncEngine, beholder: Any
) -> None:
    async with founded(
        app_engine, Mode.SOCKET, seed=WITH_GROUPS, declined=frozenset({"usergroups:read"})
    ) as town:
        amara = await opens_teams(town)
        await amara.presses(top(amara), names.part(names.NEW_TEAM, "group"), "group")
        assert "usergroups:read was declined" in str(top(amara).blocks)
        await amara.closes(everything=True)
        await opens_teams(town)
        await amara.presses(top(amara), names.part(names.NEW_TEAM, "hand"), "hand")
        answer = await amara.submits(values={view.NAME: "Pier", view.MEMBERS: ["U0BEN", "U0GUEST"]})
        assert set(answer.errors) == {view.MEMBERS}
        assert (await amara.submits(values={view.NAME: "Pier", view.MEMBERS: ["U0BEN"]})).ok
        assert await beholder.fetchval(team_of("U0BEN")) == "Pier"
