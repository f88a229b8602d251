"""`bingo people import`, on a database somebody plays in."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.cli import main
from tests.support.company import Company, company

SHEET = "name,company,issue,rhythm\nInes,Harbour Foods,The lift,close\nRui,,,\n"
WHERE = ("--workspace", "T0TEST", "--owner", "UANA")


@dataclass(frozen=True, kw_only=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str


Import = Callable[..., Awaitable[Ran]]


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    return await company(app_engine).install("UANA")


@pytest.fixture
def bingo(
    database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Import:
    """Imports a sheet beside the test's own loop."""
    monkeypatch.setenv("BINGO_DATABASE_URL", database_url)

    def run(*words: str) -> int:
        try:
            main(("people", "import", *words))
        except SystemExit as ended:
            return int(ended.code or 0)
        return 0

    async def imports(sheet: str, *words: str) -> Ran:
        file = tmp_path / "customers.csv"
        file.write_text(sheet, encoding="utf-8")
        code = await asyncio.to_thread(run, str(file), *words)
        said = capsys.readouterr()
        return Ran(code=code, out=said.out, err=said.err.replace(str(tmp_path), ""))

    return imports


@pytest.mark.usefixtures("firm")
async def test_a_sheet_is_tried_out_and_then_taken(bingo: Import, beholder: Any) -> None:
    tried = await bingo(SHEET, *WHERE, "--dry-run")
    assert (tried.code, "Nothing is changed yet" in tried.out) == (0, True)
    assert await beholder.fetchval("SELECT count(*) FROM acquaintance") == 0
    done = await bingo(SHEET, *WHERE)
    assert done.out == "2 people: 2 new on 1 list, 0 there already. 2 of them nobody here knew before.\n"
    again = await bingo(SHEET, *WHERE)
    assert again.out == "2 people: 0 new on 1 list, 2 there already. 0 of them nobody here knew before.\n"
    rows = await beholder.fetch("SELECT issue, rhythm_days FROM acquaintance ORDER BY rhythm_days")
    assert [tuple(row) for row in rows] == [("The lift", 14), ("", 30)]


@pytest.mark.usefixtures("firm")
@pytest.mark.parametrize(
    ("sheet", "words", "code", "says"),
    [
        ("name,revenue\nInes,5", WHERE, 1, '/customers.csv:1: take the column "revenue" out'),
        ("name,next\nInes,soon", WHERE, 1, "/customers.csv:2: next"),
        ("name\nInes", WHERE[:2], 1, "/customers.csv:2: say whose list"),
        ("name\nInes", (*WHERE[:2], "--owner", "UNOBODY"), 1, "UNOBODY is no member"),
        (
            "name\nInes",
            ("--workspace", "T0ELSE", "--owner", "UANA"),
            2,
            "not installed in a workspace 'T0ELSE'",
        ),
    ],
)
async def test_nothing_is_taken_where_something_is_amiss(
    bingo: Import, beholder: Any, *, sheet: str, words: tuple[str, ...], code: int, says: str
) -> None:
    ran = await bingo(sheet, *words)
    assert ran.code == code
    assert says in ran.err
    assert await beholder.fetchval("SELECT count(*) FROM customer") == 0
