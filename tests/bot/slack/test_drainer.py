"""Who drains which workspace, and what happens when somebody dies doing it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from sqlalchemy.exc import TimeoutError as PoolBusy
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.practice import Fault
from bot.slack.drainer import Drainer
from bot.slack.timing import MachineTiming
from cards.model import PersonId
from services.notices import HomeChanged
from services.store import sending
from services.store.engine import APP_ROLE
from services.store.lookout import watching
from services.store.tx import Tx
from tests.bot.slack.office import HISTORY, TEAM, Office, office

POST, PUBLISH = "chat.postMessage", "views.publish"
END_THEM = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE query ~ $1 AND datname = current_database() AND pid <> pg_backend_pid()"
)


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> AsyncIterator[Office]:
    async with office(app_engine) as running:
        yield running


@asynccontextmanager
async def draining(firm: Office, count: int = 1) -> AsyncIterator[list[Drainer]]:
    """Drainers at work, as in that many workers."""
    drainers = [Drainer(tools=firm.tools()) for _ in range(count)]
    running = [asyncio.create_task(drainer.run()) for drainer in drainers]
    yield drainers
    for drainer in drainers:
        drainer.stop()
    async with asyncio.timeout(10):
        await asyncio.gather(*running)


async def test_what_waits_when_a_drainer_comes_is_sent(firm: Office) -> None:
    await firm.hire("UANA", "UBEA")
    async with draining(firm):
        await firm.slack.until(lambda: sum(firm.posts().values()) == 2)


async def test_a_commit_wakes_the_drainer(firm: Office) -> None:
    async with draining(firm):
        for count, name in enumerate(("UANA", "UBEA", "UCLEO"), start=1):
            await firm.hire(name)
            await firm.slack.until(partial(told_by_now, firm, count))


async def test_five_drainers_tell_everybody_once(firm: Office) -> None:
    people = [f"U{number:03}" for number in range(60)]
    async with draining(firm, 5):
        for start in range(0, 60, 6):
            await firm.hire(*people[start : start + 6])
        await firm.slack.until(lambda: sum(firm.posts().values()) >= 60, within=20)
    assert firm.posts() == dict.fromkeys(people, 1)
    assert {call.status for call in firm.slack.recorded.calls} == {200}


async def test_only_one_may_send_for_a_workspace_until_its_connection_ends(app_engine: AsyncEngine) -> None:
    def unheard(_: object) -> None:
        return None

    async with watching(app_engine, unheard) as other:
        async with watching(app_engine, unheard) as one:
            assert await one.take(TEAM)
            assert not await other.take(TEAM)
            await one.leave(TEAM)
            assert await other.take(TEAM)
            assert not await one.take(TEAM)
            await other.leave(TEAM)
            assert await one.take(TEAM)
        # As when its process was killed: nothing was given back, the connection is just gone.
        await until(lambda: other.take(TEAM))


async def test_a_drainer_whose_connection_was_cut_makes_a_new_one(firm: Office, beholder: Any) -> None:
    async with draining(firm):
        await firm.hire("UANA")
        await firm.slack.until(lambda: firm.posts()["UANA"] == 1)
        assert await beholder.fetch(END_THEM, "advisory|LISTEN")
        await firm.hire("UBEA")
        await firm.slack.until(lambda: firm.posts()["UBEA"] == 1, within=15)


async def test_those_under_way_are_through_before_a_drainer_stops(app_engine: AsyncEngine) -> None:
    async with office(app_engine, patience=10) as firm:
        await firm.hire("UANA")
        firm.slack.fails(Fault(kind="slow", method=POST, seconds=0.2))
        async with draining(firm) as (drainer,):
            await until_state(firm, "attempted")
            drainer.stop()
        assert await firm.states() == {"UANA": "sent"}


class Stumbling(MachineTiming):
    """The machine's time, where the first wait ends in an error nobody foresaw."""

    def __init__(self) -> None:
        self.stumbled = asyncio.Event()

    async def wait(self, bell: asyncio.Event, seconds: float | None) -> None:
        if not self.stumbled.is_set():
            self.stumbled.set()
            raise KeyError("nobody foresaw this")
        await super().wait(bell, min(seconds or 0.1, 0.1))


async def test_an_error_nobody_foresaw_does_not_end_a_drainer(firm: Office) -> None:
    timing = Stumbling()
    drainer = Drainer(tools=replace(firm.tools(), timing=timing))
    running = asyncio.create_task(drainer.run())
    await timing.stumbled.wait()
    await firm.hire("UANA")
    await firm.slack.until(lambda: firm.posts()["UANA"] == 1)
    drainer.stop()
    await running


async def test_a_busy_pool_is_waited_for(firm: Office, own_pool: AsyncEngine) -> None:
    """With a pool of one, the held connection is the whole of it."""
    held = await own_pool.connect()
    drainer = Drainer(tools=replace(firm.tools(), database=replace(firm.database, engine=own_pool)))
    running = asyncio.create_task(drainer.run())
    with pytest.raises(PoolBusy):
        await own_pool.connect()
    await firm.hire("UANA")
    assert not running.done()
    await held.close()
    await firm.slack.until(lambda: firm.posts()["UANA"] == 1)
    drainer.stop()
    await running


async def test_what_a_busy_database_held_up_goes_on_soon(firm: Office, own_pool: AsyncEngine) -> None:
    """Long before everything is looked through again."""
    tools = replace(firm.tools(), database=replace(firm.database, engine=own_pool))
    drainer = Drainer(tools=tools, contest_seconds=0.2)
    running = asyncio.create_task(drainer.run())
    await firm.hire("UANA")
    await firm.slack.until(lambda: firm.posts()["UANA"] == 1)
    held = await own_pool.connect()
    await firm.hire("UBEA")
    for _ in range(3):
        with pytest.raises(PoolBusy):
            await own_pool.connect()
    await held.close()
    await firm.slack.until(lambda: firm.posts()["UBEA"] == 1)
    drainer.stop()
    await running


@pytest.fixture
async def own_pool(app_engine: AsyncEngine) -> AsyncIterator[AsyncEngine]:
    engine = create_async_engine(
        app_engine.url,
        pool_size=1,
        max_overflow=0,
        pool_timeout=0.1,
        connect_args={"server_settings": {"role": APP_ROLE}},
    )
    yield engine
    await engine.dispose()


def told_by_now(firm: Office, count: int) -> bool:
    return sum(firm.posts().values()) == count


async def died_while_sending(firm: Office, person: str, *, after: bool) -> None:
    """As if a worker had been killed just before, or just after, Slack took a message."""
    (row,) = await _taken(firm)
    if after:
        shown = await firm.tools().teller.write(TEAM, row)
        assert shown is not None
        assert shown.message is not None
        await firm.gateway.post(TEAM, row.target, shown.message, row.id)
    assert row.person == person


async def _taken(firm: Office) -> list[sending.Outgoing]:
    async def take(tx: Tx, _: None) -> list[sending.Outgoing]:
        rows = await sending.next_ready(tx, limit=1)
        return [row for row in rows if await sending.mark_attempted(tx, row.id)]

    return await firm.database.run(TEAM, take, None)


@pytest.mark.parametrize("after", [False, True])
async def test_a_message_of_a_dead_worker_is_shown_exactly_once_where_we_may_look(
    app_engine: AsyncEngine, after: bool
) -> None:
    async with office(app_engine, scopes=HISTORY) as firm:
        await firm.hire("UANA")
        await died_while_sending(firm, "UANA", after=after)
        await firm.drained()
        assert firm.posts() == {"UANA": 1}
        assert await firm.states() == {"UANA": "sent"}


@pytest.mark.parametrize("after", [False, True])
async def test_a_message_of_a_dead_worker_is_shown_at_most_once_where_we_may_not(
    firm: Office, after: bool
) -> None:
    await firm.hire("UANA")
    await died_while_sending(firm, "UANA", after=after)
    await firm.drained()
    assert firm.posts() == ({"UANA": 1} if after else {})
    assert len(await firm.rows("SELECT 1 FROM outbox WHERE state = 'uncertain'")) == 1


async def test_the_home_of_a_dead_worker_is_published_again(firm: Office) -> None:
    await firm.hire("UANA")
    await firm.drained()
    await firm.says(HomeChanged(person=PersonId("UANA")))
    await _taken(firm)
    await firm.drained()
    assert len(firm.calls(PUBLISH)) == 1


async def test_a_lost_conversation_leaves_a_message_uncertain_not_stuck(app_engine: AsyncEngine) -> None:
    async with office(app_engine, scopes=("im:history",)) as firm:
        await firm.hire("UANA")
        await died_while_sending(firm, "UANA", after=False)
        await firm.drained()
        (row,) = await firm.rows("SELECT problem FROM outbox WHERE state = 'uncertain'")
        assert row["problem"] == "missing_scope"


async def until_state(firm: Office, state: str) -> None:
    async with asyncio.timeout(10):
        while state not in (await firm.states()).values():
            pass


async def until(found: Any) -> None:
    async with asyncio.timeout(10):
        while not await found():
            pass
