"""What Alembic runs for every command: connects, waits for its turn, migrates one revision per transaction."""

import asyncio
from collections.abc import Iterable

from alembic import context
from alembic.operations import MigrationScript
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, pool, text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from services.store.tables import metadata

# Any number, as long as it stays the same: whoever holds it migrates.
TURN = 0x62696E676F
TURN_PATIENCE = 600.0
PAUSE = 0.1
OLDEST_SERVER = 160000
# Backstops for statements outside a revision; each revision sets its own, see script.py.mako.
TIMEOUTS = {"lock_timeout": "5s", "statement_timeout": "10min"}


def database_url() -> str:
    """From the caller (bot.schema), or from `-x url=…` on Alembic's own command line."""
    url: str = context.config.attributes.get("url") or context.get_x_argument(as_dictionary=True)["url"]
    return url


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Whether to compare an object of the database with our tables: the queue's belong to its library."""
    if kind == "schema":
        return name in {None, "directory"}
    return not (kind == "table" and str(name).startswith("pgqueuer"))


def number(migration: MigrationContext, _: Iterable[object], scripts: list[MigrationScript]) -> None:
    """Revisions are counted: 0001, 0002, …"""
    for script in scripts:
        script.rev_id = f"{int(migration.get_current_revision() or 0) + 1:04d}"


async def take_turn(connection: AsyncConnection) -> None:
    """Holds the lock until the connection closes. Asks again and again instead of waiting inside a
    statement, whose snapshot CREATE INDEX CONCURRENTLY of the one before us would wait for.
    """
    async with asyncio.timeout(TURN_PATIENCE):
        while not await connection.scalar(text("SELECT pg_try_advisory_lock(:turn)"), {"turn": TURN}):
            await connection.commit()
            await asyncio.sleep(PAUSE)
    await connection.commit()


def run(connection: Connection) -> None:
    """Runs the asked-for revisions on an open connection."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        transaction_per_migration=True,
        include_schemas=True,
        include_name=is_ours,
        compare_type=True,
        compare_server_default=True,
        process_revision_directives=number,
    )
    with context.begin_transaction():
        context.run_migrations()


async def migrate(url: str) -> None:
    """One connection of its own, closed at the end whatever happens."""
    engine = create_async_engine(
        url,
        poolclass=pool.NullPool,
        connect_args={"server_settings": {"application_name": "bingo-migrate", **TIMEOUTS}},
    )
    async with engine.connect() as connection:
        version = int(await connection.scalar(text("SHOW server_version_num")) or 0)
        if version < OLDEST_SERVER:
            raise RuntimeError(f"PostgreSQL {version // 10000} is too old: 16 or newer is needed.")
        await take_turn(connection)
        await connection.run_sync(run)


asyncio.run(migrate(database_url()))
