import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.schema import SchemaError, downgrade, known_revisions, migrations_folder, upgrade, wait_for_schema


def folder_with_migrations(path: Path) -> Path:
    path.mkdir(parents=True)
    (path / "env.py").touch()
    return path


def test_a_wheel_uses_the_migrations_it_carries(tmp_path: Path) -> None:
    packaged = folder_with_migrations(tmp_path / "bot" / "_migrations")
    checkout = folder_with_migrations(tmp_path / "migrations")
    assert migrations_folder((packaged, checkout)) == packaged


def test_a_checkout_uses_its_own_migrations(tmp_path: Path) -> None:
    checkout = folder_with_migrations(tmp_path / "migrations")
    assert migrations_folder((tmp_path / "bot" / "_migrations", checkout)) == checkout


def test_an_installation_without_migrations_says_so(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="install it again"):
        migrations_folder((tmp_path,))


def test_revisions_are_counted_without_a_gap_and_the_newest_comes_first() -> None:
    counted = [f"{number:04d}" for number in range(len(known_revisions()), 0, -1)]
    assert list(known_revisions()) == counted


def test_files_of_revisions_are_named_by_day_number_and_subject() -> None:
    names = sorted(path.stem for path in (migrations_folder() / "versions").glob("*.py"))
    assert [name.split("_")[1] for name in names] == sorted(known_revisions())
    assert all(name[:8].isdigit() and name.split("_", 2)[2] for name in names)


def test_every_revision_limits_how_long_it_waits_for_locks() -> None:
    for path in (migrations_folder() / "versions").glob("*.py"):
        words = path.read_text()
        assert words.count("SET LOCAL lock_timeout") == 2, path.name
        assert words.count("SET LOCAL statement_timeout") == 2, path.name


def test_revisions_import_nothing_of_ours() -> None:
    for path in (migrations_folder() / "versions").glob("*.py"):
        imports = [line for line in path.read_text().splitlines() if line.startswith(("import ", "from "))]
        assert set(imports) <= {"from alembic import op", "import sqlalchemy as sa"}, path.name


async def test_waiting_ends_at_once_on_a_migrated_database(database_url: str) -> None:
    await wait_for_schema(database_url, 5)


async def test_waiting_ends_when_somebody_migrates(own_database_url: str) -> None:
    await asyncio.to_thread(downgrade, own_database_url, "0001")
    waiting = asyncio.create_task(wait_for_schema(own_database_url, 30))
    await asyncio.to_thread(upgrade, own_database_url)
    await waiting


async def test_waiting_in_vain_names_what_is_there_and_what_is_needed(own_database_url: str) -> None:
    await asyncio.to_thread(downgrade, own_database_url, "0001")
    with pytest.raises(SchemaError, match=f"it has 0001, we need {known_revisions()[0]}"):
        await wait_for_schema(own_database_url, 0.2)


async def test_waiting_for_an_empty_database_names_that_it_is_empty(own_database_url: str) -> None:
    await asyncio.to_thread(downgrade, own_database_url, "base")
    with pytest.raises(SchemaError, match="it has no schema"):
        await wait_for_schema(own_database_url, 0.2)


@pytest.mark.parametrize("url", ["postgresql+asyncpg://bingo@/bingo?host=/nowhere"])
async def test_waiting_for_a_database_that_is_not_there_names_the_trouble(url: str) -> None:
    with pytest.raises(SchemaError, match=r"does not answer after 0.2 s: .*No such file"):
        await wait_for_schema(url, 0.2)


async def test_a_newer_schema_than_ours_lets_a_rolled_back_release_start(
    database_url: str, beholder: Any
) -> None:
    await beholder.execute("UPDATE alembic_version SET version_num = '9999'")
    try:
        await wait_for_schema(database_url, 5)
    finally:
        await beholder.execute("UPDATE alembic_version SET version_num = $1", known_revisions()[0])
