"""The database of a test run: one server for all workers, one migrated template, a copy for each worker."""

import fcntl
import json
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import asyncpg

from bot.embedded import DATABASE, OWNER, SUPERUSER, EmbeddedPostgres, serving
from bot.schema import upgrade

MAJOR = 18
PIPE = "lifeline"
NOTES = "server.json"
EVERY_TABLE = """
SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
WHERE schemaname IN ('public', 'directory') AND tablename <> 'alembic_version'
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class TestServer:
    """The server of this run, whose database DATABASE is migrated and never connected to."""

    __test__ = False

    postgres: EmbeddedPostgres

    def url(self, database: str) -> str:
        """As the tables' owner, who is no superuser."""
        return self.postgres.url(database=database)

    async def connect(self, database: str, *, role: str = SUPERUSER) -> "asyncpg.Connection":
        """A connection of the driver's own; a superuser's sees all workspaces."""
        return await asyncpg.connect(host=str(self.postgres.sockets), user=role, database=database)

    @asynccontextmanager
    async def copy(self, name: str, *, template: str = DATABASE) -> AsyncIterator[str]:
        """A database of that name as long as the block, whoever is still connected at its end."""
        connection = await self.connect("postgres")
        try:
            await connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} OWNER {OWNER}")
            yield name
            await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        finally:
            await connection.close()


async def emptied(connection: "asyncpg.Connection", tables: Sequence[str]) -> None:
    """Deletes every row. Fails when a test left a transaction open that holds on to some."""
    # One statement, which the driver prepares once: the database reads and plans nothing anew after each test.
    deletions = ", ".join(f"of_{number} AS (DELETE FROM {table})" for number, table in enumerate(tables))
    await connection.fetch(f"WITH {deletions} SELECT")


async def cleaner(server: TestServer, database: str) -> "asyncpg.Connection":
    """A connection that deletes past row-level security and without waking the queue's listeners."""
    connection = await server.connect(database)
    await connection.execute("SET session_replication_role = replica; SET lock_timeout = '5s'")
    return connection


@contextmanager
def shared_server(folder: Path) -> Iterator[TestServer]:
    """The server that all processes with the same folder share.

    Whoever comes first starts it. It lives while anybody holds the folder's pipe open for writing, so it is gone
    with the last of them, even when they are killed.
    """
    with ExitStack() as held:
        with (folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            server = _joined(folder, held) or _started(folder, held)
        yield server


def _joined(folder: Path, held: ExitStack) -> TestServer | None:
    try:
        # Opening for writing succeeds only while a server reads at the other end.
        lifeline = os.open(folder / PIPE, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:
        return None
    held.callback(os.close, lifeline)
    return TestServer(postgres=_read(folder / NOTES))


def _started(folder: Path, held: ExitStack) -> TestServer:
    with suppress(FileExistsError):
        os.mkfifo(folder / PIPE)
    read_end = os.open(folder / PIPE, os.O_RDONLY | os.O_NONBLOCK)
    lifeline = os.open(folder / PIPE, os.O_WRONLY)
    postgres = held.enter_context(serving(None, major=MAJOR, durable=False, lifeline=read_end))
    held.callback(os.close, lifeline)
    os.close(read_end)
    # In a thread, because pytest-asyncio's loop is set in this one.
    with ThreadPoolExecutor(1) as threads:
        threads.submit(upgrade, postgres.url()).result()
    _write(folder / NOTES, postgres)
    return TestServer(postgres=postgres)


def _write(notes: Path, postgres: EmbeddedPostgres) -> None:
    facts = {"sockets": str(postgres.sockets), "major": postgres.major, "pid": postgres.pid}
    notes.write_text(json.dumps(facts))


def _read(notes: Path) -> EmbeddedPostgres:
    facts = json.loads(notes.read_text())
    return EmbeddedPostgres(sockets=Path(facts["sockets"]), major=facts["major"], pid=facts["pid"])
