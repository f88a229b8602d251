"""Two meetings of an advisory board: what its members say in the thread and elsewhere, and what comes back to them."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import names
from bot.manifest import Mode
from bot.practice import Message, Person
from bot.views import advisory_items as item_form
from bot.views import advisory_questions as questions
from services.advisory_items import Decision
from services.questions import Question
from tests.journeys.circle import CIRCLE, Circle, founded_board, seed
from tests.journeys.test_advisory import INTERNAL
from tests.journeys.town import Town, claims, founded, top
from tests.support.company import plain_squares

LINE = "From Monday on somebody rings you before the van leaves."
DECLINED = frozenset({"channels:history", "groups:history"})


@pytest.fixture
async def circle(app_engine: AsyncEngine) -> AsyncIterator[Circle]:
    async with founded(app_engine, Mode.HTTP, seed=seed()) as town:
        yield await founded_board(town)


async def meets(circle: Circle, *tones: str) -> list[Message]:
    """Stories of these tones go out; answers with what stands in the channel."""
    for number, tone in enumerate(tones):
        answer = await circle.nominates(circle.ben, tone=tone, theme=f"About {tone}", number=number)
        assert answer.ok, answer
        await circle.ben.closes(everything=True)
    await circle.posts()
    await circle.town.slack.until(lambda: len(circle.messages()) == len(tones) + 1)
    return circle.messages()


async def heard(town: Town, beholder: Any) -> list[tuple[str, str | None]]:
    """Who said what in words, once everything arrived."""
    await town.slack.settled()
    rows = await beholder.fetch(
        "SELECT person_id, words FROM feedback WHERE press IS NULL ORDER BY said_at, feedback_id"
    )
    return [(row["person_id"], row["words"]) for row in rows]


def block_of(person: Person, words: str) -> str:
    """The block that says these words and has a button, in the modal in front of somebody."""
    found = [each for each in top(person).blocks if "accessory" in each and words in str(each["text"])]
    return str(found[0]["block_id"])


async def opens_talk(circle: Circle) -> Person:
    await circle.opens_board()
    await circle.amara.presses(top(circle.amara), names.ADVISORY_ITEMS)
    return circle.amara


async def as_guest_sees(circle: Circle) -> str:
    """Everything a member can read of ours in the channel, in lower case."""
    return " ".join(f"{each.text}{each.blocks}" for each in circle.messages()).lower()


async def test_two_meetings_of_which_the_second_opens_with_what_was_done_since_the_first(
    circle: Circle, beholder: Any
) -> None:
    town, amara = circle.town, circle.amara
    ona, nora, gus = (town.person(each) for each in ("U0OUT", "U0NOR", "U0GUEST"))
    opening, *_ = await meets(circle, "good", "bad", "ugly")
    # Replies are said, edited and taken back; whatever else is written is not kept.
    first = ona.says("2: the van came at noon, not at eight.", channel=CIRCLE, thread_ts=opening.ts)
    second = nora.says("1: that was kind, once.", channel=CIRCLE, thread_ts=opening.ts)
    third = gus.says("3: again?!", channel=CIRCLE, thread_ts=opening.ts)
    amara.says("Thank you all!", channel=CIRCLE, thread_ts=opening.ts)
    nora.says("Who brings cake?", channel=CIRCLE)
    town.slack.advance(5)
    ona.rewords(first, "2: the van came at noon, and nobody rang.")
    gus.takes_back(third)
    assert await heard(town, beholder) == [
        ("U0OUT", "2: the van came at noon, and nobody rang."),
        ("U0NOR", second.text),
        ("U0GUEST", None),
    ]
    # Amara makes an item of it from the message itself, decides, and tells the board.
    reply = next(each for each in amara.messages(CIRCLE) if each.ts == first.ts)
    assert (await amara.message_shortcut(names.SHORTCUT_ITEM, reply)).ok
    form = top(amara)
    assert "the van came at noon, and nobody rang." in str(form.blocks)
    saved = await amara.submits(
        values={
            item_form.THEME: "Ringing ahead",
            item_form.DECISION: Decision.YES.value,
            item_form.LINE: LINE,
            item_form.TELL: [item_form.NOW],
        }
    )
    assert saved.ok, saved
    assert "on its way to the thread" in str(top(amara).blocks)
    await amara.closes(everything=True)
    told = await ona.receives(lambda each: LINE in each.text, channel=CIRCLE)
    assert told.thread_ts == opening.ts
    assert told.text.startswith("What we did about it. Ringing ahead, story 2:")
    # The line is mended, and the same message says so.
    await opens_talk(circle)
    assert "and the board was told" in str(top(amara).blocks)
    await amara.presses(top(amara), names.WORK_ITEM, block_id=block_of(amara, "Ringing ahead"))
    assert (await amara.submits(values={item_form.LINE: f"{LINE} Every time."})).ok
    await amara.closes(everything=True)
    mended = await ona.receives(lambda each: "Every time." in each.text, channel=CIRCLE)
    assert mended.ts == told.ts
    # A month later the next thread begins with it.
    town.slack.advance(1)
    await claims(
        town, circle.ben, number=3, face=plain_squares(await town.card(circle.ben))[3], customer="Rui Alves"
    )
    await circle.ben.closes(everything=True)
    await circle.puts_before(circle.ben, tone="bad", theme="Waiting")
    await circle.ben.closes(everything=True)
    town.slack.advance(timedelta(days=28).total_seconds())
    so_far = len(circle.messages())
    await circle.posts()
    await town.slack.until(lambda: len(circle.messages()) == so_far + 2)
    after = circle.messages()[so_far]
    assert "Since last time" in str(after.blocks)
    assert f"{LINE} Every time." in after.text
    shown = await as_guest_sees(circle)
    assert [word for word in INTERNAL if word in shown] == []


async def test_what_is_delivered_twice_is_kept_once(circle: Circle, beholder: Any) -> None:
    town = circle.town
    opening, *_ = await meets(circle, "bad")
    town.person("U0OUT").says("The van was late.", channel=CIRCLE, thread_ts=opening.ts)
    await town.slack.settled()
    event = next(
        each
        for each in reversed(town.slack.recorded.deliveries)
        if each.kind == "event" and "The van was late." in str(each.payload)
    )
    await town.slack.redeliver(event, 3)
    assert await heard(town, beholder) == [("U0OUT", "The van was late.")]


async def test_without_the_scope_members_answer_in_a_form(app_engine: AsyncEngine, beholder: Any) -> None:
    async with founded(app_engine, Mode.HTTP, seed=seed(), declined=DECLINED) as town:
        circle = await founded_board(town)
        _, story = await meets(circle, "ugly")
        ona = town.person("U0OUT")
        ona.says("Nobody reads this.", channel=CIRCLE, thread_ts=story.thread_ts)
        assert (await ona.presses(story, names.ADVISORY_REPLY)).ok
        answer = await ona.submits(values={questions.REPLY: "Twice a month, really."})
        assert answer.ok, answer
        assert "Thank you." in str(top(ona).blocks)
        assert await heard(town, beholder) == [("U0OUT", "Twice a month, really.")]
        # A colleague in the same channel is told kindly that it is not theirs.
        await circle.amara.presses(story, names.ADVISORY_REPLY)
        assert circle.amara.modal is None


async def test_a_member_answers_the_questions_of_the_year_and_nobody_sees_them_alone(
    circle: Circle, beholder: Any
) -> None:
    opening, *_ = await meets(circle, "bad")
    nora = circle.town.person("U0NOR")
    assert (await nora.presses(opening, names.ADVISORY_QUESTIONS)).ok
    assert questions.WHO_SEES in str(top(nora).blocks)
    answer = await nora.submits(
        values={Question.BOND.value: "no", questions.WORDS: "Late, but honest", questions.CHANGED: "The van"}
    )
    assert answer.ok, answer
    await opens_talk(circle)
    await circle.amara.presses(top(circle.amara), names.ADVISORY_ANSWERS)
    shown = str(top(circle.amara).blocks)
    assert "1 answer so far" in shown
    assert "Late" not in shown
    (row,) = await beholder.fetch("SELECT * FROM advisory_answer")
    assert "U0NOR" not in str(dict(row))


async def test_the_record_is_fetched_by_a_link_that_runs_out_and_holds_no_name_nobody_gave(
    circle: Circle,
) -> None:
    town, amara = circle.town, circle.amara
    opening, *_ = await meets(circle, "bad")
    town.person("U0OUT").says("=2+2 vans were late.", channel=CIRCLE, thread_ts=opening.ts)
    await town.slack.settled()
    await opens_talk(circle)
    await amara.presses(top(amara), names.ADVISORY_RECORD)
    links = [
        element["url"].replace("https://bingo.example", f"http://127.0.0.1:{town.port}")
        for block in top(amara).blocks
        for element in block.get("elements", ())
        if isinstance(element, dict) and "url" in element
    ]
    assert len(links) == 3
    async with aiohttp.ClientSession() as session:
        texts = []
        for link in links:
            async with session.get(link) as answer:
                assert answer.status == 200
                assert answer.headers["Cache-Control"] == "private, no-store"
                texts.append(await answer.text())
        assert all("vans were late." in each for each in texts)
        assert "'=2+2 vans" in texts[1]
        assert not any("Ona" in each for each in texts)
        for forged in (links[0][:-1] + "A", links[0].replace(".html.", ".csv."), links[0] + "x"):
            async with session.get(forged) as answer:
                assert answer.status == 404
        town.slack.advance(3601)
        async with session.get(links[0]) as answer:
            assert answer.status == 404
