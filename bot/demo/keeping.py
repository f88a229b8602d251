"""The folder in which a demo is kept: one demo at a time, and what can go wrong with it."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bot.embedded import EmbeddedError, erase
from bot.practice import ImpossibleError
from bot.schema import SchemaError

LOCK: Final = "in-use"
DATABASE: Final = "postgres"


class CannotStart(Exception):
    """The demo cannot be started here. Its text is one sentence for the person at the terminal."""


@contextmanager
def in_use(folder: Path) -> Iterator[None]:
    """The folder is ours as long as the block. Raises `CannotStart` where another demo has it, or nobody can."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / LOCK).open("w")
    except OSError as error:
        raise CannotStart(f"The folder {folder} cannot be used: {error.strerror}.") from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotStart(
                f"Another demo is running in {folder}: end it first, or choose another --folder."
            ) from None
        yield


def forget(folder: Path) -> None:
    """Erases everything that is kept. The folder must be in use by us."""
    erase(folder / DATABASE)
    for kept in folder.iterdir():
        if kept.name != LOCK:
            shutil.rmtree(kept) if kept.is_dir() else kept.unlink()


@contextmanager
def starting(folder: Path) -> Iterator[None]:
    """While everything is started. Raises `CannotStart` with what is in the way."""
    try:
        yield
    except (EmbeddedError, SchemaError) as error:
        raise CannotStart(str(error)) from error
    except OSError as error:
        raise CannotStart(
            f"The demo cannot start: {error.strerror or error}. Where a port is taken, --slack-port chooses another."
        ) from error
    except (ImpossibleError, ValueError) as error:
        raise CannotStart(
            f"What is kept in {folder} cannot be taken up again ({error}): --fresh starts over."
        ) from error
