"""A manager undoes an award three weeks later, in Slack: ledger, board, recap and poster, each in its own way."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import names
from bot.manifest import Mode
from bot.practice import Person
from tests.journeys.test_centre import chosen_channel
from tests.journeys.test_posters import CHANNEL, small_card
from tests.journeys.test_recaps import FRIDAY, comes_due, opens, recap_of
from tests.journeys.test_reviews import button
from tests.journeys.town import Town, chooses, founded, top, values
from tests.support.company import plain_squares, told


@pytest.fixture
async def town(app_engine: AsyncEngine) -> AsyncIterator[Town]:
    async with founded(app_engine, Mode.HTTP) as running:
        running.slack.invite(CHANNEL, running.house.known.bot.user)
        await chosen_channel(running)
        yield running


async def completes_by_a_look(town: Town, person: Person, amara: Person) -> str:
    """The last square of a card is for a firm, so a manager looks at it and awards it. Answers with the claim."""
    face = next(each for each in plain_squares(await town.card(person)) if each.state.value == "open")
    evidence = replace(told(face.activity), customer="Harbour Foods Ltd", company="")
    await person.types("/bingo claim")
    await chooses(person, face)
    assert (await person.submits(values={**await values(person, evidence), "recap": ["told", "shown"]})).ok
    claim = str(button(top(person), names.ASK_HUMAN)["value"])
    assert (await person.presses(top(person), names.ASK_HUMAN)).ok
    await person.closes(everything=True)
    asked = await amara.receives(lambda each: claim in str(each.blocks))
    assert (await amara.presses(asked, names.REVIEW_AWARD, claim)).ok
    return claim


async def now_says(person: Person, ts: str, words: str) -> None:
    """A message of the channel, once it says this."""
    await person.receives(lambda each: each.ts == ts and words in each.text, channel=CHANNEL)


async def test_an_award_undone_three_weeks_later_is_booked_against_corrected_marked_and_taken_down(
    town: Town, beholder: Any
) -> None:
    amara, ben = town.person("U0AMARA"), await small_card(town, beholder)
    claim = await completes_by_a_look(town, ben, amara)
    board = await ben.receives(lambda each: "*1 square*" in str(each.blocks), channel=CHANNEL)
    poster = await ben.receives(lambda each: "Here is the poster" in each.text, channel=CHANNEL)
    await comes_due(town, FRIDAY)
    await opens(town)
    assert (await amara.presses(top(amara), names.RECAP_POST)).ok
    await amara.closes(everything=True)
    recap = await recap_of(ben)
    stored = await beholder.fetchrow("SELECT words, facts FROM recap")
    ledger = await beholder.fetch("SELECT * FROM ledger ORDER BY entered_at, kind, ref")
    assert sum(row["points"] for row in ledger) > 0
    await comes_due(town, FRIDAY + timedelta(days=21))
    decided = await amara.receives(lambda each: names.REVIEW_UNDO in str(each.blocks))
    assert (await amara.presses(decided, names.REVIEW_UNDO, claim)).ok
    assert not amara.ephemerals()
    again = await amara.receives(lambda each: names.REVIEW_AWARD in str(each.blocks))
    assert "Awarded" not in again.text
    await now_says(ben, recap.ts, "taken back")
    await now_says(ben, poster.ts, "is down while a square is open again")
    await now_says(ben, board.ts, "Nothing stands on this board any more")
    after = await beholder.fetch("SELECT * FROM ledger ORDER BY entered_at, kind, ref")
    assert after[: len(ledger)] == ledger
    assert sum(row["points"] for row in after) == 0
    assert await beholder.fetchval("SELECT points FROM team_week") == 0
    assert await beholder.fetchrow("SELECT words, facts FROM recap") == stored
