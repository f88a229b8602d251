"""A light that goes out, while other things happen to the same customer."""

import asyncio
from datetime import date
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from services.pages import ClaimPage
from services.usecases.submit_claim import SubmitClaim, submit_claim
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import Company, company, plain_squares, submission, told

ANA, BEN = "UANA", "UBEN"
WAITING = (
    "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
)
HEARD = "SELECT last_contact_on FROM customer"


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    founded = await company(app_engine).install(ANA, BEN)
    for person in (ANA, BEN):
        await founded.join(person)
    return founded


async def about_ines(firm: Company, person: str) -> SubmitClaim:
    number = (ANA, BEN).index(person)
    face = plain_squares(await firm.card(person))[number]
    return submission(person, face, told(face.activity, number=number))


async def lit(firm: Company, person: str) -> ClaimPage:
    return await firm.database.run(firm.workspace, submit_claim, await about_ines(firm, person))


async def goes(firm: Company, page: ClaimPage, begun: asyncio.Event) -> None:
    await begun.wait()
    command = WithdrawClaim(person=page.person, claim=page.claim)
    await firm.database.run(firm.workspace, withdraw_claim, command)


async def somebody_waits(beholder: Any) -> None:
    async with asyncio.timeout(10):
        while not await beholder.fetchval(WAITING):
            pass


async def test_a_customer_met_while_another_claim_goes_stays_heard_from(firm: Company, beholder: Any) -> None:
    first, coming, begun = await lit(firm, ANA), await about_ines(firm, BEN), asyncio.Event()
    going = asyncio.create_task(goes(firm, first, begun))
    async with firm.database.begin(firm.workspace) as tx:
        await submit_claim(tx, coming)
        begun.set()
        await somebody_waits(beholder)
    await going
    assert await beholder.fetchval(HEARD) == date(2026, 11, 25)


async def test_a_customer_whose_claims_go_at_the_same_moment_was_never_heard_from(
    firm: Company, beholder: Any
) -> None:
    first, second, begun = await lit(firm, ANA), await lit(firm, BEN), asyncio.Event()
    going = asyncio.create_task(goes(firm, first, begun))
    async with firm.database.begin(firm.workspace) as tx:
        await withdraw_claim(tx, WithdrawClaim(person=second.person, claim=second.claim))
        begun.set()
        await somebody_waits(beholder)
    await going
    assert await beholder.fetchval(HEARD) is None
