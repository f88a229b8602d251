"""Friday afternoon played to its end by hand: who waits for somebody gets an answer, on a desk and on a phone."""

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, expect

from bot import names
from bot.demo.player import offers
from bot.demo.running import Stage
from bot.demo.world import BOARD, CAST, INSTALLER, Character
from tests.browser.desk import Desk, Width


@pytest.fixture
async def large(chromium: Browser, company: Stage) -> AsyncIterator[Desk]:
    async with Desk.opened(chromium, company, Width.DESK) as opened:
        yield opened


@pytest.fixture
async def small(chromium: Browser, company: Stage) -> AsyncIterator[Desk]:
    async with Desk.opened(chromium, company, Width.PHONE) as opened:
        yield opened


def waiting(stage: Stage, action: str) -> Character:
    """Somebody who has this button in front of them."""
    return next(
        who
        for who in CAST
        if any(offers(each.blocks, action) for each in stage.slack.person(who.id).messages())
    )


async def test_a_colleague_says_they_were_there(small: Desk, company: Stage) -> None:
    await small.sits(waiting(company, names.WITNESS_YES), "messages")
    await small.main.locator("button", has_text="I Was There").last.click()
    await expect(small.main.get_by_text(re.compile("^✓ You were there")).last).to_be_visible()


async def test_a_promise_is_followed_up(large: Desk, company: Stage) -> None:
    who = waiting(company, names.FOLLOW_UP)
    await large.sits(who, "messages")
    await large.main.locator("button", has_text="Add Follow-Up").last.click()
    await large.form.locator("textarea").first.fill(
        "The landlord oils it, once somebody asks. I asked on Thursday, Davi held the ladder, and the gate opens with one"
        " finger now. He braked the truck twice by himself, and Carla gave us each a warm roll for it."
    )
    await large.form.get_by_role("button", name="Send").click()
    await expect(large.form.get_by_role("button", name="Done")).to_be_visible()


async def test_a_reviewer_looks_and_decides(large: Desk) -> None:
    await large.sits(INSTALLER, "home")
    await large.button("Open List").click()
    award = large.form.get_by_role("button", name=re.compile("^Award: "))
    await award.click()
    await expect(award).to_have_count(0)
    await expect(large.form.get_by_text("Vasco Telles").first).to_be_visible()


async def test_a_claim_is_mended_with_every_word_still_there(desk: Desk, company: Stage) -> None:
    who = waiting(company, names.MEND)
    await desk.sits(who, "messages")
    await desk.main.locator("button", has_text="Mend It").last.click()
    words = desk.form.locator("textarea").first
    await expect(words).to_have_value(re.compile("contract|sign"))
    await desk.form.get_by_role("button", name="Cancel").click()


async def test_a_claim_is_withdrawn_only_after_the_question_was_answered(small: Desk, company: Stage) -> None:
    await small.sits(waiting(company, names.MEND), "messages")
    withdraw = small.main.locator("button", has_text="Withdraw").last
    await withdraw.click()
    await small.button("Keep It").click()
    await expect(withdraw).to_be_visible()
    await withdraw.click()
    await small.page.locator("dialog.confirm").get_by_role("button", name="Withdraw").click()
    await expect(small.main.get_by_text(re.compile("withdr[ae]wn", re.IGNORECASE)).last).to_be_visible()


async def test_people_answer_in_a_thread_and_react(large: Desk) -> None:
    await large.sits(INSTALLER, BOARD)
    replies = large.main.get_by_role("button", name=re.compile(r"^\d+ repl")).last
    before = int((await replies.inner_text()).split()[0])
    await replies.click()
    thread = large.page.get_by_role("region", name="Thread")
    await thread.get_by_role("textbox", name="Reply").fill("Noted, and told.")
    await thread.get_by_role("button", name="Send").click()
    await expect(thread.get_by_text("Noted, and told.")).to_be_visible()
    await expect(replies).to_have_text(f"{before + 1} replies")
    first = large.main.get_by_role("article").first
    await first.hover()
    await first.get_by_role("button", name="React with tada").click()
    await expect(first.get_by_role("button", name="tada, 1")).to_be_visible()


async def test_what_is_under_the_hood_can_be_opened(large: Desk) -> None:
    await large.sits(CAST[1], "home")
    await large.button("Under the hood").click()
    guide = large.page.get_by_role("complementary")
    await guide.get_by_text("app_home_opened").first.click()
    await expect(guide.locator("pre").first).to_contain_text("app_home_opened")
    await large.button("Rows").click()
    await expect(guide.get_by_text("ledger").first).to_be_visible()
