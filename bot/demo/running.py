"""Everything in one process: embedded PostgreSQL, the practice Slack, and the real bot with its worker between them."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot import names
from bot.demo.keeping import DATABASE
from bot.demo.world import INSTALLER, TEAM, seed
from bot.embedded import EmbeddedPostgres
from bot.manifest import Mode, manifest
from bot.practice import Clock, Limits, PracticeSlack, Tokens
from bot.schema import upgrade
from bot.serving import Way, serving
from bot.settings import Settings
from bot.slack.channels import Watch
from bot.slack.gateway import SlackGateway
from bot.slack.photos import SlackPhotos
from bot.slack.posters import SlackPosters
from bot.slack.rolls import SlackRolls
from bot.telemetry import Meters
from bot.wiring import House, opened
from bot.worker import MOST_PHOTO_BYTES
from cards.model import WorkspaceId
from services.jobs.base import JobContext
from services.jobs.tick import tick

HURRY = 200.0
"""How much faster than Slack's published rates the practice workspace and the worker go, so that a week fits a minute."""

LOOK_EVERY = timedelta(seconds=0.5)
"""How often jobs that are to be tried again are looked for. Nobody here has a minute."""
STRIDE_SECONDS = 3600.0
PATIENCE_SECONDS = 20.0
"""Slack waits for three. A demo is shown on whatever machine there is, and a slow one should not end the story."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stage:
    """A running demo. `fresh` when nothing was played here before."""

    slack: PracticeSlack
    house: House
    tokens: Tokens
    port: int
    fresh: bool

    @property
    def workspace(self) -> WorkspaceId:
        """The demo's only workspace."""
        return self.house.known.bot.workspace

    @property
    def now(self) -> datetime:
        """The time in the demo, in UTC."""
        return self.house.clock()

    async def minute(self) -> None:
        """The scheduler's tick of this minute, at once: the demo's minutes pass faster than its own."""
        gateway = SlackGateway(clients=self.house.client_of)
        meters = self.house.meters
        photos = SlackPhotos(clients=gateway.clients, telemetry=meters, most_bytes=MOST_PHOTO_BYTES)
        context = JobContext(
            database=self.house.database,
            links=gateway,
            photos=photos,
            posters=SlackPosters(gateway=gateway, watch=Watch(database=self.house.database, gateway=gateway)),
            rolls=SlackRolls(clients=gateway.clients),
            telemetry=meters,
        )
        await tick(context)

    def move_to(self, moment: datetime) -> None:
        """Moves the demo's time forward; there is no way back."""
        self.slack.advance(max(0.0, (moment - self.now).total_seconds()))

    async def travel(self, moment: float) -> None:
        """Lets time pass to a moment (seconds since the epoch), an hour at a time, so that all that falls due happens."""
        while (left := moment - self.slack.clock.now()) > 0:
            self.slack.advance(min(left, STRIDE_SECONDS))
            await self.minute()


@asynccontextmanager
async def running(
    folder: Path | None, *, began: datetime, socket: bool = False, slack_port: int = 0, port: int = 0
) -> AsyncIterator[Stage]:
    """Runs as long as the block. `folder` keeps everything for the next time; None keeps nothing.

    `began` is when the demo's time starts if nothing is kept yet. Ports of 0 are chosen freely.
    """
    async with AsyncExitStack() as open_things:
        data = None if folder is None else folder / DATABASE
        postgres = await open_things.enter_async_context(
            EmbeddedPostgres.start(data, durable=folder is not None)
        )
        await asyncio.to_thread(upgrade, postgres.url())
        known = kept_app(folder)
        slack = await open_things.enter_async_context(
            PracticeSlack.start(
                seed(),
                state_dir=None if folder is None else folder / "slack",
                port=slack_port,
                # What was kept moves the clock to where it stood, and a clock only moves forwards.
                clock=Clock(start=began.timestamp() if known is None else 0.0),
                limits=Limits(factor=HURRY),
                answer_within=PATIENCE_SECONDS,
                trigger_seconds=PATIENCE_SECONDS,
            )
        )
        tokens = install(slack, known, socket=socket)
        keep_app(folder, tokens.app_id)
        settings = configured(slack, tokens, postgres, key(folder))
        house = await open_things.enter_async_context(
            opened(
                settings,
                Meters(),
                clock=lambda: datetime.fromtimestamp(slack.clock.now(), UTC),
                name="bingo-demo",
            )
        )
        served = await open_things.enter_async_context(
            serving(house, Way(socket=socket, host="127.0.0.1", port=port))
        )
        if not socket:
            listen_at(slack, tokens, f"http://127.0.0.1:{served}")
        await house.refresh_roster()
        await open_things.enter_async_context(working(house))
        yield Stage(slack=slack, house=house, tokens=tokens, port=served, fresh=known is None)


def install(slack: PracticeSlack, known: str | None, *, socket: bool) -> Tokens:
    """Installs our app from our own manifest; in a workspace that was kept it is known already."""
    wanted = manifest(Mode.SOCKET if socket else Mode.HTTP, "http://127.0.0.1:0")
    tokens = slack.install(known or wanted, TEAM, installer=INSTALLER.id)
    slack.configure(tokens.app_id, socket_mode=socket)
    return tokens


def listen_at(slack: PracticeSlack, tokens: Tokens, url: str) -> None:
    """Tells Slack the address at which the bot listens, for every kind of delivery."""
    at = manifest(Mode.HTTP, url)["settings"]["interactivity"]["request_url"]
    slack.configure(
        tokens.app_id,
        request_url=at,
        event_url=at,
        interactivity_url=at,
        options_url=at,
        command_urls={names.COMMAND: at},
    )


def kept_app(folder: Path | None) -> str | None:
    """The app's id from the last time."""
    return None if folder is None or not (folder / "app").exists() else (folder / "app").read_text()


def keep_app(folder: Path | None, app_id: str) -> None:
    """Keeps the app's id for the next time."""
    if folder is not None:
        (folder / "app").write_text(app_id)


def configured(slack: PracticeSlack, tokens: Tokens, postgres: EmbeddedPostgres, secret_key: str) -> Settings:
    """What the environment would say, were this a real installation."""
    return Settings(
        database_url=SecretStr(postgres.url()),
        slack_bot_token=SecretStr(tokens.bot_token),
        slack_app_token=SecretStr(tokens.app_token),
        slack_signing_secret=SecretStr(tokens.signing_secret),
        slack_api_url=slack.api_url,
        secret_key=SecretStr(secret_key),
        installer=INSTALLER.id,
    )


def key(folder: Path | None) -> str:
    """The secret cards are dealt with, the same the next time; where nothing is kept it is always the same."""
    if folder is None:
        return "a demo without a folder has no secrets"
    kept = folder / "secret"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        kept.write_text(secrets.token_hex(32))
        kept.chmod(0o600)
    return kept.read_text()


@asynccontextmanager
async def working(house: House, *, factor: float = HURRY) -> AsyncIterator[None]:
    """The worker beside the block, stopped in good order after it. `factor` as in `House.worker`."""
    stop, worker = asyncio.Event(), house.worker(factor=factor)
    worker.jobs.look_every = LOOK_EVERY
    work = asyncio.create_task(worker.run(stop))
    try:
        yield
    finally:
        stop.set()
        await work
