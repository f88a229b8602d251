"""A process that dies between its commit and its answer: Slack, or the person, sends the same again."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.manifest import Mode
from bot.server import Doors, create_web_app, site
from bot.slack.app import create_bolt_app
from tests.journeys.town import Town, chooses, founded, point_at, values
from tests.support.company import plain_squares, told

CLAIMS = "SELECT count(*) FROM claim"
POINTS = "SELECT sum(points) FROM ledger"


@asynccontextmanager
async def dying(town: Town) -> AsyncIterator[int]:
    """A second web process on the same database that handles a delivery wholly and dies before it answers."""
    app = create_bolt_app(town.house.front())

    async def handles_and_dies(request: AsyncBoltRequest) -> BoltResponse:
        answer = await app.async_dispatch(request)
        raise ConnectionResetError(f"nobody hears of {answer.status} any more")

    doors = Doors(meters=town.house.meters, ready=town.house.database_answers, alive=lambda: True)
    doors.dispatch = handles_and_dies
    doors.verifier = SignatureVerifier(town.tokens.signing_secret)
    async with site(create_web_app(doors), host="127.0.0.1", port=0, grace=1.0) as port:
        point_at(town.slack, town.tokens, port)
        yield port
    point_at(town.slack, town.tokens, town.port)


async def test_a_claim_whose_answer_was_lost_is_there_once_when_it_is_sent_again(
    app_engine: AsyncEngine, beholder: Any
) -> None:
    async with founded(app_engine, Mode.HTTP) as town:
        person = await town.joins("U0BEN")
        face = plain_squares(await town.card(person))[0]
        await person.types("/bingo claim")
        await chooses(person, face)
        filled = await values(person, told(face.activity))
        async with dying(town):
            lost = await person.submits(values=filled)
        assert not lost.ok
        assert await beholder.fetchval(CLAIMS) == 1
        points = await beholder.fetchval(POINTS)
        again = await person.submits()
        assert again.ok, again
        assert await beholder.fetchval(CLAIMS) == 1
        assert await beholder.fetchval(POINTS) == points
        assert await beholder.fetchval("SELECT points FROM score_week") == points


async def test_an_event_whose_answer_was_lost_is_handled_once(app_engine: AsyncEngine, beholder: Any) -> None:
    invited = "SELECT count(*) FROM outbox WHERE kind = 'invitation' AND person_id = 'U0NEW'"
    async with founded(app_engine, Mode.HTTP) as town:
        async with dying(town):
            town.slack.add_user(name="new", id="U0NEW", tz="Europe/Lisbon")
            await town.slack.until(lambda: town.slack.recorded.events("team_join"))
        (lost, *_) = town.slack.recorded.events("team_join")
        assert not lost.ok
        assert await beholder.fetchval(invited) == 1
        (copy,) = await town.slack.redeliver(lost)
        assert copy.ok
        assert await beholder.fetchval(invited) == 1
