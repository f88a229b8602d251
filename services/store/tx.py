"""One use case is one transaction with one commit, and this is the only place that commits.

A transaction belongs to one workspace: its first statement tells row-level security which.
"""

import hashlib
import hmac
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar
from uuid import UUID

import asyncpg
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from cards.model import PersonId, Week, WorkspaceId
from cards.standings import WeekTotal, since_first
from services import card_links, chart_links, poster_links, record_links
from services.errors import TryLater
from services.ids import AdvisoryBoardId, ClaimId, PosterId
from services.photo_links import PATH, link
from services.ports import Clock, NewId, NewKey
from services.record_links import RecordFormat

Row = Mapping[str, Any]
"""What the driver calls a record: its columns by their names."""
Command = TypeVar("Command")
Result = TypeVar("Result")

TRIES = 4
RACES = frozenset({"40001", "40P01"})
"""SQLSTATE of a serialization failure and of a deadlock: the whole use case is simply run again."""
BUSY = frozenset({"55P03", "57014", "53300"})
"""Lock not available, statement timed out, too many connections."""

_open: ContextVar[bool] = ContextVar("transaction_open", default=False)


_DIALECT = make_url("postgresql+asyncpg://").get_dialect()()
_BEGIN = text("SELECT set_config('bingo.workspace', :workspace, true)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """SQL as the driver takes it, and which parameter stands in each of its places."""

    sql: str
    places: tuple[str, ...]


@lru_cache(maxsize=1024)
def prepared(sql: str) -> Statement:
    """SQL with named parameters, parsed once."""
    compiled = text(sql).compile(dialect=_DIALECT)
    return Statement(sql=compiled.string, places=tuple(compiled.positiontup or ()))


@dataclass(frozen=True, kw_only=True, slots=True)
class Tx:
    """One open transaction of one workspace, with the moment it began. `:workspace` is bound in every statement.

    Statements go to the driver itself: what SQLAlchemy would put around each takes three times as long as the statement.
    """

    driver: "asyncpg.Connection"
    workspace: WorkspaceId
    now: datetime
    make_id: NewId
    make_key: NewKey
    secret: bytes
    address: str = ""

    def new_id(self) -> UUID:
        """A fresh id for a row of now."""
        return self.make_id(self.now)

    def derived_week_key(self, week: Week) -> bytes:
        """The key an earlier release dealt the cards of this week with; `week_keys` keeps it where it did."""
        return hmac.digest(self.secret, f"week key\0{self.workspace}\0{week}".encode(), hashlib.sha256)

    def lot_key(self, week: Week) -> bytes:
        """The key of the lot of this week: told once the week is over, it tells nothing of other weeks."""
        return hmac.digest(self.secret, f"lot key\0{self.workspace}\0{week}".encode(), hashlib.sha256)

    def photo_address(self, claim: ClaimId, sha: str) -> str:
        """Where a browser finds a picture from now on for a few days; empty where it cannot reach us."""
        token = link(self.secret, self.now, workspace=self.workspace, claim=claim, sha=sha)
        return f"{self.address}{PATH}{token}" if self.address else ""

    def poster_address(self, poster: PosterId) -> str:
        """Where a browser finds a poster from now on for some weeks; empty where it cannot reach us."""
        token = poster_links.link(self.secret, self.now, workspace=self.workspace, poster=poster)
        return f"{self.address}{poster_links.PATH}{token}" if self.address else ""

    def card_address(self, person: PersonId, week: Week) -> str:
        """Where a browser finds a card from now on for some weeks; empty where it cannot reach us."""
        token = card_links.link(self.secret, self.now, workspace=self.workspace, person=person, week=week)
        return f"{self.address}{card_links.PATH}{token}" if self.address else ""

    def record_address(self, board: AdvisoryBoardId, as_: RecordFormat) -> str:
        """Where a browser fetches the record of an advisory board for the next hour; empty where it cannot reach us."""
        token = record_links.link(self.secret, self.now, workspace=self.workspace, board=board, as_=as_)
        return f"{self.address}{record_links.PATH}{token}" if self.address else ""

    def chart_address(self, weeks: Sequence[WeekTotal]) -> str:
        """Where a browser finds the chart of a team's weeks since it began; empty where there is none, or it cannot reach us."""
        told = since_first(weeks)
        if not self.address or not told:
            return ""
        return f"{self.address}{chart_links.PATH}{chart_links.link(self.secret, told)}"

    async def rows(self, sql: str, **parameters: object) -> Sequence[Row]:
        """All rows of a statement."""
        found: Sequence[Row] = await self.driver.fetch(*self._bound(sql, parameters))
        return found

    async def one(self, sql: str, **parameters: object) -> Row | None:
        """The first row of a statement, None when there is none."""
        return next(iter(await self.rows(sql, **parameters)), None)

    async def do(self, sql: str, **parameters: object) -> int:
        """How many rows a statement changed."""
        # As in `UPDATE 3`, where rows are what the statement is about.
        told: str = await self.driver.execute(*self._bound(sql, parameters))
        count = told.rpartition(" ")[2]
        return int(count) if count.isdigit() else 0

    def _bound(self, sql: str, parameters: Mapping[str, object]) -> list[object]:
        """A statement and the parameter of each of its places."""
        statement, given = prepared(sql), {"workspace": self.workspace, **parameters}
        return [statement.sql, *(given[name] for name in statement.places)]


UseCase = Callable[[Tx, Command], Awaitable[Result]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Database:
    """Runs use cases. `clock`, `make_id` and `make_key` are where their time, ids and keys come from; the lot and links
    derive from `secret`. `address` is where this service is reached from outside, empty where it is not.
    """

    engine: AsyncEngine
    clock: Clock
    make_id: NewId
    make_key: NewKey
    secret: bytes
    address: str = ""

    @asynccontextmanager
    async def begin(self, workspace: WorkspaceId) -> AsyncIterator[Tx]:
        """A transaction of `workspace`: committed when the block ends well, rolled back when it raises. Never nested."""
        if _open.get():
            raise RuntimeError("a transaction is open already: one use case is one transaction")
        token = _open.set(True)
        try:
            async with self.engine.connect() as connection, connection.begin():
                tx = Tx(
                    driver=await _begun(connection, workspace),
                    workspace=workspace,
                    now=self.clock(),
                    make_id=self.make_id,
                    make_key=self.make_key,
                    secret=self.secret,
                    address=self.address,
                )
                yield tx
        finally:
            _open.reset(token)

    async def run(
        self, workspace: WorkspaceId, usecase: "UseCase[Command, Result]", command: Command
    ) -> Result:
        """The outcome of one use case, run again from its beginning after a lost race.

        Raises what the use case raises, and `TryLater` when the database is too busy.
        """
        for left in reversed(range(TRIES)):
            try:
                async with self.begin(workspace) as tx:
                    return await usecase(tx, command)
            except (asyncpg.PostgresError, DBAPIError) as error:
                self._again_or_raise(error, left)
            except PoolTimeoutError as error:
                raise TryLater(code="busy", fields={"after": 1}) from error
        raise AssertionError("the last try returns or raises")

    @staticmethod
    def _again_or_raise(error: "asyncpg.PostgresError | DBAPIError", left: int) -> None:
        """Returns when the use case should run again."""
        state = getattr(error.orig if isinstance(error, DBAPIError) else error, "sqlstate", None)
        if state in RACES and left:
            return
        if state in RACES | BUSY:
            raise TryLater(code="busy", fields={"after": 1}) from error
        raise error


async def _begun(connection: AsyncConnection, workspace: WorkspaceId) -> "asyncpg.Connection":
    """The driver's connection, in a transaction of the workspace: SQLAlchemy begins one with its first statement."""
    await connection.execute(_BEGIN, {"workspace": workspace})
    raw = await connection.get_raw_connection()
    return raw.driver_connection
