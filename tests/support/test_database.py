from pathlib import Path
from typing import Any

import asyncpg
import pytest

from tests.support.database import TestServer, cleaner, emptied, shared_server
from tests.support.rows import seed


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Where this run's server is announced."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


def test_whoever_comes_later_joins_the_server_that_runs(server: TestServer, folder: Path) -> None:
    with shared_server(folder) as joined:
        assert joined == server


async def test_a_test_starts_with_empty_tables_whatever_the_last_one_left(
    beholder: Any, every_table: list[str]
) -> None:
    for table in every_table:
        await seed(beholder, table)
    await emptied(beholder, every_table)
    counts = [await beholder.fetchval(f"SELECT count(*) FROM {table}") for table in every_table]
    assert counts == [0] * len(every_table)


async def test_a_transaction_left_open_is_reported_and_not_waited_for_forever(
    server: TestServer, workers_database: str, database_url: str
) -> None:
    forgotten = await server.connect(workers_database)
    await seed(forgotten, "person")
    await forgotten.execute("BEGIN; SELECT FROM person FOR UPDATE")
    impatient = await cleaner(server, workers_database)
    await impatient.execute("SET lock_timeout = '50ms'")
    with pytest.raises(asyncpg.LockNotAvailableError):
        await emptied(impatient, ["person"])
    await forgotten.close()
    await impatient.close()


async def test_the_applications_pool_acts_as_a_role_that_is_bound_by_the_walls(app_engine: Any) -> None:
    async with app_engine.connect() as connection:
        row = (await connection.exec_driver_sql("SELECT current_user, row_security_active('person')")).one()
    assert tuple(row) == ("bingo_app", True)
