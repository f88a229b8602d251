"""The story that the demo invites to, played by hand in a real browser, on a desk and on a phone."""

import re

from playwright.async_api import expect

from bot.demo.guide import Guide
from bot.demo.running import Stage
from bot.demo.world import CAST, CHANNEL, INSTALLER
from tests.browser.desk import Desk, Width

STORY = (
    "Teodora kept the seed catalogue open on her knees and read me the names aloud, all thirty-one beans. She wants the"
    " purple one back that her mother grew behind the station in Tomar. I wrote down its name and she spelled it twice,"
    " then asked whether our yard gets any sun before noon, because she would like to see one climb again in August."
)


async def test_a_square_is_claimed_and_what_is_missing_is_said_under_its_field(desk: Desk) -> None:
    who = CAST[7] if desk.width is Width.DESK else CAST[6]
    await desk.sits(who, "home")
    await desk.button("Claim a Square").click()
    await desk.form.get_by_role("combobox").click()
    await desk.form.get_by_role("option").first.click()
    await desk.form.get_by_role("button", name="Send").click()
    await expect(desk.form.get_by_text("Please complete this required field.").first).to_be_visible()
    assert await desk.form.locator("[aria-invalid=true]").count() >= 1


async def test_what_was_typed_stays_when_another_square_is_chosen(desk: Desk) -> None:
    who = CAST[8] if desk.width is Width.DESK else CAST[9]
    await desk.sits(who, "home")
    await desk.button("Claim a Square").click()
    square = desk.form.get_by_role("combobox").first
    await square.click()
    await desk.form.get_by_role("option").nth(1).click()
    long = desk.form.locator("textarea").first
    await long.fill(STORY)
    await square.click()
    await desk.form.get_by_role("option").nth(3).click()
    kept = desk.form.locator("textarea").first
    await expect(kept).to_be_visible()
    await desk.form.get_by_role("button", name="Cancel").click()
    await expect(desk.form).to_have_count(0)


async def test_time_that_passes_deals_new_cards(desk: Desk, company: Stage) -> None:
    who = CAST[3] if desk.width is Width.DESK else CAST[2]
    await desk.sits(who, "messages")
    cards = desk.main.get_by_text(re.compile("^Your card for "))
    before = await cards.count()
    await desk.skips("Monday, 9:00")
    await expect(cards).to_have_count(before + 1)
    assert company.now.weekday() == 0


async def test_a_command_answers_only_whoever_typed_it(desk: Desk) -> None:
    await desk.sits(CAST[5], CHANNEL)
    line = desk.main.get_by_role("combobox", name="Message #connections, or a command")
    await line.fill("/bingo leaders")
    await desk.main.get_by_role("button", name="Send").click()
    await expect(desk.main.get_by_text("Only visible to you").last).to_be_visible()


async def test_the_guide_leads_to_whoever_somebody_waits_for(desk: Desk, company: Stage) -> None:
    await desk.sits(INSTALLER, "home")
    if desk.width is Width.PHONE:
        await desk.button("Guide").click()
    panel = await Guide(company).panel(INSTALLER.id)
    await expect(desk.page.get_by_role("complementary").get_by_role("listitem")).to_have_count(
        len(panel["items"])
    )
    await desk.page.get_by_role("complementary").get_by_role("button", name="Go there").first.click()
    await expect(desk.page).to_have_title(re.compile("^(?!Nora)"))
