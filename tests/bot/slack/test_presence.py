"""A workspace that speaks to us is there, whatever was thought of it."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.slack.presence import EVERY_SECONDS, Presence
from bot.telemetry import Meters
from services.usecases.uninstall import Uninstall, uninstall
from tests.bot.slack.office import TEAM, Office, office

PRESS = {"type": "block_actions"}


class Standing:
    """Time that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now

    async def wait(self, bell: asyncio.Event, seconds: float | None) -> None:
        await bell.wait()


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> AsyncIterator[Office]:
    async with office(app_engine) as running:
        await running.hire("UANA")
        yield running


def present(firm: Office, time: Standing) -> Presence:
    return Presence(database=firm.database, workspace=TEAM, meters=Meters(), timing=time)


async def is_active(firm: Office) -> bool:
    (known,) = await firm.rows("SELECT active FROM directory.workspace")
    return bool(known["active"])


async def gone(firm: Office) -> None:
    await firm.database.run(TEAM, uninstall, Uninstall())


async def delivered(presence: Presence, body: dict[str, Any]) -> bool:
    """Whether the delivery went on."""
    went_on = asyncio.Event()

    async def next_() -> None:
        went_on.set()

    await presence.noticed(body, next_)
    return went_on.is_set()


async def test_a_delivery_brings_a_workspace_back(firm: Office) -> None:
    await gone(firm)
    assert await delivered(present(firm, Standing()), PRESS)
    assert await is_active(firm)


@pytest.mark.parametrize("event", ["app_uninstalled", "tokens_revoked"])
async def test_a_farewell_does_not(firm: Office, event: str) -> None:
    await gone(firm)
    assert await delivered(present(firm, Standing()), {"type": "event_callback", "event": {"type": event}})
    assert not await is_active(firm)


async def test_the_database_is_asked_once_a_minute(firm: Office) -> None:
    time = Standing()
    presence = present(firm, time)
    await delivered(presence, PRESS)
    await gone(firm)
    time.now += EVERY_SECONDS - 1
    assert await delivered(presence, PRESS)
    assert not await is_active(firm)
    time.now += 1
    assert await delivered(presence, PRESS)
    assert await is_active(firm)


async def test_a_database_that_is_away_holds_nobody_up(firm: Office, beholder: Any) -> None:
    async with beholder.transaction():
        await beholder.execute("LOCK TABLE directory.workspace")
        assert await delivered(present(firm, Standing()), PRESS)
