"""Socket Mode: the same deliveries by a connection the bot opens, watched because the client may go deaf."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from bot.settings import ABOUT, SettingsError, variable
from bot.telemetry import Meters

PATIENCE: Final = 60.0
"""Seconds without a connection before the watchdog makes a new one; Slack's own refresh takes about ten."""
LOOK_EVERY: Final = 5.0
CONNECT_WITHIN: Final = 20.0


@dataclass(kw_only=True)
class Line:
    """An open connection. `connected` is what the last look at it said."""

    handler: AsyncSocketModeHandler
    meters: Meters
    connected: bool = True
    deaf_for: float = 0.0

    async def watch(self) -> None:
        """Looks at the connection again and again; a long silence gets a new one."""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            await self.look()

    async def look(self) -> None:
        """One look."""
        self.connected = await self.handler.client.is_connected()
        self.deaf_for = 0.0 if self.connected else self.deaf_for + LOOK_EVERY
        if self.deaf_for >= PATIENCE:
            self.deaf_for = 0.0
            self.meters.count("socket_reconnects")
            await self.handler.client.connect_to_new_endpoint(force=True)


@asynccontextmanager
async def listening(app: AsyncApp, app_token: str, meters: Meters) -> AsyncIterator[Line]:
    """Takes deliveries by Socket Mode as long as the block. Raises `SettingsError` for a token Slack does not take."""
    handler = AsyncSocketModeHandler(app, app_token, logger=logging.getLogger("slack_sdk.socket_mode"))
    line = Line(handler=handler, meters=meters)
    try:
        await connect(handler)
        watchdog = asyncio.create_task(line.watch())
        try:
            yield line
        finally:
            watchdog.cancel()
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]  # slack_bolt left it so


async def connect(handler: AsyncSocketModeHandler) -> None:
    """The first connection: the client itself would try for ever with a token that can never work."""
    try:
        async with asyncio.timeout(CONNECT_WITHIN):
            handler.client.wss_uri = await handler.client.issue_new_wss_url()
            await handler.connect_async()  # type: ignore[no-untyped-call]  # as above
    except (SlackApiError, TimeoutError) as error:
        name = "slack_app_token"
        raise SettingsError(
            f"Slack does not open a connection for {variable(name)}: it holds {ABOUT[name]}."
        ) from error
