"""Starts workers that can be killed: a process of its own that has everything imported and forks one for each order.

`python -m tests.support.worker_nursery` reads orders (`Order` as JSON) from standard input, one a line, and answers each
with the process id of a worker, which works until it is killed. At the end of its input it kills those that are left.
"""

import asyncio
import json
import os
import signal
import sys
from dataclasses import asdict, dataclass
from datetime import timedelta

from aiohttp import ClientSession, ClientTimeout
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.gateway import SlackGateway, create_client
from bot.telemetry import Meters
from bot.wiring import fresh_id, fresh_key, utc_now
from bot.worker import create_worker
from cards.model import WorkspaceId
from services.store.engine import create_engine
from services.store.tx import Database


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """One worker. `patience` is how long a call to Slack may take, `settle_after` how long until it is settled, `gone_after`
    how long until another worker has the jobs of one that is silent. All in seconds.
    """

    database_url: str
    api_url: str
    token: str
    patience: float
    settle_after: float
    factor: float
    gone_after: float = 10.0

    def line(self) -> str:
        return json.dumps(asdict(self)) + "\n"


async def work(order: Order) -> None:
    engine = create_engine(order.database_url, application_name="killable", pool_size=5)
    database = Database(engine=engine, clock=utc_now, make_id=fresh_id, make_key=fresh_key, secret=b"x" * 32)
    async with ClientSession(timeout=ClientTimeout(total=order.patience)) as session:
        client = create_client(session, token=order.token, base_url=order.api_url)

        async def clients(_: WorkspaceId) -> AsyncWebClient:
            return client

        worker = create_worker(
            database=database,
            gateway=SlackGateway(clients=clients),
            telemetry=Meters(),
            settle_after=timedelta(seconds=order.settle_after),
            factor=order.factor,
        )
        worker.jobs.gone_after = timedelta(seconds=order.gone_after)
        worker.jobs.look_every = timedelta(seconds=order.gone_after / 2)
        await worker.run(asyncio.Event())


def main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    born: list[int] = []
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            asyncio.run(work(Order(**json.loads(line))))
            os._exit(1)
        born.append(pid)
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()
    for pid in born:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


if __name__ == "__main__":
    main()
