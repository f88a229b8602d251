import asyncio
import io
import subprocess
import sys
from itertools import pairwise
from uuid import UUID

import pytest
from alembic import command
from sqlalchemy.ext.asyncio import create_async_engine

from bot.schema import _config, known_revisions
from services.store.tables import metadata
from tests.migrations.conftest import Bench
from tests.support.catalog import everything, shape
from tests.support.database import EVERY_TABLE, TestServer
from tests.support.rows import seed

STEPS = list(pairwise(["base", *reversed(known_revisions())]))
MIGRATE = "import sys; from bot.schema import upgrade; upgrade(sys.argv[1])"


async def seeded_tables(bench: Bench) -> list[str]:
    tables = [row[0] for row in await bench.beholder.fetch(EVERY_TABLE)]
    for table in tables:
        await seed(bench.beholder, table)
    return tables


async def test_alembic_finds_nothing_to_add_to_a_migrated_database(database_url: str) -> None:
    config = _config(database_url)
    config.stdout = io.StringIO()
    await asyncio.to_thread(command.check, config)
    assert "No new upgrade operations" in config.stdout.getvalue()


async def test_the_migrated_tables_are_those_in_code_to_the_letter(bench: Bench, beholder: object) -> None:
    engine = create_async_engine(bench.url)
    async with engine.begin() as connection:
        await connection.exec_driver_sql("CREATE SCHEMA directory")
        await connection.run_sync(metadata.create_all)
    await engine.dispose()
    migrated = {(kind, what) for kind, what in await shape(beholder) if not belongs_to_a_library(what)}
    assert migrated == await shape(bench.beholder)


def belongs_to_a_library(what: str) -> bool:
    return "pgqueuer" in what or "alembic_version" in what


@pytest.mark.parametrize(("before", "after"), STEPS)
async def test_every_step_can_be_taken_back_and_again_on_a_database_with_rows(
    bench: Bench, before: str, after: str
) -> None:
    await bench.up(after)
    await seeded_tables(bench)
    there = await everything(bench.beholder)
    await bench.down(before)
    back = await everything(bench.beholder)
    await bench.up(after)
    await bench.down(before)
    assert await everything(bench.beholder) == back
    await bench.up(after)
    assert await everything(bench.beholder) == there


async def test_rows_survive_a_step_that_is_not_about_them(bench: Bench) -> None:
    await bench.up("0001")
    tables = await seeded_tables(bench)
    await bench.up()
    await bench.down("0001")
    counts = [await bench.beholder.fetchval(f"SELECT count(*) FROM {table}") for table in tables]
    assert counts == [1] * len(tables)


async def test_claims_that_an_older_release_left_in_review_are_on_the_list_at_once(bench: Bench) -> None:
    await bench.up("0012")
    for workspace in ("T0ONE", "T0TWO"):
        await seed(bench.beholder, "directory.workspace", workspace_id=f"'{workspace}'")
        for number, state in enumerate(("review", "asked", "review")):
            claim = f"'00000000-0000-7000-8000-00000000000{number}'"
            place = {'"position"': str(number), "person_id": "'U0ANA'"}
            await seed(
                bench.beholder,
                "claim",
                workspace_id=f"'{workspace}'",
                claim_id=claim,
                state=f"'{state}'",
                **place,
            )
        await seed(bench.beholder, "review", workspace_id=f"'{workspace}'", claim_id=claim, decided_at="NULL")
    await bench.up("0013")
    looks = await bench.beholder.fetch(
        "SELECT workspace_id, right(claim_id::text, 1) AS claim, reviewer_id, kind FROM review"
        " WHERE decided_at IS NULL ORDER BY 1, 2"
    )
    assert [tuple(look) for look in looks] == [
        (workspace, *look)
        for workspace in ("T0ONE", "T0TWO")
        for look in (("0", None, "claim"), ("2", "T0SEED", "T0SEED"))
    ]


async def test_names_with_a_stroke_are_found_by_their_new_key_and_none_is_lost(bench: Bench) -> None:
    await bench.up("0012")
    await seed(bench.beholder, "directory.workspace")
    before = (
        ("søren kjær", "łodz"),
        ("łucja wrobel", ""),
        ("lucja wrobel", ""),
        ("đorđe", ""),
        ("dorđe", ""),
        ("ines weber", ""),
    )
    for number, (name, company) in enumerate(before):
        keys = {"name_key": f"'{name}'", "company_key": f"'{company}'"}
        await seed(bench.beholder, "customer", customer_id=f"'{UUID(int=number)}'", **keys)
    await bench.up("0013")
    after = await bench.beholder.fetch("SELECT name_key, company_key FROM customer ORDER BY customer_id")
    assert [tuple(row) for row in after] == [
        ("soren kjaer", "lodz"),
        ("łucja wrobel", ""),
        ("lucja wrobel", ""),
        ("dorde", ""),
        ("dorđe", ""),
        ("ines weber", ""),
    ]


async def test_all_the_way_back_leaves_an_empty_database(bench: Bench) -> None:
    await bench.up()
    await bench.down()
    left = await everything(bench.beholder)
    assert [what for _, what in left if "alembic_version" not in what] == []


async def test_two_who_migrate_at_once_take_turns(bench: Bench) -> None:
    both = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", MIGRATE, bench.url, stderr=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(2)
    ]
    outcomes = await asyncio.gather(*(one.communicate() for one in both))
    assert [one.returncode for one in both] == [0, 0], outcomes
    assert await bench.beholder.fetchval("SELECT version_num FROM alembic_version") == known_revisions()[0]


async def test_a_login_that_may_not_make_roles_reads_what_an_administrator_has_to_do(
    bench: Bench, server: TestServer
) -> None:
    await bench.beholder.execute(
        f"CREATE ROLE {bench.name} LOGIN; ALTER DATABASE {bench.name} OWNER TO {bench.name}"
    )
    bench.url = server.postgres.url(database=bench.name, role=bench.name)
    try:
        with pytest.raises(Exception, match=f"GRANT bingo_app TO {bench.name};"):
            await bench.up()
        await bench.beholder.execute(f"GRANT bingo_app TO {bench.name}")
        await bench.up()
    finally:
        await bench.beholder.execute(
            f"ALTER DATABASE {bench.name} OWNER TO postgres; REASSIGN OWNED BY {bench.name} TO postgres;"
            f"DROP OWNED BY {bench.name}; DROP ROLE {bench.name}"
        )
