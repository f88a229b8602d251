"""The composition root: the one place where settings, database, Slack's client and telemetry meet."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from aiohttp import ClientSession, ClientTimeout, TCPConnector
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.settings import ABOUT, Settings, SettingsError, variable
from bot.slack.app import Front
from bot.slack.gateway import SlackGateway, create_client, create_session
from bot.slack.middleware import Introduction, introduce
from bot.slack.refusals import ERRORS
from bot.slack.roster import roster
from bot.telemetry import Meters
from bot.wall.sights import Sights
from bot.worker import Worker, create_worker
from cards.model import WorkspaceId
from services.errors import NotFound, Uninstalled
from services.ids import uuid7
from services.photo_links import opened as opened_link
from services.ports import Clock
from services.store.engine import create_engine
from services.store.tx import Database
from services.usecases.install_workspace import install_workspace
from services.usecases.show_photo import ShowPhoto, show_photo

INTERACTIVE: Final = ClientTimeout(total=2.5, connect=1.0)
"""A person waits and Slack gives up after 3 s."""


def utc_now() -> datetime:
    """The clock of production."""
    return datetime.now(UTC)


def fresh_id(at: datetime) -> UUID:
    """A new id for a row of this moment."""
    return uuid7(at, os.urandom(10))


def fresh_key() -> bytes:
    """The key of a week, before anybody knows it."""
    return os.urandom(32)


@dataclass(frozen=True, kw_only=True, slots=True)
class House:
    """Everything a process needs, opened. `client` is for the moments in which a person waits."""

    settings: Settings
    meters: Meters
    clock: Clock
    database: Database
    session: ClientSession
    patient: ClientSession
    """For the worker's calls, which nobody waits for."""
    client: AsyncWebClient
    known: Introduction

    def front(self) -> Front:
        """What takes deliveries to their listeners."""
        return Front(
            bot=self.known.bot,
            database=self.database,
            client=self.client,
            session=self.session,
            meters=self.meters,
        )

    def worker(self, *, factor: float = 1.0) -> Worker:
        """What runs jobs and sends what waits. `factor` speeds Slack's rates up, for practice workspaces in a hurry."""
        return create_worker(
            database=self.database,
            gateway=SlackGateway(clients=self.client_of),
            telemetry=self.meters,
            most_photo_bytes=self.settings.photo_megabytes * 1024 * 1024,
            factor=factor,
        )

    async def client_of(self, workspace: WorkspaceId) -> AsyncWebClient:
        """The client of a workspace. Raises `Uninstalled` for any but the token's own."""
        if workspace != self.known.bot.workspace:
            raise Uninstalled(code="no_token")
        return slack_client(self.settings, self.patient)

    async def database_answers(self) -> bool:
        """Opens a transaction and ends it. Raises what the driver raises."""
        async with self.database.begin(self.known.bot.workspace):
            return True

    async def picture(self, token: str) -> bytes | None:
        """The photo that a link opens now. No link that was not made here gets as far as the database."""
        link = opened_link(self.database.secret, self.clock(), token)
        if link is None or link.workspace != self.known.bot.workspace:
            return None
        try:
            asked = ShowPhoto(claim=link.claim, sha=link.sha)
            return (await self.database.run(link.workspace, show_photo, asked)).content
        except NotFound:
            return None

    def sights(self) -> Sights:
        """What links to walls and posters open."""
        return Sights(database=self.database, workspace=self.known.bot.workspace)

    async def refresh_roster(self) -> None:
        """Brings everybody Slack tells of to the database; new members are invited."""
        client = slack_client(self.settings, self.patient)
        command = await roster(client, self.known, self.settings.installer, self.settings.domains)
        await self.database.run(self.known.bot.workspace, install_workspace, command)
        self.meters.tell("roster_refreshed", members=len(command.members))


@asynccontextmanager
async def database_alone(settings: Settings, *, clock: Clock = utc_now, name: str) -> AsyncIterator[Database]:
    """The database without Slack, for an operator's commands. Nothing can be dealt with it: it holds no secret."""
    engine = create_engine(settings.secret("database_url"), application_name=name)
    try:
        yield Database(engine=engine, clock=clock, make_id=fresh_id, make_key=fresh_key, secret=b"")
    finally:
        await engine.dispose()


@asynccontextmanager
async def opened(
    settings: Settings, meters: Meters, *, clock: Clock = utc_now, name: str = "bingo"
) -> AsyncIterator[House]:
    """The house with its doors open, closed after the block. Raises `SettingsError` for a token Slack does not take."""
    engine = create_engine(settings.secret("database_url"), application_name=name)
    database = Database(
        engine=engine,
        clock=clock,
        make_id=fresh_id,
        make_key=fresh_key,
        secret=settings.secret("secret_key").encode(),
        address=settings.public_url or "",
    )
    try:
        async with opened_on(database, settings, meters) as house:
            yield house
    finally:
        await engine.dispose()


@asynccontextmanager
async def opened_on(database: Database, settings: Settings, meters: Meters) -> AsyncIterator[House]:
    """The same over a database that was open before and stays so after the block."""
    async with (
        ClientSession(timeout=INTERACTIVE, connector=TCPConnector(limit=50)) as session,
        create_session() as patient,
    ):
        yield House(
            settings=settings,
            meters=meters,
            clock=database.clock,
            database=database,
            session=session,
            patient=patient,
            client=slack_client(settings, session),
            known=await introduced(slack_client(settings, patient)),
        )


def slack_client(settings: Settings, session: ClientSession) -> AsyncWebClient:
    """Slack's client on a session of ours. It never sends a call again by itself: a message could come twice."""
    return create_client(session, token=settings.secret("slack_bot_token"), base_url=settings.slack_api_url)


async def introduced(client: AsyncWebClient) -> Introduction:
    """Whose token it is. Raises `SettingsError` where Slack does not know it, or does not answer."""
    try:
        return await introduce(client)
    except SlackApiError as error:
        name = "slack_bot_token"
        raise SettingsError(f"Slack does not take {variable(name)}: it holds {ABOUT[name]}.") from error
    except ERRORS as error:
        raise SettingsError(
            f"Slack does not answer at {client.base_url}: is {variable('slack_api_url')} right?"
        ) from error
