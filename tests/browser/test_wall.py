"""The wall on an office screen: what is there to be read from afar, and that it keeps itself true without a hand."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

import pytest
from aiohttp import web
from playwright.async_api import Browser, Page, expect
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.wall.routes import Routes
from bot.wall.sights import Sights
from cards.model import PersonId, Size
from services.claim_state import ClaimState
from services.ids import ChannelId, FileId
from services.notices import Celebration
from services.pages import ClaimPage
from services.ports import Picture
from services.store import claims, photos
from services.store.tx import Tx
from services.usecases import poster_news
from services.usecases.choose_days import ChooseDays, choose_days
from services.usecases.keep_wall import KeepWall, close_wall, open_wall
from services.usecases.submit_claim import submit_claim
from services.usecases.take_off import TakeAllOff, take_all_off
from tests.browser.test_access import AUDIT
from tests.support.company import WEEK, Company, company, plain_squares, submission, told
from tests.support.pictures import photo

BOSS = PersonId("UBOSS")
PLAYERS = ("UAMARA", "UBEN", "UCLEO", "UDEV", "UELSA", "UFEMI")
CUSTOMERS = ("Ines Duarte", "Rui Prado", "Tom Falk", "Ada Noor", "Lars Holm")
TEAM = ChannelId("C0TEAM")
CUT = """[...document.querySelectorAll(".stories > article:not(.waiting)")].filter(each =>
    each.getBoundingClientRect().bottom > each.parentElement.getBoundingClientRect().bottom + 1).map(each => each.innerText)"""
"""Stories whose end cannot be seen."""
OF_A_DESK = ("not one nav", "not one header")
"""What the page of the practice workspace has, and a screen that nobody steers does not need."""
SCREENS = {"large": (1920, 1080), "small": (1280, 720), "upright": (1080, 1920), "telephone": (390, 844)}


@dataclass(kw_only=True)
class Office:
    firm: Company
    port: int
    path: str

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.path}"

    async def run(self, usecase: Any, command: Any) -> Any:
        return await self.firm.database.run(self.firm.workspace, usecase, command)

    async def tells(self, person: str, number: int = 0, *, pictured: bool = False) -> ClaimPage:
        face = plain_squares(await self.firm.card(person))[number]
        command = submission(
            person, face, told(face.activity, number=number, customer=CUSTOMERS[number]), showable=True
        )
        page: ClaimPage = await self.run(submit_claim, command)
        assert page.state is ClaimState.AWARDED, page.asks
        if pictured:
            await self.run(_with_photo, page)
        return page


async def _with_photo(tx: Tx, page: ClaimPage) -> None:
    stored = await claims.load(tx, page.claim)
    assert stored is not None
    await photos.expect(tx, stored, FileId("F1"))
    kept = Picture(sha="a" * 64, prints=tuple(range(1, 17)), width=800, height=600, content=photo(3))
    await photos.keep(tx, page.claim, kept)


async def _celebrated(tx: Tx, person: PersonId) -> None:
    await poster_news.follow_up(tx, Celebration(person=person, week=WEEK, channel=TEAM, line=None))


@asynccontextmanager
async def serving(sights: Sights, port: int = 0) -> AsyncIterator[int]:
    app = web.Application()
    Routes(sights=sights, beat=0.1).join(app)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port, reuse_address=True).start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


def sights_of(firm: Company) -> Sights:
    return Sights(database=firm.database, workspace=firm.workspace, fresh=0.0)


@pytest.fixture
async def founded(app_engine: AsyncEngine, beholder: Any) -> Office:
    """Six play, one has a full card, three let something be seen, one of it with a photo."""
    firm = await company(app_engine).install(BOSS, *PLAYERS)
    firm.database = replace(firm.database, address="https://bingo.example")
    office = Office(firm=firm, port=0, path="")
    for person in PLAYERS:
        await office.run(choose_days, ChooseDays(person=PersonId(person), size=Size.THREE))
        await firm.join(person)
    await firm.meets_in(TEAM)
    face = plain_squares(await firm.card("UAMARA"))[0]
    lit = Size.THREE.full & ~(1 << face.position)
    await beholder.execute("UPDATE card SET awarded = $1 WHERE person_id = 'UAMARA'", lit)
    await office.tells("UAMARA", pictured=True)
    await office.run(_celebrated, PersonId("UAMARA"))
    await office.tells("UBEN", 1)
    await office.tells("UCLEO", 2)
    office.path = (await office.run(open_wall, KeepWall(person=BOSS))).address.removeprefix(
        "https://bingo.example"
    )
    return office


@pytest.fixture
async def office(founded: Office) -> AsyncIterator[Office]:
    async with serving(sights_of(founded.firm)) as port:
        founded.port = port
        yield founded


@asynccontextmanager
async def screen(browser: Browser, office: Office, size: str, **more: Any) -> AsyncIterator[Page]:
    """The wall on a screen, with nothing in its console when it is closed."""
    across, down = SCREENS[size]
    context = await browser.new_context(viewport={"width": across, "height": down}, **more)
    page, complaints = await context.new_page(), list[str]()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("request", lambda asked: complaints.append(asked.url) if "127.0.0.1" not in asked.url else None)
    await page.goto(office.address)
    yield page
    await context.close()
    assert complaints == []


@pytest.mark.parametrize("size", SCREENS)
async def test_all_of_it_fits_and_can_be_read(chromium: Browser, office: Office, size: str) -> None:
    async with screen(chromium, office, size) as page:
        await expect(page.get_by_role("heading", name="Harbour & Sons")).to_be_visible()
        await expect(page.get_by_text("squares lit")).to_be_visible()
        poster = page.get_by_alt_text(re.compile("^The poster of"))
        await expect(poster).to_be_visible()
        await page.wait_for_function("[...document.images].every(each => each.naturalWidth > 0)")
        wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0
        if size != "telephone":
            assert await page.evaluate("document.documentElement.scrollHeight - innerHeight") <= 0
            box = await poster.bounding_box()
            foot = await page.locator("footer").bounding_box()
            assert box is not None
            assert foot is not None
            assert box["y"] + box["height"] <= foot["y"] + 1
            assert await page.evaluate(CUT) == []
        found = json.loads(await page.evaluate(AUDIT))
        assert [each for each in found if each not in OF_A_DESK] == []


@pytest.mark.parametrize(("size", "least"), [("large", 36), ("small", 24)])
async def test_stories_are_set_for_five_metres(
    chromium: Browser, office: Office, size: str, least: int
) -> None:
    """Letters a two-hundredth of the distance high: 36 of 1,080 pixels on a screen of 75 cm, the same share on others."""
    async with screen(chromium, office, size) as page:
        found = await page.locator("blockquote").first.evaluate("each => getComputedStyle(each).fontSize")
        assert float(found.removesuffix("px")) >= least


async def test_what_is_new_comes_and_what_is_taken_back_goes_by_itself(
    chromium: Browser, office: Office
) -> None:
    async with screen(chromium, office, "large") as page:
        await office.tells("UDEV", 3)
        await expect(page.get_by_text("Udev")).to_have_count(1)
        await office.run(take_all_off, TakeAllOff(person=PersonId("UBEN")))
        await expect(page.get_by_text("Uben")).to_have_count(0)
        await expect(page.get_by_role("status")).to_have_text("Live")


async def test_it_comes_back_by_itself_after_a_restart(chromium: Browser, founded: Office) -> None:
    async with serving(sights_of(founded.firm)) as port:
        founded.port = port
        context = await chromium.new_context(viewport={"width": 1280, "height": 720})
        page = await context.new_page()
        await page.goto(founded.address)
        await expect(page.get_by_role("status")).to_have_text("Live")
    await expect(page.get_by_role("status")).to_have_text("Waiting for the connection")
    await founded.tells("UELSA", 4)
    async with serving(sights_of(founded.firm), port):
        await expect(page.get_by_text("Uelsa")).to_have_count(1)
        await expect(page.get_by_role("status")).to_have_text("Live")
        await context.close()


async def test_a_closed_wall_says_so_on_the_screen(chromium: Browser, office: Office) -> None:
    context = await chromium.new_context()
    page = await context.new_page()
    await page.goto(office.address)
    await expect(page.get_by_role("status")).to_have_text("Live")
    await office.run(close_wall, KeepWall(person=BOSS))
    await expect(page.get_by_role("heading", name="This wall is closed")).to_be_visible()
    await context.close()


async def test_nothing_moves_for_who_asked_for_that(chromium: Browser, office: Office) -> None:
    async with screen(chromium, office, "large", reduced_motion="reduce") as page:
        moving = await page.evaluate("document.getAnimations().length")
        assert moving == 0
