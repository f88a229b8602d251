"""The job that counts weeks which are over."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from services.jobs import learning
from services.jobs.base import JobContext
from services.store import decks
from services.usecases.keep_week_keys import keep_week_keys
from services.usecases.learn_weeks import learn_from_weeks
from services.usecases.sweep import Sweep
from tests.support.company import WEEK, company
from tests.support.played import lit
from tests.support.quiet import Quiet

CREW = tuple(f"U{number}" for number in range(6))
COUNTED = "SELECT week, cards, learned_hash, found FROM learned_week ORDER BY week"
SUMS = "SELECT sum(dealt) AS dealt, sum(done) AS done FROM square_tally"


async def test_every_week_is_counted_in_its_order_and_twice_is_once(
    app_engine: AsyncEngine, beholder: Any
) -> None:
    firm = await company(app_engine).install(*CREW, installer=CREW[0])
    for person in CREW:
        await firm.join(person)
    await lit(beholder, decks.shipped(), WEEK)
    firm.clock.now = datetime(2026, 12, 15, 13, tzinfo=UTC)
    for usecase in (keep_week_keys, learn_from_weeks):
        await firm.database.run(firm.workspace, usecase, Sweep())
    context = JobContext(
        database=firm.database,
        links=Quiet(),
        photos=Quiet(),
        posters=Quiet(),
        rolls=Quiet(),
        telemetry=Quiet(),
    )
    seen = []
    for _ in range(2):
        await learning.run(context, {"workspace": firm.workspace})
        seen.append((await beholder.fetch(COUNTED), await beholder.fetchrow(SUMS)))
    assert seen[0] == seen[1]
    (week,), sums = seen[0]
    assert (week["week"], week["cards"], sums["dealt"]) == (WEEK.monday, 6, 150)
    await firm.database.run(firm.workspace, learn_from_weeks, Sweep())
    assert await beholder.fetchval("SELECT count(*) FROM pgqueuer WHERE entrypoint = 'learning'") == 1
