"""The process that looks at a picture: it can do no harm, it is gone afterwards, and its answers are not believed blindly."""

import asyncio
import json
import os
import sys
from pathlib import Path

import pytest

from bot.photos.guard import MOST_ANSWERED, Broken, Guard
from services.errors import NoPhoto
from tests.support.pictures import photo

CONFINED = """
import sys, json, os, socket
from bot.photos import looking
looking.rehearse(); looking.confine()
sys.stdout.buffer.write(b"ready\\n"); sys.stdout.flush()
sys.stdin.buffer.read()
{attempt}
"""
READY = (
    "import sys; sys.stdout.buffer.write(b'ready\\n'); sys.stdout.flush(); given = sys.stdin.buffer.read();"
)
ATTEMPTS = {
    "a connection": "socket.socket()",
    "a file": "open('/etc/hostname')",
    "a file of its own": "open('/tmp/left-behind', 'w').write('x')",
    "a gigabyte": "a = bytearray(1024 ** 3)",
}


def running(code: str, *, seconds: float = 10.0) -> Guard:
    return Guard(command=(sys.executable, "-I", "-c", code), seconds=seconds)


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


async def refusal(guard: Guard) -> str:
    with pytest.raises(NoPhoto) as caught:
        await guard.look(photo())
    return caught.value.code


@pytest.mark.parametrize("what", ATTEMPTS)
async def test_the_process_cannot_have(what: str) -> None:
    tried = f"""
try:
    {ATTEMPTS[what]}
except (OSError, MemoryError):
    sys.stdout.write(json.dumps({{"refused": "photo_too_small"}}))
else:
    sys.stdout.write(json.dumps({{"refused": "photo_too_large"}}))
"""
    assert await refusal(running(CONFINED.format(attempt=tried))) == "photo_too_small"


async def test_the_process_inherits_nothing() -> None:
    os.environ["BINGO_SLACK_BOT_TOKEN"] = "xoxb-hush"
    bare = "not any(name.startswith('BINGO') for name in os.environ) and os.getcwd() == '/'"
    told = (
        f"{READY} import os, json; print(json.dumps({{'refused': 'photo_gone' if {bare} else 'photo_heic'}}))"
    )
    try:
        assert await refusal(running(told)) == "photo_gone"
    finally:
        del os.environ["BINGO_SLACK_BOT_TOKEN"]


@pytest.mark.parametrize(
    "code",
    [
        f"{READY} sys.exit(3)",
        f"{READY} import os; os.abort()",
        f"{READY} import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
        f"{READY} print('no json')",
        f"{READY} print('{{}}')",
        f"{READY} print('[]')",
        f"{READY} sys.stdout.buffer.write(b'x' * {MOST_ANSWERED + 1})",
        f"{READY} sys.stdout.buffer.write(json.dumps(dict(width=9, height=9, prints=[0]*16)).encode() + b'\\n<html>')".replace(
            "given =", "import json; given ="
        ),
        f"{READY} sys.stdout.buffer.write(json.dumps(dict(width=9, height=9, prints=[1 << 64]*16)).encode() + b'\\n\\xff\\xd8\\xff')".replace(
            "given =", "import json; given ="
        ),
        f"{READY} sys.stdout.buffer.write(json.dumps(dict(width=99999, height=9, prints=[0]*16)).encode() + b'\\n\\xff\\xd8\\xff')".replace(
            "given =", "import json; given ="
        ),
    ],
)
async def test_a_process_that_dies_or_answers_nonsense_means_an_unreadable_picture(code: str) -> None:
    assert await refusal(running(code)) == "photo_unreadable"


@pytest.mark.parametrize("code", ["import sys; sys.exit(1)", "print('hello')", "import no_such_module"])
async def test_a_process_that_does_not_begin_is_no_fault_of_the_picture(code: str) -> None:
    with pytest.raises(Broken):
        await running(code).look(photo())


async def test_a_process_that_does_not_end_is_ended(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    code = (
        f"import os; open({str(told)!r}, 'w').write(str(os.getpid())); {READY} import time; time.sleep(600)"
    )
    assert await refusal(running(code, seconds=1.0)) == "photo_unreadable"
    with pytest.raises(ProcessLookupError):
        os.kill(int(told.read_text()), 0)


async def test_whoever_is_cancelled_leaves_no_process_behind(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    begun = f"import os; f = open({str(told)!r}, 'w'); f.write(str(os.getpid())); f.close()"
    guard = running(f"{begun}; {READY} import time; time.sleep(600)")
    looking = asyncio.create_task(guard.look(photo()))
    async with asyncio.timeout(10):
        while not (told.exists() and told.read_text()):
            await asyncio.wait([looking], timeout=0.02)
    looking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await looking
    with pytest.raises(ProcessLookupError):
        os.kill(int(told.read_text()), 0)


async def test_looks_that_fail_leave_no_open_files() -> None:
    guard = running(f"{READY} print('no json')")
    await refusal(guard)
    before = open_files()
    for _ in range(12):
        await refusal(guard)
    assert open_files() <= before


async def test_pictures_wait_for_their_turn() -> None:
    guard = Guard()
    one, two = await asyncio.gather(guard.look(photo(1)), guard.look(photo(2)))
    assert json.dumps(one.prints) != json.dumps(two.prints)
