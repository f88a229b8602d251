"""Whoever hears from Slack has a bot in that workspace, whatever was thought before.

A workspace that is wrongly taken for gone would stay silent until the process starts anew.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final

from bot.events.gone import REVOKED, UNINSTALLED
from bot.slack.timing import MachineTiming, Timing
from bot.telemetry import Meters
from cards.model import WorkspaceId
from services.errors import TryLater
from services.store.lookout import LOST
from services.store.tx import Database
from services.usecases.come_back import ComeBack, come_back

EVERY_SECONDS: Final = 60.0
PATIENCE_SECONDS: Final = 0.3
"""Somebody waits for the answer to this very delivery."""
FAREWELLS: Final = frozenset({UNINSTALLED.type, REVOKED.type})
"""What comes of a workspace last."""


@dataclass(kw_only=True)
class Presence:
    """Bolt's middleware, for deliveries of `workspace` alone. Looks at the database once a minute."""

    database: Database
    workspace: WorkspaceId
    meters: Meters
    timing: Timing = field(default_factory=MachineTiming)
    _next: float = field(default=0.0, init=False)

    async def noticed(self, body: dict[str, Any], next_: Callable[[], Awaitable[None]]) -> None:
        """Wakes the workspace up where that is needed, and lets the delivery go on in any case."""
        now = self.timing.monotonic()
        if now >= self._next and not is_farewell(body):
            self._next = now + EVERY_SECONDS
            with suppress(TryLater, *LOST):
                await self._wake()
        await next_()

    async def _wake(self) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            if await self.database.run(self.workspace, come_back, ComeBack()):
                self.meters.tell("workspace_back", workspace=self.workspace)


def is_farewell(body: dict[str, Any]) -> bool:
    """Whether the delivery says that the bot is taken away."""
    event = body.get("event")
    return isinstance(event, dict) and event.get("type") in FAREWELLS
