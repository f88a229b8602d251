from collections.abc import AsyncIterator

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.manifest import Mode
from tests.journeys.town import Town, founded


@pytest.fixture
async def town(app_engine: AsyncEngine) -> AsyncIterator[Town]:
    """The bot over signed HTTP."""
    async with founded(app_engine, Mode.HTTP) as running:
        yield running


@pytest.fixture(params=list(Mode))
async def either(request: pytest.FixtureRequest, app_engine: AsyncEngine) -> AsyncIterator[Town]:
    """The bot over signed HTTP, and once more over Socket Mode."""
    async with founded(app_engine, request.param) as running:
        yield running
