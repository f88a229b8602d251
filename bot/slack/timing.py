"""Time as the senders see it: how much has passed, and waiting for a bell or a moment."""

import asyncio
from contextlib import suppress
from typing import Protocol


class Timing(Protocol):
    """The machine's time, or one that a test moves."""

    def monotonic(self) -> float:
        """Seconds since some moment; never goes back."""
        ...

    async def wait(self, bell: asyncio.Event, seconds: float | None) -> None:
        """Returns when the bell is rung, or after that many seconds."""
        ...


class MachineTiming:
    """The event loop's own."""

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()

    async def wait(self, bell: asyncio.Event, seconds: float | None) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await bell.wait()
