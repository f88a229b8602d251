"""A recap and its thread, as Slack shows them whatever happens on the way."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.practice import Fault, Message
from bot.practice.faults import Kind
from bot.views import recap as view
from cards.model import PersonId, Week
from services.ids import ClaimId, RecapId
from services.notices import Lane
from services.recap_pages import RecapStoryPage
from services.recaps import RecapFacts, RecapWords, Story
from services.store import outbox, recaps
from services.store.tx import Tx
from services.team_notices import RecapPosted
from services.usecases.recap_thread import taken_back
from tests.bot.slack.office import CHANNEL, HISTORY, TEAM, Office, office
from tests.support.rows import seed

POST = "chat.postMessage"
LEAD, OTHER = (
    Story(claim=ClaimId(UUID(int=number)), person=PersonId("UANA"), short="One good question", text=text)
    for number, text in ((1, "She asked me back."), (2, "We oiled the lift."))
)
IN_THREAD = view.story_message(RecapStoryPage(story=OTHER, taken_back=False)).text


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> AsyncIterator[Office]:
    """Where the bot may read what it wrote."""
    async with office(app_engine, scopes=HISTORY) as running:
        yield running


async def posted(firm: Office, beholder: Any) -> RecapId:
    """A recap of two stories is on its way."""
    await firm.hire()
    team = await firm.team()
    for story in (LEAD, OTHER):
        columns = {
            "claim_id": f"'{story.claim}'",
            "person_id": f"'U{story.claim.int}'",
            "state": "'awarded'",
            "tellable": "true",
        }
        await seed(
            beholder,
            "person",
            workspace_id=f"'{TEAM}'",
            person_id=columns["person_id"],
            state="'playing'",
            active="true",
        )
        await seed(beholder, "claim", workspace_id=f"'{TEAM}'", **columns)

    async def post(tx: Tx, _: None) -> RecapId:
        words = RecapWords(stories=(LEAD, OTHER))
        week = Week.parse("2026-W48")
        recap = await recaps.add(tx, team, week, RecapFacts(squares=2), words, post_at=None)
        assert recap is not None
        number = await recaps.mark_posted(tx, recap, words, CHANNEL, by=None)
        await outbox.add(tx, RecapPosted(recap=recap, channel=CHANNEL, round=number), lane=Lane.BULK)
        return recap

    return await firm.database.run(TEAM, post, None)


def seen(firm: Office) -> list[Message]:
    return firm.slack.workspace().messages[CHANNEL]


async def test_the_other_stories_stand_under_the_recap(firm: Office, beholder: Any) -> None:
    await posted(firm, beholder)
    await firm.drained()
    recap, story = seen(firm)
    assert recap.text.startswith("Our week, 23–29 November")  # noqa: RUF001 -- an en dash is how a span is written
    assert (story.thread_ts, story.text) == (recap.ts, IN_THREAD)


@pytest.mark.parametrize("kind", ["drop_after", "drop_before"])
@pytest.mark.parametrize("which", ["recap", "story"])
async def test_an_unclear_answer_shows_neither_twice(
    firm: Office, beholder: Any, kind: Kind, which: str
) -> None:
    await posted(firm, beholder)
    match = {"text": IN_THREAD} if which == "story" else {"channel": CHANNEL}
    firm.slack.fails(Fault(kind=kind, method=POST, match=match))
    await firm.drained()
    recap, story = seen(firm)
    assert story.thread_ts == recap.ts
    assert set((await firm.states()).values()) == {"sent"}


async def test_where_the_channel_takes_no_recap_no_story_stands_by_itself(
    firm: Office, beholder: Any
) -> None:
    await posted(firm, beholder)
    firm.slack.fails(Fault(kind="error", method=POST, code="is_archived", match={"channel": CHANNEL}))
    await firm.drained()
    assert not firm.slack.workspace().messages.get(CHANNEL)


@pytest.mark.parametrize("place", [0, 1])
async def test_what_is_taken_back_is_marked_in_place(firm: Office, beholder: Any, place: int) -> None:
    await posted(firm, beholder)
    await firm.drained()
    await beholder.execute(
        "UPDATE claim SET state = 'withdrawn' WHERE claim_id = $1", (LEAD, OTHER)[place].claim
    )
    await firm.database.run(TEAM, taken_back, (LEAD, OTHER)[place].claim)
    await firm.drained()
    texts = [message.text for message in seen(firm)]
    assert len(texts) == 2
    assert ["taken back" in text for text in texts] == [place == 0, place == 1]
    assert (LEAD, OTHER)[place].text not in " ".join(texts)
    assert (OTHER, LEAD)[place].text in " ".join(texts)


@pytest.mark.parametrize("place", [0, 1])
async def test_what_somebody_deleted_in_slack_stays_away_when_its_story_is_taken_back(
    firm: Office, beholder: Any, place: int
) -> None:
    await posted(firm, beholder)
    await firm.drained()
    seen(firm).clear()
    gone = (LEAD, OTHER)[place].claim
    await beholder.execute("UPDATE claim SET state = 'withdrawn' WHERE claim_id = $1", gone)
    await firm.database.run(TEAM, taken_back, gone)
    await firm.drained()
    assert not seen(firm)
