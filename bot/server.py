"""The HTTP side: one door for everything Slack sends, and three for whoever operates the service."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from prometheus_client import CONTENT_TYPE_LATEST
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from bot.deliveries import Malformed, is_signed, payload_of
from bot.telemetry import Meters
from services.photo_links import PATH

LARGEST: Final = 1024 * 1024
"""Bytes; a full modal, percent-encoded, is well below."""
READ_SECONDS: Final = 5.0
READY_SECONDS: Final = 2.0
IDLE_SECONDS: Final = 75.0
"""A connection kept for another request; longer than the minute for which the usual proxies keep theirs."""
LINGER_SECONDS: Final = 2.0
"""What still comes of a request that was answered already is read for so long, then the connection is closed."""
RETRIES: Final = ("x-slack-retry-num", "x-slack-retry-reason")

PRIVATE: Final = {
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}
"""A photo is for whoever looks at it now: no copy in between, nothing that runs, no trace of the link elsewhere."""

Dispatch = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]


@dataclass(kw_only=True)
class Doors:
    """What the routes need. `verifier` and `dispatch` are None where Slack comes by Socket Mode.

    `ready` asks the database; `alive` is False once the worker in this process has lost its heartbeat.
    """

    meters: Meters
    ready: Callable[[], Awaitable[bool]]
    picture: Callable[[str], Awaitable[bytes | None]] | None = None
    """The photo a link opens, None for a link that opens nothing. Not there where nobody has links to us."""
    alive: Callable[[], bool] = field(default=lambda: True)
    verifier: SignatureVerifier | None = None
    dispatch: Dispatch | None = None
    draining: bool = False
    patience: float = READY_SECONDS
    """Seconds the database has to answer whether it is there."""


DOORS: Final = web.AppKey("doors", Doors)


def create_web_app(doors: Doors) -> web.Application:
    """The application with its routes; Slack's only where it comes by HTTP."""
    app = web.Application(client_max_size=LARGEST)
    app[DOORS] = doors
    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)
    app.router.add_get("/metrics", metrics)
    if doors.dispatch:
        app.router.add_post("/slack/events", slack_events)
    if doors.picture:
        app.router.add_get(f"{PATH}{{token}}", photo)
    return app


async def photo(request: web.Request) -> web.Response:
    """The photo of a claim, for whoever holds a link to it. A link that is over and one that never was look the same."""
    doors = request.app[DOORS]
    found = None if doors.picture is None else await doors.picture(request.match_info["token"])
    if found is None:
        return refused(doors, "link", 404)
    return web.Response(body=found, content_type="image/jpeg", headers=PRIVATE)


async def healthz(request: web.Request) -> web.Response:
    """200 while this process does its work; a failing one should be started anew."""
    alive = request.app[DOORS].alive()
    return web.json_response({"alive": alive}, status=200 if alive else 503)


async def readyz(request: web.Request) -> web.Response:
    """200 while the database answers and nothing is being shut down."""
    doors = request.app[DOORS]
    ready = not doors.draining and await database_answers(doors)
    return web.json_response({"ready": ready, "draining": doors.draining}, status=200 if ready else 503)


async def database_answers(doors: Doors) -> bool:
    """False as well when the answer takes too long to be of use."""
    try:
        async with asyncio.timeout(doors.patience):
            return await doors.ready()
    except Exception:  # noqa: BLE001 -- whatever keeps the database from answering, it is not ready
        return False


async def metrics(request: web.Request) -> web.Response:
    """All metrics, for Prometheus."""
    return web.Response(
        body=request.app[DOORS].meters.exposition(), headers={"content-type": CONTENT_TYPE_LATEST}
    )


async def slack_events(request: web.Request) -> web.Response:
    """Everything Slack sends: signed or 401, understood or 400, then Bolt's answer as it is."""
    doors = request.app[DOORS]
    body = await whole_body(request)
    if "Content-Encoding" in request.headers:
        return refused(doors, "malformed", 400)
    if doors.verifier is None or not is_signed(doors.verifier, body, request.headers):
        return refused(doors, "signature", 401)
    try:
        payload = payload_of(body, request.content_type)
    except Malformed:
        return refused(doors, "malformed", 400)
    if payload.get("type") == "url_verification":
        return web.json_response({"challenge": str(payload.get("challenge", ""))})
    return await dispatched(doors, payload, request.headers)


async def whole_body(request: web.Request) -> bytes:
    """The raw bytes. Raises 413 for too many and 408 for too slow ones."""
    meters = request.app[DOORS].meters
    try:
        async with asyncio.timeout(READ_SECONDS):
            return await request.read()
    except web.HTTPRequestEntityTooLarge:
        meters.count("refused_requests", reason="size")
        raise
    except TimeoutError:
        meters.count("refused_requests", reason="slow")
        raise web.HTTPRequestTimeout from None


def refused(doors: Doors, reason: str, status: int) -> web.Response:
    """Counted, not logged: whoever knocks without a key does not get to fill the log."""
    doors.meters.count("refused_requests", reason=reason)
    return web.Response(status=status)


async def dispatched(doors: Doors, payload: dict[str, Any], headers: Mapping[str, str]) -> web.Response:
    """Bolt's answer. It is told the payload came by socket, so that it neither verifies nor decodes again."""
    if doors.dispatch is None:
        raise web.HTTPNotFound
    kept = {name: headers[name] for name in RETRIES if name in headers}
    try:
        request = AsyncBoltRequest(body=payload, headers=dict(kept), mode="socket_mode")
    except Exception:  # noqa: BLE001 -- Bolt looks for ids all over the payload and trusts its shape
        return refused(doors, "malformed", 400)
    answer = await doors.dispatch(request)
    kind = "application/json" if answer.body.startswith("{") else "text/plain"
    return web.Response(status=answer.status, text=answer.body, content_type=kind)


class OurOwn(logging.Filter):
    """Lets through what went wrong in here, not what strangers send or leave unfinished."""

    def filter(self, record: logging.LogRecord) -> bool:
        """False for a request that was no HTTP, and for a connection that ended in the middle of one."""
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
        return not isinstance(error, HttpProcessingError | web.RequestPayloadError | ConnectionError)


def door_log() -> logging.Logger:
    """Where the HTTP server says what went wrong."""
    log = logging.getLogger("bingo.door")
    if not log.filters:
        log.addFilter(OurOwn())
    return log


@asynccontextmanager
async def site(app: web.Application, *, host: str, port: int, grace: float = 10.0) -> AsyncIterator[int]:
    """Serves as long as the block, on the port it yields; `port` 0 takes a free one.

    At the end the door closes first, then those inside have `grace` seconds to finish.
    """
    runner = web.AppRunner(
        app,
        access_log=None,
        logger=door_log(),
        shutdown_timeout=grace,
        keepalive_timeout=IDLE_SECONDS,
        lingering_time=LINGER_SECONDS,
        auto_decompress=False,  # Slack packs nothing; whoever has no key may not make us unpack
    )
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield runner.addresses[0][1]
    finally:
        app[DOORS].draining = True
        app[DOORS].meters.set("draining", 1)
        await runner.cleanup()


def stop_on_signals(stop: asyncio.Event) -> None:
    """SIGTERM and Ctrl-C ask for an orderly end."""
    loop = asyncio.get_running_loop()
    for each in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(each, stop.set)
