"""What a browser gets at the address of a card, and what it does not."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from aiohttp import ClientSession, web
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.wall.cards import Cards
from cards.model import PersonId, WorkspaceId
from services.card_links import link
from services.usecases.leave_game import LeaveGame, leave_game
from tests.support.company import WEEK, Company, company

ANA = PersonId("U0ANA")


class Door:
    """The routes on a port."""

    def __init__(self, firm: Company) -> None:
        self.firm = firm
        self.port = 0

    def at(self, workspace: str = "", person: str = "U0ANA", rest: str = "", secret: bytes = b"") -> str:
        """The address of a card, as genuine as can be."""
        token = link(
            secret or self.firm.database.secret,
            self.firm.clock(),
            workspace=WorkspaceId(workspace or self.firm.workspace),
            person=PersonId(person),
            week=WEEK,
        )
        return f"http://127.0.0.1:{self.port}/card/{token}{rest}"


@pytest.fixture
async def door(app_engine: AsyncEngine) -> AsyncIterator[Door]:
    firm = await company(app_engine).install("UBOSS", "U0ANA", "U0BEN")
    firm.database = replace(firm.database, address="https://bingo.example")
    await firm.join("U0ANA")
    app, made = web.Application(), Door(firm)
    Cards(database=firm.database, workspace=firm.workspace).join(app)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.port = runner.addresses[0][1]
    yield made
    await runner.cleanup()


async def status(address: str) -> int:
    async with ClientSession() as browser, browser.get(address) as said:
        return said.status


async def test_a_page_lets_nothing_run_and_leaves_no_copy(door: Door) -> None:
    async with ClientSession() as browser, browser.get(door.at()) as said:
        assert said.status == 200
        assert "default-src 'none'" in said.headers["Content-Security-Policy"]
        assert "script-src" not in said.headers["Content-Security-Policy"]
        assert said.headers["Cache-Control"] == "private, no-store"
        assert said.headers["Referrer-Policy"] == "no-referrer"


async def test_what_is_not_ours_opens_nothing(door: Door) -> None:
    closed = [
        door.at(workspace="T0OTHER"),
        door.at(secret=b"guessed"),
        door.at(person="U0BEN"),
        door.at(person="U0NOBODY"),
        door.at(rest="x"),
        door.at().replace("W48", "W47"),
    ]
    for address in closed:
        assert [await status(address + rest) for rest in ("", "/a4.png", "/a4.pdf")] == [404] * 3, address


async def test_it_closes_after_a_month_and_when_its_player_leaves(door: Door) -> None:
    address = door.at()
    door.firm.clock.move(days=31)
    assert await status(address) == 404
    door.firm.clock.move(days=-31)
    assert await status(address) == 200
    await door.firm.database.run(door.firm.workspace, leave_game, LeaveGame(person=ANA))
    assert await status(address) == 404


async def test_there_is_no_address_where_no_browser_reaches_us(door: Door) -> None:
    assert (await door.firm.card("U0ANA")).address.startswith("https://bingo.example/card/T0TEST")
    door.firm.database = replace(door.firm.database, address="")
    assert (await door.firm.card("U0ANA")).address == ""
