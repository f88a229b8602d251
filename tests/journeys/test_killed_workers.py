"""Two hundred messages, a worker that is killed twenty times while it sends them, a Slack that sometimes stays silent."""

import asyncio
import os
import random
import signal
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.practice import Fault
from services.store import outbox
from services.store.engine import create_engine
from tests.bot.slack.office import HISTORY, HURRY, TEAM, Office, office
from tests.bot.slack.test_board_threads import ANN, WHOLE, opened, told
from tests.support.worker_nursery import Order

MESSAGES = 200
KILLS = 20
PEOPLE = [f"U{number:03}" for number in range(MESSAGES)]
WAITING = "SELECT count(*) AS n FROM outbox WHERE state = 'waiting'"
UNFINISHED = "SELECT count(*) AS n FROM outbox WHERE state IN ('waiting', 'attempted')"


@dataclass(kw_only=True)
class Nursery:
    """Where workers are born."""

    process: asyncio.subprocess.Process
    order: Order

    async def worker(self) -> int:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(self.order.line().encode())
        return int(await self.process.stdout.readline())


@asynccontextmanager
async def nursery(order: Order) -> AsyncIterator[Nursery]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.support.worker_nursery"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert process.stdin is not None
    try:
        yield Nursery(process=process, order=order)
    finally:
        process.stdin.close()
        await process.wait()


@pytest.fixture
async def engine(own_database_url: str) -> AsyncIterator[AsyncEngine]:
    made = create_engine(own_database_url, application_name="test")
    yield made
    await made.dispose()


def silent_at_times(firm: Office, chance: random.Random) -> None:
    """One call in seven is taken and never answered, one in twenty is answered with an error of Slack's own."""

    def one_in(many: int) -> Callable[[object], bool]:
        return lambda _: chance.randrange(many) == 0

    firm.slack.fails(Fault(kind="hang_after", method="chat.postMessage", times=None, match=one_in(14)))
    firm.slack.fails(Fault(kind="drop_after", method="chat.postMessage", times=None, match=one_in(14)))
    firm.slack.fails(Fault(kind="http_500", method="chat.postMessage", times=None, match=one_in(20)))


async def killed_again_and_again(firm: Office, workers: Nursery, chance: random.Random) -> int:
    """Answers how many of the workers were killed while there was something left to send."""
    in_time = 0
    for left in range(KILLS, 0, -1):
        worker = await workers.worker()
        waiting, told = (await firm.rows(WAITING))[0]["n"], len(firm.calls("chat.postMessage"))
        # A worker takes up to four messages with it.
        more = chance.randint(1, max(1, waiting // left - 4))
        await firm.slack.until(partial(called, firm, told + more), within=20)
        with suppress(TimeoutError):
            # A moment more, so that the end finds it in any of its steps.
            await firm.slack.until(lambda: False, within=chance.uniform(0, 0.03))
        in_time += (await firm.rows(UNFINISHED))[0]["n"] > 0
        os.kill(worker, signal.SIGKILL)
    return in_time


def called(firm: Office, times: int) -> bool:
    return len(firm.calls("chat.postMessage")) >= times


async def finished(firm: Office, workers: Nursery) -> None:
    await workers.worker()
    async with asyncio.timeout(60):
        while (await firm.rows(UNFINISHED))[0]["n"]:
            with suppress(TimeoutError):
                await firm.slack.until(lambda: False, within=0.1)


def order_for(firm: Office, database_url: str, *, settle_after: float = 1.5) -> Order:
    return Order(
        database_url=database_url,
        api_url=firm.slack.api_url,
        token=firm.tokens.bot_token,
        patience=0.4,
        settle_after=settle_after,
        factor=HURRY,
    )


@pytest.mark.parametrize("may_look", [True, False], ids=["history scope", "no history scope"])
async def test_no_message_is_shown_twice_however_often_a_worker_is_killed(
    engine: AsyncEngine, own_database_url: str, may_look: bool
) -> None:
    seed = random.SystemRandom().randrange(10**6)
    sys.stderr.write(f"seed {seed}\n")
    chance = random.Random(seed)
    async with office(engine, scopes=HISTORY if may_look else ()) as firm:
        await firm.hire(*PEOPLE)
        silent_at_times(firm, chance)
        async with nursery(order_for(firm, own_database_url)) as workers:
            assert await killed_again_and_again(firm, workers, chance) == KILLS
            firm.slack.faults.clear()
            await finished(firm, workers)
        shown = firm.posts()
        assert set(shown.values()) <= {0, 1}
        if may_look:
            assert shown == dict.fromkeys(PEOPLE, 1)
        else:
            await the_rest_is_on_app_home(firm)


async def the_rest_is_on_app_home(firm: Office) -> None:
    rows = await firm.rows("SELECT person_id, state FROM outbox WHERE kind = 'invitation'")
    states = {row["person_id"]: row["state"] for row in rows}
    unheard = {person for person, state in states.items() if state == "uncertain"}
    shown = firm.posts()
    assert unheard
    assert all(shown[person] == 1 for person in PEOPLE if person not in unheard)
    async with firm.database.begin(TEAM) as tx:
        assert (await outbox.counts(tx)).uncertain == len(unheard)
    homes = {call.arguments["user_id"]: str(call.arguments["view"]) for call in firm.calls("views.publish")}
    assert homes.keys() == unheard
    assert all("may not have reached you" in home and "join" in home for home in homes.values())


def says(words: str, arguments: Mapping[str, Any]) -> bool:
    return words in arguments["text"]


def shows(firm: Office, messages: int) -> bool:
    return len(told(firm)) == messages


async def test_a_boards_thread_stands_once_and_in_order_though_its_worker_is_killed(
    engine: AsyncEngine, own_database_url: str
) -> None:
    """In the middle of the thread: after Slack took a story, and before the worker heard so."""
    number = 3
    async with office(engine, scopes=HISTORY) as firm:
        await firm.hire(ANN)
        await firm.database.run(TEAM, opened, None)
        silent = partial(says, WHOLE[number - 1])
        firm.slack.fails(Fault(kind="hang_after", method="chat.postMessage", match=silent))
        async with nursery(order_for(firm, own_database_url, settle_after=0.6)) as workers:
            worker = await workers.worker()
            await firm.slack.until(partial(shows, firm, number), within=20)
            os.kill(worker, signal.SIGKILL)
            assert (await firm.rows(UNFINISHED))[0]["n"]
            await finished(firm, workers)
        assert told(firm) == WHOLE
