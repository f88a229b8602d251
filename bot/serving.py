"""The web process: deliveries by HTTP or by Socket Mode, with the operator's routes beside them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Final

from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier

from bot.charts import Charts
from bot.records import Records
from bot.server import Doors, create_web_app, site
from bot.slack.app import Front, create_bolt_app
from bot.slack.presence import Presence
from bot.slack.socket_mode import listening
from bot.wall.cards import Cards
from bot.wall.routes import Routes
from bot.wiring import House

GRACE: Final = 10.0
"""Seconds those inside have to finish; Slack gives up on an answer after three."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """How to serve. `alive` is asked by /healthz. `port` 0 takes a free one."""

    socket: bool = False
    host: str = "0.0.0.0"  # noqa: S104 -- a container is reached from outside it
    port: int = 8080
    alive: Callable[[], bool] = lambda: True


@asynccontextmanager
async def serving(house: House, way: Way) -> AsyncIterator[int]:
    """Serves as long as the block; yields the port. What was begun is finished before the end."""
    front = house.front()
    async with AsyncExitStack() as open_things:
        doors = Doors(
            meters=house.meters, ready=house.database_answers, picture=house.picture, alive=way.alive
        )
        if way.socket:
            await by_socket(house, front, doors, open_things)
        else:
            doors.dispatch = bolt(front).async_dispatch
            # Its clock is the machine's, whatever day the game is on.
            doors.verifier = SignatureVerifier(house.settings.secret("slack_signing_secret"))
        app = create_web_app(doors)
        Routes(sights=house.sights()).join(app)
        Cards(database=house.database, workspace=house.known.bot.workspace).join(app)
        Charts(secret=house.database.secret).join(app)
        Records(database=house.database, workspace=house.known.bot.workspace).join(app)
        yield await open_things.enter_async_context(site(app, host=way.host, port=way.port, grace=GRACE))


def bolt(front: Front) -> AsyncApp:
    """The Bolt app, which takes note of who speaks to it."""
    app = create_bolt_app(front)
    presence = Presence(database=front.database, workspace=front.bot.workspace, meters=front.meters)
    app.middleware(presence.noticed)
    return app


async def by_socket(house: House, front: Front, doors: Doors, open_things: AsyncExitStack) -> None:
    """Opens the connection. A process that lost it is not ready."""
    token = house.settings.secret("slack_app_token")
    line = await open_things.enter_async_context(listening(bolt(front), token, house.meters))
    # Answers go back by the connection, so it closes last.
    open_things.push_async_callback(idle, front)

    async def ready() -> bool:
        return line.connected and await house.database_answers()

    doors.ready = ready


async def idle(front: Front) -> None:
    """Waits until no delivery is being handled, at most as long as grace lasts."""
    try:
        async with asyncio.timeout(GRACE):
            await front.idle.wait()
    except TimeoutError:
        front.meters.tell("stopped_while_busy")
