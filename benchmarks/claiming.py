"""The award statement in its transaction, against a transaction that inserts one row through the same pool."""

import asyncio
import itertools
import os
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from benchmarks.side_by_side import compare_async
from bot.embedded import EmbeddedPostgres
from bot.schema import upgrade
from cards.model import PersonId, Position, Week, WorkspaceId
from cards.points import Entry, EntryKind
from services.claim_state import ClaimState
from services.evidence import Evidence
from services.ids import ClaimId, DeliveryId, uuid7
from services.people import Member
from services.store import awards, claims, inbox
from services.store.claims import StoredClaim
from services.store.engine import create_engine
from services.store.tx import Database
from services.usecases.install_workspace import InstallWorkspace, install_workspace
from services.usecases.join_game import JoinGame, join_game

WORKSPACE = WorkspaceId("T0BENCH")
WEEK = Week.parse("2026-W48")
NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
PEOPLE, AT_ONCE = 60, 8
ENTRIES = (Entry(kind=EntryKind.SQUARE, points=10), Entry(kind=EntryKind.NEW_PERSON, points=10))
NUMBERS = itertools.count()


async def run() -> None:
    async with EmbeddedPostgres.start(None) as postgres:
        await asyncio.to_thread(upgrade, postgres.url())
        engine = create_engine(postgres.url(), application_name="bench")
        database = Database(
            engine=engine,
            clock=lambda: NOW,
            make_id=lambda at: uuid7(at, os.urandom(10)),
            make_key=lambda: os.urandom(32),
            secret=b"s" * 32,
        )
        try:
            await compare_async(
                "squares awarded, against one inserted row", await _awards(database), lambda: _marks(database)
            )
        finally:
            await engine.dispose()


async def _awards(database: Database) -> Callable[[], Awaitable[int]]:
    members = tuple(Member(person=PersonId(f"U{n:04}"), name=f"p{n}") for n in range(PEOPLE))
    command = InstallWorkspace(name="Bench", zone="UTC", bot_user=PersonId("UBOT"), members=members)
    await database.run(WORKSPACE, install_workspace, command)
    for member in members:
        await database.run(WORKSPACE, join_game, JoinGame(person=member.person))
    squares = iter([(member.person, Position(p)) for p in range(25) for member in members])

    async def twenty_five() -> int:
        some = list(itertools.islice(squares, 160))
        stored = [_claim(person, position) for person, position in some]
        async with database.begin(WORKSPACE) as tx:
            for claim in stored:
                await claims.save(tx, claim)
        await _at_once([_award(database, claim) for claim in stored])
        return len(stored)

    return twenty_five


def _claim(person: PersonId, position: Position) -> StoredClaim:
    return StoredClaim(
        id=ClaimId(uuid7(NOW, os.urandom(10))),
        person=person,
        week=WEEK,
        position=position,
        activity="a",  # type: ignore[arg-type]  # nobody reads it here
        state=ClaimState.SUBMITTED,
        revision=1,
        closing=True,
        evidence=Evidence(),
        occurred_on=date(2026, 11, 25),
        submitted_at=NOW,
        zone=ZoneInfo("UTC"),
        customer=None,
        due=None,
        source="",
    )


async def _award(database: Database, claim: StoredClaim) -> None:
    async with database.begin(WORKSPACE) as tx:
        await awards.award(tx, claim, ENTRIES)


async def _marks(database: Database) -> int:
    async def mark() -> None:
        async with database.begin(WORKSPACE) as tx:
            await inbox.first_time(tx, DeliveryId(f"D{next(NUMBERS)}"))

    await _at_once([mark() for _ in range(160)])
    return 160


async def _at_once(work: Sequence[Awaitable[None]]) -> None:
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(each: Awaitable[None]) -> None:
        async with gate:
            await each

    await asyncio.gather(*(one(each) for each in work))
