"""What the clock brings: deals and sweeps enqueued once, on any number of workers."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from services.errors import Refused
from services.jobs.base import JobContext
from services.jobs.tick import tick
from services.store import jobs
from services.usecases.due import Due, due
from tests.support.company import Company, company
from tests.support.founding import Founding
from tests.support.quiet import Quiet

MONDAY_EIGHT = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)


async def found(harbour: Company) -> None:
    await harbour.install("UANA", "UBEA")
    for person in harbour.people:
        await harbour.join(person)
    harbour.clock.now = MONDAY_EIGHT


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


def context(firm: Company) -> JobContext:
    return JobContext(
        database=firm.database,
        links=Quiet(),
        photos=Quiet(),
        posters=Quiet(),
        rolls=Quiet(),
        telemetry=Quiet(),
    )


async def queued(beholder: Any) -> list[str]:
    rows = await beholder.fetch("SELECT dedupe_key FROM pgqueuer ORDER BY dedupe_key")
    return [row["dedupe_key"] for row in rows]


async def test_a_deal_is_enqueued_when_its_hour_has_come(firm: Company, beholder: Any) -> None:
    await tick(context(firm))
    assert await queued(beholder) == ["sweep:T0TEST"]
    firm.clock.move(hours=1)
    await tick(context(firm))
    assert await queued(beholder) == ["deal:T0TEST:Europe/Lisbon:2026-W49", "sweep:T0TEST"]


async def test_every_zone_in_play_has_a_deal_of_its_own(firm: Company, beholder: Any) -> None:
    await beholder.execute("UPDATE person SET zone = 'Asia/Tokyo' WHERE person_id = 'UBEA'")
    await tick(context(firm))
    assert "deal:T0TEST:Asia/Tokyo:2026-W49" in await queued(beholder)
    assert "deal:T0TEST:Europe/Lisbon:2026-W49" not in await queued(beholder)


async def test_many_workers_tick_at_once_and_enqueue_once(firm: Company, beholder: Any) -> None:
    firm.clock.move(hours=1)
    new = await asyncio.gather(*(tick(context(firm)) for _ in range(8)))
    assert sum(new) == 2
    assert len(await queued(beholder)) == 2


async def test_a_workspace_is_looked_at_again_when_something_may_be_due(firm: Company) -> None:
    assert await tick(context(firm)) == 1
    firm.clock.move(minutes=59)
    assert await tick(context(firm)) == 0
    firm.clock.move(minutes=1)
    assert await tick(context(firm)) == 1


async def test_a_workspace_that_took_the_bot_away_is_left_alone(firm: Company, beholder: Any) -> None:
    await beholder.execute("UPDATE directory.workspace SET active = false")
    assert await tick(context(firm)) == 0
    assert await firm.database.run(firm.workspace, due, Due()) == 0


async def test_a_job_is_there_only_when_its_transaction_was_committed(firm: Company, beholder: Any) -> None:
    async def changes_its_mind() -> None:
        async with firm.database.begin(firm.workspace) as tx:
            assert await jobs.enqueue(tx, "judge", {"claim": "1"})
            raise Refused(code="changed_my_mind")

    with pytest.raises(Refused):
        await changes_its_mind()
    assert await queued(beholder) == []


async def test_a_job_with_the_same_key_is_not_enqueued_twice(firm: Company, beholder: Any) -> None:
    async with firm.database.begin(firm.workspace) as tx:
        assert await jobs.enqueue(tx, "judge", {"claim": "1"}, dedupe="judge:1:1")
        assert not await jobs.enqueue(tx, "judge", {"claim": "1"}, dedupe="judge:1:1")
        assert await jobs.enqueue(tx, "judge", {"claim": "1"}, dedupe="judge:1:2")
    assert await queued(beholder) == ["judge:1:1", "judge:1:2"]
