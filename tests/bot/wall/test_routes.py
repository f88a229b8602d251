"""What a browser gets at the routes of walls and posters, and what it does not."""

import asyncio
import base64
import hashlib
import json
import re
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from aiohttp import ClientSession, StreamReader, web
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.wall.routes import Routes, event
from bot.wall.sights import Sights
from cards.model import PersonId
from services.usecases.keep_wall import KeepWall, close_wall, open_wall
from tests.support.company import company

BOSS = PersonId("UBOSS")


class Door:
    """The routes on a port, and a browser without a face in front of them."""

    def __init__(self, app_engine: AsyncEngine) -> None:
        self.firm = company(app_engine)
        self.firm.database = replace(self.firm.database, address="https://bingo.example")
        self.routes = Routes(
            sights=Sights(database=self.firm.database, workspace=self.firm.workspace, fresh=0.0),
            beat=0.05,
            screens=2,
        )
        self.port = 0
        self.path = ""

    def at(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    async def opens(self) -> str:
        desk = await self.firm.database.run(self.firm.workspace, open_wall, KeepWall(person=BOSS))
        return desk.address.removeprefix("https://bingo.example")


@pytest.fixture
async def door(app_engine: AsyncEngine) -> AsyncIterator[Door]:
    made = Door(app_engine)
    await made.firm.install("UBOSS")
    made.path = await made.opens()
    app = web.Application()
    made.routes.join(app)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.port = runner.addresses[0][1]
    yield made
    await runner.cleanup()


@pytest.fixture
async def browser() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


async def test_a_page_runs_its_own_script_and_asks_nobody_else(door: Door, browser: ClientSession) -> None:
    async with browser.get(door.at(door.path)) as said:
        page, policy = await said.text(), said.headers["Content-Security-Policy"]
    assert said.status == 200
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (code,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        named = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{named}'" in policy
    assert re.findall(r"https?://", page) == []
    assert said.headers["Cache-Control"] == "private, no-store"
    assert said.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize(
    "path",
    [
        f"/wall/{'A' * 43}",
        f"/wall/{'A' * 43}/photo/0193f0a0-0000-7000-8000-000000000001.jpg",
        f"/wall/{'A' * 43}/poster/0193f0a0-0000-7000-8000-000000000001.jpg",
        "/wall/short",
        "/wall/",
        "/poster/T0TEST.1.2.3",
        "/poster/x/a3.png",
        "/poster/x/a3.pdf",
    ],
)
async def test_what_was_never_made_here_opens_nothing(door: Door, browser: ClientSession, path: str) -> None:
    async with browser.get(door.at(path)) as said:
        assert said.status == 404


async def test_a_picture_that_is_not_on_the_wall_is_not_shown_by_it(
    door: Door, browser: ClientSession
) -> None:
    for kind in ("photo", "poster"):
        path = f"{door.path}/{kind}/0193f0a0-0000-7000-8000-000000000001.jpg"
        async with browser.get(door.at(path)) as said:
            assert said.status == 404


async def test_a_screen_hears_at_once_where_it_is_behind_and_that_the_wall_was_closed(
    door: Door, browser: ClientSession
) -> None:
    async with browser.get(door.at(f"{door.path}/live?version=old")) as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        told = await told_until(stream.content, b"event: wall")
        data = json.loads((await stream.content.readline()).removeprefix(b"data: "))
        assert data.startswith('<main id="wall"')
        assert b"retry: 3000\n" in told
        await door.firm.database.run(door.firm.workspace, close_wall, KeepWall(person=BOSS))
        await told_until(stream.content, b"event: closed")
        assert (await stream.content.read()).count(b"event: wall") == 0


async def told_until(stream: StreamReader, words: bytes) -> list[bytes]:
    lines = list[bytes]()
    async with asyncio.timeout(10):
        async for line in stream:
            lines.append(line)
            if line.startswith(words):
                break
    assert lines[-1].startswith(words)
    return lines


async def test_more_screens_than_a_process_bears_are_asked_to_come_back(
    door: Door, browser: ClientSession
) -> None:
    live = door.at(f"{door.path}/live")
    async with browser.get(live) as one, browser.get(live) as two:
        assert [one.status, two.status] == [200, 200]
        async with browser.get(live) as three:
            assert (three.status, three.headers["Retry-After"]) == (503, "30")


async def test_an_event_is_one_line_whatever_is_told() -> None:
    assert event("wall", "a\nb\r\n\n\u2028c").count(b"\n") == 3
