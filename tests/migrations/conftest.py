import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest

from bot.schema import downgrade, upgrade
from services.store.engine import APP_ROLE
from tests.support.database import TestServer


class Bench:
    """An empty database to migrate to and fro."""

    def __init__(self, server: TestServer, name: str, beholder: Any) -> None:
        self.url = server.url(name)
        self.name = name
        self.beholder = beholder

    async def up(self, revision: str = "head") -> None:
        await asyncio.to_thread(upgrade, self.url, revision)

    async def down(self, revision: str = "base") -> None:
        await asyncio.to_thread(downgrade, self.url, revision)


@pytest.fixture
async def bench(server: TestServer) -> AsyncIterator[Bench]:
    async with server.copy(f"bench_{uuid4().hex}", template="template0") as name:
        beholder = await server.connect(name)
        yield Bench(server, name, beholder)
        await beholder.close()


@pytest.fixture
async def app(server: TestServer, workers_database: str, database_url: str) -> AsyncIterator[Any]:
    """The owner's login acting as the application, in workspace T0SEED."""
    connection = await server.connect(workers_database, role="bingo")
    await connection.execute(f"SET ROLE {APP_ROLE}; SET bingo.workspace = 'T0SEED'")
    yield connection
    await connection.close()
