"""`bingo deal verify` and `bingo deal report`: from what was published, and on a database somebody plays in."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.cli import main
from bot.cli.deal_report import printed
from cards.decks import default_source
from cards.model import Setting
from cards.proof import seal_of
from services.jobs import fairness
from services.jobs.base import JobContext
from services.usecases.reshuffle_card import ReshuffleCard, reshuffle_card
from tests.bot.cli import worked_example
from tests.bot.cli.test_policy import ME, Bingo, bingo
from tests.bot.views.deal_drawn import FAIR, NO_CARDS
from tests.support.company import WEEK, Company, company
from tests.support.quiet import Quiet

__all__ = ["bingo"]

KEY = "4b" * 32
GIVEN = ("--key", KEY, "--week", "2026-W48", "--person", "p00001", "--setting", "counter")


def ran(*words: str) -> int:
    """What the program ends with."""
    with pytest.raises(SystemExit) as stop:
        main(words)
    return int(stop.value.code or 0)


def ended(*words: str) -> int:
    return ran("deal", "verify", *words)


@pytest.fixture
def card(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """What `bingo deal --json` prints with the same key, which it takes as letters."""
    assert ran("deal", "--week", "2026-W48", "--settings", "counter:1", "--key", "K" * 32, "--json") == 0
    file = tmp_path / "card.json"
    file.write_text(capsys.readouterr().out)
    return file


def test_a_card_is_dealt_again_from_what_was_published(
    card: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(*GIVEN, "--card", str(card), "--seal", seal_of(b"K" * 32)) == 0
    assert capsys.readouterr().out.endswith("The same.\n")


def test_the_squares_alone_are_enough(card: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "squares.json"
    file.write_text(json.dumps(json.loads(card.read_text())["activities"]))
    assert ended(*GIVEN, "--card", str(file)) == 0
    assert "The same." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--person", "p00002"), "another key"),
        (("--setting", "remote"), "other squares"),
        (("--size", "4"), "other squares"),
        (("--counter-from", "5"), "another counter"),
        (("--target", "0.6"), "another chance of a line"),
        (("--key", "4c" * 32), "another key"),
        (("--seal", "00"), "does not fit the seal"),
    ],
)
def test_what_differs_is_said_and_ends_the_command(
    card: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    assert ended(*GIVEN, *words, "--card", str(card)) == 1
    assert says in capsys.readouterr().out


def test_of_a_card_from_another_deck_that_alone_is_said(
    card: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = tmp_path / "ours.toml"
    ours.write_text(default_source() + "\n")
    assert ended(*GIVEN, "--card", str(card), "--deck", str(ours)) == 1
    *_, seal, told = capsys.readouterr().out.splitlines()
    assert seal.startswith("Seal ")
    assert told == "The card is from another deck: name the file of the one it was dealt from with --deck."


def test_what_was_left_out_changes_the_card(
    card: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    memory = tmp_path / "memory.json"
    memory.write_text(json.dumps([json.loads(card.read_text())["activities"], []]))
    assert ended(*GIVEN, "--memory", str(memory), "--card", str(card)) == 1
    assert "other squares" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--week", "2026-W60", "--key", KEY), "2026-W60"),
        (("--week", "2026-W48", "--key", "xyz", "--person", "U1"), "not in hex"),
        (("--week", "2026-W48", "--key", KEY), "--person '' is no id: write it like U0ANA."),
        (("--week", "2026-W48", "--card", "card.json"), "--card is about one card, and needs --key"),
        (("--week", "2026-W48", "--person", "U1", "--seal", "00"), "Without --person and --seal every card"),
        (("--week", "2026-W48", "--key", KEY, "--person", "U1", "--setting", "moon"), "--setting"),
        (("--week", "2026-W48", "--key", KEY, "--person", "U1", "--size", "6"), "--size 6"),
        (("--week", "2026-W48", "--key", KEY, "--person", "U1", "--target", "1"), "--target"),
        (("--week", "2026-W48", "--key", KEY, "--person", "U1", "--counter-from", "-1"), "--counter-from"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    assert ended(*words) != 0
    assert says in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "told"), [("p_line", "0.4"), ("p_line", True), ("counter", 1.5), ("seed", 3), ("deck_hash", [])]
)
def test_what_is_said_of_a_card_in_another_way_is_refused(
    card: Path, capsys: pytest.CaptureFixture[str], name: str, told: object
) -> None:
    card.write_text(json.dumps({**json.loads(card.read_text()), name: told}))
    assert ended(*GIVEN, "--card", str(card)) == 2
    assert f"{card}: {name} is not as `bingo deal --json` writes it" in capsys.readouterr().err


@pytest.mark.parametrize("content", ["", "{", "3", '{"activities": 3}', "[[3]]", "[" * 100_000])
@pytest.mark.parametrize("option", ["--card", "--memory"])
def test_files_that_are_something_else_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, content: str
) -> None:
    file = tmp_path / "odd.json"
    file.write_text(content)
    assert ended(*GIVEN, option, str(file)) != 0
    assert "odd.json: " in capsys.readouterr().err


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    harbour = await company(app_engine).install(ME, "UBEA", "UCLEO", installer=ME)
    for person, setting in zip(harbour.people, Setting, strict=False):
        await harbour.join(person, setting)
    return harbour


async def test_every_card_of_a_week_is_dealt_again_from_the_database(bingo: Bingo, firm: Company) -> None:
    await firm.database.run(firm.workspace, reshuffle_card, ReshuffleCard(person=ME))
    ran = await bingo("deal", "verify", "--workspace", firm.workspace, "--week", str(WEEK))
    assert (ran.code, ran.out) == (0, "3 of 3 cards of 2026-W48 came out the same.\n")


async def test_a_card_that_was_changed_is_named(bingo: Bingo, firm: Company, beholder: Any) -> None:
    await beholder.execute("UPDATE card SET squares[1] = squares[2] WHERE person_id = 'UBEA'")
    ran = await bingo("deal", "verify", "--workspace", firm.workspace, "--week", str(WEEK))
    assert (ran.code, ran.out) == (1, "UBEA has other squares\n2 of 3 cards of 2026-W48 came out the same.\n")


async def test_a_week_nobody_was_dealt_is_said_so(bingo: Bingo, firm: Company) -> None:
    ran = await bingo("deal", "verify", "--workspace", firm.workspace, "--week", "2020-W01")
    assert ran.code != 0
    assert "No card of 2020-W01 was dealt" in ran.err


async def test_the_report_says_how_fair_the_cards_were(bingo: Bingo, firm: Company) -> None:
    asked = ("deal", "report", "--workspace", firm.workspace)
    assert "no report yet" in (await bingo(*asked)).err
    context = JobContext(
        database=firm.database,
        links=Quiet(),
        photos=Quiet(),
        posters=Quiet(),
        rolls=Quiet(),
        telemetry=Quiet(),
    )
    await fairness.run(context, {"workspace": firm.workspace, "week": str(WEEK)})
    for words in ((), ("--week", str(WEEK))):
        ran = await bingo(*asked, *words)
        assert ran.code == 0
        assert "Everyone had the same chance of a line: 4" in ran.out
        assert "what the deck's authors expect" in ran.out
        assert all(setting in ran.out for setting in ("everybody", "account", "counter", "support"))
    assert "no report yet" in (await bingo(*asked, "--week", "2020-W01")).err


@pytest.mark.parametrize("closed", [True, False])
def test_what_was_done_is_told_once_the_week_is_over_and_nothing_that_tells_of_a_few(
    capsys: pytest.CaptureFixture[str], closed: bool
) -> None:
    """Three work at a counter: what the others did, taken off the whole, would be theirs."""
    printed(replace(FAIR, closed=closed))
    out = capsys.readouterr().out
    assert ("290" in out) is closed
    assert "271" not in out


def test_a_week_without_cards_is_said_so_without_figures(capsys: pytest.CaptureFixture[str]) -> None:
    printed(NO_CARDS)
    assert capsys.readouterr().out == "Nobody was dealt a card in that week.\n"


def test_the_example_in_the_documents_prints_what_it_says() -> None:
    """`python -m tests.bot.cli.worked_example` writes it anew."""
    assert worked_example.PAGE.read_text() == worked_example.worked()
