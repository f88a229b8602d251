"""Fixtures every test may ask for. Whoever asks for one of the database gets the marker `database` with it."""

import gc
from collections.abc import AsyncIterator, Generator, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from services.store.engine import create_engine
from tests.support.database import EVERY_TABLE, TestServer, cleaner, emptied, shared_server
from tests.support.founding import Founding

THOROUGH = (
    "bot/practice",
    "bot/demo",
    "bot/test_deliveries.py",
    "bot/views/test_default_deck.py",
    "cards/test_learned.py",
    "cards/test_levels.py",
    "cards/test_odds.py",
    "cards/test_square.py",
    "house",
    "services/rules/test_any_evidence.py",
    "services/rules/test_claims.py",
    "services/rules/test_hostile.py",
    "services/test_learning.py",
    "services/test_people_lists.py",
    "services/test_prints.py",
    "services/test_rehearsal.py",
    "services/test_sketches.py",
)
"""Where many cases are tried, or sockets are opened; `make fast` leaves these to `make test`."""
HERE = Path(__file__).parent


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Thousands of tests are made and kept to the end: nobody need look whether they can go, now or later."""
    gc.disable()
    collected = yield
    gc.freeze()
    gc.enable()
    return collected


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.relative_to(HERE).as_posix().startswith(THOROUGH):
            item.add_marker("thorough")
        if "server" in getattr(item, "fixturenames", ()):
            item.add_marker("database")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[TestServer]:
    """The run's PostgreSQL, shared by all workers."""
    own = tmp_path_factory.getbasetemp()
    with shared_server(own if worker_id == "master" else own.parent) as running:
        yield running


@pytest.fixture(scope="session")
async def workers_database(server: TestServer, worker_id: str) -> AsyncIterator[str]:
    async with server.copy(f"worker_{worker_id}") as name:
        yield name


@pytest.fixture(scope="session")
async def workers_cleaner(server: TestServer, workers_database: str) -> AsyncIterator[Any]:
    connection = await cleaner(server, workers_database)
    yield connection
    await connection.close()


@pytest.fixture(scope="session")
async def every_table(workers_cleaner: Any) -> list[str]:
    return [row[0] for row in await workers_cleaner.fetch(EVERY_TABLE)]


@pytest.fixture(scope="session")
async def workers_founding(workers_cleaner: Any, every_table: list[str]) -> Founding:
    return Founding(connection=workers_cleaner, tables=every_table)


@pytest.fixture(scope="session")
async def workers_engine(server: TestServer, workers_database: str) -> AsyncIterator[AsyncEngine]:
    engine = create_engine(server.url(workers_database), application_name="tests")
    yield engine
    await engine.dispose()


@pytest.fixture
async def database_url(
    server: TestServer, workers_database: str, workers_cleaner: Any, every_table: list[str]
) -> AsyncIterator[str]:
    """A migrated database without a row, as its owner. Emptied after the test."""
    yield server.url(workers_database)
    await emptied(workers_cleaner, every_table)


@pytest.fixture
async def app_engine(workers_engine: AsyncEngine, database_url: str) -> AsyncEngine:
    """What the application uses: a pool that acts as bingo_app, on the database of `database_url`."""
    return workers_engine


@pytest.fixture
async def founding(workers_founding: Founding, database_url: str) -> Founding:
    """Founds companies in the database of `database_url`, each kind of them once."""
    return workers_founding


@pytest.fixture
async def beholder(workers_cleaner: Any, database_url: str) -> Any:
    """A superuser's asyncpg connection to the database of `database_url`, which sees every workspace."""
    return workers_cleaner


@pytest.fixture
async def own_database_url(server: TestServer) -> AsyncIterator[str]:
    """A migrated database that no other test has touched, dropped afterwards with whoever is connected."""
    async with server.copy(f"own_{uuid4().hex}") as name:
        yield server.url(name)
