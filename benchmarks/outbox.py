"""Draining the outbox: through all of it, against the bare calls to the same Slack; and choosing the next of many rows."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from statistics import median
from time import perf_counter

from aiohttp import ClientSession, web
from slack_sdk.web.async_client import AsyncWebClient

from benchmarks.side_by_side import compare_async
from bot.embedded import EmbeddedPostgres
from bot.schema import upgrade
from bot.slack.drain import SENDERS, Drain, Tools
from bot.slack.gateway import SlackGateway, create_client
from bot.slack.settling import Settler
from bot.slack.telling import Teller
from bot.slack.timing import MachineTiming
from bot.telemetry import Meters
from bot.views.blocks import Message
from cards.model import PersonId, WorkspaceId
from services.ids import ChannelId, NoticeId, uuid7
from services.people import Member
from services.store import sending
from services.store.engine import create_engine
from services.store.tx import Database, Tx
from services.usecases.install_workspace import InstallWorkspace, install_workspace

WORKSPACE = WorkspaceId("T0BENCH")
MESSAGES = 300
BACKLOG = 20_000
HURRY = 1e9
AGAIN = "UPDATE outbox SET state = 'waiting', settled_at = NULL WHERE workspace_id = :workspace"
FORGET = "DELETE FROM message WHERE workspace_id = :workspace"


async def run() -> None:
    async with EmbeddedPostgres.start(None) as postgres, fast_slack() as client:
        await asyncio.to_thread(upgrade, postgres.url())
        engine = create_engine(postgres.url(), application_name="bench")
        database = Database(
            engine=engine,
            clock=lambda: datetime.now(UTC),
            make_id=lambda at: uuid7(at, os.urandom(10)),
            make_key=lambda: os.urandom(32),
            secret=b"s" * 32,
        )
        try:
            await hire(database, MESSAGES)
            gateway = SlackGateway(clients=always(client))
            await compare_async(
                "messages drained, against the bare calls",
                lambda: drained(database, gateway),
                lambda: called(gateway),
            )
            await choosing(database)
        finally:
            await engine.dispose()


@asynccontextmanager
async def fast_slack() -> AsyncIterator[AsyncWebClient]:
    """A Slack that says yes at once."""

    async def yes(_: web.Request) -> web.Response:
        return web.json_response({"ok": True, "channel": "D1", "ts": "1700000000.000100"})

    app = web.Application()
    app.router.add_post("/api/{method}", yes)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    async with ClientSession() as session:
        yield create_client(session, token="xoxb-bench", base_url=f"http://{host}:{port}/api/")
    await runner.cleanup()


def always(client: AsyncWebClient) -> Callable[[WorkspaceId], Awaitable[AsyncWebClient]]:
    async def clients(_: WorkspaceId) -> AsyncWebClient:
        return client

    return clients


async def hire(database: Database, count: int) -> None:
    members = tuple(Member(person=PersonId(f"U{n:05}"), name=f"p{n}") for n in range(count))
    command = InstallWorkspace(name="Bench", zone="UTC", bot_user=PersonId("UBOT"), members=members)
    await database.run(WORKSPACE, install_workspace, command)


async def drained(database: Database, gateway: SlackGateway) -> int:
    async with database.begin(WORKSPACE) as tx:
        await tx.do(AGAIN)
        await tx.do(FORGET)
    tools = Tools(
        database=database,
        teller=Teller(database=database, gateway=gateway),
        settler=Settler(database=database, gateway=gateway),
        telemetry=Meters(),
        timing=MachineTiming(),
        factor=HURRY,
    )
    await Drain(workspace=WORKSPACE, tools=tools).run()
    return MESSAGES


async def called(gateway: SlackGateway) -> int:
    """The same number of messages with as many at once, and nothing else."""
    message = Message(
        text="Hello", blocks=({"type": "section", "text": {"type": "mrkdwn", "text": "Hello"}},) * 6
    )
    numbers = iter(range(MESSAGES))

    async def sender() -> None:
        for number in numbers:
            notice = NoticeId(uuid7(datetime.now(UTC), os.urandom(10)))
            await gateway.post(WORKSPACE, ChannelId(f"U{number:05}"), message, notice)

    await asyncio.gather(*(sender() for _ in range(SENDERS)))
    return MESSAGES


async def choosing(database: Database) -> None:
    """How long one step of a drain looks for its next row, with a deal to many waiting."""
    few = await one_choice(database)
    await hire(database, BACKLOG)
    many = await one_choice(database)
    print(f"choosing the next of {BACKLOG:,} rows: {many * 1e3:.2f} ms; of {MESSAGES}: {few * 1e3:.2f} ms")


async def one_choice(database: Database) -> float:
    async def choose(tx: Tx, _: None) -> object:
        return await sending.next_ready(tx, limit=16)

    times = []
    for _ in range(50):
        begun = perf_counter()
        await database.run(WORKSPACE, choose, None)
        times.append(perf_counter() - begun)
    return median(times)
