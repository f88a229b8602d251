"""Time in the practice Slack."""

import asyncio

import pytest

from bot.practice import Clock


async def test_a_still_clock_moves_only_when_told() -> None:
    clock = Clock(start=100, ticking=False)
    clock.advance(5)
    assert clock.now() == 105
    clock.move_to(110)
    assert clock.now() == 110
    with pytest.raises(ValueError, match="forwards"):
        clock.move_to(1)


async def test_waiting_ends_when_the_moment_comes() -> None:
    clock = Clock(start=100, ticking=False)
    waiting = asyncio.ensure_future(clock.wait(10))
    started = asyncio.Event()
    asyncio.get_running_loop().call_soon(started.set)
    await started.wait()
    clock.advance(9)
    asyncio.get_running_loop().call_soon(started.clear)
    assert not waiting.done()
    clock.advance(1)
    await waiting


async def test_a_ticking_clock_wakes_sleepers_by_itself_or_when_moved() -> None:
    clock = Clock(start=100)
    await clock.wait(0.01)
    assert clock.now() >= 100.01
    waiting = asyncio.ensure_future(clock.wait(3600))
    asyncio.get_running_loop().call_soon(clock.advance, 3600)
    await waiting
    assert clock.now() >= 3700
