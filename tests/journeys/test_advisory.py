"""An advisory board with three guests: nominations, the thread in its order, presses, and what is taken back or stopped."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import names
from bot.manifest import Mode
from bot.practice import Fault
from bot.views import advisory_forms as form
from services.channels import Reach
from tests.journeys.circle import CIRCLE, Circle, founded_board, seed, value_of
from tests.journeys.town import claims, founded, top
from tests.support.company import plain_squares

INTERNAL = (
    "amara",
    "ben falk",
    "cleo",
    "u0amara",
    "u0ben",
    "ines",
    "omar",
    "bingo",
    "square",
    "claim",
    "points",
)


@pytest.fixture
async def circle(app_engine: AsyncEngine) -> AsyncIterator[Circle]:
    async with founded(app_engine, Mode.HTTP, seed=seed()) as town:
        yield await founded_board(town)


async def test_a_board_reads_its_stories_in_order_and_presses_what_fits(
    circle: Circle, beholder: Any
) -> None:
    for number, tone in enumerate(("good", "ugly", "bad")):
        answer = await circle.nominates(circle.ben, tone=tone, theme=f"About {tone}", number=number)
        assert answer.ok, answer
        await circle.ben.closes(everything=True)
    await circle.posts()
    await circle.town.slack.until(lambda: len(circle.messages()) == 4)
    opening, *stories = circle.messages()
    assert [each.thread_ts for each in stories] == [opening.ts] * 3
    titles = [each.text.partition(" About")[0] for each in stories]
    assert titles == ["Story 1 of 3:", "Story 2 of 3:", "Story 3 of 3:"]
    assert [next(t for t in ("good", "bad", "ugly") if f"About {t}" in each.text) for each in stories] == [
        "good",
        "bad",
        "ugly",
    ]
    shown = " ".join(f"{each.text}{each.blocks}" for each in circle.messages()).lower()
    assert [word for word in INTERNAL if word in shown] == []
    ona, nora = circle.town.person("U0OUT"), circle.town.person("U0NOR")
    for person, action in (
        (ona, names.RINGS_TRUE),
        (ona, names.NOT_MY_EXPERIENCE),
        (circle.amara, names.RINGS_TRUE),
    ):
        assert (await person.presses(stories[1], action)).ok
    # Whoever pressed reads the answer where they pressed: in the thread.
    thanks = ona.ephemerals(CIRCLE)[-1]
    assert "not your experience" in thanks.text
    assert thanks.thread_ts == opening.ts
    await nora.presses(opening, f"{names.NAME_ME}/first")
    rows = await beholder.fetch("SELECT person_id, press FROM feedback WHERE press IS NOT NULL")
    assert [tuple(row) for row in rows] == [("U0OUT", "not_mine")]
    named = await beholder.fetch("SELECT person_id FROM advisory_member WHERE naming = 'first'")
    assert [row["person_id"] for row in named] == ["U0NOR"]


async def test_nothing_but_praise_needs_a_second_press_and_a_yes_can_be_taken_back(
    circle: Circle, beholder: Any
) -> None:
    await circle.nominates(circle.ben, tone="good")
    await circle.ben.closes(everything=True)
    await circle.posts(sure=False)
    await circle.town.slack.settled()
    assert circle.messages() == []
    await circle.posts()
    await circle.town.slack.until(lambda: len(circle.messages()) == 2)
    words = await beholder.fetchval("SELECT words FROM highlight")
    asked = await circle.ben.receives(lambda message: "You can take it back" in message.text)
    await circle.ben.presses(asked, names.CONSENT_NO)
    await circle.town.slack.until(lambda: "taken back" in circle.messages()[1].text)
    shown = circle.messages()[1]
    assert words not in f"{shown.text}{shown.blocks}"
    rows = await beholder.fetch("SELECT state, words, theme FROM highlight")
    assert [tuple(row) for row in rows] == [("taken_back", "", "")]
    highlight = str(await beholder.fetchval("SELECT highlight_id FROM highlight"))
    await circle.town.person("U0OUT").forges_press(shown, names.RINGS_TRUE, value=highlight)
    assert await beholder.fetchval("SELECT count(*) FROM feedback") == 0


async def test_what_a_manager_nominates_waits_for_its_claimants_yes_and_goes_out_in_the_managers_order(
    circle: Circle, beholder: Any
) -> None:
    town, amara, ben = circle.town, circle.amara, circle.ben
    await circle.nominates(ben, tone="good", theme="Of my own")
    await ben.closes(everything=True)
    face = plain_squares(await town.card(ben))[1]
    town.slack.advance(1)
    await claims(town, ben, number=1, face=face, customer="Omar Haddad")
    await ben.closes(everything=True)
    claim = await beholder.fetchval("SELECT claim_id::text FROM claim ORDER BY submitted_at DESC LIMIT 1")
    await amara.types("/bingo review")
    town.slack.advance(60)
    await amara.presses(top(amara), names.part(names.REVIEWS, "lit"))
    await amara.presses(top(amara), names.REVIEW_CLOSER, claim)
    await amara.presses(top(amara), names.NOMINATE, claim)
    words = value_of(top(amara).blocks, form.WORDS)
    given = {form.TONE: "bad", form.THEME: "Of a colleague", form.AGREED: [form.YES], form.WORDS: words}
    assert (await amara.submits(values=given)).ok
    assert "Whoever did it is asked now" in str(top(amara).blocks)
    await amara.closes(everything=True)
    asked = await ben.receives(lambda message: "May they?" in message.text)
    await circle.opens_board()
    assert "1 more waits for a yes" in str(top(amara).blocks)
    await amara.presses(top(amara), names.MEETING)
    assert "Of a colleague" not in str(top(amara).blocks)
    await amara.closes(everything=True)
    await ben.presses(asked, names.CONSENT_YES)
    await circle.opens_board()
    await amara.presses(top(amara), names.MEETING)
    assert (await amara.submits(values={form.ORDER: "2"})).ok
    await town.slack.until(lambda: len(circle.messages()) == 3)
    told = [each.text.partition(".")[0] for each in circle.messages()[1:]]
    assert told == ["Story 1 of 2: Of a colleague", "Story 2 of 2: Of my own"]


async def test_when_more_people_read_along_the_thread_stops_and_goes_on_when_its_owner_says_so(
    app_engine: AsyncEngine,
) -> None:
    async with founded(app_engine, Mode.HTTP, seed=seed()) as town:
        circle = await founded_board(town, reach=Reach.GUESTS)
        await circle.nominates(circle.ben)
        await circle.ben.closes(everything=True)
        await circle.posts()
        asked = await circle.amara.receives(lambda message: "Nothing more is posted" in message.text)
        assert circle.messages() == []
        await circle.amara.presses(asked, names.GO_ON)
        await town.slack.until(lambda: len(circle.messages()) == 2)


async def test_a_channel_that_is_shared_in_the_middle_of_a_thread_reads_no_further(
    app_engine: AsyncEngine,
) -> None:
    inside = seed()
    circle_channel = inside["workspaces"][0]["channels"][-1]
    circle_channel |= {"is_ext_shared": False, "members": ["U0AMARA", "U0GUEST"]}
    async with founded(app_engine, Mode.HTTP, seed=inside) as town:
        circle = await founded_board(town, reach=Reach.GUESTS)
        for number in range(2):
            await circle.nominates(circle.ben, number=number)
            await circle.ben.closes(everything=True)
        busy = Fault(
            kind="ratelimited",
            method="chat.postMessage",
            retry_after=1,
            match=lambda said: "Story 2" in said["text"],
        )
        town.slack.fails(busy)
        await circle.posts()
        await town.slack.until(
            lambda: [call for call in town.slack.recorded.calls if "Story 2" in str(call.arguments)]
        )
        assert len(circle.messages("U0GUEST")) == 2
        town.slack.update_channel(CIRCLE, is_ext_shared=True)
        asked = await circle.amara.receives(lambda message: "Nothing more is posted" in message.text)
        await town.slack.settled()
        assert len(circle.messages("U0GUEST")) == 2
        await circle.amara.presses(asked, names.GO_ON)
        await town.slack.until(lambda: len(circle.messages("U0GUEST")) == 3)
        assert "Story 2 of 2" in circle.messages("U0GUEST")[-1].text
