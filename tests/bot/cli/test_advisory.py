"""`bingo advisory export`, on a database with a board in it."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.cli import main
from cards.model import PersonId
from services.usecases.hear_feedback import HearReply, hear_reply
from tests.support.board import ONA, Meeting, met
from tests.support.company import WEDNESDAY, Company, company

SAID = "2: half an hour in the rain."


@pytest.fixture
async def board(app_engine: AsyncEngine) -> tuple[Company, Meeting]:
    firm = await company(app_engine).install("UBOSS")
    meeting = await met(firm, PersonId("UBOSS"))
    reply = HearReply(place=meeting.place, ts="200.1", person=ONA, said_at=WEDNESDAY, words=SAID)
    await firm.database.run(firm.workspace, hear_reply, reply)
    return firm, meeting


async def exports(*words: str) -> int:
    """What the command ends with, run beside the test's own loop."""

    def run() -> int:
        try:
            main(("advisory", "export", *words))
        except SystemExit as ended:
            return int(ended.code or 0)
        return 0

    return await asyncio.to_thread(run)


async def test_a_board_is_written_in_every_form(
    board: tuple[Company, Meeting],
    database_url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("BINGO_DATABASE_URL", database_url)
    here, (_, meeting) = ("--workspace", "T0TEST"), board
    assert await exports("harbour BOARD", *here) == 0
    assert f"> {SAID}" in capsys.readouterr().out
    for form, word in (("csv", "kind,thread,story"), ("html", "<!doctype html>")):
        file = tmp_path / f"board.{form}"
        assert await exports(str(meeting.board), *here, "--format", form, "--to", str(file)) == 0
        text = file.read_text(encoding="utf-8")
        assert text.startswith(word)
        assert SAID in text


@pytest.mark.usefixtures("board")
async def test_an_unknown_board_ends_in_one_sentence(
    database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BINGO_DATABASE_URL", database_url)
    assert await exports("Nobody", "--workspace", "T0TEST") == 2
    assert "There is no board 'Nobody'" in capsys.readouterr().err
    assert await exports("Harbour board", "--workspace", "T0ELSE") == 2
