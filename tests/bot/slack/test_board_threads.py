"""A board's thread in Slack: in its order and each story once, whatever breaks on the way."""

import asyncio
from contextlib import suppress
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.practice import Fault
from bot.practice.faults import Kind
from bot.slack.drain import Drain
from cards.model import PersonId
from services.advisory import Rhythm, Stopped, Tone
from services.channels import Reach
from services.ids import ClaimId
from services.store import advisory, highlights
from services.store.tx import Tx
from services.usecases.advisory_posting import advance
from services.usecases.nominate_highlight import AnswerConsent, answer_consent
from tests.bot.slack.office import CHANNEL, HISTORY, TEAM, Office, office

ANN = PersonId("UANN")
POST = "chat.postMessage"
STORIES = 3


async def opened(tx: Tx, _: None) -> None:
    """A board with a thread of three stories, decided and not sent yet."""
    board = await advisory.add(
        tx, name="Circle", purpose="", channel=CHANNEL, reach=Reach.OUTSIDE, rhythm=Rhythm.MONTH, by=ANN
    )
    assert board is not None
    chosen = [
        await highlights.add(
            tx,
            board,
            ClaimId(UUID(int=number)),
            words=f"They waited {number} hours.",
            tone=Tone.BAD,
            theme="",
            claimant=ANN,
            by=ANN,
        )
        for number in range(1, STORIES + 1)
    ]
    thread = await highlights.open_thread(tx, board, [each for each in chosen if each], CHANNEL, by=ANN)
    await advance(tx, thread.id)


def told(desk: Office) -> list[str]:
    """What stands in the channel, the opening by its name and the stories by their words."""
    said = [each for each in desk.slack.workspace().messages.get(CHANNEL, []) if each.bot_id]
    return [
        each.text.partition(".")[0] if each.thread_ts is None else each.text.partition(". ")[2]
        for each in said
    ]


WHOLE = ["Circle", *(f"They waited {number} hours." for number in range(1, STORIES + 1))]


@pytest.mark.parametrize("kind", ["drop_after", "ratelimited"])
@pytest.mark.parametrize("at", ["Circle", "waited 2"])
async def test_every_story_stands_once_and_in_its_order_whatever_slack_does(
    app_engine: AsyncEngine, kind: Kind, at: str
) -> None:
    async with office(app_engine, scopes=HISTORY) as desk:
        await desk.hire(ANN)
        await desk.database.run(TEAM, opened, None)
        desk.slack.fails(Fault(kind=kind, method=POST, match=lambda said: at in said.get("text", "")))
        await desk.drained()
        assert told(desk) == WHOLE


async def test_a_worker_that_dies_in_the_middle_is_followed_by_one_that_goes_on(
    app_engine: AsyncEngine,
) -> None:
    async with office(app_engine, scopes=HISTORY) as desk:
        await desk.hire(ANN)
        await desk.database.run(TEAM, opened, None)
        desk.slack.fails(Fault(kind="hang_after", method=POST, match=lambda said: "waited 2" in said["text"]))
        dying = asyncio.create_task(Drain(workspace=TEAM, tools=desk.tools()).run())
        await desk.slack.until(lambda: len(told(desk)) == 3)
        dying.cancel()
        with suppress(asyncio.CancelledError):
            await dying
        await desk.drained()
        assert told(desk) == WHOLE


async def taken_back(tx: Tx, _: None) -> None:
    """The board is stopped, and then its first story is taken back."""
    for board in await advisory.boards(tx):
        await advisory.stop(tx, board.id, Stopped.WIDER)
    row = await tx.one("SELECT highlight_id FROM highlight WHERE workspace_id = :workspace AND place = 1")
    assert row is not None
    await answer_consent(tx, AnswerConsent(person=ANN, highlight=row["highlight_id"], yes=False))


async def test_words_are_taken_back_where_nothing_more_is_posted(app_engine: AsyncEngine) -> None:
    async with office(app_engine, scopes=HISTORY) as desk:
        await desk.hire(ANN)
        await desk.database.run(TEAM, opened, None)
        await desk.drained()
        await desk.database.run(TEAM, taken_back, None)
        await desk.drained()
        assert "They waited 1 hours." not in told(desk)
        assert told(desk)[2:] == WHOLE[2:]
