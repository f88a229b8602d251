"""The job that deals every card of a week once more."""

from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import Setting
from services.jobs import deal, fairness
from services.jobs.base import JobContext
from tests.support.company import WEEK, Company, company
from tests.support.founding import Founding
from tests.support.quiet import Quiet

NEXT = {"workspace": "T0TEST", "week": str(WEEK.next())}


async def found(harbour: Company) -> None:
    await harbour.install("UANA", "UBEA", "UCLEO")
    for person, setting in zip(harbour.people, Setting, strict=False):
        await harbour.join(person, setting)
    harbour.clock.move(days=5)


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


async def test_a_deal_asks_for_its_report_once(firm: Company, beholder: Any) -> None:
    for _ in range(2):
        await deal.run(context(firm), {**NEXT, "zone": "Europe/Lisbon"})
    rows = await beholder.fetch("SELECT payload FROM pgqueuer WHERE entrypoint = 'fairness'")
    assert [str(WEEK.next()) in row["payload"].decode() for row in rows] == [True]


async def test_making_a_report_twice_makes_the_same(firm: Company, beholder: Any) -> None:
    await deal.run(context(firm), {**NEXT, "zone": "Europe/Lisbon"})
    found = []
    for _ in range(2):
        await fairness.run(context(firm), NEXT)
        found.append(await beholder.fetch("SELECT cards, report FROM fairness"))
    assert found[0] == found[1]
    assert [row["cards"] for row in found[0]] == [3]


async def test_a_report_of_a_week_without_cards_is_empty(firm: Company, beholder: Any) -> None:
    await fairness.run(context(firm), NEXT)
    assert await beholder.fetchval("SELECT report ->> 'everyone' FROM fairness") is None


@pytest.mark.parametrize("at_a_time", [1, 2, 3, 4])
async def test_every_card_is_looked_at_once_however_many_come_at_a_time(
    firm: Company, at_a_time: int
) -> None:
    found = await fairness.all_checked(firm.database, firm.workspace, WEEK, at_a_time=at_a_time)
    assert [each.card.person for each in found] == ["UANA", "UBEA", "UCLEO"]
