"""A practice Slack, a database, and whatever drains the one into the other, on the machine's own clock but in a hurry."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from aiohttp import ClientSession, ClientTimeout
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.practice import ApiCall, AppConfig, Limits, PracticeSlack, Tokens
from bot.slack.drain import Drain, Tools
from bot.slack.gateway import SlackGateway, create_client
from bot.slack.settling import Settler
from bot.slack.telling import Teller
from bot.slack.timing import MachineTiming
from bot.wiring import fresh_id, fresh_key, utc_now
from cards.model import PersonId, Week, WorkspaceId
from services.ids import ChannelId
from services.notices import Lane, Notice
from services.people import Member
from services.store import outbox, teams, workspaces
from services.store.tx import Database, Tx
from services.usecases.install_workspace import InstallWorkspace, install_workspace
from tests.support.rows import seed

TEAM = WorkspaceId("T0OFFICE")
CHANNEL = ChannelId("C0TEAM")
SOON = timedelta(seconds=1.0)
"""How long after an attempt the tests settle it; well over `IMPATIENT`."""
IMPATIENT = 0.5
"""Seconds a call may take before its outcome counts as uncertain."""
HURRY = 1000.0
SCOPES = ("chat:write", "users:read", "commands", "channels:read")
HISTORY = ("im:history", "im:write", "channels:history")
SEED = {
    "workspaces": [
        {
            "id": TEAM,
            "name": "Office",
            "users": [{"id": "UBOSS", "name": "boss"}],
            "channels": [{"id": CHANNEL, "name": "team", "members": ["UBOSS"]}],
        }
    ]
}


@dataclass(kw_only=True)
class Heard:
    """What the operator was told, counted."""

    counted: Counter[tuple[str, ...]] = field(default_factory=Counter)
    told: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    standing: dict[tuple[str, ...], float] = field(default_factory=dict)

    def count(self, name: str, **labels: str) -> None:
        self.counted[name, *labels.values()] += 1

    def observe(self, name: str, seconds: float, **labels: str) -> None:
        self.counted[name, *labels.values()] += 1

    def set(self, name: str, value: float, **labels: str) -> None:
        self.standing[name, *labels.values()] = value

    def set_all(self, name: str, values: Mapping[tuple[str, ...], float]) -> None:
        for known in [each for each in self.standing if each[0] == name]:
            del self.standing[known]
        self.standing.update({(name, *labels): value for labels, value in values.items()})

    def tell(self, event: str, **fields: str | float) -> None:
        self.told.append((event, fields))


@dataclass(kw_only=True)
class Office:
    """One workspace in both worlds."""

    slack: PracticeSlack
    tokens: Tokens
    database: Database
    gateway: SlackGateway
    heard: Heard = field(default_factory=Heard)

    def tools(self, *, settle_after: timedelta = SOON) -> Tools:
        return Tools(
            database=self.database,
            teller=Teller(database=self.database, gateway=self.gateway),
            settler=Settler(database=self.database, gateway=self.gateway),
            telemetry=self.heard,
            timing=MachineTiming(),
            settle_after=settle_after,
            factor=HURRY,
        )

    async def hire(self, *names: str) -> None:
        """People arrive in Slack and on the roster; each of them is invited."""
        for name in names:
            self.slack.add_user(id=name, name=name.lower())
        members = tuple(Member(person=PersonId(name), name=name.lower()) for name in names)
        command = InstallWorkspace(
            name="Office",
            zone="UTC",
            bot_user=PersonId("UBOT"),
            scopes=self.slack.installed(self.tokens).scopes,
            members=members,
        )
        await self.database.run(TEAM, install_workspace, command)

    async def says(self, *notices: Notice, lane: Lane = Lane.ANSWER) -> None:
        for notice in notices:
            async with self.database.begin(TEAM) as tx:
                await outbox.add(tx, notice, lane=lane)

    async def team(self) -> Any:
        """The workspace's team, whose channel is CHANNEL."""
        async with self.database.begin(TEAM) as tx:
            team = await workspaces.first_team(tx)
            found = await teams.lock(tx, team)
            assert found is not None
            await teams.write(tx, replace(found, channel=CHANNEL))
        return team

    async def deals(self, team: Any, week: Week) -> None:
        """A card of this week in a team."""
        async with self.database.begin(TEAM) as tx:
            await seed(
                tx.driver, "card", workspace_id=f"'{TEAM}'", team_id=f"'{team}'", week=f"'{week.monday}'"
            )

    async def drained(self, *, within: float = 60.0, settle_after: timedelta = SOON) -> None:
        """Runs one drain until it ends by itself."""
        drain = Drain(workspace=TEAM, tools=self.tools(settle_after=settle_after))
        async with asyncio.timeout(within):
            await drain.run()

    async def rows(self, sql: str) -> list[Any]:
        async def read(tx: Tx, _: None) -> list[Any]:
            return list(await tx.rows(sql))

        return await self.database.run(TEAM, read, None)

    async def states(self) -> dict[str, str]:
        """The state of each row, by whom or what it was for."""
        rows = await self.rows("SELECT coalesce(person_id, key) AS of, state FROM outbox ORDER BY created_at")
        return {row["of"]: row["state"] for row in rows}

    def posts(self) -> Counter[str]:
        """How many messages each person or channel sees; only those of the bot."""
        shown: Counter[str] = Counter()
        space = self.slack.workspace()
        for channel, messages in space.messages.items():
            people = set(space.channels[channel].members) - {self.slack.installed(self.tokens).bot_user_id}
            name = next(iter(people)) if space.channels[channel].is_im else channel
            shown[name] += sum(1 for each in messages if each.bot_id)
        return shown

    def calls(self, *methods: str) -> list[ApiCall]:
        return [call for call in self.slack.recorded.calls if call.method in methods]


@asynccontextmanager
async def office(
    engine: AsyncEngine, *, scopes: Iterable[str] = (), patience: float = IMPATIENT
) -> AsyncIterator[Office]:
    """An office without people. `scopes` are granted on top of those the bot cannot do without."""
    async with (
        PracticeSlack.start(SEED, limits=Limits(factor=HURRY)) as slack,
        ClientSession(timeout=ClientTimeout(total=patience)) as session,
    ):
        config = AppConfig(name="Bingo", bot_scopes=(*SCOPES, *scopes))
        tokens = slack.install(config)
        slack.workspace().channels[CHANNEL] = _with_bot(slack, tokens)
        client = create_client(session, token=tokens.bot_token, base_url=slack.api_url)
        database = Database(
            engine=engine, clock=utc_now, make_id=fresh_id, make_key=fresh_key, secret=b"x" * 32
        )
        yield Office(
            slack=slack, tokens=tokens, database=database, gateway=SlackGateway(clients=always(client))
        )


def always(client: AsyncWebClient) -> Callable[[WorkspaceId], Any]:
    async def clients(_: WorkspaceId) -> AsyncWebClient:
        return client

    return clients


def _with_bot(slack: PracticeSlack, tokens: Tokens) -> Any:
    channel = slack.workspace().channels[CHANNEL]
    return replace(channel, members=(*channel.members, slack.installed(tokens).bot_user_id))
