"""The worker: runs jobs and drains the outbox. What `bingo work` runs, and `bingo serve --with-worker` beside the server."""

import asyncio
import logging
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from pgqueuer.adapters.drivers.asyncpg import AsyncpgDriver
from pgqueuer.domain.errors import FailingListenerError

from bot.slack.drain import Tools
from bot.slack.drainer import Drainer
from bot.slack.gateway import SlackGateway
from bot.slack.settling import SETTLE_AFTER, Settler
from bot.slack.telling import Teller
from bot.slack.timing import MachineTiming, Timing
from services.jobs.base import JobContext
from services.jobs.runner import JobRunner
from services.ports import Telemetry
from services.store.lookout import LOST, own_connection
from services.store.tx import Database

BEAT_SECONDS: Final = 5.0
STALE_SECONDS: Final = 30.0
"""A heartbeat older than that means the event loop hangs: the process should be started anew."""
GRACE_SECONDS: Final = 25.0
"""Longer than any call to Slack; below Kubernetes' 30 s."""
AGAIN_SECONDS: Final = 2.0

log = logging.getLogger("bingo.worker")


@dataclass(kw_only=True)
class Worker:
    """One process's share of the work. Any number may run beside each other."""

    database: Database
    drainer: Drainer
    jobs: JobRunner
    timing: Timing = field(default_factory=MachineTiming)
    _beat_at: float | None = field(default=None, init=False)
    _stopping: bool = field(default=False, init=False)

    async def run(self, stop: asyncio.Event, *, grace: float = GRACE_SECONDS) -> None:
        """Works until `stop`, then takes nothing new, lets what is under way end for `grace` seconds, and returns.

        Raises what stopped a part of it that should not stop.
        """
        work = [asyncio.create_task(part) for part in (self.drainer.run(), self._run_jobs(), self._beat())]
        asked = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait([asked, *work], return_when=asyncio.FIRST_COMPLETED)
        finally:
            asked.cancel()
            await self._end(work, grace)
        for part in work:
            if not part.cancelled():
                part.result()

    def alive(self) -> bool:
        """False once the heartbeat is stale; True before the first."""
        return self._beat_at is None or self.timing.monotonic() - self._beat_at < STALE_SECONDS

    async def _end(self, work: list[asyncio.Task[None]], grace: float) -> None:
        self._stopping = True
        self.drainer.stop()
        self.jobs.stop()
        work[-1].cancel()
        _, late = await asyncio.wait(work, timeout=grace)
        for part in late:
            part.cancel()
        if late:
            await asyncio.wait(late, timeout=grace)

    async def _beat(self) -> None:
        while True:
            self._beat_at = self.timing.monotonic()
            await self.timing.wait(asyncio.Event(), BEAT_SECONDS)

    async def _run_jobs(self) -> None:
        """Over a connection that is made anew when it is lost."""
        while not self._stopping:
            try:
                async with own_connection(self.database.engine) as connection:
                    await self.jobs.run(AsyncpgDriver(connection))
            except (*LOST, FailingListenerError) as error:
                log.warning("jobs_disconnected", exc_info=error)
                await self.timing.wait(asyncio.Event(), AGAIN_SECONDS)


def create_worker(
    *,
    database: Database,
    gateway: SlackGateway,
    telemetry: Telemetry,
    timing: Timing | None = None,
    settle_after: timedelta = SETTLE_AFTER,
    factor: float = 1.0,
) -> Worker:
    """A worker with everything it needs. `factor` speeds Slack's rates up, for practice workspaces in a hurry."""
    time = timing or MachineTiming()
    tools = Tools(
        database=database,
        teller=Teller(database=database, gateway=gateway),
        settler=Settler(database=database, gateway=gateway),
        telemetry=telemetry,
        timing=time,
        settle_after=settle_after,
        factor=factor,
    )
    context = JobContext(database=database, links=gateway, telemetry=telemetry)
    return Worker(
        database=database,
        drainer=Drainer(tools=tools),
        jobs=JobRunner(context=context),
        timing=time,
    )
