"""People write to each other and post files, at a desk and on a phone."""

import re

from playwright.async_api import Locator, expect

from bot.demo.world import CAST, CHANNEL
from tests.browser.desk import Desk, Width

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
DROPPING = """(place) => {
  const carried = new DataTransfer();
  carried.items.add(new File(["thirty-one beans"], "beans.txt", { type: "text/plain" }));
  carried.items.add(new File([], "nothing.txt"));
  place.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
}"""


def line(desk: Desk) -> Locator:
    return desk.main.locator("form.composer input[type=text]")


async def test_a_message_to_two_colleagues_is_unread_until_they_look(desk: Desk) -> None:
    sender, first, second = CAST[0], CAST[1], CAST[2] if desk.width is Width.DESK else CAST[3]
    await desk.sits(sender, "home")
    await desk.shows_menu()
    await desk.button("New Message").click()
    to = desk.page.get_by_role("combobox", name="To")
    for who in (first, second):
        await to.fill(who.name)
        await expect(desk.page.get_by_role("option", name=who.name)).to_be_visible()
        await to.press("ArrowDown")
        await to.press("Enter")
    await desk.button("Open").click()
    await line(desk).fill("Coffee at four?")
    await line(desk).press("Enter")
    await expect(desk.main.get_by_text("Coffee at four?")).to_be_visible()
    await expect(line(desk)).to_be_focused()
    await desk.sits(second, "home")
    await desk.shows_menu()
    unread = desk.page.get_by_role("button", name=re.compile(f"{sender.name}.*, unread"))
    await unread.click()
    await expect(desk.main.get_by_text("Coffee at four?")).to_be_visible()
    await expect(unread).to_have_count(0)


async def test_files_are_chosen_dropped_and_sent_with_words(desk: Desk) -> None:
    await desk.sits(CAST[4], CHANNEL)
    await desk.main.locator("form.composer input[type=file]").set_input_files(
        {"name": "harbour.png", "mimeType": "image/png", "buffer": PIXEL}
    )
    await line(desk).wait_for()
    await desk.main.evaluate(DROPPING)
    await expect(desk.page.get_by_role("status")).to_contain_text("nothing.txt: there is nothing in it")
    await expect(desk.main.get_by_role("list", name="Files to send").get_by_role("listitem")).to_have_count(2)
    await line(desk).fill("From the yard")
    await desk.main.get_by_role("button", name="Send").click()
    last = desk.main.get_by_role("article").last
    await expect(last.get_by_role("img", name="harbour.png")).to_be_visible()
    await expect(last.get_by_text("TXT · 16 bytes")).to_be_visible()
    await expect(last.get_by_text("From the yard")).to_be_visible()
    await expect(desk.main.get_by_role("list", name="Files to send")).to_be_hidden()
