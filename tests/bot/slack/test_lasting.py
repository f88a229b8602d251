"""Work that must not end goes on after whatever stopped it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy.exc import TimeoutError as PoolBusy

from bot.slack.lasting import MOST_SECONDS, Lasting


class Hurried:
    """Time that is over at once; remembers how long somebody meant to wait."""

    def __init__(self) -> None:
        self.now = 0.0
        self.waited: list[float] = []

    def monotonic(self) -> float:
        return self.now

    async def wait(self, bell: asyncio.Event, seconds: float | None) -> None:
        self.waited.append(seconds or 0.0)
        self.now += seconds or 0.0
        await asyncio.sleep(0)


def failing(times: int, error: Exception, stopping: asyncio.Event) -> Callable[[], Awaitable[None]]:
    """Fails that often, then stops everything."""
    left = iter(range(times))

    async def work() -> None:
        if next(left, None) is not None:
            raise error
        stopping.set()

    return work


async def kept(times: int, error: Exception) -> list[float]:
    """How long was waited between the starts."""
    stopping, timing = asyncio.Event(), Hurried()
    work = failing(times, error, stopping)
    await Lasting(name="work", work=work, stopping=stopping, timing=timing).run()
    assert stopping.is_set()
    return timing.waited


async def test_what_nobody_foresaw_is_told_and_tried_again_with_growing_patience(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert await kept(8, KeyError("x")) == [2, 4, 8, 16, 32, MOST_SECONDS, MOST_SECONDS, MOST_SECONDS]
    assert [(line.levelno, line.message) for line in caplog.records] == [(logging.ERROR, "work_failed")] * 8


@pytest.mark.parametrize("error", [OSError(), PoolBusy()], ids=["gone", "busy"])
async def test_a_lost_database_is_everyday(error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    assert await kept(3, error) == [2, 2, 2]
    assert {line.message for line in caplog.records} == {"work_disconnected"}


async def test_failures_of_long_ago_are_forgotten() -> None:
    stopping, timing = asyncio.Event(), Hurried()
    starts = iter([0.0, 0.0, 2 * MOST_SECONDS])

    async def work() -> None:
        lasted = next(starts, None)
        if lasted is None:
            stopping.set()
            return
        timing.now += lasted
        raise KeyError("x")

    await Lasting(name="work", work=work, stopping=stopping, timing=timing).run()
    assert timing.waited == [2, 4, 2]


async def test_it_ends_with_its_work_when_it_is_cancelled() -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        try:
            begun.set()
            await asyncio.Event().wait()
        finally:
            ended.set()

    running = asyncio.create_task(
        Lasting(name="work", work=work, stopping=asyncio.Event(), timing=Hurried()).run()
    )
    await begun.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert ended.is_set()
