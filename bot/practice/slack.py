"""The practice Slack itself: start it, furnish it, point an app at it, act as its people, look at what happened."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from bot.practice import events, installing
from bot.practice.apps import App, AppConfig, Install, Tokens
from bot.practice.clock import Clock
from bot.practice.courier import Courier, Parcel, Trip
from bot.practice.deliver_http import HttpPost
from bot.practice.deliver_socket import Sockets
from bot.practice.engine import Engine
from bot.practice.faults import Fault, Faults
from bot.practice.furnishing import Furnishing
from bot.practice.json_shapes import JsonObject
from bot.practice.limits import Limits
from bot.practice.people import Person
from bot.practice.permits import Permits
from bot.practice.recording import Delivery, Recorder
from bot.practice.refusals import ImpossibleError
from bot.practice.server import Server
from bot.practice.world import World

_Found = TypeVar("_Found")
Panel = Callable[[str], Awaitable[JsonObject]]
"""What an app's makers put beside the page for a person (their id): `{"title", "lead"?, "items": [{"text", "detail"?,
"user"?, "goes"?, "done"?}]}`, where `goes` is `{"place": "home" | "messages" | a channel's id}`."""
Travel = Callable[[float], Awaitable[None]]
"""How the page and the control API let time pass, to a moment in seconds since the epoch."""


class PracticeSlack(Furnishing):
    """A whole Slack in this process. `url` is its address, `api_url` what a client takes as its base URL."""

    def __init__(self, engine: Engine, server: Server) -> None:
        super().__init__(engine)
        self._server = server
        self.beside: dict[str, Panel] = {}
        self.travel: Travel = self._jump

    async def _jump(self, moment: float) -> None:
        self.clock.move_to(moment)

    @classmethod
    @asynccontextmanager
    async def start(
        cls,
        seed: JsonObject | None = None,
        *,
        state_dir: Path | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        clock: Clock | None = None,
        limits: Limits | None = None,
        answer_within: float = 3.0,
        trigger_seconds: float = 3.0,
    ) -> AsyncIterator["PracticeSlack"]:
        """Run until the block ends.

        `seed` furnishes a new Slack (see `furnish`); with `state_dir` an earlier state is taken up again and every
        change is kept there. `answer_within` is Slack's patience with deliveries, in real seconds; `trigger_seconds`
        the life of a trigger_id on the practice clock.
        """
        engine = Engine(
            clock=clock or Clock(),
            limits=limits or Limits(),
            permits=Permits(seconds=trigger_seconds),
            answer_within=answer_within,
        )
        post = HttpPost(answer_within=answer_within)
        engine.employ(Courier(engine, post, Sockets(engine.mint, answer_within=answer_within)))
        server = Server(engine, state_dir=state_dir)
        slack = cls(engine, server)
        try:
            await server.open(host, port, slack)
            if seed is not None and not engine.world.workspaces:
                slack.furnish(seed)
            yield slack
        finally:
            await server.close()
            await post.close()

    @property
    def url(self) -> str:
        return self._engine.url

    @property
    def api_url(self) -> str:
        return f"{self._engine.url}/api/"

    @property
    def clock(self) -> Clock:
        return self._engine.clock

    @property
    def limits(self) -> Limits:
        return self._engine.limits

    @property
    def faults(self) -> Faults:
        return self._engine.faults

    @property
    def recorded(self) -> Recorder:
        return self._engine.recorder

    def fails(self, fault: Fault) -> None:
        """Plan a fault; see `Fault`."""
        self._engine.faults.add(fault)

    def advance(self, seconds: float) -> None:
        self._engine.clock.advance(seconds)

    # Apps

    def install(
        self,
        app: AppConfig | JsonObject | str,
        workspace: str | None = None,
        *,
        declined: frozenset[str] = frozenset(),
        installer: str = "",
    ) -> Tokens:
        """Install an app: its configuration, its manifest, or the id of one that is known. Returns its tokens."""
        known = self.app(app) if isinstance(app, str) else self.register(app)
        scopes = installing.granted(known, declined)
        return installing.install(
            self._engine, known, self.workspace(workspace), scopes=scopes, installer=installer
        )

    def register(self, app: AppConfig | JsonObject) -> App:
        """Make an app known without installing it; its client_id and client_secret serve for OAuth."""
        return installing.register(self._engine, _config(app))

    def installs_in(self, team_id: str) -> list[tuple[App, Install]]:
        """The apps of a workspace, with what they were granted."""
        return list(self._engine.world.installs_in(team_id))

    def app(self, app_id: str) -> App:
        if app_id not in self._engine.world.apps:
            raise ImpossibleError(f"no app has the id {app_id}")
        return self._engine.world.apps[app_id]

    def configure(self, app_id: str, **changes: object) -> App:
        """Change fields of an app's AppConfig. `request_url` alone sends everything there, whatever the manifest said."""
        app = self.app(app_id)
        wanted: JsonObject = {**changes}
        if "request_url" in changes:
            wanted = {
                "event_url": "",
                "interactivity_url": "",
                "options_url": "",
                "command_urls": {},
                **changes,
            }
        changed = replace(app, config=replace(app.config, **wanted))
        self._engine.world.apps[app_id] = changed
        self._engine.recorder.touch()
        return changed

    async def verifies_url(self, app_id: str) -> bool:
        """The url_verification handshake: does the app's event URL give the challenge back?"""
        app, challenge = self.app(app_id), self._engine.mint.secret(length=40)
        body = {"token": app.verification_token, "challenge": challenge, "type": "url_verification"}
        delivery = await self._engine.courier.bring(
            app, Parcel(kind="event", team_id="", user_id="", payload=body)
        )
        return delivery.ok and challenge in delivery.answer

    def tokens(self, app_id: str, workspace: str | None = None) -> Tokens:
        """Those an app has now: after OAuth, or after they turned. Raises ImpossibleError where it is not installed."""
        found = self._engine.world.install(app_id, self.workspace(workspace).team_id)
        if found is None:
            raise ImpossibleError(f"{self.app(app_id).config.name} is not installed there")
        return installing.tokens(self.app(app_id), found)

    def installed(self, tokens: Tokens) -> Install:
        return self._engine.world.installs[tokens.bot_token]

    def uninstall(self, tokens: Tokens) -> None:
        """Remove the app; it hears tokens_revoked and app_uninstalled, and its token answers account_inactive."""
        installing.uninstall(self._engine, self.installed(tokens))

    def revoke(self, tokens: Tokens) -> None:
        """Only the token goes: calls answer token_revoked."""
        installing.revoke(self._engine, self.installed(tokens))

    def rescope(self, tokens: Tokens, scopes: tuple[str, ...]) -> None:
        """Grant exactly these scopes from now on."""
        self._engine.world.installs[tokens.bot_token] = replace(self.installed(tokens), scopes=scopes)

    # People and deliveries

    def person(self, user_id: str) -> Person:
        return Person(self._engine, user_id)

    async def redeliver(self, delivery: Delivery, times: int = 1) -> list[Delivery]:
        """The same delivery again, the same bytes with a fresh signature; events carry retry headers."""
        app = self.app(delivery.app_id)
        return [await self._engine.courier.again(app, delivery) for _ in range(times)]

    async def deliver(
        self, app_id: str, kind: str, payload: JsonObject, *, skew: float = 0.0, secret: str = ""
    ) -> Delivery:
        """Any payload, signed as Slack signs: kind command, interactive, options or event.

        For attacks, `skew` shifts the timestamp by seconds and `secret` signs with another secret.
        """
        parcel = Parcel(kind=kind, team_id="", user_id="", payload=payload)
        return await self._engine.courier.bring(self.app(app_id), parcel, Trip(skew=skew, secret=secret))

    def emit(self, event: JsonObject, workspace: str | None = None) -> None:
        """An event of your own, to every app that subscribed to its type."""
        events.emit(self._engine, self.workspace(workspace), event)

    @property
    def sockets(self) -> Sockets:
        return self._engine.courier.sockets

    def reset(self) -> None:
        """An empty Slack again: no workspaces, apps, faults, limits in use or recordings."""
        self._engine.world = World()
        self._engine.permits = Permits(seconds=self._engine.permits.seconds)
        self._engine.faults.clear()
        self._engine.limits.forget()
        self._engine.recorder.clear()
        self._engine.recorder.touch()

    # Waiting

    async def settled(self, *, within: float = 5.0) -> None:
        """Return once no delivery is under way."""
        await self._engine.courier.settled(within=within)

    async def until(self, found: Callable[[], _Found | None], *, within: float = 5.0) -> _Found:
        """The first truthy answer of `found`, asked after every change in Slack. Raises TimeoutError."""
        return await self._engine.recorder.until(found, within=within)


def _config(app: AppConfig | JsonObject) -> AppConfig:
    return app if isinstance(app, AppConfig) else AppConfig.from_manifest(app)
