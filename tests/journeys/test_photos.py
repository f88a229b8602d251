"""Photos as people live with them: added to a form, looked at, awarded, recognised, asked for again, shown, forgotten."""

import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import names
from bot.manifest import Mode
from bot.practice import Fault
from tests.journeys.gallery import Gallery, gallery, hears, top, with_photo
from tests.support.pictures import COPIES, photo, saved, scene

COUNT = "SELECT count(*) FROM photo WHERE picture IS NOT NULL"


@pytest.fixture
async def hall(app_engine: AsyncEngine) -> AsyncIterator[Gallery]:
    async with gallery(app_engine) as open_hall:
        yield open_hall


@pytest.mark.parametrize("mode", list(Mode))
async def test_a_photo_lights_the_square(app_engine: AsyncEngine, beholder: Any, mode: Mode) -> None:
    async with gallery(app_engine, mode=mode) as hall:
        answer = await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo()))
        assert answer.ok, answer
        assert "being looked at" in str(top(hall.ana).blocks)
        await hears(hall.ana, "is lit")
        (row,) = await beholder.fetch("SELECT person_id, width, height FROM photo")
        assert tuple(row) == (hall.ana.id, 800, 600)


@pytest.mark.parametrize("copy", ["mirrored", "turned left", "half the size"])
async def test_a_colleagues_copy_of_a_photo_goes_to_a_reviewer_who_may_award_it(
    hall: Gallery, beholder: Any, copy: str
) -> None:
    await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo(5)))
    await hears(hall.ana, "is lit")
    again = saved(COPIES[copy](scene(5)), quality=70)
    await hall.sends(hall.bruno, file=hall.bruno.uploads("mine.jpg", again), number=1)
    asked = await hears(hall.boss, "A claim for you to look at")
    hall.town.slack.advance(60)
    assert (await hall.boss.presses(asked, names.REVIEW_AWARD)).ok
    await hears(hall.bruno, "is lit")
    assert await beholder.fetchval(COUNT) == 2
    await hall.bruno.types("/bingo claims")
    assert (await hall.bruno.presses(hall.bruno.ephemerals()[-1], names.WITHDRAW)).ok
    assert await beholder.fetchval(COUNT) == 1


async def test_a_photo_without_everybodys_yes_is_not_taken_and_the_other_way_is_named(
    hall: Gallery, beholder: Any
) -> None:
    answer = await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo()), consent=False)
    assert "name two colleagues" in answer.errors["consent"]
    assert await beholder.fetchval("SELECT count(*) FROM photo") == 0
    assert (await hall.ana.submits(values={"consent": ["yes"]})).ok
    await hears(hall.ana, "is lit")


async def test_two_colleagues_stand_in_for_a_photo(hall: Gallery) -> None:
    assert (await hall.sends(hall.ana, witnesses=(hall.bruno, hall.carla))).ok
    await hears(hall.ana, "We have asked")
    for each in (hall.bruno, hall.carla):
        asked = await hears(each, "Go and see")
        assert (await each.presses(asked, names.WITNESS_YES)).ok
    await hears(hall.ana, "is lit")


async def test_without_a_photo_one_colleague_is_not_enough(hall: Gallery) -> None:
    answer = await hall.sends(hall.ana, witnesses=(hall.bruno,))
    assert "second colleague" in answer.errors["witnesses"]


async def test_where_the_scope_was_declined_nobody_is_asked_for_a_photo(app_engine: AsyncEngine) -> None:
    async with gallery(app_engine, declined=frozenset({"files:read"})) as hall:
        await hall.ana.types("/bingo claim")
        await hall.ana.closes()
        answer = await hall.sends(hall.ana, witnesses=(hall.bruno, hall.carla))
        assert answer.ok
        assert "photo" not in {block.get("block_id") for block in top(hall.ana).blocks}
        await hears(hall.ana, "We have asked")


async def test_what_else_is_missing_is_said_while_the_form_is_open(hall: Gallery, beholder: Any) -> None:
    await hall.ana.types("/bingo claim")
    await hall.chooses(hall.ana)
    file = hall.ana.uploads("harbour.jpg", photo())
    answer = await hall.ana.submits(values={**await hall.thin(hall.ana), **with_photo(file)})
    assert "story" in answer.errors
    assert await beholder.fetchval("SELECT count(*) FROM claim") == 0


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("harbour.jpg", b"<!DOCTYPE html><html>Sign in", "not a picture"),
        ("harbour.png", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        ("harbour.gif", photo()[:3000], "could not open"),
        ("harbour.webp", b"", "came through empty"),
    ],
    ids=["a page", "an HEIC", "half a photo", "nothing"],
)
async def test_a_file_that_is_no_photo_is_asked_for_again_and_nothing_told_is_lost(
    hall: Gallery, beholder: Any, name: str, content: bytes, says: str
) -> None:
    assert (await hall.sends(hall.ana, file=hall.ana.uploads(name, content))).ok
    asked = await hears(hall.ana, says)
    assert await beholder.fetchval("SELECT count(*) FROM photo") == 0
    assert (await hall.ana.presses(asked, names.MEND)).ok
    form = str(top(hall.ana).blocks)
    assert "Ines" in form
    assert "loading door" in form
    again = hall.ana.uploads("again.jpg", photo())
    assert (await hall.ana.submits(values=with_photo(again))).ok
    await hears(hall.ana, "is lit")


@pytest.mark.parametrize("method", ["files.info", "files.download"])
async def test_a_slack_that_asks_to_wait_is_asked_again(hall: Gallery, method: str) -> None:
    hall.town.slack.fails(Fault(kind="ratelimited", method=method, retry_after=1))
    await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo()))
    await hears(hall.ana, "is lit")


@pytest.mark.parametrize("kind", ["http_500", "login_page", "redirect", "cut_off", "drop_before"])
async def test_an_answer_that_is_no_file_is_not_taken_for_one(
    hall: Gallery, beholder: Any, kind: Any
) -> None:
    hall.town.slack.fails(Fault(kind=kind, method="files.download", times=2))
    await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo()))
    await hall.town.slack.until(lambda: hall.town.slack.recorded.calls_to("files.download"))
    assert await beholder.fetchval("SELECT state FROM claim") == "submitted"
    hall.town.slack.faults.clear()
    await hall.judges_again()
    await hears(hall.ana, "is lit")


async def test_a_file_without_an_end_is_too_large(hall: Gallery, beholder: Any) -> None:
    hall.town.slack.fails(Fault(kind="endless", method="files.download"))
    await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo()))
    await hears(hall.ana, "larger than I can take")
    assert await beholder.fetchval("SELECT count(*) FROM photo") == 0


async def test_a_file_that_was_deleted_is_asked_for_again(hall: Gallery) -> None:
    hall.town.slack.fails(Fault(kind="ratelimited", method="files.info", retry_after=1))
    file = hall.ana.uploads("harbour.jpg", photo())
    await hall.sends(hall.ana, file=file)
    hall.ana.deletes(file)
    await hears(hall.ana, "no longer has your photo")


async def test_a_scope_taken_back_in_between_leaves_the_other_way(hall: Gallery) -> None:
    hall.town.slack.fails(Fault(kind="ratelimited", method="files.info", retry_after=1))
    await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo()))
    scopes = hall.town.slack.installed(hall.town.tokens).scopes
    hall.town.slack.rescope(hall.town.tokens, tuple(each for each in scopes if each != "files:read"))
    await hears(hall.ana, "can't open photos")


async def test_a_photo_that_slack_does_not_hand_over_for_an_hour_is_asked_for_again(hall: Gallery) -> None:
    fault = Fault(kind="login_page", method="files.download", times=None)
    hall.town.slack.fails(fault)
    await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo()))
    await hall.town.slack.until(lambda: hall.town.slack.recorded.calls_to("files.download"))
    hall.town.slack.advance(3700)
    await hall.judges_again()
    await hears(hall.ana, "has not handed your photo over")


async def test_a_colleagues_file_is_no_photo_of_ones_own(hall: Gallery) -> None:
    hall.town.slack.fails(Fault(kind="ratelimited", method="files.info", retry_after=1))
    file = hall.ana.uploads("mine.jpg", photo(2))
    await hall.sends(hall.ana, file=file)
    hall.passes_off(file, hall.bruno)
    await hears(hall.ana, "somebody else")


async def test_a_photo_taken_back_before_it_was_fetched_is_not_fetched(hall: Gallery, beholder: Any) -> None:
    hall.town.slack.fails(Fault(kind="ratelimited", method="files.info", retry_after=2))
    await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo()))
    await hall.ana.types("/bingo claims")
    assert (await hall.ana.presses(hall.ana.ephemerals()[-1], names.WITHDRAW)).ok
    assert await beholder.fetchval("SELECT count(*) FROM photo") == 0
    await hall.judges_again()
    assert hall.town.slack.recorded.calls_to("files.download") == []


async def test_an_answer_that_slack_sends_twice_is_one_claim(hall: Gallery, beholder: Any) -> None:
    answer = await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo()))
    assert answer.delivery is not None
    await hall.town.slack.redeliver(answer.delivery, times=2)
    await hears(hall.ana, "is lit")
    await hall.judges_again()
    assert await beholder.fetchval("SELECT count(*) FROM judgement") == 1
    assert await beholder.fetchval(COUNT) == 1


async def test_a_link_opens_the_picture_and_only_the_picture(hall: Gallery) -> None:
    await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo()))
    await hears(hall.ana, "is lit")
    await hall.ana.types("/bingo claims")
    listed = hall.ana.ephemerals()[-1]
    found = re.search(r"https://bingo\.example(/photos/[\w.-]+)", str(listed.blocks))
    assert found is not None
    path = found[1]
    assert (await hall.ana.presses(listed, names.SEE_PHOTO)).ok
    async with ClientSession(f"http://127.0.0.1:{hall.town.port}") as browser:
        async with browser.get(path) as answer:
            assert (answer.status, answer.content_type) == (200, "image/jpeg")
            assert answer.headers["Cache-Control"] == "private, no-store"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert (await answer.read()).startswith(b"\xff\xd8\xff")
        for wrong in (
            path[:-1],
            path[:-1] + ("A" if path[-1] != "A" else "B"),
            "/photos/",
            "/photos/x",
            path.upper(),
        ):
            async with browser.get(wrong) as answer:
                assert answer.status == 404
        hall.town.slack.advance(9 * 86_400)
        async with browser.get(path) as answer:
            assert answer.status == 404


async def test_a_photo_that_is_mended_stays_without_being_sent_again(hall: Gallery, beholder: Any) -> None:
    await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo(5)))
    await hears(hall.ana, "is lit")
    await hall.sends(hall.bruno, file=hall.bruno.uploads("mine.jpg", photo(5)), number=1)
    asked = await hears(hall.boss, "A claim for you to look at")
    hall.town.slack.advance(60)
    await hall.boss.presses(asked, names.REVIEW_ASK)
    assert (await hall.boss.submits(values={"sentence": "Was it the same day?"})).ok
    sent_back = await hears(hall.bruno, "Was it the same day?")
    await hall.bruno.presses(sent_back, names.MEND)
    assert "still with this claim" in str(top(hall.bruno).blocks)
    assert (await hall.bruno.submits()).ok
    assert await beholder.fetchval(COUNT) == 2


async def test_whoever_takes_the_consent_back_takes_the_photo_back(hall: Gallery, beholder: Any) -> None:
    await hall.sends(hall.ana, file=hall.ana.uploads("harbour.jpg", photo(5)))
    await hears(hall.ana, "is lit")
    await hall.sends(hall.bruno, file=hall.bruno.uploads("mine.jpg", photo(5)), number=1)
    asked = await hears(hall.boss, "A claim for you to look at")
    hall.town.slack.advance(60)
    await hall.boss.presses(asked, names.REVIEW_ASK)
    assert (await hall.boss.submits(values={"sentence": "Was it the same day?"})).ok
    sent_back = await hears(hall.bruno, "Was it the same day?")
    await hall.bruno.presses(sent_back, names.MEND)
    there = [hall.ana.id, hall.carla.id]
    assert (await hall.bruno.submits(values={"consent": [], "witnesses": there})).ok
    assert await beholder.fetchval(COUNT) == 1
