"""Where pictures are drawn: beside the event loop and one at a time, since each takes a processor for a while."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, ParamSpec, TypeVar

AT_ONCE: Final = 1
P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Easel:
    """One for a process. Who waits for its turn does not hold up anybody else."""

    turn: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def draw(self, picture: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `picture` draws, in a thread. Raises what it raises."""
        async with self.turn:
            return await asyncio.to_thread(picture, *args, **kwargs)
