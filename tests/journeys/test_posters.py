"""A full card becomes a poster: in the thread, on a page of our own, and down again when its player or the game says so."""

import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import names
from bot.manifest import Mode
from bot.practice import Fault, Message, Person
from cards.model import PersonId, Size
from services.usecases.choose_days import ChooseDays, choose_days
from tests.journeys.test_centre import chosen_channel
from tests.journeys.test_home import at_home
from tests.journeys.town import Town, chooses, founded, top, values
from tests.support.company import plain_squares, told

CHANNEL = "C0TEAM"
THREE_WEEKS = 21 * 86400


@pytest.fixture
async def town(app_engine: AsyncEngine) -> AsyncIterator[Town]:
    async with founded(app_engine, Mode.HTTP) as running:
        running.slack.invite(CHANNEL, running.house.known.bot.user)
        await chosen_channel(running)
        yield running


async def small_card(town: Town, beholder: Any, name: str = "U0BEN") -> Person:
    """Somebody with nine squares, of which all are lit but the first plain one."""
    house = town.house
    await house.database.run(
        house.known.bot.workspace, choose_days, ChooseDays(person=PersonId(name), size=Size.THREE)
    )
    person = await town.joins(name)
    face = plain_squares(await town.card(person))[0]
    lit = Size.THREE.full & ~(1 << face.position)
    await beholder.execute("UPDATE card SET awarded = $2 WHERE person_id = $1", name, lit)
    return person


async def completes(town: Town, person: Person, *ticks: str) -> None:
    """Claims the last square, with what of it may be told and shown."""
    card = await town.card(person)
    chosen = next(each for each in plain_squares(card) if each.state.value == "open")
    await person.types("/bingo claim")
    await chooses(person, chosen)
    given = await values(person, told(chosen.activity))
    answer = await person.submits(values={**given, "recap": list(ticks)})
    assert answer.ok, answer
    await person.closes(everything=True)


async def says(person: Person, words: str) -> Message:
    return await person.receives(lambda each: words in each.text, channel=CHANNEL)


async def hung(person: Person, *, but: str = "") -> Message:
    """The message with both files, as they are now."""
    return await person.receives(
        lambda each: (
            [file.get("mimetype") for file in each.files] == ["image/png", "application/pdf"]
            and each.ts != but
        ),
        channel=CHANNEL,
    )


async def read(town: Town, address: str) -> tuple[int, bytes, str]:
    """What a browser gets at an address of ours."""
    path = address.removeprefix("https://bingo.example")
    async with ClientSession() as browser, browser.get(f"http://127.0.0.1:{town.port}{path}") as said:
        return said.status, await said.read(), said.headers.get("Content-Type", "")


def link_in(message: Message) -> str:
    found = re.search(r"'url': '(https://bingo\.example/poster/[^/']+)'", str(message.blocks))
    assert found is not None
    return found[1]


async def presses_on_claim(person: Person, action: str) -> None:
    await person.types("/bingo claims")
    assert (await person.presses(person.ephemerals()[-1], action)).ok


async def test_a_full_card_hangs_once_in_the_thread_of_its_celebration(town: Town, beholder: Any) -> None:
    ben = await small_card(town, beholder)
    await completes(town, ben, "shown")
    files, poster = await hung(ben), await says(ben, "Here is the poster")
    assert poster.thread_ts == files.thread_ts
    assert "9 squares and 1 story" in poster.text
    below = await says(ben, "Here is the poster")
    assert "Picture and PDF are below" in str((await settled(ben, "are below", below)).blocks)
    status, page, kind = await read(town, link_in(below))
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert b"Ben Falk" in page
    status, picture, kind = await read(town, f"{link_in(below)}/a3.pdf")
    assert (status, picture[:5], kind) == (200, b"%PDF-", "application/pdf")


async def settled(person: Person, words: str, message: Message) -> Message:
    """The same message once it says this."""
    return await person.receives(
        lambda each: each.ts == message.ts and words in str(each.blocks), channel=CHANNEL
    )


async def test_what_was_taken_back_comes_off_and_the_poster_is_drawn_anew(town: Town, beholder: Any) -> None:
    ben = await small_card(town, beholder)
    await completes(town, ben, "shown")
    first, poster = await hung(ben), await says(ben, "Here is the poster")
    _, before, _ = await read(town, link_in(poster))
    await presses_on_claim(ben, names.TAKE_OFF)
    second = await hung(ben, but=first.ts)
    assert {each["id"] for each in second.files}.isdisjoint(each["id"] for each in first.files)
    assert "story" not in (await says(ben, "Here is the poster")).text
    _, after, _ = await read(town, link_in(poster))
    assert before != after


async def test_an_award_undone_three_weeks_later_takes_the_poster_down(town: Town, beholder: Any) -> None:
    ben = await small_card(town, beholder)
    await completes(town, ben, "shown")
    files, poster = await hung(ben), await says(ben, "Here is the poster")
    town.slack.advance(THREE_WEEKS)
    await presses_on_claim(ben, names.WITHDRAW)
    edited = await says(ben, "is down while a square is open again")
    assert edited.ts == poster.ts
    gone = await ben.receives(
        lambda each: each.ts == files.ts and all(file.get("mode") == "tombstone" for file in each.files),
        channel=CHANNEL,
    )
    assert gone.thread_ts == poster.thread_ts
    assert (await read(town, link_in(poster)))[0] == 404
    assert (await read(town, f"{link_in(poster)}/a3.png"))[0] == 404


async def test_whoever_does_not_like_to_be_announced_has_no_poster(town: Town, beholder: Any) -> None:
    ben = await small_card(town, beholder)
    await completes(town, ben, "shown")
    poster = await says(ben, "Here is the poster")
    assert (await ben.presses(await at_home(ben), names.CHEER, "off")).ok
    assert (await says(ben, "It was taken down")).ts == poster.ts
    assert (await read(town, link_in(poster)))[0] == 404


async def test_where_slack_takes_no_files_words_and_a_page_have_to_do(town: Town, beholder: Any) -> None:
    town.slack.fails(
        Fault(kind="error", method="files.completeUploadExternal", code="file_uploads_disabled", times=None)
    )
    ben = await small_card(town, beholder)
    await completes(town, ben, "shown")
    poster = await says(ben, "Here is the poster")
    assert (await read(town, link_in(poster)))[0] == 200
    assert await beholder.fetchval("SELECT count(*) FROM outbox WHERE state = 'failed'") == 0


async def test_without_the_scope_the_poster_is_a_page_and_a_few_words(
    app_engine: AsyncEngine, beholder: Any
) -> None:
    async with founded(app_engine, Mode.HTTP, declined=frozenset({"files:write"})) as town:
        await chosen_channel(town)
        ben = await small_card(town, beholder)
        await completes(town, ben, "shown")
        poster = await says(ben, "Here is the poster")
        assert "See the Poster" in str(poster.blocks)
        assert (await read(town, f"{link_in(poster)}/a3.png"))[1].startswith(b"\x89PNG")
        assert await beholder.fetchval("SELECT files FROM poster") == []


async def test_a_manager_opens_the_wall_and_closes_it(town: Town, beholder: Any) -> None:
    ben = await small_card(town, beholder)
    await completes(town, ben, "shown")
    await says(ben, "Here is the poster")
    amara = town.person("U0AMARA")
    assert (await amara.presses(await at_home(amara), names.WALL)).ok
    assert (await amara.presses(top(amara), names.WALL_OPEN)).ok
    address = re.findall(r"https://bingo\.example/wall/[\w-]{43}", str(top(amara).blocks))[0]
    status, page, _ = await read(town, address)
    assert status == 200
    assert b"Ben</strong>" in page
    assert b"Ines" not in page
    picture = re.findall(rb"/poster/[0-9a-f-]{36}\.jpg", page)[0].decode()
    assert (await read(town, address + picture))[2] == "image/jpeg"
    stored = await beholder.fetchval("SELECT token_hash FROM directory.wall")
    assert address.rpartition("/")[2] not in stored
    assert (await amara.presses(top(amara), names.WALL_OPEN)).ok
    assert (await read(town, address + picture))[0] == 404
    assert (await amara.presses(top(amara), names.WALL_CLOSE)).ok
    assert await beholder.fetchval("SELECT count(*) FROM directory.wall") == 0
