"""The page of a card in a real browser: the picture is there, and all of it goes on one sheet of paper."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from aiohttp import web
from playwright.async_api import Browser, Page, PdfMargins
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.wall.cards import Cards
from tests.support.company import company

SHEETS = ("A4", "Letter")
MARGINS = PdfMargins(top="10mm", right="10mm", bottom="10mm", left="10mm")
PHONE, DESKTOP = (390, 844), (1280, 900)


@pytest.fixture
async def page(app_engine: AsyncEngine, chromium: Browser) -> AsyncIterator[Page]:
    firm = await company(app_engine).install("UBOSS", "U0ANA")
    firm.database = replace(firm.database, address="https://bingo.example")
    await firm.join("U0ANA")
    path = (await firm.card("U0ANA")).address.removeprefix("https://bingo.example")
    app = web.Application()
    Cards(database=firm.database, workspace=firm.workspace).join(app)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    opened = await chromium.new_page()
    await opened.goto(f"http://127.0.0.1:{runner.addresses[0][1]}{path}", wait_until="networkidle")
    yield opened
    await opened.close()
    await runner.cleanup()


async def test_it_prints_on_one_sheet_and_is_as_wide_as_a_screen_can_show(page: Page) -> None:
    assert await page.evaluate("[...document.images].map(each => each.naturalWidth)") == [1240]
    for wide, high in (PHONE, DESKTOP):
        await page.set_viewport_size({"width": wide, "height": high})
        assert await page.evaluate("document.documentElement.scrollWidth") <= wide
    for sheet in SHEETS:
        printed = await page.pdf(format=sheet, margin=MARGINS)
        assert printed.count(b"/Type /Page\n") == 1, sheet
