"""One living company for all tests of a session, and a browser in front of it."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright, expect

from bot.demo.past import weeks_before
from bot.demo.running import Stage, running
from bot.demo.show import SMOKE_WEEK, friday_before, furnish_page, the_story, tidied
from tests.browser.desk import PATIENCE_MS, Desk, Width

expect.set_options(timeout=PATIENCE_MS)
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
async def company() -> AsyncIterator[Stage]:
    """On the Friday afternoon of its fifth week."""
    async with running(None, began=friday_before(weeks_before(SMOKE_WEEK)[0])) as stage:
        async for _ in the_story(stage, SMOKE_WEEK):
            pass
        await tidied(stage)
        furnish_page(stage)
        yield stage


@pytest.fixture(scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as player:
        browser = await player.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        await browser.close()


@pytest.fixture(params=list(Width), ids=lambda width: width.name.lower())
async def desk(request: pytest.FixtureRequest, chromium: Browser, company: Stage) -> AsyncIterator[Desk]:
    """The page at both widths, with nothing in the console when it is closed."""
    async with Desk.opened(chromium, company, request.param) as opened:
        yield opened
