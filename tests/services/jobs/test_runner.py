"""Jobs on the real queue: done once, tried again, parked, and taken over from the dead."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pgqueuer.adapters.drivers.asyncpg import AsyncpgDriver
from sqlalchemy.ext.asyncio import AsyncEngine

import services
from services.errors import TryLater
from services.jobs import JOBS
from services.jobs.base import Job, JobContext, Payload
from services.jobs.runner import DELAYS, STARTS, JobRunner
from services.store import jobs
from services.store.lookout import own_connection
from tests.support.company import Company, company
from tests.support.quiet import Quiet

OPERATING = Path(services.__file__).parents[1] / "docs" / "operating.md"
AT_ONCE = (timedelta(),) * len(DELAYS)
LEFT = "SELECT id, status, headers ->> 'starts' AS starts FROM pgqueuer"


@dataclass(kw_only=True)
class Probe:
    """A job of ours: `does` what the test wants, `ran` how often it was started."""

    does: Callable[[int], Awaitable[None]]
    ran: int = 0
    seen: list[Payload] = field(default_factory=list)

    async def run(self, _: JobContext, payload: Payload) -> None:
        self.ran += 1
        self.seen.append(payload)
        await self.does(self.ran)

    @property
    def job(self) -> Job:
        return Job(name="probe", run=self.run)


async def fine(_: int) -> None:
    return None


async def broken(_: int) -> None:
    raise ValueError("a secret of Ines")


@pytest.fixture
def firm(app_engine: AsyncEngine) -> Company:
    return company(app_engine)


async def no_tick(_: JobContext) -> int:
    return 0


def runner(firm: Company, *registered: Job, telemetry: Quiet | None = None) -> JobRunner:
    quiet = telemetry or Quiet()
    context = JobContext(
        database=firm.database, links=Quiet(), photos=Quiet(), posters=Quiet(), rolls=Quiet(), telemetry=quiet
    )
    return JobRunner(context=context, registered=registered, delays=AT_ONCE, every_minute=no_tick)


@asynccontextmanager
async def working(firm: Company, runners: Iterable[JobRunner]) -> AsyncIterator[None]:
    """Runners at work, each as in a worker of its own."""

    async def work(each: JobRunner) -> None:
        async with own_connection(firm.database.engine) as connection:
            await each.run(AsyncpgDriver(connection))

    crew = list(runners)
    tasks = [asyncio.create_task(work(each)) for each in crew]
    try:
        yield
    finally:
        for each in crew:
            each.stop()
        async with asyncio.timeout(60):
            await asyncio.gather(*tasks)


async def enqueued(firm: Company, count: int = 1, name: str = "probe") -> None:
    async with firm.database.begin(firm.workspace) as tx:
        for number in range(count):
            await jobs.enqueue(tx, name, {"number": str(number)})


async def until(beholder: Any, found: Callable[[list[Any]], bool]) -> list[Any]:
    """What is left in the queue, once it is as wanted. A minute is for the slowest machine."""
    async with asyncio.timeout(60):
        while not found(left := await beholder.fetch(LEFT)):
            pass
    return list(left)


def nothing(left: list[Any]) -> bool:
    return not left


async def test_a_job_is_done_once_and_gets_what_was_enqueued(firm: Company, beholder: Any) -> None:
    probe = Probe(does=fine)
    await enqueued(firm)
    async with working(firm, [runner(firm, probe.job)]):
        await until(beholder, nothing)
    assert probe.seen == [{"workspace": "T0TEST", "number": "0"}]


async def test_workers_share_jobs_and_none_is_done_twice(firm: Company, beholder: Any) -> None:
    probes = [Probe(does=fine) for _ in range(3)]
    async with working(firm, [runner(firm, probe.job) for probe in probes]):
        await enqueued(firm, 60)
        await until(beholder, nothing)
    done = [payload["number"] for probe in probes for payload in probe.seen]
    assert sorted(done, key=int) == [str(number) for number in range(60)]


async def test_a_job_that_fails_is_tried_again_with_growing_delay(firm: Company, beholder: Any) -> None:
    async def at_first(ran: int) -> None:
        if ran < 3:
            raise ValueError

    probe, telemetry = Probe(does=at_first), Quiet()
    await enqueued(firm)
    async with working(firm, [runner(firm, probe.job, telemetry=telemetry)]):
        await until(beholder, nothing)
    assert [each[2] for each in telemetry.counted] == ["again", "again", "done"]
    assert sorted(DELAYS) == list(DELAYS)


async def test_a_job_that_cannot_be_done_is_parked_after_five_starts(firm: Company, beholder: Any) -> None:
    probe, telemetry = Probe(does=broken), Quiet()
    await enqueued(firm)
    async with working(firm, [runner(firm, probe.job, telemetry=telemetry)]):
        (left,) = await until(beholder, lambda left: left[0]["status"] == "failed")
    assert probe.ran == STARTS == 5
    assert left["starts"] == "5"
    assert telemetry.told == ["job_parked"]


async def test_what_is_parked_is_counted_and_starts_anew_as_the_operators_page_says(
    firm: Company, beholder: Any
) -> None:
    async def mended(ran: int) -> None:
        if ran <= STARTS:
            raise ValueError

    probe = Probe(does=mended)
    await enqueued(firm)
    async with working(firm, [runner(firm, probe.job)]):
        await until(beholder, lambda left: left[0]["status"] == "failed")
        async with firm.database.begin(firm.workspace) as tx:
            assert await jobs.parked(tx) == {"probe": 1}
        (again,) = re.findall(r"^UPDATE pgqueuer .*$", OPERATING.read_text(), re.MULTILINE)
        await beholder.execute(again)
        await until(beholder, nothing)
    assert probe.ran == STARTS + 1


async def test_what_an_error_says_is_not_kept_in_the_queue(firm: Company, beholder: Any) -> None:
    probe = Probe(does=broken)
    await enqueued(firm)
    async with working(firm, [runner(firm, probe.job)]):
        await until(beholder, lambda left: left[0]["status"] == "failed")
    kept = await beholder.fetch(
        "SELECT traceback::text AS said FROM pgqueuer_log WHERE traceback IS NOT NULL"
    )
    assert len(kept) == STARTS
    assert not [row for row in kept if "Ines" in row["said"]]


async def test_a_job_that_is_asked_to_wait_is_not_parked_for_it(firm: Company, beholder: Any) -> None:
    async def busy(ran: int) -> None:
        if ran < 9:
            raise TryLater(code="rate_limited", fields={"after": 0})

    probe = Probe(does=busy)
    await enqueued(firm)
    async with working(firm, [runner(firm, probe.job)]):
        await until(beholder, nothing)
    assert probe.ran == 9


async def test_the_job_of_a_dead_worker_is_done_by_another(firm: Company, beholder: Any) -> None:
    probe = Probe(does=fine)
    await enqueued(firm)
    await died_with_its_job(beholder, starts=1)
    async with working(firm, [runner(firm, probe.job)]):
        await until(beholder, nothing)
    assert probe.ran == 1


async def test_a_job_that_killed_five_workers_is_parked_before_it_kills_a_sixth(
    firm: Company, beholder: Any
) -> None:
    probe, telemetry = Probe(does=fine), Quiet()
    await enqueued(firm)
    await died_with_its_job(beholder, starts=5)
    async with working(firm, [runner(firm, probe.job, telemetry=telemetry)]):
        await until(beholder, lambda left: left[0]["status"] == "failed")
    assert probe.ran == 0
    assert telemetry.told == ["job_parked"]


async def died_with_its_job(beholder: Any, *, starts: int) -> None:
    """As pgqueuer leaves a job whose worker was killed, once its heartbeat is old."""
    await beholder.execute(
        "UPDATE pgqueuer SET status = 'picked', queue_manager_id = gen_random_uuid(),"
        " heartbeat = now() - interval '1 minute', headers = jsonb_build_object('starts', $1::int)",
        starts,
    )


async def test_a_job_whose_worker_has_to_end_is_left_to_another(firm: Company, beholder: Any) -> None:
    begun = asyncio.Event()

    async def endless(_: int) -> None:
        begun.set()
        await asyncio.Event().wait()

    probe = Probe(does=endless)
    await enqueued(firm)
    async with own_connection(firm.database.engine) as connection:
        each = runner(firm, probe.job)
        task = asyncio.create_task(each.run(AsyncpgDriver(connection)))
        await begun.wait()
        each.stop()
        while not task.done():
            task.cancel()
            await asyncio.wait([task], timeout=0.5)
    (left,) = await beholder.fetch(LEFT)
    assert (left["status"], left["starts"]) == ("queued", "0")


def test_every_job_has_a_name_of_its_own() -> None:
    assert len({job.name for job in JOBS}) == len(JOBS)
