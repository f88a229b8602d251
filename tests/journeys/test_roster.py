"""Everybody Slack tells of is known, however many pages it takes and however often Slack asks to wait."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.manifest import Mode
from bot.practice import Fault
from tests.journeys.town import SEED, Town, founded

MANY = 250


async def test_a_large_workspace_is_read_page_by_page(app_engine: AsyncEngine, beholder: Any) -> None:
    (company,) = SEED["workspaces"]
    more = [{"id": f"U0N{number}", "name": f"n{number}", "is_restricted": True} for number in range(MANY)]
    seed = {"workspaces": [company | {"users": [*company["users"], *more]}]}
    async with founded(app_engine, Mode.SOCKET, seed=seed) as town:
        town.slack.recorded.clear()
        town.slack.fails(Fault(kind="ratelimited", method="users.list", retry_after=1))
        await town.house.refresh_roster()
        assert len(town.slack.recorded.calls_to("users.list")) == 3
        assert await beholder.fetchval("SELECT count(*) FROM person WHERE kind = 'guest'") == MANY + 1


async def test_the_owner_looks_after_the_game_unless_somebody_else_was_named(
    town: Town, beholder: Any
) -> None:
    assert await beholder.fetchval("SELECT installer FROM workspace") == "U0AMARA"
    assert await beholder.fetchval("SELECT zone FROM workspace") == "Europe/Lisbon"
