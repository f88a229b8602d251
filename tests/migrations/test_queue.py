from datetime import timedelta
from typing import Any
from uuid import uuid4

from pgqueuer.db import AsyncpgDriver
from pgqueuer.models import CronExpressionEntrypoint
from pgqueuer.ports.repository import EntrypointExecutionParameter
from pgqueuer.queries import Queries
from pgqueuer.types import CronEntrypoint, CronExpression, QueueEntrypoint, QueueManagerId

SOON = timedelta(seconds=30)


async def test_the_installed_queue_library_wants_no_other_schema(beholder: Any) -> None:
    plan = await Queries(AsyncpgDriver(beholder)).plan_upgrade()
    assert (plan.statements, plan.notes) == ((), ())


async def test_the_application_may_enqueue_pick_retry_finish_and_count_jobs(app: Any) -> None:
    queries = Queries(AsyncpgDriver(app))
    await queries.enqueue("judge", b"{}", dedupe_key="once")
    picking = {QueueEntrypoint("judge"): EntrypointExecutionParameter(concurrency_limit=0)}
    (job,) = await queries.dequeue(10, picking, QueueManagerId(uuid4()), None, SOON)
    await queries.update_heartbeat([job.id])
    await queries.retry_job(job, timedelta(0), None)
    (again,) = await queries.dequeue(10, picking, QueueManagerId(uuid4()), None, SOON)
    await queries.log_jobs([(again, "successful", None)])
    await queries.aggregate_logs()
    assert await queries.queue_size() == []
    assert ("judge", "successful") in {
        (row.entrypoint, row.status) for row in await queries.log_statistics(None)
    }


async def test_the_application_may_keep_the_queues_timetable(app: Any) -> None:
    queries = Queries(AsyncpgDriver(app))
    tick = CronExpressionEntrypoint(CronEntrypoint("tick"), CronExpression("* * * * *"))
    await queries.insert_schedule({tick: timedelta(0)})
    due = await queries.fetch_schedule({tick: SOON})
    await queries.set_schedule_queued({schedule.id for schedule in due})
    assert [schedule.entrypoint for schedule in await queries.peek_schedule()] == ["tick"]
    await queries.delete_schedule({schedule.id for schedule in due}, set())
    assert await queries.peek_schedule() == []


async def test_the_queue_wakes_its_listeners(app: Any) -> None:
    heard: list[str] = []

    def hear(*event: Any) -> None:
        heard.append(event[3])

    await app.add_listener("ch_pgqueuer", hear)
    await Queries(AsyncpgDriver(app)).enqueue("judge", b"{}")
    # The answer to the next question comes after the news of the last.
    await app.fetchval("SELECT 1")
    await app.remove_listener("ch_pgqueuer", hear)
    assert '"operation" : "insert"' in heard[0]
