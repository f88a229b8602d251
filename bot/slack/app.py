"""Bolt with one listener per kind of payload, each looking up ours in a table.

Bolt tries its listeners one by one at 30 µs each, and without `process_before_response` it polls for an answer every 10 ms.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any, Final

from aiohttp import ClientSession
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot import inbound
from bot.actions import ACTIONS
from bot.commands import BY_WORD
from bot.commands import find as find_command
from bot.events import EVENTS
from bot.listening import Done, Listener, Payload
from bot.modals import MODALS
from bot.names import COMMAND
from bot.options import OPTIONS
from bot.shortcuts import SHORTCUTS
from bot.slack.answers import respond
from bot.slack.desk import SlackDesk
from bot.slack.failures import guarded
from bot.slack.kinds import Kind, kind_of, name_of
from bot.slack.middleware import Bot, Doorkeeper, Once, authorizer
from bot.slack.outsiders import Gate
from bot.telemetry import Meters
from services.errors import NotFound
from services.store.tx import Database

ANYTHING: Final = re.compile(".*")
TABLES: Final[Mapping[Kind, Mapping[str, Listener]]] = {
    Kind.ACTION: {each.action: each.listener for each in ACTIONS},
    Kind.MODAL: {each.callback: each.listener for each in MODALS},
    Kind.EVENT: {each.type: each.listener for each in EVENTS},
    Kind.SHORTCUT: {each.callback: each.listener for each in SHORTCUTS},
    Kind.OPTIONS: {each.action: each.listener for each in OPTIONS},
}


@dataclass(kw_only=True)
class Front:
    """Takes every delivery of one workspace to its listener and back."""

    bot: Bot
    database: Database
    client: AsyncWebClient
    session: ClientSession
    meters: Meters
    idle: asyncio.Event = field(default_factory=asyncio.Event)
    """Set while no delivery is being handled."""
    once: Once = field(init=False)
    gate: Gate = field(init=False)
    _inside: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        """The log hears of a stranger once per process."""
        self.once = Once(meters=self.meters)
        self.gate = Gate(database=self.database, client=self.client, workspace=self.bot.workspace)
        self.idle.set()

    async def take(self, kind: Kind, payload: Payload) -> BoltResponse:
        """Handles a delivery, timed and counted as being inside."""
        begun, self._inside = perf_counter(), self._inside + 1
        self.idle.clear()
        try:
            return await self.handle(kind, payload)
        finally:
            self._inside -= 1
            if not self._inside:
                self.idle.set()
            self.meters.observe("delivery", perf_counter() - begun, kind=kind)

    async def handle(self, kind: Kind, payload: Payload) -> BoltResponse:
        """Runs the listener of a payload; whatever happens, the person hears of it."""
        desk = self._desk(payload)

        async def answered() -> BoltResponse:
            await self.gate.admit(kind, payload)
            answer = await self._listener(kind, payload)(payload, desk)
            return await respond(kind, answer, desk)

        return await guarded(answered, kind, desk, self.meters)

    def _desk(self, payload: Payload) -> SlackDesk:
        return SlackDesk(
            database=self.database,
            client=self.client,
            session=self.session,
            workspace=self.bot.workspace,
            payload=payload,
            delivery=inbound.delivery(payload),
            meters=self.meters,
        )

    def _listener(self, kind: Kind, payload: Payload) -> Listener:
        """The listener a payload names; for an unknown name, one that says so where a person waits."""
        name = name_of(kind, payload)
        if kind is Kind.COMMAND:
            if name and name not in BY_WORD:
                # The word itself is somebody's writing.
                self.once.tell(f"unknown_{kind}", COMMAND)
            return find_command(name)
        found = TABLES[kind].get(name)
        if found is None:
            self.once.tell(f"unknown_{kind}", name)
        return found or UNKNOWN[kind]


async def ignored(_payload: Payload, _desk: object) -> Done:
    """Nobody waits, or nothing is expected."""
    return Done()


async def not_understood(_payload: Payload, _desk: object) -> Done:
    """Somebody pressed what this release no longer knows."""
    raise NotFound(code="malformed")


UNKNOWN: Final[Mapping[Kind, Listener]] = {
    Kind.ACTION: not_understood,
    Kind.MODAL: not_understood,
    Kind.EVENT: ignored,
    Kind.SHORTCUT: not_understood,
    Kind.OPTIONS: not_understood,
}


class GuardedApp(AsyncApp):
    """Bolt with a doorkeeper, for HTTP and Socket Mode alike."""

    doorkeeper: Doorkeeper

    async def async_dispatch(self, req: AsyncBoltRequest) -> BoltResponse:
        """Bolt's answer, unless the doorkeeper has one."""
        return self.doorkeeper.answer(req) or await super().async_dispatch(req)


def create_bolt_app(front: Front) -> AsyncApp:
    """The Bolt app: ours to authorize, ours to look up, and the answer waits for the work."""
    app = GuardedApp(
        name="slack_bolt.bingo",  # Bolt sets the level of the logger of this name
        client=AsyncWebClient(base_url=front.client.base_url, session=front.session, retry_handlers=[]),
        authorize=authorizer(front.bot),
        process_before_response=True,
        # The server verified the signature on the raw bytes; Socket Mode has none.
        request_verification_enabled=False,
        url_verification_enabled=False,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    app.doorkeeper = Doorkeeper(bot=front.bot, meters=front.meters, once=front.once)
    for register in (app.command, app.action, app.view_submission, app.event, app.shortcut, app.options):
        register(ANYTHING)(dispatcher(front))
    app.view_closed(ANYTHING)(closed)
    return app


def dispatcher(front: Front) -> Callable[..., Awaitable[BoltResponse]]:
    """A listener for Bolt."""

    async def dispatch(body: dict[str, Any]) -> BoltResponse:
        kind = kind_of(body)
        if kind is None:
            return BoltResponse(status=200)
        return await front.take(kind, body)

    return dispatch


async def closed() -> BoltResponse:
    """Somebody closed a modal; nothing is lost by it."""
    return BoltResponse(status=200)
