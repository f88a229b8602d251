"""Friday at three for 500 teams at once: every recap, its stories and every manager's message, against Slack's limits.

The practice workspace keeps Slack's published limits, `HURRY` times as generous, and its clock goes `HURRY` times slower
than the minutes told here. For its first seconds it answers every call with 429. The least time there can be is that of
the method with the most calls for its limit.
"""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from time import perf_counter
from typing import Any, Final

from benchmarks.deciding import quiet
from bot.embedded import EmbeddedPostgres
from bot.manifest import Mode
from bot.practice import ApiCall, Fault
from bot.practice.limits import POSTS_PER_WORKSPACE, TIERS
from bot.schema import upgrade
from cards.model import PersonId
from services.ids import ChannelId
from services.store import workspaces
from services.store.engine import create_engine
from services.store.tx import Tx
from services.teams import TeamChoice, TeamSource
from services.usecases.due import Due, due
from services.usecases.join_game import JoinGame, join_game
from services.usecases.keep_team import MakeTeam, make_team
from services.usecases.submit_claim import submit_claim
from services.usecases.tune_policy import TunePolicy, tune_policy
from tests.journeys.town import SEED, Town, founded
from tests.support.company import plain_squares, submission, told

TEAMS: Final = 500
EACH: Final = 2
"""Players of every team; each has one story to be told."""
LONGEST: Final = 30
"""Words that a square may ask for: what is told here has more."""
HURRY: Final = 5.0
STORM_SECONDS: Final = 3.0
FRIDAY_AT_THREE = datetime(2026, 11, 27, 15, tzinfo=UTC)
POSTED = "UPDATE recap SET post_at = :now WHERE workspace_id = :workspace AND posted_at IS NULL"
DRAFTED = "SELECT count(*) AS n FROM recap WHERE workspace_id = :workspace"
LIMITS = {"chat.postMessage": POSTS_PER_WORKSPACE, "chat.update": TIERS[3], "conversations.info": TIERS[3]}
"""Calls a minute, as Slack publishes them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Storm:
    """How long it took in practice seconds, the calls in it, and what every channel shows afterwards: recaps, stories."""

    seconds: float
    calls: Sequence[ApiCall]
    shown: Sequence[tuple[int, int]]


def player(team: int, number: int) -> str:
    return f"U0P{team:04}N{number}"


def channel(team: int) -> str:
    return f"C0T{team:04}"


def seed(teams: int) -> dict[str, Any]:
    """The town with so many more people and channels."""
    (space,) = SEED["workspaces"]
    people = [player(team, number) for team in range(teams) for number in range(EACH)]
    users = [{"id": who, "name": who.lower(), "real_name": f"Pat {who}", "tz": "UTC"} for who in people]
    rooms = [
        {"id": channel(team), "name": f"team-{team}", "members": [player(team, n) for n in range(EACH)]}
        for team in range(teams)
    ]
    return {
        "workspaces": [
            {**space, "users": [*space["users"], *users], "channels": [*space["channels"], *rooms]}
        ]
    }


async def run() -> None:
    """At full size."""
    async with EmbeddedPostgres.start(None) as postgres:
        await asyncio.to_thread(upgrade, postgres.url())
        tell(await storm(postgres.url(), teams=TEAMS, hurry=HURRY))


async def storm(database_url: str, *, teams: int, hurry: float) -> Storm:
    """In a migrated database without a row."""
    engine = create_engine(database_url, application_name="bench")
    async with founded(engine, Mode.HTTP, seed=seed(teams), hurry=hurry) as town:
        alike = TunePolicy(by="the benchmark", off=frozenset({"duplicate_colleague"}))
        await town.house.database.run(town.house.known.bot.workspace, tune_policy, alike)
        for team in range(teams):
            await one_team(town, team)
        await town.house.database.run(town.house.known.bot.workspace, forget, None)
        town.slack.advance((FRIDAY_AT_THREE - town.house.clock()).total_seconds())
        found = await friday(town, teams)
    await engine.dispose()
    return found


async def one_team(town: Town, number: int) -> None:
    """A team whose players have each told a story of their week."""
    people = tuple(PersonId(player(number, each)) for each in range(EACH))
    choice = TeamChoice(
        name=f"Team {number}",
        channel=ChannelId(channel(number)),
        managers=people[:1],
        members=people,
    )
    database, workspace = town.house.database, town.house.known.bot.workspace
    made = MakeTeam(person=PersonId("U0AMARA"), source=TeamSource.HAND, source_id="", choice=choice)
    await database.run(workspace, make_team, made)
    for person in people:
        await database.run(workspace, join_game, JoinGame(person=person))
        faces = plain_squares(await town.card(town.person(person)))
        face = next(each for each in faces if each.activity.min_words <= LONGEST)
        evidence = told(face.activity, number=number, customer=f"Ines{person} Duarte{person}")
        claim = submission(person, face, evidence, tellable=True)
        await database.run(workspace, submit_claim, claim)


async def forget(tx: Tx, _: None) -> None:
    """What was to be sent until here is another day's."""
    await tx.do("DELETE FROM outbox WHERE workspace_id = :workspace")


async def friday(town: Town, teams: int) -> Storm:
    """The storm itself: drafts are made, every manager is told, and all of them post at once."""
    before = len(town.slack.recorded.calls)
    town.slack.faults.add(Fault(kind="ratelimited", method="*", times=None, retry_after=1))
    began = perf_counter()
    await town.house.database.run(town.house.known.bot.workspace, due, Due())
    await asyncio.sleep(STORM_SECONDS)
    await drafted(town, teams)
    town.slack.faults.clear()
    await town.house.database.run(town.house.known.bot.workspace, post_all, None)
    await town.house.database.run(town.house.known.bot.workspace, due, Due())
    await quiet(town)
    held = town.slack.workspace().messages
    return Storm(
        seconds=perf_counter() - began,
        calls=town.slack.recorded.calls[before:],
        shown=[recap_and_stories(held.get(channel(team), ())) for team in range(teams)],
    )


async def post_all(tx: Tx, _: None) -> None:
    """Every manager has it posted now."""
    for team in await workspaces.teams(tx):
        await workspaces.set_recap_itself(tx, team.id, wanted=True)
    await tx.do(POSTED, now=tx.now)


def recap_and_stories(messages: Sequence[Any]) -> tuple[int, int]:
    recaps = [each for each in messages if each.text.startswith("Our week")]
    stories = [each for each in messages if each.thread_ts in {recap.ts for recap in recaps} - {each.ts}]
    return len(recaps), len(stories)


async def drafted(town: Town, teams: int) -> None:
    """Until every team has its draft."""
    while True:
        async with town.house.database.begin(town.house.known.bot.workspace) as tx:
            row = await tx.one(DRAFTED)
        if row is not None and row["n"] == teams:
            return
        await asyncio.sleep(0.2)


def tell(found: Storm) -> None:
    taken = Counter(call.method for call in found.calls if call.ok)
    refused = sum(call.status == 429 for call in found.calls)
    least = max(calls / LIMITS[method] for method, calls in taken.items() if method in LIMITS)
    minutes = found.seconds * HURRY / 60
    print(f"calls that were taken: {dict(taken)}; answered 429: {refused}")
    print(f"recaps and stories in each channel: {dict(Counter(found.shown))}")
    print(
        f"all of it in {minutes:.1f} of Slack's minutes; the limits' own least is {least:.1f}: {minutes / least:.2f} times it"
    )


if __name__ == "__main__":
    asyncio.run(run())
