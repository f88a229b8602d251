"""A whole worker: jobs and outbox together, from the clock to the message, and its orderly end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.practice import Fault
from bot.wiring import utc_now
from bot.worker import STALE_SECONDS, Worker, create_worker
from cards.model import PersonId, Week
from services.store import jobs
from services.usecases.join_game import JoinGame, join_game
from services.usecases.uninstall import Uninstall, uninstall
from tests.bot.slack.office import HURRY, SOON, TEAM, Office, office

CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'tests'"
)


WAITING, ATTEMPTED, UNCERTAIN = (("outbox_rows", state) for state in ("waiting", "attempted", "uncertain"))
GONE = ("workspaces_gone",)


class Standing:
    """Time that stands still until it is moved; nothing waits for it."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now

    async def wait(self, bell: asyncio.Event, seconds: float | None) -> None:
        await bell.wait()


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> AsyncIterator[Office]:
    async with office(app_engine, patience=10) as running:
        yield running


def made(firm: Office, **more: Any) -> Worker:
    return create_worker(
        database=firm.database,
        gateway=firm.gateway,
        telemetry=firm.heard,
        settle_after=SOON,
        factor=HURRY,
        **more,
    )


@asynccontextmanager
async def working(worker: Worker, *, grace: float = 10) -> AsyncIterator[asyncio.Event]:
    stop = asyncio.Event()
    running = asyncio.create_task(worker.run(stop, grace=grace))
    yield stop
    stop.set()
    async with asyncio.timeout(20):
        await running


async def enqueued(firm: Office) -> None:
    """As the tick does it, on any day of the week."""
    week = str(Week.of(utc_now().date()))
    async with firm.database.begin(TEAM) as tx:
        await jobs.enqueue(tx, "deal", {"zone": "UTC", "week": week}, dedupe=f"deal:{TEAM}:UTC:{week}")


async def test_a_deal_becomes_a_card_in_slack(firm: Office, beholder: Any) -> None:
    await firm.hire("UANA")
    await firm.database.run(TEAM, join_game, JoinGame(person=PersonId("UANA")))
    await beholder.execute("DELETE FROM card")
    await beholder.execute("DELETE FROM outbox")
    await enqueued(firm)
    async with working(made(firm)):
        await firm.slack.until(lambda: firm.posts()["UANA"] == 1, within=10)
    assert firm.heard.counted["jobs", "deal", "done"] == 1


async def test_those_under_way_are_through_before_a_worker_ends(firm: Office) -> None:
    await firm.hire("UANA")
    firm.slack.fails(Fault(kind="slow", method="chat.postMessage", seconds=0.3))
    async with working(made(firm)) as stop:
        await until_state(firm, "attempted")
        stop.set()
    assert await firm.states() == {"UANA": "sent"}


async def test_a_worker_that_has_to_end_at_once_leaves_the_rest_to_be_settled(firm: Office) -> None:
    await firm.hire("UANA")
    firm.slack.fails(Fault(kind="hang_before", method="chat.postMessage"))
    async with working(made(firm), grace=0.1) as stop:
        await until_state(firm, "attempted")
        stop.set()
    assert await firm.states() == {"UANA": "attempted"}


async def test_a_worker_outlives_its_database_connections(firm: Office, beholder: Any) -> None:
    async with working(made(firm)):
        await firm.hire("UANA")
        await firm.slack.until(lambda: firm.posts()["UANA"] == 1, within=10)
        await beholder.execute(CUT)
        await firm.hire("UBEA")
        await firm.slack.until(lambda: firm.posts()["UBEA"] == 1, within=20)


async def test_a_worker_whose_heart_stopped_is_not_alive(firm: Office) -> None:
    time = Standing()
    worker = made(firm, timing=time)
    assert worker.alive()
    async with working(worker):
        await firm.hire("UANA")
        await firm.slack.until(lambda: firm.posts()["UANA"] == 1)
        assert worker.alive()
        time.now = STALE_SECONDS
        assert not worker.alive()


async def test_the_operator_sees_what_waits_and_what_is_unknown(firm: Office, beholder: Any) -> None:
    await firm.hire("UANA", "UBEA", "UCLEO")
    await beholder.execute(
        "UPDATE outbox SET state = 'uncertain', settled_at = now() WHERE person_id = 'UBEA'"
    )
    await made(firm).census.take()
    expected = {WAITING: 2, ATTEMPTED: 0, UNCERTAIN: 1, GONE: 0}
    assert {name: firm.heard.standing[name] for name in expected} == expected
    await firm.database.run(TEAM, uninstall, Uninstall())
    await made(firm).census.take()
    assert firm.heard.standing[GONE] == 1


async def test_the_operator_sees_what_each_reviewer_holds_now(firm: Office, beholder: Any) -> None:
    await firm.hire("UANA")
    await beholder.execute(
        "INSERT INTO review (workspace_id, claim_id, review_id, kind, opened_at, reviewer_id)"
        " VALUES ($1, gen_random_uuid(), gen_random_uuid(), 'claim', now(), 'UANA')",
        TEAM,
    )
    held = ("reviews_held", TEAM, "UANA")
    await made(firm).census.take()
    assert firm.heard.standing[held] == 1
    await beholder.execute("UPDATE review SET decided_at = now(), decision = 'award', decided_by = 'UANA'")
    await made(firm).census.take()
    assert held not in firm.heard.standing


async def test_the_operator_sees_jobs_that_were_given_up(firm: Office, beholder: Any) -> None:
    await beholder.execute(
        "INSERT INTO pgqueuer (priority, status, entrypoint) VALUES (0, 'failed', 'judge'), (0, 'queued', 'deal')"
    )
    await made(firm).census.take()
    assert {key: n for key, n in firm.heard.standing.items() if key[0] == "jobs_parked"} == {
        ("jobs_parked", "judge"): 1
    }


async def test_a_worker_counts_by_itself(firm: Office) -> None:
    async with working(made(firm)):
        async with asyncio.timeout(10):
            while GONE not in firm.heard.standing:
                await firm.rows("SELECT 1")


async def until_state(firm: Office, state: str) -> None:
    async with asyncio.timeout(10):
        while state not in (await firm.states()).values():
            pass
