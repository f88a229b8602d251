from collections.abc import AsyncIterator

import pytest

from bot.manifest import Mode
from tests.journeys.town import Town, founded


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """The bot over signed HTTP."""
    async with founded(database_url, Mode.HTTP) as running:
        yield running


@pytest.fixture(params=list(Mode))
async def either(request: pytest.FixtureRequest, database_url: str) -> AsyncIterator[Town]:
    """The bot over signed HTTP, and once more over Socket Mode."""
    async with founded(database_url, request.param) as running:
        yield running
