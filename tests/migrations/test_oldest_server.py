import asyncio
from typing import Any

from bot.embedded import EmbeddedPostgres
from bot.schema import downgrade, upgrade
from tests.support.catalog import everything, tenant_tables
from tests.support.database import TestServer
from tests.support.rows import seed


async def test_the_oldest_supported_server_gets_the_same_schema(beholder: Any) -> None:
    async with EmbeddedPostgres.start(None, major=16, durable=False) as old:
        await asyncio.to_thread(upgrade, old.url())
        connection = await TestServer(postgres=old).connect("bingo")
        for table in await tenant_tables(connection):
            await seed(connection, table)
        theirs = await everything(connection)
        await connection.close()
        await asyncio.to_thread(downgrade, old.url(), "base")
    assert without_rights(theirs) == without_rights(await everything(beholder))


def without_rights(things: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Version 17 added a right that owners have on their tables."""
    return {(kind, what.partition("{")[0] if kind == "wall" else what) for kind, what in things}
