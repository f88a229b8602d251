"""A card on paper: from the button under it to a page, a picture, and words that tell what is lit."""

import io
import re
from collections.abc import AsyncIterator

import pytest
from PIL import Image
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import names
from bot.manifest import Mode
from tests.journeys.test_posters import read
from tests.journeys.town import Town, chooses, founded, top, values
from tests.support.company import plain_squares, told

LINK = re.compile(r"'url': '(https://bingo\.example/card/[^']+)'")


@pytest.fixture
async def town(app_engine: AsyncEngine) -> AsyncIterator[Town]:
    async with founded(app_engine, Mode.HTTP) as running:
        yield running


async def test_a_card_is_printed_from_where_it_is_read(town: Town) -> None:
    ben = await town.joins("U0BEN")
    face = plain_squares(await town.card(ben))[0]
    await ben.types("/bingo claim")
    await chooses(ben, face)
    assert (await ben.submits(values=await values(ben, told(face.activity)))).ok
    await ben.closes(everything=True)
    await ben.types("/bingo card")
    shown = ben.ephemerals()[-1]
    assert (await ben.presses(shown, names.PRINT_CARD)).ok
    (address,) = LINK.findall(str(shown.blocks))
    status, page, kind = await read(town, address)
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert f"{face.activity.short} (lit). {face.activity.prompt}".replace("'", "&#x27;") in page.decode()
    status, picture, kind = await read(town, f"{address}/a4.png")
    assert (status, kind, Image.open(io.BytesIO(picture)).size) == (200, "image/png", (1240, 1754))
    status, paper, kind = await read(town, f"{address}/a4.pdf")
    assert (status, kind, paper[:5]) == (200, "application/pdf", b"%PDF-")
    assert (await ben.presses(shown, names.OPEN_CARD)).ok
    assert LINK.findall(str(top(ben).blocks)) == [address]
    forged = address.replace("U0BEN", "U0AMARA")
    abroad = address.replace("/card/T", "/card/TX")
    assert [(await read(town, each))[0] for each in (forged, abroad, f"{forged}/a4.png")] == [404] * 3
