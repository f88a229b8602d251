"""The two kinds of long-running process, from start to orderly end."""

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from typing import Final

from aiohttp import ClientError

from bot.cli.stops import Stop
from bot.ownership import NotOurs, check_packages
from bot.schema import SchemaError, wait_for_schema
from bot.server import Doors, create_web_app, site, stop_on_signals
from bot.serving import Way, serving
from bot.settings import Settings
from bot.slack.refusals import ERRORS
from bot.telemetry import Meters, set_up_logging
from bot.wiring import House, opened
from bot.worker import Worker

SCHEMA_SECONDS: Final = 10.0
"""How long a start waits for the database and its schema."""


async def web_process(settings: Settings, way: Way, *, with_worker: bool) -> None:
    """Serves until a signal comes. The roster is fresh before the first delivery is taken."""
    async with AsyncExitStack() as open_things:
        house, stop = await begun(settings, open_things, name="bingo-web")
        worker = house.worker() if with_worker else None
        alive = worker.alive if worker else way.alive
        served = Way(socket=way.socket, host=way.host, port=way.port, alive=alive)
        with opening_port(way.host, way.port):
            port = await open_things.enter_async_context(serving(house, served))
        house.meters.tell("serving", port=port, mode="socket" if way.socket else "http")
        await until_stopped(worker, stop)


async def worker_process(settings: Settings, *, host: str, port: int) -> None:
    """Works until a signal comes, with health and metrics beside it."""
    async with AsyncExitStack() as open_things:
        house, stop = await begun(settings, open_things, name="bingo-worker")
        worker = house.worker()
        doors = Doors(meters=house.meters, ready=house.database_answers, alive=worker.alive)
        with opening_port(host, port):
            await open_things.enter_async_context(site(create_web_app(doors), host=host, port=port))
        house.meters.tell("working", port=port)
        await until_stopped(worker, stop)


async def begun(settings: Settings, open_things: AsyncExitStack, *, name: str) -> tuple[House, asyncio.Event]:
    """The house opened with a fresh roster, and the event that a signal sets. Raises `Stop` and `SettingsError`."""
    try:
        check_packages()
    except NotOurs as error:
        raise Stop(str(error)) from error
    set_up_logging(settings.log_format)
    try:
        await wait_for_schema(settings.secret("database_url"), SCHEMA_SECONDS)
    except SchemaError as error:
        raise Stop(str(error)) from error
    stop = asyncio.Event()
    stop_on_signals(stop)
    house = await open_things.enter_async_context(opened(settings, Meters(), name=name))
    try:
        await house.refresh_roster()
    except ERRORS as error:
        raise Stop(f"The roster could not be read from Slack or kept: {type(error).__name__}.") from error
    return house, stop


@contextmanager
def opening_port(host: str, port: int) -> Iterator[None]:
    """While a port is opened. Raises `Stop` where that is not possible."""
    try:
        yield
    except ClientError:
        raise
    except OSError as error:
        raise Stop(f"Nothing can listen on {host}, port {port}: {error.strerror}.") from error


async def until_stopped(worker: Worker | None, stop: asyncio.Event) -> None:
    """Waits for the signal; a worker that ends by itself ends the process too. Raises what ended it."""
    if worker is None:
        await stop.wait()
        return
    work = asyncio.create_task(worker.run(stop))
    work.add_done_callback(lambda _: stop.set())
    await work
