"""Work that goes on as long as the process, whatever it runs into."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from bot.slack.timing import Timing
from services.store.lookout import LOST

SOON_SECONDS: Final = 2.0
"""After a lost connection."""
MOST_SECONDS: Final = 60.0
"""The longest pause after an error nobody foresaw, and how long it takes without one to be forgotten."""

log = logging.getLogger("bingo.lasting")


@dataclass(kw_only=True)
class Lasting:
    """`work`, begun again whenever it ends, until `stopping` is set. Log lines begin with `name`.

    `expected` are the errors of everyday, told without alarm.
    """

    name: str
    work: Callable[[], Awaitable[None]]
    stopping: asyncio.Event
    timing: Timing
    expected: tuple[type[Exception], ...] = LOST
    failures: int = 0
    """In a row, of the unforeseen kind."""

    async def run(self) -> None:
        """Raises nothing; can be cancelled."""
        while not self.stopping.is_set():
            begun = self.timing.monotonic()
            (error,) = await asyncio.gather(self.work(), return_exceptions=True)
            if self.timing.monotonic() - begun > MOST_SECONDS:
                self.failures = 0
            if error is not None:
                await self.timing.wait(self.stopping, self._told(error))

    def _told(self, error: BaseException) -> float:
        """Leaves a line in the log; answers with the seconds to wait."""
        if isinstance(error, self.expected):
            log.warning("%s_disconnected", self.name, exc_info=error)
            return SOON_SECONDS
        self.failures += 1
        log.error("%s_failed", self.name, exc_info=error)
        return min(SOON_SECONDS ** min(self.failures, 10), MOST_SECONDS)
