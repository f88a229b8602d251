"""Keeps one PostgreSQL server for exactly as long as somebody holds the other end of our standard input.

This is a program of its own, run by path with the standard library only: it outlives a parent that is killed,
stops the server, and cleans up. When it is killed itself, the kernel stops the server (Linux).

Standard output carries one line of JSON, {"ready": process id} or {"failed": why}, and closes when all is over.
"""

import contextlib
import ctypes
import fcntl
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

PR_SET_PDEATHSIG = 1
LOCK_PATIENCE = 15.0  # seconds that a predecessor on the same data may take to stop
START_PATIENCE = 60.0
STOP_PATIENCE = 20.0
PAUSE = 0.01
STATUS_LINE = 7  # of postmaster.pid: "starting", "ready", "stopping"


class GiveUpError(Exception):
    """The server cannot be kept; the text says why."""


def main(plan: dict[str, Any]) -> None:
    """Runs the plan made by bot.embedded.server and reports on standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        with _cleaned_up(plan), _locked(Path(plan["home"])):
            _ensure_cluster(plan)
            _keep(plan)
    except GiveUpError as problem:
        _report(failed=str(problem))


def _report(**fact: int | str) -> None:
    # Nobody may be listening any more; that is no reason to leave a server behind.
    with contextlib.suppress(BrokenPipeError):
        sys.stdout.write(f"{json.dumps(fact)}\n")
        sys.stdout.flush()


@contextlib.contextmanager
def _cleaned_up(plan: dict[str, Any]) -> Iterator[None]:
    try:
        yield
    finally:
        shutil.rmtree(plan["sockets"], ignore_errors=True)
        if plan["temporary"]:
            shutil.rmtree(plan["home"], ignore_errors=True)


@contextlib.contextmanager
def _locked(home: Path) -> Iterator[None]:
    with (home / "lock").open("w") as lock:
        deadline = time.monotonic() + LOCK_PATIENCE
        while not _lock(lock):
            if time.monotonic() > deadline or _abandoned(PAUSE):
                raise GiveUpError(f"the data in {home} is in use by another server")
        yield


def _lock(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _abandoned(patience: float) -> bool:
    """Waits up to patience seconds for the end of standard input."""
    readable, _, _ = select.select([0], [], [], patience)
    return bool(readable) and not os.read(0, 1024)


def _ensure_cluster(plan: dict[str, Any]) -> None:
    cluster = Path(plan["cluster"])
    if cluster.is_dir():
        return
    unfinished = cluster.with_name(f"{cluster.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    _run_to_end(plan, ["initdb", "-D", str(unfinished), *plan["initdb"]])
    _run_to_end(
        plan,
        ["postgres", "--single", "-D", str(unfinished), *plan["options"], "postgres"],
        plan["first_words"],
    )
    unfinished.rename(cluster)


def _run_to_end(plan: dict[str, Any], command: list[str], words: str = "") -> None:
    done = subprocess.run(  # noqa: S603 - the plan is our own
        [str(Path(plan["programs"], command[0])), *command[1:]],
        input=words,
        capture_output=True,
        text=True,
        check=False,
        **_credentials(plan),
    )
    if done.returncode != 0:
        raise GiveUpError(f"{command[0]} says: {done.stderr.strip() or done.stdout.strip()}")


def _keep(plan: dict[str, Any]) -> None:
    log = Path(plan["home"], "log")
    with log.open("w") as lines, _bell() as bell:
        server = subprocess.Popen(  # noqa: S603 - the plan is our own
            [str(Path(plan["programs"], "postgres")), "-D", plan["cluster"], *plan["options"]],
            stdin=subprocess.DEVNULL,
            stdout=lines,
            stderr=lines,
            preexec_fn=_just_before_the_server,  # noqa: PLW1509 - this program has one thread
            **_credentials(plan),
        )
        try:
            if _became_ready(server, Path(plan["cluster"]), log):
                _report(ready=server.pid)
                _wait_for_the_end(server, bell)
        finally:
            _stop(server, signal.SIGQUIT if plan["temporary"] else signal.SIGINT)


def _credentials(plan: dict[str, Any]) -> dict[str, Any]:
    """Root's server runs as somebody else, in a folder that exists for everybody."""
    if plan["user"] is None:
        return {"cwd": "/"}
    return {"cwd": "/", "user": plan["user"], "group": plan["group"], "extra_groups": []}


def _just_before_the_server() -> None:
    """Runs in the child, after its change of user, which would have cleared the wish to die with its parent."""
    # What we ignore the server would ignore too until it has handlers of its own: a stop in that moment was lost.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGQUIT)


@contextlib.contextmanager
def _bell() -> Iterator[int]:
    """A descriptor that becomes readable when a child ends."""
    heard, rung = os.pipe()
    os.set_blocking(rung, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(rung)
    try:
        yield heard
    finally:
        signal.set_wakeup_fd(-1)


def _became_ready(server: subprocess.Popen[bytes], cluster: Path, log: Path) -> bool:
    """Whether the server is up; False when nobody wants it any more."""
    deadline = time.monotonic() + START_PATIENCE
    while not _is_ready(server, cluster):
        if server.poll() is not None or time.monotonic() > deadline:
            raise GiveUpError(f"the server did not start: {_last_words(log)}")
        if _abandoned(PAUSE):
            return False
    return True


def _is_ready(server: subprocess.Popen[bytes], cluster: Path) -> bool:
    try:
        lines = (cluster / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return False
    return len(lines) > STATUS_LINE and lines[0] == str(server.pid) and lines[STATUS_LINE].strip() == "ready"


def _last_words(log: Path) -> str:
    return " ".join(log.read_text().splitlines()[-3:])


def _wait_for_the_end(server: subprocess.Popen[bytes], bell: int) -> None:
    while server.poll() is None:
        readable, _, _ = select.select([0, bell], [], [])
        if bell in readable:
            os.read(bell, 1024)
        if 0 in readable and not os.read(0, 1024):
            return


def _stop(server: subprocess.Popen[bytes], how: signal.Signals) -> None:
    # Nobody shall join a server that is about to go by opening our end of a named pipe.
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    server.send_signal(how)
    try:
        server.wait(STOP_PATIENCE)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
