"""The page under a finger, where nothing hovers: what is read has its width, and tools come when a message is touched."""

import re

from playwright.async_api import Browser, expect

from bot.demo.running import Stage
from bot.demo.world import BOARD, INSTALLER
from tests.browser.desk import PATIENCE_MS, Width


async def test_a_thread_can_be_read_and_a_message_shows_its_tools_once_it_is_touched(
    chromium: Browser, company: Stage
) -> None:
    across, down = Width.PHONE.value
    context = await chromium.new_context(
        viewport={"width": across, "height": down}, is_mobile=True, has_touch=True
    )
    page = await context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    await page.goto(f"{company.slack.url}/#{INSTALLER.id}/{BOARD}")
    await page.get_by_role("main").get_by_role("button", name=re.compile(r"^\d+ repl")).last.tap()
    first = page.get_by_role("region", name="Thread").get_by_role("article").first
    box = await first.locator(".words").bounding_box()
    assert box is not None
    assert box["width"] > across / 2
    tools = first.locator(".tools")
    await expect(tools).to_have_css("opacity", "0")
    await first.locator("time").first.tap()
    await expect(tools).to_have_css("opacity", "1")
    await context.close()
