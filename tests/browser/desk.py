"""The page as somebody uses it: by what is written on things, never by how they are made."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import Enum

from playwright.async_api import Browser, Locator, Page, expect

from bot.demo.running import Stage
from bot.demo.world import CAST, Character

PATIENCE_MS = 20_000


class Width(Enum):
    """Sizes of the window in pixels."""

    DESK = (1280, 860)
    PHONE = (390, 844)


@dataclass(kw_only=True)
class Desk:
    page: Page
    stage: Stage
    width: Width
    complaints: list[str] = field(default_factory=list)

    @classmethod
    @asynccontextmanager
    async def opened(cls, browser: Browser, stage: Stage, width: Width) -> AsyncIterator["Desk"]:
        across, down = width.value
        context = await browser.new_context(viewport={"width": across, "height": down}, locale="en-GB")
        page = await context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        desk = cls(page=page, stage=stage, width=width)
        page.on("pageerror", lambda error: desk.complaints.append(str(error)))
        page.on("console", lambda said: desk.complaints.append(said.text) if said.type == "error" else None)
        yield desk
        await context.close()
        assert desk.complaints == []

    async def sits(self, who: Character, place: str) -> None:
        """Opens the page as somebody, at `home`, `messages` or a channel's id."""
        person = self.stage.slack.person(who.id)
        while person.modal:
            await person.closes(everything=True)
        await self.page.goto(f"{self.stage.slack.url}/#{who.id}/{place}")
        await self.page.reload()
        await expect(self.page.get_by_role("main").get_by_role("heading").first).to_be_visible()

    @property
    def main(self) -> Locator:
        return self.page.get_by_role("main")

    @property
    def form(self) -> Locator:
        """The modal in front."""
        return self.page.get_by_role("dialog")

    def button(self, words: str) -> Locator:
        return self.page.get_by_role("button", name=words, exact=True)

    async def skips(self, words: str) -> None:
        """Lets time pass."""
        await self.page.get_by_text("Skip to…").click()
        await self.button(words).click()

    async def shows_menu(self) -> None:
        """The people and places, which a phone hides behind a button."""
        if self.width is Width.PHONE:
            await self.button("Menu").click()


def who_is(user_id: str) -> Character:
    return next(each for each in CAST if each.id == user_id)
