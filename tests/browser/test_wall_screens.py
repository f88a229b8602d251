"""The wall in quiet weeks and full ones, with the worst of names, on every screen an office may have."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from uuid import UUID

import pytest
from aiohttp import web
from playwright.async_api import Browser, Page

from bot.demo.poster import picture
from bot.demo.telling import STORIES
from bot.views import wall_page
from bot.views.poster import line_of
from bot.wall.policy import WALL_SCRIPT, WALL_STYLE, html, jpeg
from cards.model import Week
from services.ids import ClaimId, PosterId
from services.wall_pages import WallPage, WallPoster, WallStory
from tests.support.pictures import photo

WEEK = Week.parse("2026-W48")
LONG = "Maximiliane-Alexandra Wolfeschlegelsteinhausenbergerdorff von und zu Hohenlohe-Schillingsfürst"
SCREENS = {
    "full HD": (1920, 1080),
    "4K": (3840, 2160),
    "small": (1280, 720),
    "wide": (2560, 1080),
    "upright": (1080, 1920),
}


def story(number: int, *, name: str = "Amara", text: str = "", pictured: bool = False) -> WallStory:
    return WallStory(
        claim=ClaimId(UUID(int=number)),
        name=name,
        short="Ask what has changed",
        text=text or STORIES[number % len(STORIES)],
        customer=LONG if name == LONG else "",
        sha="a" * 64 if pictured else "",
    )


def poster(number: int, *texts: str, name: str = "Amara Osei") -> WallPoster:
    return WallPoster(poster=PosterId(UUID(int=number)), name=name, week=WEEK, digest="b" * 64, told=texts)


QUIET = WallPage(team="Harbour & Sons", week=WEEK)
WEEKS = {
    "quiet": QUIET,
    "one": WallPage(team="Harbour & Sons", week=WEEK, squares=1, heard=1, stories=(story(0),)),
    "full": WallPage(
        team="Harbour & Sons",
        week=WEEK,
        squares=12345,
        lines=2345,
        full_cards=104,
        heard=23456,
        kept=16789,
        stories=tuple(story(number, pictured=number % 2 == 0) for number in range(24)),
        posters=tuple(poster(number, *STORIES[: number % 5]) for number in range(6)),
    ),
    "worst": WallPage(
        team=f"{LONG} {LONG}",
        week=WEEK,
        full_cards=1,
        stories=(
            story(0, name=LONG, text="W" * 3000),
            story(1, name="🎉" * 40, text="a " * 900, pictured=True),
            story(2, name=LONG, text="мир " * 200, pictured=True),
            story(3, name="محمد", text="مرحبا كيف حالك يا صديقي"),
        ),
        posters=(poster(1, "W" * 3000, "мир " * 200, "مرحبا كيف حالك يا صديقي", "🎉" * 90, name=LONG),),
    ),
}
POSTER, PHOTO = picture(), photo(3)
TURNS = 4
SPILT = """() => {
    const found = [];
    const foot = document.querySelector("footer").getBoundingClientRect().top;
    const room = document.querySelector(".stories").getBoundingClientRect().bottom;
    for (const each of document.querySelectorAll("h1, header p, dd, dt, blockquote, article p, .posters img, figcaption, figcaption p, .none")) {
        const box = each.getBoundingClientRect();
        if (!box.height) continue;
        if (box.bottom > foot + 1 || box.right > innerWidth + 1 || each.scrollWidth > each.clientWidth + 1) found.push(each.outerHTML.slice(0, 60));
        if (each.closest("article") && box.bottom > room + 1) found.push("cut: " + each.outerHTML.slice(0, 60));
    }
    if (document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight) found.push("scrolls");
    return found;
}"""
SMALLEST = """() => {
    const seen = [...document.querySelectorAll("main *")].filter(each => each.offsetHeight && each.childElementCount === 0 && each.innerText);
    return Math.min(...seen.map(each => parseFloat(getComputedStyle(each).fontSize))) / Math.min(innerHeight, innerWidth) * 100;
}"""
"""Percent of the screen's shorter edge."""


@asynccontextmanager
async def showing(browser: Browser, page: WallPage) -> AsyncIterator[Page]:
    """A wall as it is served, with nothing behind it."""

    async def body(_: web.Request) -> web.Response:
        return html(wall_page.title(page), wall_page.body(page, "./w"), style=WALL_STYLE, script=WALL_SCRIPT)

    async def seen(request: web.Request) -> web.Response:
        return jpeg(POSTER if "/poster/" in request.path else PHOTO)

    app = web.Application()
    app.router.add_get("/wall/w", body)
    app.router.add_get("/wall/w/{kind}/{file}", seen)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    context = await browser.new_context(viewport={"width": 1920, "height": 1080})
    screen = await context.new_page()
    await screen.goto(f"http://127.0.0.1:{runner.addresses[0][1]}/wall/w")
    await screen.wait_for_function("[...document.images].every(each => each.complete)")
    yield screen
    await context.close()
    await runner.cleanup()


@pytest.mark.parametrize("week", WEEKS)
async def test_nothing_is_cut_and_all_can_be_read_at_five_metres(chromium: Browser, week: str) -> None:
    """On a screen 75 cm high 3.3 percent of it are 25 mm: a two-hundredth of five metres."""
    async with showing(chromium, WEEKS[week]) as screen:
        for name, (wide, high) in SCREENS.items():
            await screen.set_viewport_size({"width": wide, "height": high})
            for _ in range(min(TURNS, len(WEEKS[week].stories)) or 1):
                await screen.evaluate("turn += 1; show()")
                assert await screen.evaluate(SPILT) == [], name
                assert await screen.evaluate(SMALLEST) >= (2.9 if name == "upright" else 3.3), name


async def test_every_story_of_a_full_week_has_its_turn(chromium: Browser) -> None:
    async with showing(chromium, WEEKS["full"]) as screen:
        seen = set[str]()
        for _ in WEEKS["full"].stories:
            shown = "[...document.querySelectorAll('article:not(.waiting) img, article:not(.waiting) blockquote')].map(e => e.src ?? e.innerText)"
            seen |= set(await screen.evaluate(shown))
            await screen.evaluate("turn += 1; show()")
    photos = {each for each in seen if each.endswith(".jpg")}
    assert len(photos) == 12
    assert len(seen - photos) == len(STORIES)


async def test_what_is_written_on_a_poster_is_told_beside_it_line_by_line_in_letters_for_five_metres(
    chromium: Browser,
) -> None:
    shown = "[...document.querySelectorAll('figure:not(.waiting) blockquote:not(.waiting)')].map(each => each.innerText)"
    first, second, third = STORIES[:3]
    posters = (poster(1, first, second, third), poster(2, first), poster(3))
    async with showing(chromium, replace(QUIET, posters=posters)) as screen:
        seen = []
        for _ in range(9):
            seen.append(await screen.evaluate(shown))
            await screen.evaluate("turn += 1; show()")
    lines = [line_of(each) for each in (first, second, third)]
    assert seen == [told for line in lines for told in ([line], [lines[0]], [])]


async def test_a_telephone_has_all_that_is_told_of_a_poster_under_it(chromium: Browser) -> None:
    async with showing(chromium, replace(QUIET, posters=(poster(1, *STORIES[:3]),))) as screen:
        await screen.set_viewport_size({"width": 390, "height": 844})
        lines = screen.locator("figcaption blockquote")
        assert [await line.is_visible() for line in await lines.all()] == [True] * 3
