"""Claims that tell the same and are sent at the same moment."""

import asyncio
from collections import Counter
from contextvars import Context
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.demo.telling import STORIES
from cards.model import ActivityId, PersonId
from services.claim_state import ClaimState
from services.rules.policy import Policy
from services.usecases.submit_claim import SubmitClaim, submit_claim
from tests.support.company import Company, company, submission, told
from tests.support.founding import Founding
from tests.support.squares import lay

US = tuple(PersonId(f"U{number:02}") for number in range(20))
NAMES = (
    "Agda Balint Cosima Dorotea Egil Fiammetta Gudrun Hamza Iolanda Jarmila Kasimir Leocadia Mirela Ndidi Oluchi"
    " Pankraz Quirina Radmila Solvej Tancredi"
).split()
SURNAMES = (
    "Almqvist Bergström Cardoso Dvořák Eriksen Fontaine Grünwald Halloran Ibáñez Jankowski Kovač Lindqvist Moreau Nakata"
    " Okafor Petrov Quintero Rasmussen Szabó Tanaka"
).split()
ONE = ActivityId("person-before-project")
WAITS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"


async def found(harbour: Company) -> None:
    await harbour.install(*US)
    for person in US:
        await harbour.join(person)


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def sends(
    firm: Company, beholder: Any, number: int, *, story: int, customer: str, company: str = ""
) -> SubmitClaim:
    """The same square of one of us, with a story of this number."""
    face = await lay(firm, beholder, US[number], ONE)
    evidence = replace(told(face.activity, number=story, customer=customer), company=company)
    return submission(US[number], face, evidence)


async def copies(firm: Company, beholder: Any, count: int) -> list[SubmitClaim]:
    """One story, of customers whom nobody else names."""
    names = [f"{first} {last}" for first, last in zip(NAMES, SURNAMES, strict=True)][:count]
    return [
        await sends(firm, beholder, number, story=0, customer=customer)
        for number, customer in enumerate(names)
    ]


async def at_once(firm: Company, commands: list[SubmitClaim]) -> Counter[ClaimState]:
    sent = await asyncio.gather(
        *(firm.database.run(firm.workspace, submit_claim, command) for command in commands)
    )
    return Counter(page.state for page in sent)


async def test_of_twenty_who_send_one_story_at_once_one_is_lit_at_once(firm: Company, beholder: Any) -> None:
    commands = await copies(firm, beholder, len(US))
    assert await at_once(firm, commands) == {ClaimState.AWARDED: 1, ClaimState.REVIEW: len(US) - 1}


async def test_of_many_with_one_customer_at_once_three_are_lit_at_once(firm: Company, beholder: Any) -> None:
    spelled = ("Beatriz Falcão", "Sra. Falcão", "beatriz falcao", "B. Falcão")
    commands = [
        await sends(firm, beholder, number, story=number, customer=spelled[number % 4], company="Gaivotas")
        for number in range(len(STORIES))
    ]
    lit = Policy().fatigue_colleagues - 1
    assert await at_once(firm, commands) == {
        ClaimState.AWARDED: lit,
        ClaimState.REVIEW: len(STORIES) - lit,
    }


async def test_whoever_began_first_and_waited_is_seen_as_the_second(firm: Company, beholder: Any) -> None:
    """The order of turns decides, not that of the clocks of two processes."""
    mine, theirs = await copies(firm, beholder, 2)
    began = firm.clock.now
    firm.clock.move(seconds=1)
    async with firm.database.begin(firm.workspace) as tx:
        await submit_claim(tx, mine)
        firm.clock.now = began
        beside = firm.database.run(firm.workspace, submit_claim, theirs)
        other = asyncio.create_task(beside, context=Context())
        while not other.done() and not await beholder.fetchval(WAITS):
            await asyncio.wait([other], timeout=0.01)
    page = await other
    assert page.state is ClaimState.REVIEW
    sent = [row["submitted_at"] for row in await beholder.fetch("SELECT submitted_at FROM claim")]
    assert sent == [began + timedelta(seconds=1)] * 2


async def test_two_who_tell_different_things_do_not_wait_for_each_other(firm: Company, beholder: Any) -> None:
    # A firm and no person: it is asked about, and holds no score of the team.
    mine = await sends(firm, beholder, 0, story=0, customer="Harbour Foods Ltd")
    theirs = await sends(firm, beholder, 1, story=1, customer="Paulo Reis")
    async with firm.database.begin(firm.workspace) as tx:
        await submit_claim(tx, mine)
        beside = firm.database.run(firm.workspace, submit_claim, theirs)
        page = await asyncio.create_task(beside, context=Context())
    assert page.state is ClaimState.AWARDED
