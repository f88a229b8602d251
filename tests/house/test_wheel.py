"""What is shipped: the three packages with the deck and the migrations inside, and nothing else of the tree."""

import subprocess
import sys
from email.parser import HeaderParser
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest

from tests.house.source import PACKAGES, ROOT

pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = target.glob("*.whl")
    return ZipFile(built)


def metadata(wheel: ZipFile, name: str) -> str:
    (found,) = (each for each in wheel.namelist() if each.endswith(f".dist-info/{name}"))
    return wheel.read(found).decode()


def files(*folders: Path, suffix: str = "") -> set[str]:
    """Paths below the root, without what Python leaves behind."""
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in folder.rglob(f"*{suffix}")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_it_owns_three_names_and_its_own_description(wheel: ZipFile) -> None:
    tops = {PurePosixPath(name).parts[0] for name in wheel.namelist()}
    (described,) = tops - set(PACKAGES)
    assert tops >= set(PACKAGES)
    assert PurePosixPath(described).match("connection_bingo-*.dist-info")


def test_it_has_every_file_of_the_packages(wheel: ZipFile) -> None:
    assert files(*(ROOT / package for package in PACKAGES)) - set(wheel.namelist()) == set()


@pytest.mark.parametrize(
    "name",
    [
        "cards/content/default.toml",
        "bot/_migrations/env.py",
        "bot/_migrations/alembic.ini",
        "bot/py.typed",
        "bot/pictures/fonts/NotoSans-Regular.ttf",
        "bot/pictures/fonts/OFL.txt",
        "cards/py.typed",
        "services/py.typed",
    ],
)
def test_it_carries(wheel: ZipFile, name: str) -> None:
    assert name in wheel.namelist()


def test_it_carries_every_revision_of_the_schema(wheel: ZipFile) -> None:
    revisions = files(ROOT / "migrations" / "versions", suffix=".py")
    assert revisions
    assert {f"bot/_{revision}" for revision in revisions} <= set(wheel.namelist())


def test_it_leaves_tests_and_leftovers_behind(wheel: ZipFile) -> None:
    left = {"tests", "helm", "docs", "benchmarks", "__pycache__"}
    assert [name for name in wheel.namelist() if left & set(PurePosixPath(name).parts)] == []


def test_it_brings_one_command(wheel: ZipFile) -> None:
    assert metadata(wheel, "entry_points.txt").split() == ["[console_scripts]", "bingo", "=", "bot.cli:main"]


def test_no_index_takes_it(wheel: ZipFile) -> None:
    described = HeaderParser().parsestr(metadata(wheel, "METADATA"))
    assert "Private :: Do Not Upload" in described.get_all("Classifier", [])
