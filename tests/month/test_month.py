"""Two weeks of a small company; `python -m benchmarks.month` plays six of three hundred people."""

from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.manifest import Mode
from tests.journeys.town import founded
from tests.month.comparing import differences, recaps_again, weeks_from
from tests.month.playing import Company, seed
from tests.support.company import WEEK

pytestmark = pytest.mark.database


async def test_every_figure_that_is_shown_can_be_counted_again_from_the_claims(
    app_engine: AsyncEngine, beholder: Any
) -> None:
    weeks = weeks_from(WEEK, 2)
    async with founded(app_engine, Mode.HTTP, seed=seed(1, 5)) as town:
        company = Company(town=town, teams=1, each=5)
        await company.found()
        for week in weeks:
            await company.plays(week)
        compared, differ = await differences(company, beholder, weeks)
        assert compared > 40
        assert differ == []
        assert await recaps_again(beholder) == (6, [])
