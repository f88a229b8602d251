"""The operator's routes, the door for Slack, and an orderly end."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from io import BytesIO
from typing import Any

import aiohttp
import pytest
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from bot.server import Doors, create_web_app, site
from bot.telemetry import Meters

SECRET = "a signing secret"


async def yes() -> bool:
    return True


async def no() -> bool:
    return False


async def broken() -> bool:
    raise ConnectionError("the database is away")


async def never() -> bool:
    await asyncio.Event().wait()
    return True


Get = Callable[[Doors, str], Awaitable[tuple[int, str]]]


@pytest.fixture
def get() -> Get:
    """Asks one route of an application with these doors."""

    async def ask(doors: Doors, path: str) -> tuple[int, str]:
        async with (
            site(create_web_app(doors), host="127.0.0.1", port=0) as port,
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{port}{path}") as answer,
        ):
            return answer.status, await answer.text()

    return ask


@pytest.mark.parametrize(("alive", "status"), [(True, 200), (False, 503)])
async def test_health_is_the_workers_heartbeat(get: Get, alive: bool, status: int) -> None:
    doors = Doors(meters=Meters(), ready=yes, alive=lambda: alive)
    assert (await get(doors, "/healthz"))[0] == status


@pytest.mark.parametrize(("ready", "status"), [(yes, 200), (no, 503), (broken, 503)])
async def test_ready_means_that_the_database_answers(get: Get, ready: Any, status: int) -> None:
    said = await get(Doors(meters=Meters(), ready=ready), "/readyz")
    assert said[0] == status
    assert "away" not in said[1]


async def test_a_database_that_never_answers_is_not_ready(get: Get) -> None:
    assert (await get(Doors(meters=Meters(), ready=never, patience=0.01), "/readyz"))[0] == 503


async def test_a_process_that_is_stopping_is_not_ready(get: Get) -> None:
    assert (await get(Doors(meters=Meters(), ready=yes, draining=True), "/readyz"))[0] == 503


async def test_metrics_are_in_prometheus_format(get: Get) -> None:
    status, text = await get(Doors(meters=Meters(), ready=yes), "/metrics")
    assert status == 200
    assert "bingo_deliveries_total" in text


async def test_without_http_deliveries_there_is_no_door_for_slack(get: Get) -> None:
    assert (await get(Doors(meters=Meters(), ready=yes), "/slack/events"))[0] == 404


@pytest.mark.parametrize("coding", ["deflate", "gzip"])
async def test_a_body_that_is_not_packed_as_it_says_is_malformed(
    coding: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody without the key makes us write a traceback for each of their requests."""
    meters = Meters()
    doors = Doors(meters=meters, ready=yes, verifier=SignatureVerifier(SECRET), dispatch=unheard)
    async with (
        site(create_web_app(doors), host="127.0.0.1", port=0) as port,
        aiohttp.ClientSession() as session,
        session.post(
            f"http://127.0.0.1:{port}/slack/events",
            data=BytesIO(b"command=%2Fbingo&text=help"),
            headers={"Content-Encoding": coding},
        ) as answer,
    ):
        assert (answer.status, await answer.text()) == (400, "")
    assert 'bingo_refused_requests_total{reason="malformed"} 1.0' in meters.exposition().decode()
    assert caplog.records == []


@pytest.mark.parametrize(
    "sent",
    [
        b"no HTTP at all\r\n\r\n",
        b"POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\ncut off",
    ],
    ids=["nonsense", "broken chunks", "cut off"],
)
async def test_strangers_do_not_get_to_fill_the_log(sent: bytes, caplog: pytest.LogCaptureFixture) -> None:
    doors = Doors(meters=Meters(), ready=yes, verifier=SignatureVerifier(SECRET), dispatch=unheard)
    async with site(create_web_app(doors), host="127.0.0.1", port=0) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(sent)
        await writer.drain()
        writer.write_eof()
        await reader.read()
        writer.close()
    assert [line for line in caplog.records if line.levelno > logging.INFO] == []


async def test_our_own_mistakes_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    doors = Doors(meters=Meters(), ready=yes, verifier=SignatureVerifier(SECRET), dispatch=unheard)
    async with (
        site(create_web_app(doors), host="127.0.0.1", port=0) as port,
        aiohttp.ClientSession() as session,
    ):
        assert (await send(session, port))[0] == 500
    assert [line.name for line in caplog.records if line.levelno == logging.ERROR] == ["bingo.door"]


async def unheard(_request: AsyncBoltRequest) -> BoltResponse:
    raise AssertionError("nothing unsigned comes this far")


async def test_what_was_begun_is_finished_before_the_end() -> None:
    inside, go_on = asyncio.Event(), asyncio.Event()

    async def slowly(_request: AsyncBoltRequest) -> BoltResponse:
        inside.set()
        await go_on.wait()
        return BoltResponse(status=200, body="done")

    doors = Doors(meters=Meters(), ready=yes, verifier=SignatureVerifier(SECRET), dispatch=slowly)
    leave = asyncio.Event()

    async def serve() -> None:
        async with site(create_web_app(doors), host="127.0.0.1", port=0) as port:
            ports.set_result(port)
            await leave.wait()

    ports: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(serve())
    async with aiohttp.ClientSession() as session:
        asked = asyncio.create_task(send(session, await ports))
        await inside.wait()
        leave.set()
        await asyncio.sleep(0)
        go_on.set()
        assert await asked == (200, "done")
    await serving
    assert doors.draining


async def send(session: aiohttp.ClientSession, port: int) -> tuple[int, str]:
    body = b'{"type": "event_callback", "event": {"type": "x"}}'
    stamp = str(int(time.time()))
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=stamp, body=body)
    headers = {
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": str(signature),
        "Content-Type": "application/json",
    }
    async with session.post(f"http://127.0.0.1:{port}/slack/events", data=body, headers=headers) as answer:
        return answer.status, await answer.text()
