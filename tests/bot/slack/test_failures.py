"""A sentence that cannot be told is one line in the log, and no second trouble."""

import logging

import pytest
from aiohttp import ClientSession
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.desk import SlackDesk
from bot.slack.failures import told
from bot.slack.kinds import Kind
from bot.telemetry import FIELDS, Meters
from bot.wiring import fresh_id, fresh_key, utc_now
from cards.model import WorkspaceId
from services.errors import TryLater
from services.ids import DeliveryId
from services.store.engine import create_engine
from services.store.tx import Database


async def test_a_sentence_that_cannot_be_told_is_one_line_without_a_trace_or_a_name(
    caplog: pytest.LogCaptureFixture, unused_tcp_port: int
) -> None:
    meters = Meters()
    engine = create_engine("postgresql+asyncpg://nobody@127.0.0.1:1/nothing", application_name="tests")
    async with ClientSession() as session:
        desk = SlackDesk(
            database=Database(engine=engine, clock=utc_now, make_id=fresh_id, make_key=fresh_key, secret=b""),
            client=AsyncWebClient(session=session, base_url=f"http://127.0.0.1:{unused_tcp_port}/api/"),
            session=session,
            workspace=WorkspaceId("T0ONE"),
            payload={"type": "block_actions", "user": {"id": "U0INES"}, "trigger_id": "1.2.3"},
            delivery=DeliveryId("1.2.3"),
            meters=meters,
        )
        busy = TryLater(code="try_later", fields={"after": 3})
        with caplog.at_level(logging.INFO, logger="bingo"):
            answer = await told(Kind.ACTION, busy, desk, meters)
    await engine.dispose()
    assert answer.status == 200
    (line,) = caplog.records
    assert (line.getMessage(), line.exc_info) == ("sentence_not_told", None)
    assert getattr(line, FIELDS) == {"kind": Kind.ACTION, "code": "try_later", "why": "TryLater"}
