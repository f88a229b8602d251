"""Jobs on the queue of pgqueuer, enqueued in the transaction of what they belong to."""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta

from pgqueuer.adapters.persistence.queries import Queries
from pgqueuer.ports.driver import Driver

from services.store.tx import Tx

LOG_DAYS = 7


async def enqueue(
    tx: Tx,
    job: str,
    payload: Mapping[str, str],
    *,
    dedupe: str | None = None,
    after: timedelta | None = None,
) -> bool:
    """Leaves a job to be run once after the commit; False when one with the same `dedupe` is there already.

    `payload` holds ids only; the workspace is added to it. A job counts as there until a moment after it ended, while
    it is running too. So a key either names the one thing to be done (a claim and its revision), or belongs to work
    that looks again by itself and that the clock enqueues anew (a deal, a sweep).
    """
    queries = Queries.from_asyncpg_connection(tx.driver)
    added = await queries.enqueue(
        job,
        json.dumps({"workspace": tx.workspace, **payload}).encode(),
        execute_after=after,
        dedupe_key=dedupe,
        on_conflict="skip",
    )
    return added[0] is not None


async def count_start(driver: Driver, job_id: int) -> int:
    """How often a job was started, this time included.

    pgqueuer hands a job whose worker died to the next worker without counting; a job that kills its worker would go on
    killing. So each start is written down before the job runs.
    """
    rows = await driver.fetch(
        """
        UPDATE pgqueuer
           SET headers = coalesce(nullif(headers, 'null'), '{}') || jsonb_build_object('starts', coalesce((headers ->> 'starts')::int, 0) + 1)
         WHERE id = $1 RETURNING (headers ->> 'starts')::int AS starts
        """,
        job_id,
    )
    return int(str(rows[0]["starts"])) if rows else 1


async def uncount_start(driver: Driver, job_id: int) -> None:
    """The last start was no fault of the job's: it was only asked to wait."""
    await driver.execute(
        "UPDATE pgqueuer SET headers = headers || jsonb_build_object('starts', (headers ->> 'starts')::int - 1) WHERE id = $1",
        job_id,
    )


async def parked(tx: Tx) -> Counter[str]:
    """How many jobs of each name were given up and wait for the operator; the queue is that of all workspaces."""
    rows = await tx.rows(
        "SELECT entrypoint, count(*) AS n FROM pgqueuer WHERE status = 'failed' GROUP BY entrypoint"
    )
    return Counter({row["entrypoint"]: row["n"] for row in rows})


async def forget_log(driver: Driver) -> None:
    """Drops the queue's log lines that are older than a week; its statistics hold their sums."""
    await driver.execute(
        "DELETE FROM pgqueuer_log WHERE aggregated AND created < now() - make_interval(days => $1)", LOG_DAYS
    )
