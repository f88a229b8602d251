"""Photos as people live with them: added to a form, looked at, awarded, recognised, asked for again, shown, forgotten."""

import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession

from bot import names
from bot.manifest import Mode
from bot.practice import Fault
from tests.journeys.gallery import Gallery, gallery, hears, top
from tests.support.pictures import COPIES, photo, saved, scene

COUNT = "SELECT count(*) FROM photo WHERE picture IS NOT NULL"


@pytest.fixture
async def hall(database_url: str) -> AsyncIterator[Gallery]:
    async with gallery(database_url) as open_hall:
        yield open_hall


@pytest.mark.parametrize("mode", list(Mode))
async def test_a_photo_lights_the_square(database_url: str, beholder: Any, mode: Mode) -> None:
    async with gallery(database_url, mode=mode) as hall:
        answer = await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo()))
        assert answer.ok, answer
        assert "being looked at" in str(top(hall.ana).blocks)
        await hears(hall.ana, "is lit")
        (row,) = await beholder.fetch("SELECT person_id, width, height FROM photo")
        assert tuple(row) == (hall.ana.id, 800, 600)


@pytest.mark.parametrize("copy", ["mirrored", "turned left", "half the size"])
async def test_a_colleagues_copy_of_a_photo_goes_to_a_reviewer_who_may_award_it(
    hall: Gallery, beholder: Any, copy: str
) -> None:
    await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo(5)))
    await hears(hall.ana, "is lit")
    again = saved(COPIES[copy](scene(5)), quality=70)
    await hall.sends(hall.bruno, file=hall.bruno.uploads("mine.jpg", again), number=1)
    asked = await hears(hall.boss, "Go and see")
    assert (await hall.boss.presses(asked, names.REVIEW_AWARD)).ok
    await hears(hall.bruno, "is lit")
    assert await beholder.fetchval(COUNT) == 2
    await hall.bruno.types("/bingo claims")
    assert (await hall.bruno.presses(hall.bruno.ephemerals()[-1], names.WITHDRAW)).ok
    assert await beholder.fetchval(COUNT) == 1
