"""Pictures of the practice workspace's page and of our own pages, taken at several widths by Debian's chromium."""

import asyncio
import os
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.async_api import Browser, Page, Route, async_playwright

CHROMIUM: Final = os.environ.get("CHROMIUM", "/usr/bin/chromium")
WIDTHS: Final[Mapping[str, tuple[int, int]]] = {"desk": (1280, 900), "phone": (390, 844)}
SCREENS: Final[Mapping[str, tuple[int, int]]] = {**WIDTHS, "screen": (1920, 1080)}
PATIENCE_MS: Final = 10_000
TALLEST: Final = 5000
"""Pixels of what is looked at as a whole."""
LOADED: Final = """() => Promise.all([...document.images].map(each => {
    each.loading = "eager";
    return each.complete || new Promise(done => { each.onload = each.onerror = done; });
}))"""
"""Pictures out of sight are otherwise waited for in vain."""
ASIDE: Final = """() => {
    document.getElementById("guide").hidden = true;
    document.body.style.gridTemplateColumns = innerWidth > 736 ? "15.5rem minmax(0, 1fr) auto 0" : "";
}"""
"""Slack has no guide beside it."""
UP: Final = "each => { each.style.scrollMarginTop = '4rem'; each.scrollIntoView({block: 'start'}); }"
HIDDEN: Final = """() => {
    const front = ["dialog.modal .body", "#thread:not([hidden])", "#main", "html"].map(each => document.querySelector(each));
    const pane = front.find(each => each);
    const hidden = pane.scrollHeight - pane.clientHeight;
    return pane.closest("dialog") ? hidden * 1.25 : hidden;
}"""
"""How many pixels of what is in front cannot be seen without scrolling."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Camera:
    """Takes each picture at every width, and a second one of all that has to be scrolled for.

    `slack` is where the practice workspace's page is, `ours` where the bot listens, and `known` the address at which its
    links say that it does. `pages` has a window for each of `SCREENS`.
    """

    pages: Mapping[str, Page]
    slack: str
    ours: str
    known: str
    folder: Path

    async def channel(self, name: str, who: str, place: str, *, at: str, thread: bool = False) -> None:
        """A channel or `messages`, with the newest message that says `at` on top, or with its thread."""
        for width in WIDTHS:
            page = await self._sits(width, who, place)
            message = page.get_by_role("main").get_by_role("article").filter(has_text=re.compile(at)).last
            await message.wait_for()
            if thread:
                await message.get_by_role("button", name=re.compile(r"^\d+ repl")).click()
                await page.get_by_role("region", name="Thread").get_by_role("article").nth(1).wait_for()
                await page.evaluate("document.activeElement.blur()")
                await page.mouse.move(0, 0)
            else:
                await message.evaluate(UP)
            await self._takes(page, f"{name}-{width}", whole=thread)

    async def front(self, name: str, who: str, place: str = "home") -> None:
        """App Home, the end of a channel, or the modal in front of somebody."""
        for width in WIDTHS:
            page = await self._sits(width, who, place)
            await self._takes(page, f"{name}-{width}", whole=place == "home")

    async def page(self, name: str, address: str) -> None:
        """A page of our own, by the address that its link says."""
        for width, page in self.pages.items():
            await page.goto(address.replace(self.known, self.ours))
            await self._takes(page, f"{name}-{width}", whole=True)

    async def _sits(self, width: str, who: str, place: str) -> Page:
        page = self.pages[width]
        await page.goto("about:blank")
        await page.goto(f"{self.slack}/?still#{who}/{place}")
        await page.get_by_role("main").get_by_role("heading").first.wait_for()
        await page.evaluate(ASIDE)
        return page

    async def _takes(self, page: Page, name: str, *, whole: bool) -> None:
        await page.evaluate(LOADED)
        await page.screenshot(path=self.folder / f"{name}.png")
        hidden, size = int(await page.evaluate(HIDDEN)), page.viewport_size
        if whole and hidden > 0 and size is not None:
            await page.set_viewport_size({**size, "height": min(TALLEST, size["height"] + hidden)})
            await page.screenshot(path=self.folder / f"{name}-whole.png")
            await page.set_viewport_size(size)


@asynccontextmanager
async def camera(*, slack: str, ours: str, known: str, folder: Path) -> AsyncIterator[Camera]:
    """A browser without a window, for as long as the block."""

    async def linked(route: Route) -> None:
        """Charts are linked where the bot says that it is, and fetched where it listens."""
        await route.fulfill(response=await route.fetch(url=route.request.url.replace(known, ours)))

    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    async with async_playwright() as player:
        browser = await player.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            pages = {width: await window(browser, width) for width in SCREENS}
            for page in pages.values():
                await page.route(f"{known}/**", linked)
            yield Camera(pages=pages, slack=slack, ours=ours, known=known, folder=folder)
        finally:
            await browser.close()


async def window(browser: Browser, width: str) -> Page:
    """One of the widths; a phone's has no bars to scroll with."""
    across, down = SCREENS[width]
    phone = width == "phone"
    context = await browser.new_context(
        viewport={"width": across, "height": down},
        locale="en-GB",
        is_mobile=phone,
        has_touch=phone,
        reduced_motion="reduce",
    )
    page = await context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    return page
