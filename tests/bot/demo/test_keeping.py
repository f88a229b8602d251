"""A demo ends when it is told to, is kept for the next time, and says in a sentence what keeps it from starting."""

import asyncio
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.demo.keeping import LOCK, CannotStart, forget, in_use, starting
from bot.demo.player import Player
from bot.demo.running import running
from bot.demo.show import SMOKE_WEEK, friday_before
from bot.demo.week import Played, play
from bot.demo.world import CAST
from bot.practice import ImpossibleError
from cards.model import PersonId
from services.usecases.show_card import ShowCard, show_card

BINGO = Path(sys.executable).parent / "bingo"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where a demo is kept; its database may lie elsewhere, and is erased afterwards."""
    yield tmp_path / "demo"
    if (tmp_path / "demo").is_dir():
        forget(tmp_path / "demo")


@dataclass(frozen=True, kw_only=True)
class Ended:
    """A demo that has ended."""

    code: int
    out: str
    err: str


async def demo(folder: Path, *words: str, until: str, how: signal.Signals) -> Ended:
    """Runs the program until it says this, and then sends it a signal."""
    process = await asyncio.create_subprocess_exec(
        str(BINGO),
        "demo",
        "--folder",
        str(folder),
        *(words or ("--slack-port", "0")),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    said = []
    async for line in process.stdout:
        said.append(line.decode())
        if until in said[-1]:
            process.send_signal(how)
    return Ended(code=await process.wait(), out="".join(said), err=(await process.stderr.read()).decode())


@pytest.mark.database
async def test_the_demo_says_how_to_look_at_things_and_ends_when_told(folder: Path) -> None:
    first = await demo(folder, until="Ctrl-C ends it", how=signal.SIGINT)
    assert (first.code, first.err) == (0, "")
    assert "in a browser: be any of the twelve" in first.out
    again = await demo(folder, "--terminal", until="Ctrl-C ends it", how=signal.SIGTERM)
    assert (again.code, again.err) == (0, "")
    assert "Welcome back: it is Friday " in again.out
    assert "/_control/people/U0AMARA" in again.out
    assert "finds an invitation" not in again.out


@pytest.mark.database
async def test_a_story_that_is_interrupted_ends_after_its_scene(folder: Path) -> None:
    ended = await demo(folder, "--terminal", until="finds an invitation", how=signal.SIGINT)
    assert (ended.code, ended.err) == (0, "")
    assert "Together you lit" not in ended.out
    assert ended.out.endswith("The demo has ended.\n")


@pytest.mark.database
async def test_a_kept_demo_goes_on_where_it_was_and_deals_the_next_weeks_cards(folder: Path) -> None:
    with in_use(folder):
        async with running(folder, began=friday_before(SMOKE_WEEK)) as stage:
            async with aclosing(play(stage, SMOKE_WEEK, Played())) as scenes:
                async for scene in scenes:
                    if scene.who.startswith("Monday"):
                        break
            stood = stage.now
        a_month_later = friday_before(SMOKE_WEEK) + timedelta(weeks=4)
        async with running(folder, began=a_month_later) as stage:
            assert not stage.fresh
            assert stood <= stage.now < stood + timedelta(hours=1)
            week = SMOKE_WEEK.next()
            stage.move_to(datetime.combine(week.monday, time(20), tzinfo=UTC))
            await stage.minute()
            for character in CAST:
                await Player(stage.slack, character).reads(str(week.monday.day), "December")
            command = ShowCard(person=PersonId(CAST[0].id), week=week)
            assert (await stage.house.database.run(stage.workspace, show_card, command)).week == week


@pytest.mark.database
async def test_a_port_that_is_taken_is_one_sentence(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = await demo(folder, "--slack-port", str(port), until="never", how=signal.SIGTERM)
    assert ended.code == 2
    assert f"{port}" in ended.err
    assert ended.err.count("\n") == 1


async def test_a_folder_in_use_is_left_alone(folder: Path) -> None:
    with in_use(folder):
        (folder / "app").write_text("A0")
        ended = await demo(folder, "--fresh", until="never", how=signal.SIGTERM)
        assert (ended.code, ended.out) == (2, "")
        assert (
            ended.err == f"Another demo is running in {folder}: end it first, or choose another --folder.\n"
        )
        assert (folder / "app").read_text() == "A0"


def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(CannotStart, match="file/demo cannot be used: Not a directory"),
        in_use(tmp_path / "file" / "demo"),
    ):
        pass


def test_forgetting_leaves_nothing_but_the_lock(folder: Path) -> None:
    with in_use(folder):
        (folder / "slack").mkdir()
        (folder / "slack" / "state.json").touch()
        (folder / "secret").touch()
        forget(folder)
        assert [kept.name for kept in folder.iterdir()] == [LOCK]


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        (PermissionError(13, "Permission denied"), "The demo cannot start: Permission denied."),
        (
            ImpossibleError("no app has the id A0"),
            "What is kept in .* cannot be taken up again .*: --fresh starts over.",
        ),
        (ValueError("Expecting value"), "What is kept in .* --fresh"),
    ],
    ids=["the machine", "an app that is gone", "a file that is broken"],
)
def test_what_is_in_the_way_is_said(tmp_path: Path, trouble: Exception, sentence: str) -> None:
    with pytest.raises(CannotStart, match=sentence), starting(tmp_path):
        raise trouble
