"""One connection that hears of new outbox rows and holds the right to send for a workspace.

Both belong to the session: listening is a state of the connection, and so are the advisory locks. Locks of a session,
not leases with a time on them: when a worker is killed its connection ends and another worker may go on at once,
whereas a lease is either so long that people wait or so short that a slow worker loses it while it is still sending.
That is also why this connection must reach PostgreSQL itself or a pooler in session mode: a pooler that hands out
transactions would give the lock to somebody else.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from asyncpg import Connection, InterfaceError, PostgresError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolBusy
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import WorkspaceId
from services.store.outbox import CHANNEL

LOST = (PostgresError, InterfaceError, DBAPIError, PoolBusy, OSError)
"""What the driver, with or without SQLAlchemy around it, raises of a connection that is gone or cannot be had."""

_LOCK = "SELECT pg_try_advisory_lock(hashtextextended('bingo_outbox:' || $1, 0))"
_UNLOCK = "SELECT pg_advisory_unlock(hashtextextended('bingo_outbox:' || $1, 0))"


@asynccontextmanager
async def own_connection(engine: AsyncEngine) -> AsyncIterator["Connection[Any]"]:
    """A connection like those of the pool, but ours alone until the block ends."""
    pooled = await engine.raw_connection()
    driver: Connection[Any] = pooled.driver_connection
    pooled.detach()
    try:
        yield driver
    finally:
        # Not close(): a dead server would be waited for.
        driver.terminate()


@dataclass(kw_only=True)
class Lookout:
    """Made by `watching`. `lost` is set when the connection is gone, and every lock with it."""

    connection: "Connection[Any]"
    lost: asyncio.Event = field(default_factory=asyncio.Event)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def take(self, workspace: WorkspaceId) -> bool:
        """Whether we now are the only ones to send for a workspace. Do not ask again before `leave`: locks add up."""
        async with self._turn:
            return bool(await self.connection.fetchval(_LOCK, workspace))

    async def leave(self, workspace: WorkspaceId) -> None:
        """Somebody else may send for the workspace."""
        async with self._turn:
            await self.connection.fetchval(_UNLOCK, workspace)


@asynccontextmanager
async def watching(engine: AsyncEngine, heard: Callable[[WorkspaceId], None]) -> AsyncIterator[Lookout]:
    """A lookout that calls `heard` for each workspace that got something to say. Raises one of `LOST`."""
    async with own_connection(engine) as driver:
        lookout = Lookout(connection=driver)

        def told(_: object, __: int, ___: str, payload: object) -> None:
            heard(WorkspaceId(str(payload)))

        driver.add_termination_listener(lambda _: lookout.lost.set())
        await driver.add_listener(CHANNEL, told)
        yield lookout
