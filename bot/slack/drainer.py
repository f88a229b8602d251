"""Keeps every workspace's outbox drained: hears of new rows, and looks everywhere once a minute in case it did not.

Any number of workers may run one. A workspace is drained by whoever holds its lock; the others ask for it again every
few seconds, so that they go on where a killed worker stopped.
"""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from bot.slack.drain import Drain, Tools
from bot.slack.lasting import Lasting
from cards.model import WorkspaceId
from services.errors import TryLater
from services.store import directory
from services.store.lookout import Lookout, watching
from services.store.tx import Tx

SWEEP_SECONDS: Final = 60.0
AT_ONCE: Final = 20
"""Workspaces drained at the same time by one worker."""
CONTEST_SECONDS: Final = 5.0
"""How often a workspace is asked for that another worker drains, or that the database was too busy for."""

log = logging.getLogger("bingo.drainer")


async def _active(tx: Tx, _: None) -> tuple[WorkspaceId, ...]:
    return await directory.active(tx)


@dataclass(kw_only=True)
class Drainer:
    """Run it once in each worker."""

    tools: Tools
    contest_seconds: float = CONTEST_SECONDS
    bell: asyncio.Event = field(default_factory=asyncio.Event)
    _contested: dict[WorkspaceId, None] = field(default_factory=dict, init=False)
    _wanted: dict[WorkspaceId, None] = field(default_factory=dict, init=False)
    _drains: dict[asyncio.Task[None], Drain] = field(default_factory=dict, init=False)
    _stopping: asyncio.Event = field(default_factory=asyncio.Event, init=False)

    async def run(self) -> None:
        """Drains until `stop`; after an error it begins anew."""
        work = Lasting(name="drainer", work=self._watch, stopping=self._stopping, timing=self.tools.timing)
        await work.run()

    def stop(self) -> None:
        """Take no more rows; `run` returns once those under way are through."""
        self._stopping.set()
        self.bell.set()

    def want(self, workspace: WorkspaceId) -> None:
        """A workspace may have something to say."""
        self._wanted[workspace] = None
        self.bell.set()

    async def _watch(self) -> None:
        async with watching(self.tools.database.engine, self.want) as lookout:
            await self._serve(lookout)

    async def _serve(self, lookout: Lookout) -> None:
        lost = asyncio.create_task(self._ring_when_lost(lookout))
        sweep_at = contest_at = self.tools.timing.monotonic()
        try:
            while not self._stopping.is_set() and not lookout.lost.is_set():
                self.bell.clear()
                now = self.tools.timing.monotonic()
                if now >= sweep_at:
                    sweep_at = now + SWEEP_SECONDS
                    await self._want_all()
                if now >= contest_at:
                    contest_at = now + self.contest_seconds
                    self._want_contested()
                await self._reap(lookout)
                await self._start(lookout)
                until = min(sweep_at, contest_at) if self._contested else sweep_at
                await self.tools.timing.wait(self.bell, until - now)
        finally:
            lost.cancel()
            await self._finish(lookout)

    async def _ring_when_lost(self, lookout: Lookout) -> None:
        await lookout.lost.wait()
        self.bell.set()

    async def _want_all(self) -> None:
        with suppress(TryLater):
            for workspace in await self.tools.database.run(directory.NOBODY, _active, None):
                self._wanted[workspace] = None

    def _want_contested(self) -> None:
        self._wanted.update(self._contested)
        self._contested.clear()

    async def _start(self, lookout: Lookout) -> None:
        """Rings the drains of wanted workspaces, and starts those that are missing where the lock is free."""
        running = {drain.workspace: drain for drain in self._drains.values()}
        for workspace in list(self._wanted):
            if workspace in running:
                del self._wanted[workspace]
                running[workspace].ring()
            elif len(self._drains) < AT_ONCE:
                del self._wanted[workspace]
                if await lookout.take(workspace):
                    self._begin(workspace)
                else:
                    self._contested[workspace] = None

    def _begin(self, workspace: WorkspaceId) -> None:
        drain = Drain(workspace=workspace, tools=self.tools)
        task = asyncio.create_task(drain.run())
        self._drains[task] = drain
        task.add_done_callback(lambda _: self.bell.set())

    async def _reap(self, lookout: Lookout) -> None:
        """Gives back the locks of drains that ended. One that was rung meanwhile is wanted again."""
        for task in [task for task in self._drains if task.done()]:
            drain = self._drains.pop(task)
            if not lookout.lost.is_set():
                await lookout.leave(drain.workspace)
            error = None if task.cancelled() else task.exception()
            if isinstance(error, TryLater):
                self._contested[drain.workspace] = None
            elif error is not None:
                # Its rows wait, or are settled in time; the next sweep takes it up again.
                log.error("drain_failed", exc_info=error)
            elif drain.bell.is_set():
                self._wanted[drain.workspace] = None

    async def _finish(self, lookout: Lookout) -> None:
        """The lock may be gone already, yet calls under way end here: their rows are marked, nobody else sends them."""
        for drain in self._drains.values():
            drain.stop()
        if self._drains:
            await asyncio.wait(self._drains)
        await self._reap(lookout)
