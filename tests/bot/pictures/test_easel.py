import asyncio
import threading

import pytest

from bot.pictures.easel import Easel


async def test_pictures_are_drawn_one_at_a_time_beside_the_loop() -> None:
    easel, drawing, most, lock = Easel(), 0, 0, threading.Lock()
    loop_thread = threading.get_ident()

    def picture(number: int) -> int:
        nonlocal drawing, most
        with lock:
            drawing += 1
            most = max(most, drawing)
        assert threading.get_ident() != loop_thread
        with lock:
            drawing -= 1
        return number

    assert await asyncio.gather(*(easel.draw(picture, number) for number in range(8))) == list(range(8))
    assert most == 1


async def test_a_picture_that_fails_gives_its_turn_back() -> None:
    easel = Easel()
    with pytest.raises(ZeroDivisionError):
        await easel.draw(lambda: 1 // 0)
    assert await easel.draw(lambda: 5) == 5
