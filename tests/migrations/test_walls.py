from typing import Any

import asyncpg
import pytest

from services.store.engine import APP_ROLE
from services.store.tables import metadata
from tests.support.catalog import tenant_tables
from tests.support.rows import seed

ONLY_GROWS = "ledger"
TENANT_TABLES = sorted(table.name for table in metadata.tables.values() if table.schema is None)
PRIMARY_KEY = """
SELECT attname FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
WHERE indrelid = $1::regclass AND indisprimary
"""
OWNED = """
SELECT oid::regclass::text FROM pg_class WHERE relowner = $1::regrole
UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = $1::regrole
UNION ALL SELECT proname FROM pg_proc WHERE proowner = $1::regrole
UNION ALL SELECT typname FROM pg_type WHERE typowner = $1::regrole
"""


async def test_the_catalog_and_the_code_agree_on_which_tables_belong_to_a_workspace(beholder: Any) -> None:
    assert await tenant_tables(beholder) == TENANT_TABLES


@pytest.mark.parametrize("table", TENANT_TABLES)
async def test_every_table_of_a_workspace_is_walled_even_against_its_owner(beholder: Any, table: str) -> None:
    row = await beholder.fetchrow(
        "SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE oid = $1::regclass", table
    )
    policies = await beholder.fetch(
        "SELECT permissive, cmd, roles FROM pg_policies WHERE tablename = $1", table
    )
    assert tuple(row) == (True, True)
    assert [tuple(policy) for policy in policies if policy["cmd"] == "ALL"] == [
        ("PERMISSIVE", "ALL", ["public"])
    ]


@pytest.mark.parametrize("table", TENANT_TABLES)
async def test_every_primary_key_starts_with_the_workspace(beholder: Any, table: str) -> None:
    assert await beholder.fetchval(PRIMARY_KEY, table) == "workspace_id"


@pytest.mark.parametrize("table", TENANT_TABLES)
async def test_the_application_sees_the_rows_of_its_workspace_and_no_others(
    app: Any, beholder: Any, table: str
) -> None:
    await seed(app, table)
    await seed(beholder, table, workspace_id="'T0OTHER'")
    assert await app.fetch(f"SELECT workspace_id FROM {table}") == [("T0SEED",)]


@pytest.mark.parametrize("table", [table for table in TENANT_TABLES if table != ONLY_GROWS])
async def test_the_application_cannot_write_into_another_workspace(
    app: Any, beholder: Any, table: str
) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="row-level security"):
        await seed(app, table, workspace_id="'T0OTHER'")
    await seed(app, table)
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="row-level security"):
        await app.execute(f"UPDATE {table} SET workspace_id = 'T0OTHER'")
    await seed(beholder, table, workspace_id="'T0OTHER'")
    await app.execute(f"DELETE FROM {table}")
    assert await beholder.fetch(f"SELECT workspace_id FROM {table}") == [("T0OTHER",)]


@pytest.mark.parametrize("forget", ["RESET bingo.workspace", "SET bingo.workspace = ''"])
async def test_without_a_workspace_the_application_sees_nothing(app: Any, beholder: Any, forget: str) -> None:
    await seed(beholder, "person")
    await app.execute(forget)
    assert await app.fetch("SELECT * FROM person") == []


async def test_the_owner_sees_no_more_than_the_workspace_it_names(app: Any, beholder: Any) -> None:
    await seed(beholder, "person", workspace_id="'T0OTHER'")
    await app.execute("RESET ROLE")
    assert await app.fetch("SELECT * FROM person") == []


async def test_the_application_owns_nothing(beholder: Any) -> None:
    assert await beholder.fetch(OWNED, APP_ROLE) == []


@pytest.mark.parametrize(
    "attempt",
    [
        "ALTER TABLE person DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE person NO FORCE ROW LEVEL SECURITY",
        "DROP POLICY own_workspace ON person",
        "ALTER TABLE person ADD COLUMN secret text",
        "DROP TABLE person",
        "TRUNCATE person",
        "CREATE TABLE mine (id int)",
        "CREATE TABLE directory.mine (id int)",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "UPDATE alembic_version SET version_num = '0000'",
        "ALTER ROLE bingo_app BYPASSRLS",
    ],
)
async def test_the_application_cannot_change_the_house(app: Any, attempt: str) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await app.execute(attempt)


async def test_the_application_may_look_up_any_workspace_in_the_directory(app: Any, beholder: Any) -> None:
    await seed(beholder, "directory.workspace", workspace_id="'T0OTHER'")
    assert await app.fetch("SELECT workspace_id FROM directory.workspace") == [("T0OTHER",)]


async def test_a_table_made_by_a_later_revision_is_open_to_the_application(app: Any) -> None:
    await app.execute("RESET ROLE; BEGIN; CREATE TABLE later (id bigserial)")
    await app.execute(f"SET ROLE {APP_ROLE}")
    assert await app.fetchval("INSERT INTO later DEFAULT VALUES RETURNING id") == 1
    await app.execute("ROLLBACK")


@pytest.mark.parametrize("statement", ["UPDATE {} SET points = 0", "DELETE FROM {}"])
async def test_the_application_can_only_add_to_the_ledger(app: Any, statement: str) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="row-level security"):
        await seed(app, ONLY_GROWS, workspace_id="'T0OTHER'")
    await seed(app, ONLY_GROWS)
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="permission denied"):
        await app.execute(statement.format(ONLY_GROWS))
