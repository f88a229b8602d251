"""A page of reviews costs the same few look-ups however many claims are on it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId
from services.review_pages import QueuePage, Scope
from services.usecases.join_game import JoinGame, join_game
from services.usecases.show_queue import ShowQueue, show_queue
from services.usecases.submit_claim import submit_claim
from tests.support.company import Company, company, plain_squares, submission, told

ME, DEV, BOSS = (PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UBOSS"))


@contextmanager
def counted(engine: AsyncEngine) -> Iterator[list[str]]:
    """What the database is asked meanwhile."""
    asked: list[str] = []

    def hear(_: object, __: object, statement: str, *___: object) -> None:
        asked.append(statement)

    event.listen(engine.sync_engine, "before_cursor_execute", hear)
    yield asked
    event.remove(engine.sync_engine, "before_cursor_execute", hear)


async def lit(firm: Company, person: PersonId, number: int) -> None:
    face = plain_squares(await firm.card(person))[number]
    evidence = told(face.activity, number=number, customer=f"Ines {chr(65 + number)}uarte")
    await firm.database.run(firm.workspace, submit_claim, submission(person, face, evidence))


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    found = await company(app_engine).install(ME, DEV, BOSS)
    for person in (ME, DEV):
        await found.database.run(found.workspace, join_game, JoinGame(person=person))
    return found


async def test_four_claims_of_two_people_take_as_many_look_ups_as_one(
    firm: Company, app_engine: AsyncEngine
) -> None:
    told_of: dict[int, int] = {}
    for number, person in enumerate((ME, ME, DEV, DEV)):
        await lit(firm, person, number)
        with counted(app_engine) as asked:
            page: QueuePage = await firm.database.run(
                firm.workspace, show_queue, ShowQueue(person=BOSS, scope=Scope.LIT)
            )
        told_of[len(page.entries)] = len(asked)
    assert len(told_of) == 4
    assert len(set(told_of.values())) == 1, told_of
    assert [each.awarded_before for each in page.entries] == [2, 2, 2, 2]
