"""A PostgreSQL server of our own: started when asked, gone with the process that asked."""

import asyncio
import json
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bot.embedded.account import private_folder, server_account
from bot.embedded.binaries import programs
from bot.embedded.errors import EmbeddedError
from bot.embedded.places import settled, temporary_folder
from bot.embedded.settings import initdb_options, server_options

DEFAULT_MAJOR = 18
OWNER = "bingo"
SUPERUSER = "postgres"
DATABASE = "bingo"
# As in production the tables' owner is no superuser; it may make the role that the application acts as.
FIRST_WORDS = f"CREATE ROLE {OWNER} LOGIN CREATEROLE\nCREATE DATABASE {DATABASE} OWNER {OWNER}\n"
WATCHER = Path(__file__).with_name("watcher.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddedPostgres:
    """A running server, reachable only through the socket folder and only by us."""

    sockets: Path
    major: int
    pid: int

    def url(self, *, database: str = DATABASE, role: str = OWNER) -> str:
        """The SQLAlchemy URL of one database; role is OWNER or SUPERUSER unless you made others."""
        return f"postgresql+asyncpg://{role}@/{database}?host={quote(str(self.sockets))}"

    @classmethod
    @asynccontextmanager
    async def start(
        cls, data: Path | None, *, major: int = DEFAULT_MAJOR, durable: bool = True
    ) -> AsyncIterator["EmbeddedPostgres"]:
        """Runs a server as long as the block, without holding up the loop; see `serving`."""
        server = _Launch(data, major=major, durable=durable, lifeline=subprocess.PIPE)
        try:
            yield await asyncio.to_thread(server.ready)
        finally:
            await asyncio.shield(asyncio.to_thread(server.end))


@contextmanager
def serving(
    data: Path | None,
    *,
    major: int = DEFAULT_MAJOR,
    durable: bool = True,
    lifeline: int = subprocess.PIPE,
) -> Iterator[EmbeddedPostgres]:
    """Runs a server as long as the block.

    data: where the database is kept; None for one that is deleted afterwards.
    durable: False trades safety against power cuts for speed.
    lifeline: read end of a pipe that keeps the server alive while anybody has its write end open,
    for a server that several processes share. The end of the block then waits for the last of them.
    Raises EmbeddedError when the server does not start.
    """
    server = _Launch(data, major=major, durable=durable, lifeline=lifeline)
    try:
        yield server.ready()
    finally:
        server.end()


class _Launch:
    """Our end of the watcher's pipes."""

    def __init__(self, data: Path | None, *, major: int, durable: bool, lifeline: int) -> None:
        plan = _plan(data, major=major, durable=durable)
        self._major = major
        self._sockets = Path(plan["sockets"])
        self._watcher = subprocess.Popen(  # noqa: S603 - our own program and our own arguments
            [sys.executable, "-I", "-S", str(WATCHER), json.dumps(plan)],
            stdin=lifeline,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,  # Ctrl-C is for us; we stop the server in good order.
        )

    def ready(self) -> EmbeddedPostgres:
        assert self._watcher.stdout is not None  # noqa: S101 - we asked for the pipe
        line = self._watcher.stdout.readline()
        try:
            pid = json.loads(line)["ready"]
        except (ValueError, KeyError):
            raise EmbeddedError(f"The embedded PostgreSQL did not start: {line.strip()}") from None
        return EmbeddedPostgres(sockets=self._sockets, major=self._major, pid=pid)

    def end(self) -> None:
        # Closes standard input and waits; the watcher stops the server at the end of its input.
        self._watcher.communicate()
        # The watcher does so itself, unless it was killed.
        shutil.rmtree(self._sockets, ignore_errors=True)


def _plan(data: Path | None, *, major: int, durable: bool) -> dict[str, Any]:
    """What the watcher is told; see its module for how it is used."""
    account = server_account()
    # First what may be missing, so that nothing is left behind when it is.
    binaries = programs(major, account)
    home = temporary_folder(account, "data") if data is None else settled(account, data)
    private_folder(account, home)
    sockets = temporary_folder(account, "pg")
    return {
        "programs": str(binaries),
        "home": str(home),
        "cluster": str(home / f"postgres-{major}"),
        "sockets": str(sockets),
        "temporary": data is None,
        "initdb": initdb_options(major, durable=durable),
        "options": server_options(sockets, major=major, durable=durable),
        "first_words": FIRST_WORDS,
        "user": account and account.user,
        "group": account and account.group,
    }
