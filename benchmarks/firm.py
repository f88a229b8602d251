"""A workspace in an embedded database, as every benchmark of the database needs one."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import quantiles

from bot.embedded import EmbeddedPostgres
from bot.schema import upgrade
from cards.model import PersonId, WorkspaceId
from services.ids import uuid7
from services.people import Member
from services.store.engine import create_engine
from services.store.tx import Database
from services.usecases.install_workspace import InstallWorkspace, install_workspace

WORKSPACE = WorkspaceId("T0BENCH")
NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True, slots=True)
class Firm:
    """A database and its server's address."""

    database: Database
    postgres: EmbeddedPostgres


@asynccontextmanager
async def founded(people: int) -> AsyncIterator[Firm]:
    """An empty workspace with this many people, on a server of its own."""
    async with EmbeddedPostgres.start(None) as postgres:
        await asyncio.to_thread(upgrade, postgres.url())
        engine = create_engine(postgres.url(), application_name="bench")
        database = Database(
            engine=engine,
            clock=lambda: NOW,
            make_id=lambda at: uuid7(at, os.urandom(10)),
            make_key=lambda: os.urandom(32),
            secret=b"s" * 32,
        )
        members = tuple(
            Member(person=PersonId(f"U{n:06}"), name=f"p{n}", real_name=f"Pat{n} Person{n}")
            for n in range(people)
        )
        command = InstallWorkspace(name="Bench", zone="UTC", bot_user=PersonId("UBOT"), members=members)
        await database.run(WORKSPACE, install_workspace, command)
        try:
            yield Firm(database=database, postgres=postgres)
        finally:
            await engine.dispose()


def told(times: list[float]) -> str:
    """Median and 99th percentile, in milliseconds."""
    return f"p50 {middle(times):.2f} ms, p99 {quantiles(times, n=100)[98] * 1e3:.2f} ms"


def middle(times: list[float]) -> float:
    """The median in milliseconds."""
    return quantiles(times, n=2)[0] * 1e3
