"""A release that is rolled back meets a schema newer than its own."""

import asyncio

import asyncpg

from bot.schema import known_revisions, upgrade
from services.store.revision import schema_revision
from tests.support.database import TestServer


async def test_a_newer_schema_is_left_as_it_is(server: TestServer, own_database_url: str) -> None:
    database = own_database_url.split("@/")[1].split("?", maxsplit=1)[0]
    connection: asyncpg.Connection = await server.connect(database)
    await connection.execute("UPDATE alembic_version SET version_num = '9999'")
    await connection.close()
    assert await asyncio.to_thread(upgrade, own_database_url) is False
    assert await schema_revision(own_database_url) == "9999"
    assert "9999" not in known_revisions()
