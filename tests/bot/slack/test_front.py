"""What is unknown is told of once in the log, without what people wrote."""

import logging
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.app import Front
from bot.slack.kinds import Kind
from bot.slack.middleware import Bot
from bot.telemetry import FIELDS, Meters
from bot.wiring import fresh_id, fresh_key, utc_now
from cards.model import WorkspaceId
from services.store.engine import create_engine
from services.store.tx import Database


@pytest.fixture
async def front() -> AsyncIterator[Front]:
    """A front that is only asked for listeners; nothing of it is connected."""
    engine = create_engine("postgresql+asyncpg://nobody@127.0.0.1:1/nothing", application_name="tests")
    async with ClientSession() as session:
        yield Front(
            bot=Bot(workspace=WorkspaceId("T0ONE"), enterprise=None, user="U0BOT", bot="B0BOT", token=""),
            database=Database(engine=engine, clock=utc_now, make_id=fresh_id, make_key=fresh_key, secret=b""),
            client=AsyncWebClient(session=session),
            session=session,
            meters=Meters(),
        )
    await engine.dispose()


@pytest.mark.parametrize(
    ("kind", "payload", "line"),
    [
        (Kind.COMMAND, {"text": "claam what Ines told me"}, ("unknown_command", {"name": "/bingo"})),
        (Kind.EVENT, {"event": {"type": "emoji_changed"}}, ("unknown_event", {"name": "emoji_changed"})),
    ],
)
async def test_what_is_unknown_is_told_of_once(
    front: Front, caplog: pytest.LogCaptureFixture, kind: Kind, payload: dict[str, object], line: object
) -> None:
    with caplog.at_level(logging.INFO, logger="bingo"):
        for _ in range(3):
            front._listener(kind, payload)
    assert [(record.message, getattr(record, FIELDS)) for record in caplog.records] == [line]
    assert "claam" not in str([vars(record) for record in caplog.records])


@pytest.mark.parametrize("text", ["", "card", "CLAIM 7", "help"])
async def test_known_words_are_not_told_of(front: Front, caplog: pytest.LogCaptureFixture, text: str) -> None:
    with caplog.at_level(logging.INFO, logger="bingo"):
        front._listener(Kind.COMMAND, {"text": text})
    assert caplog.records == []
