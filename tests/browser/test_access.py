"""For the keyboard, for screen readers, for weak eyes and small screens: every place of the page, at both widths."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.demo.world import CAST, CHANNEL, INSTALLER
from tests.browser.desk import Desk

AUDIT = (Path(__file__).parent / "audit.js").read_text()
PLACES = [(CAST[0], "home"), (CAST[0], "messages"), (CAST[1], CHANNEL), (INSTALLER, "home")]


async def findings(desk: Desk) -> list[Any]:
    found = await desk.page.evaluate(AUDIT)
    return list(json.loads(found))


@pytest.mark.parametrize(("who", "place"), PLACES, ids=lambda value: getattr(value, "id", value))
async def test_everything_has_a_name_a_contrast_and_room(desk: Desk, who: Any, place: str) -> None:
    await desk.sits(who, place)
    await desk.page.wait_for_function("document.querySelector('#main').children.length > 0")
    assert await findings(desk) == []


async def test_a_form_is_as_accessible_as_the_page(desk: Desk) -> None:
    await desk.sits(CAST[4], "home")
    await desk.button("Claim a Square").click()
    await desk.form.get_by_role("combobox").click()
    await desk.form.get_by_role("option").nth(2).click()
    await desk.form.get_by_role("button", name="Send").click()
    await desk.form.locator("[aria-invalid=true]").first.wait_for()
    assert await findings(desk) == []


async def test_nothing_is_wider_than_the_window(desk: Desk) -> None:
    for who, place in PLACES:
        await desk.sits(who, place)
        await desk.page.wait_for_function("document.querySelector('#main').children.length > 0")
        wide = await desk.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, (who.id, place)
        assert await desk.main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0, (who.id, place)


async def test_a_form_is_opened_filled_and_left_by_keyboard_alone(desk: Desk) -> None:
    await desk.sits(CAST[10], "home")
    await desk.button("Claim a Square").focus()
    await desk.page.keyboard.press("Enter")
    await desk.form.wait_for()
    await desk.page.keyboard.press("ArrowDown")
    await desk.form.get_by_role("option").first.wait_for()
    await desk.page.keyboard.press("ArrowDown")
    await desk.page.keyboard.press("Enter")
    await desk.form.locator("textarea, input[type=text]").nth(1).wait_for()
    await desk.page.keyboard.press("Escape")
    await desk.form.wait_for(state="detached")


async def test_what_people_write_is_shown_and_never_run(desk: Desk) -> None:
    nasty = '<img src=x onerror="document.title=1"><script>document.title=2</script> *bold* <https://a.example|link>'
    desk.stage.slack.person(CAST[2].id).says(nasty, channel=CHANNEL)
    await desk.sits(CAST[2], CHANNEL)
    last = desk.main.get_by_role("article").last
    assert (
        '<img src=x onerror="document.title=1"><script>document.title=2</script>' in await last.inner_text()
    )
    assert await last.locator("img, script").count() == 0
    assert "1" not in await desk.page.title()
