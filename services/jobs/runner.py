"""Runs jobs: takes them from the queue, tries again with growing patience, and parks what cannot be done.

A job is parked (status `failed` in the queue, where the operator finds it) after five starts. Starts are counted by us
before the job runs, so a job that kills its worker is parked like one that raises.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from pgqueuer.adapters.drivers.asyncpg import AsyncpgDriver
from pgqueuer.core.applications import PgQueuer
from pgqueuer.domain.errors import RetryRequested
from pgqueuer.domain.models import Job as QueuedJob
from pgqueuer.domain.models import Schedule

from services.errors import TryLater
from services.jobs import JOBS
from services.jobs.base import Job, JobContext
from services.jobs.tick import tick
from services.store import jobs as store

HEARTBEAT: Final = timedelta(seconds=5)
GONE_AFTER: Final = 2 * HEARTBEAT
"""A job without a heartbeat for this long is handed to another worker."""
LOOK_EVERY: Final = timedelta(seconds=5)
"""How often the queue is looked at when nobody rings; what a dead worker left is found then."""
DELAYS: Final = tuple(timedelta(seconds=seconds) for seconds in (2, 8, 32, 128))
"""How long to wait after each start that failed; after the last there is no next."""
STARTS: Final = len(DELAYS) + 1
EVERY_MINUTE: Final = "* * * * *"

log = logging.getLogger("bingo.jobs")


class Parked(Exception):
    """A job was given up; the operator may requeue it."""


@dataclass(kw_only=True)
class JobRunner:
    """Works on the queue over one connection of its own. `registered` are the jobs it knows, `delays` one for each start
    but the last.
    """

    context: JobContext
    registered: Iterable[Job] = JOBS
    delays: tuple[timedelta, ...] = DELAYS
    gone_after: timedelta = GONE_AFTER
    look_every: timedelta = LOOK_EVERY
    every_minute: Callable[[JobContext], Awaitable[int]] = tick
    _queue: PgQueuer | None = field(default=None, init=False)
    _stopping: bool = field(default=False, init=False)

    async def run(self, driver: AsyncpgDriver) -> None:
        """Runs jobs until `stop` was called and those under way are done. Raises when the connection is lost."""
        queue = self._queue = PgQueuer(driver)
        for job in self.registered:
            # "hold" keeps a job that was given up in the queue instead of deleting it.
            queue.entrypoint(job.name, on_failure="hold", accepts_context=False)(
                self._entrypoint(job, driver)
            )
        queue.schedule("tick", EVERY_MINUTE, accepts_context=False)(self._tick(driver))
        if self._stopping:
            return
        await queue.run(
            dequeue_timeout=self.look_every,
            heartbeat_timeout=self.gone_after,
            shutdown_on_listener_failure=True,
        )

    def stop(self) -> None:
        """Take no more jobs."""
        self._stopping = True
        if self._queue is not None:
            self._queue.shutdown.set()

    def _entrypoint(self, job: Job, driver: AsyncpgDriver) -> Callable[[QueuedJob], Awaitable[None]]:
        async def run(queued: QueuedJob) -> None:
            try:
                await self.perform(job, queued, driver)
            except asyncio.CancelledError:
                # The worker has to end now. pgqueuer would delete a cancelled job; another worker shall have it.
                await store.uncount_start(driver, queued.id)
                raise RetryRequested(reason="the worker ended") from None

        return run

    def _tick(self, driver: AsyncpgDriver) -> Callable[[Schedule], Awaitable[None]]:
        async def run(_: Schedule) -> None:
            await self.every_minute(self.context)
            await store.forget_log(driver)

        return run

    async def perform(self, job: Job, queued: QueuedJob, driver: AsyncpgDriver) -> None:
        """One start of a job. Raises `RetryRequested` to be run again later and `Parked` to be given up."""
        starts = await store.count_start(driver, queued.id)
        if starts > STARTS:
            self._park(job, starts)
        later = await self._try(job, queued, starts)
        if later is None:
            self.context.telemetry.count("jobs", job=job.name, outcome="done")
            return
        if isinstance(later, TryLater):
            await store.uncount_start(driver, queued.id)
            raise RetryRequested(timedelta(seconds=later.fields["after"]), "asked to wait")
        if starts == STARTS:
            self._park(job, starts)
        self.context.telemetry.count("jobs", job=job.name, outcome="again")
        # Raised out here, so that the queue's own log does not keep the error: its message may quote people.
        raise RetryRequested(self.delays[starts - 1], type(later).__name__)

    async def _try(self, job: Job, queued: QueuedJob, starts: int) -> Exception | None:
        """What stopped the job, None when it is done."""
        try:
            await job.run(self.context, json.loads(queued.payload or b"{}"))
        except TryLater as asked:
            return asked
        except Exception as error:
            log.exception("job_failed", extra={"job": job.name, "starts": starts})
            return error
        return None

    def _park(self, job: Job, starts: int) -> None:
        self.context.telemetry.count("jobs", job=job.name, outcome="parked")
        self.context.telemetry.tell("job_parked", job=job.name, starts=starts)
        raise Parked(job.name)
