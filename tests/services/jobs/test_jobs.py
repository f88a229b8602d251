"""What each job does, run as the queue runs it."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import WorkspaceId
from services.claim_state import ClaimState
from services.jobs import deal, judge, sweep
from services.jobs.base import JobContext
from services.usecases.submit_claim import submit_claim
from tests.support.company import WEEK, Company, company, plain_squares, submission, told
from tests.support.founding import Founding
from tests.support.quiet import Quiet

CARDS = "SELECT count(*) FROM card WHERE week = $1"


class Linked(Quiet):
    """Finds every message, and remembers which was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    async def permalink(self, workspace: WorkspaceId, source: str) -> str:
        self.asked.append(source)
        return "https://office.slack.com/archives/C1/p1"


async def found(harbour: Company) -> None:
    await harbour.install("UANA", "UBEA", "UCLEO")
    for person in ("UANA", "UBEA"):
        await harbour.join(person)


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


def context(firm: Company, links: Quiet) -> JobContext:
    return JobContext(
        database=firm.database, links=links, photos=Quiet(), posters=Quiet(), rolls=Quiet(), telemetry=Quiet()
    )


async def test_a_deal_reaches_everybody_who_plays_and_nobody_else(firm: Company, beholder: Any) -> None:
    payload = {"workspace": "T0TEST", "zone": "Europe/Lisbon", "week": str(WEEK.next())}
    for _ in range(2):
        await deal.run(context(firm, Quiet()), payload)
    assert await beholder.fetchval(CARDS, WEEK.next().monday) == 2


async def test_a_deal_leaves_other_zones_alone(firm: Company, beholder: Any) -> None:
    await deal.run(
        context(firm, Quiet()), {"workspace": "T0TEST", "zone": "Asia/Tokyo", "week": str(WEEK.next())}
    )
    assert await beholder.fetchval(CARDS, WEEK.next().monday) == 0


async def test_a_claim_from_a_message_is_judged_with_its_link(firm: Company, beholder: Any) -> None:
    face = plain_squares(await firm.card("UANA"))[0]
    command = submission("UANA", face, replace(told(face.activity), link=""), source="C1/1700000000.000100")
    page = await firm.database.run(firm.workspace, submit_claim, command)
    await beholder.execute("UPDATE claim SET state = 'submitted', evidence = evidence - 'link'")
    links = Linked()
    payload = {"workspace": "T0TEST", "claim": str(page.claim)}
    for _ in range(2):
        await judge.run(context(firm, links), payload)
    assert links.asked == ["C1/1700000000.000100"]
    state = await beholder.fetchval("SELECT state FROM claim")
    assert state != ClaimState.SUBMITTED


async def test_a_sweep_with_nothing_due_ends(firm: Company) -> None:
    await sweep.run(context(firm, Quiet()), {"workspace": "T0TEST"})
