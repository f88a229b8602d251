"""A page of reviews, of claims or of promises costs the same few look-ups however many claims are on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId, Week
from services.claim_state import ClaimState
from services.review_pages import QueuePage, Scope
from services.store import claims
from services.store.tx import Tx
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.join_game import JoinGame, join_game
from services.usecases.show_claim import claim_pages
from services.usecases.show_promises import promise_pages
from services.usecases.show_queue import ShowQueue, show_queue
from services.usecases.submit_claim import submit_claim
from services.usecases.who import known
from tests.support.company import Company, company, plain_squares, submission, told

ME, DEV, BOSS = (PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UBOSS"))


@contextmanager
def counted(tx: Tx) -> Iterator[list[str]]:
    """What the database is asked meanwhile; whole once the transaction is over."""
    asked: list[str] = []

    def hear(told: Any) -> None:
        asked.append(told.query)

    with tx.driver.query_logger(hear):
        yield asked


async def lit(firm: Company, person: PersonId, number: int) -> None:
    face = plain_squares(await firm.card(person))[number]
    evidence = told(face.activity, number=number, customer=f"Ines {chr(65 + number)}uarte")
    today = firm.clock.now.date()
    command = submission(person, face, evidence, week=Week.of(today), occurred_on=today)
    await firm.database.run(firm.workspace, submit_claim, command)


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    found = await company(app_engine).install(ME, DEV, BOSS)
    for person in (ME, DEV):
        await found.database.run(found.workspace, join_game, JoinGame(person=person))
    return found


async def test_four_claims_of_two_people_take_as_many_look_ups_as_one(firm: Company) -> None:
    told_of: dict[int, int] = {}
    for number, person in enumerate((ME, ME, DEV, DEV)):
        await lit(firm, person, number)
        async with firm.database.begin(firm.workspace) as tx:
            with counted(tx) as asked:
                page: QueuePage = await show_queue(tx, ShowQueue(person=BOSS, scope=Scope.LIT))
        told_of[len(page.entries)] = len(asked)
    assert len(told_of) == 4
    assert all(told_of.values())
    assert len(set(told_of.values())) == 1, told_of
    assert [each.awarded_before for each in page.entries] == [2, 2, 2, 2]


async def test_claims_and_promises_of_three_cards_take_as_many_look_ups_as_one(firm: Company) -> None:
    told_of: list[tuple[int, int]] = []
    for number in range(3):
        await lit(firm, ME, number)
        async with firm.database.begin(firm.workspace) as tx:
            person, stored = (
                await known(tx, ME),
                await claims.of_person(tx, ME, states=tuple(ClaimState), limit=10),
            )
            with counted(tx) as asked:
                assert len(await claim_pages(tx, stored)) == number + 1
                promised = [replace(each, due=each.occurred_on) for each in stored]
                assert len(await promise_pages(tx, promised, person)) == number + 1
        told_of.append((len({each.week for each in stored}), len(asked)))
        firm.clock.move(days=7)
        await firm.database.run(
            firm.workspace,
            deal_cards,
            DealCards(week=Week.of(firm.clock.now.date()), zone="Europe/Lisbon"),
        )
    assert [weeks for weeks, _ in told_of] == [1, 2, 3]
    assert all(asked for _, asked in told_of)
    assert len({asked for _, asked in told_of}) == 1, told_of
