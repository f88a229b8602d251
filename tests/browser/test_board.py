"""The advisory board's channel in a real browser, as a guest of the company has it in front of them."""

from playwright.async_api import expect

from bot.demo.boarding import LINE, REPLY
from bot.demo.world import BOARD, CAST, GUEST, Character
from cards.model import Setting
from tests.browser.desk import Desk

INES = Character(id=GUEST, name="Ines Duarte", setting=Setting.COUNTER)
OURS = ("square", "claim", "points", "awarded", "leaderboard")


async def test_a_guest_reads_the_stories_and_what_was_done_and_nothing_of_the_company(desk: Desk) -> None:
    await desk.sits(INES, BOARD)
    await desk.main.get_by_role("button", name="5 replies").click()
    thread = desk.page.get_by_role("region", name="Thread")
    await expect(thread.get_by_text("Story 2 of 2: How we ring").first).to_be_visible()
    await expect(thread.get_by_text(LINE).first).to_be_visible()
    await expect(thread.get_by_text(REPLY).first).to_be_visible()
    await expect(thread.get_by_role("button", name="Rings True").first).to_be_visible()
    messages = [
        each.text.lower()
        for each in desk.stage.slack.person(GUEST).messages(BOARD)
        if each.bot_id and each.ephemeral_to is None
    ]
    internal = [each.first_name.lower() for each in CAST] + list(OURS)
    assert [word for word in internal for text in messages if word in text.split()] == []
