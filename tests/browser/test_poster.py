"""The poster of a full card in a real browser: in the thread under its celebration, as a picture that is there."""

import re

from playwright.async_api import expect

from bot.demo.finishing import WHO
from bot.demo.world import CAST, CHANNEL
from tests.browser.desk import Desk

FULL = re.compile("every square|full card", re.IGNORECASE)


async def test_a_colleague_finds_the_poster_under_the_celebration(desk: Desk) -> None:
    await desk.sits(CAST[1], CHANNEL)
    celebrated = desk.main.get_by_role("article").filter(has_text=FULL).filter(has_text=WHO.first_name)
    await celebrated.get_by_role("button", name="2 replies").click()
    thread = desk.page.get_by_role("region", name="Thread")
    await expect(thread.get_by_text("Here is the poster")).to_be_visible()
    await thread.get_by_role("img", name=re.compile("^Full card, ")).scroll_into_view_if_needed()
    await desk.page.wait_for_function("[...document.images].some(each => each.naturalWidth === 1754)")
    await expect(thread.get_by_text("PDF ·")).to_be_visible()
