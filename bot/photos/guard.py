"""Has a picture looked at by a process of its own, and ends that process whatever it does."""

import asyncio
import hashlib
import json
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

from bot.photos.sniffing import picture_format
from services.errors import NoPhoto, PhotoTrouble
from services.ports import Picture

SECONDS: Final = 20.0
"""Longer than any honest picture takes, by far."""
HEAD: Final = 1024
"""Bytes by which a file is known."""
MOST_ANSWERED: Final = 8 * 1024 * 1024
"""Bytes; a picture of 1600 pixels at its worst is below half of it."""
LONGEST_EDGE: Final = 1600
PRINTS: Final = 16
JPEG: Final = b"\xff\xd8\xff"
AT_ONCE: Final = 1
"""Pictures looked at at the same time by one worker: each may take a quarter of a gigabyte."""


class Broken(Exception):
    """The process did not even begin: something is wrong with this installation, not with the picture."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Guard:
    """`command` starts the looking process; the format of the picture is added to it."""

    command: tuple[str, ...] = (sys.executable, "-I", "-m", "bot.photos.looking")
    seconds: float = SECONDS
    turn: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def look(self, given: bytes) -> Picture:
        """The picture drawn anew, with its prints. Raises `NoPhoto`, and `Broken`."""
        kind = picture_format(given[:HEAD])
        async with self.turn:
            answered = await self._answer(given, kind)
        return picture(given, answered)

    async def _answer(self, given: bytes, kind: str) -> bytes:
        async with process(*self.command, kind) as looking:
            try:
                async with asyncio.timeout(self.seconds):
                    return await talk(looking, given)
            except TimeoutError:
                raise NoPhoto(PhotoTrouble.UNREADABLE) from None


@asynccontextmanager
async def process(*command: str) -> AsyncIterator[Process]:
    """A process with nothing of ours: no environment, no open files, no folder. It is gone after the block."""
    made = await asyncio.create_subprocess_exec(
        *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env={}, cwd="/", start_new_session=True
    )
    try:
        yield made
    finally:
        with suppress(ProcessLookupError):
            made.kill()
        await made.wait()
        close(made)


def close(made: Process) -> None:
    """Lets go of its pipes, also when somebody who was asked to write did not come to an end."""
    if made.stdin is not None:
        made.stdin.close()


async def talk(looking: Process, given: bytes) -> bytes:
    """Hands the picture over and takes the answer. Raises `NoPhoto` when the process dies of it, `Broken` when before."""
    assert looking.stdin is not None and looking.stdout is not None  # noqa: S101, PT018 -- both are pipes
    if await looking.stdout.readline() != b"ready\n":
        raise Broken
    with suppress(ConnectionError):
        looking.stdin.write(given)
        await looking.stdin.drain()
        looking.stdin.close()
    answered = await up_to(looking.stdout, MOST_ANSWERED)
    if len(answered) > MOST_ANSWERED or await looking.wait() != 0:
        raise NoPhoto(PhotoTrouble.UNREADABLE)
    return answered


async def up_to(stream: asyncio.StreamReader, most: int) -> bytes:
    """All there is to read, or a little more than `most` of it."""
    parts, length = list[bytes](), 0
    while length <= most and (part := await stream.read(65536)):
        parts.append(part)
        length += len(part)
    return b"".join(parts)


def picture(given: bytes, answered: bytes) -> Picture:
    """The answer as a value. Raises `NoPhoto` where the process refused, or was talked into nonsense."""
    head, _, content = answered.partition(b"\n")
    try:
        said = json.loads(head)
        if "refused" in said:
            raise NoPhoto(PhotoTrouble(said["refused"]))
        made = Picture(
            sha=hashlib.sha256(given).hexdigest(),
            prints=tuple(int(each) for each in said["prints"]),
            width=int(said["width"]),
            height=int(said["height"]),
            content=content,
        )
    except (ValueError, KeyError, TypeError) as error:
        raise NoPhoto(PhotoTrouble.UNREADABLE) from error
    if not is_ours(made):
        raise NoPhoto(PhotoTrouble.UNREADABLE)
    return made


def is_ours(made: Picture) -> bool:
    """Whether it has the shape of what the process is there to make, whoever has taken it over meanwhile."""
    sizes = 0 < made.width <= LONGEST_EDGE and 0 < made.height <= LONGEST_EDGE
    prints = len(made.prints) == PRINTS and all(0 <= each < 1 << 64 for each in made.prints)
    return sizes and prints and made.content.startswith(JPEG)
