"""The worker: runs jobs and drains the outbox. What `bingo work` runs, and `bingo serve --with-worker` beside the server."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from pgqueuer.adapters.drivers.asyncpg import AsyncpgDriver
from pgqueuer.domain.errors import FailingListenerError

from bot.slack.census import Census, Gauges
from bot.slack.channels import Watch
from bot.slack.drain import Tools
from bot.slack.drainer import Drainer
from bot.slack.gateway import SlackGateway
from bot.slack.lasting import Lasting
from bot.slack.photos import SlackPhotos
from bot.slack.posters import SlackPosters
from bot.slack.rolls import SlackRolls
from bot.slack.settling import SETTLE_AFTER, Settler
from bot.slack.telling import Teller
from bot.slack.timing import MachineTiming, Timing
from services.jobs.base import JobContext
from services.jobs.runner import JobRunner
from services.store.lookout import LOST, own_connection
from services.store.tx import Database

BEAT_SECONDS: Final = 5.0
STALE_SECONDS: Final = 30.0
"""A heartbeat older than that means the event loop hangs: the process should be started anew."""
MOST_PHOTO_BYTES: Final = 10 * 1024 * 1024
"""What Slack takes in a form."""
GRACE_SECONDS: Final = 25.0
"""Longer than any call to Slack; below Kubernetes' 30 s."""


@dataclass(kw_only=True)
class Worker:
    """One process's share of the work. Any number may run beside each other."""

    database: Database
    drainer: Drainer
    jobs: JobRunner
    census: Census
    timing: Timing = field(default_factory=MachineTiming)
    _beat_at: float | None = field(default=None, init=False)
    _stopping: asyncio.Event = field(default_factory=asyncio.Event, init=False)

    async def run(self, stop: asyncio.Event, *, grace: float = GRACE_SECONDS) -> None:
        """Works until `stop`, then takes nothing new, lets what is under way end for `grace` seconds, and returns.

        Raises what stopped a part of it that should not stop.
        """
        work = [asyncio.create_task(part) for part in (self.drainer.run(), self._run_jobs())]
        watch = [asyncio.create_task(part) for part in (self._beat(), self._run_census())]
        asked = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait([asked, *work, *watch], return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in (asked, *watch):
                each.cancel()
            await self._end([*work, *watch], grace)
        for part in (*work, *watch):
            if not part.cancelled():
                part.result()

    def alive(self) -> bool:
        """False once the heartbeat is stale; True before the first."""
        return self._beat_at is None or self.timing.monotonic() - self._beat_at < STALE_SECONDS

    async def _end(self, work: list[asyncio.Task[None]], grace: float) -> None:
        self._stopping.set()
        self.drainer.stop()
        self.jobs.stop()
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
        await self._lasting("jobs", self._take_jobs)

    async def _run_census(self) -> None:
        await self._lasting("census", self.census.run)

    async def _lasting(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        expected = (*LOST, FailingListenerError)
        part = Lasting(name=name, work=work, stopping=self._stopping, timing=self.timing, expected=expected)
        await part.run()

    async def _take_jobs(self) -> None:
        async with own_connection(self.database.engine) as connection:
            await self.jobs.run(AsyncpgDriver(connection))


def create_worker(
    *,
    database: Database,
    gateway: SlackGateway,
    telemetry: Gauges,
    most_photo_bytes: int = MOST_PHOTO_BYTES,
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
    photos = SlackPhotos(clients=gateway.clients, telemetry=telemetry, most_bytes=most_photo_bytes)
    rolls = SlackRolls(clients=gateway.clients)
    context = JobContext(
        database=database,
        links=gateway,
        photos=photos,
        posters=SlackPosters(gateway=gateway, watch=Watch(database=database, gateway=gateway)),
        rolls=rolls,
        telemetry=telemetry,
    )
    return Worker(
        database=database,
        drainer=Drainer(tools=tools),
        jobs=JobRunner(context=context),
        census=Census(database=database, meters=telemetry, timing=time),
        timing=time,
    )
