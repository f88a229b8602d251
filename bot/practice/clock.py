"""The workspace's time: it may tick with the machine, stand still, and be moved forwards by hand."""

import asyncio
import time


class Clock:
    """Seconds since the epoch as the practice workspace sees them.

    `start` is the first moment; without it the clock begins at the machine's time. `ticking=False` stands still
    until `advance` is called, so that a test decides when a minute has passed.
    """

    def __init__(self, *, start: float | None = None, ticking: bool = True) -> None:
        self._ticking = ticking
        self._zero = time.monotonic()
        self._base = time.time() if start is None else start
        self._moved = asyncio.Event()

    def now(self) -> float:
        ran = time.monotonic() - self._zero if self._ticking else 0.0
        return self._base + ran

    @property
    def ticking(self) -> bool:
        return self._ticking

    def advance(self, seconds: float) -> None:
        """Move time forwards and wake everyone whose moment has come. Raises ValueError for a step back."""
        if seconds < 0:
            raise ValueError("time only moves forwards")
        self._base += seconds
        self._moved.set()
        self._moved = asyncio.Event()

    def move_to(self, moment: float) -> None:
        """As `advance`, to a moment in seconds since the epoch."""
        self.advance(moment - self.now())

    async def wait_until(self, moment: float) -> None:
        """Return once `now()` is at or past the moment."""
        while (left := moment - self.now()) > 0:
            moved = self._moved
            try:
                async with asyncio.timeout(left if self._ticking else None):
                    await moved.wait()
            except TimeoutError:
                continue

    async def wait(self, seconds: float) -> None:
        await self.wait_until(self.now() + seconds)
