"""`bingo policy` and `bingo judge --replay`, on a database somebody plays in."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.cli import main
from cards.model import PersonId
from services.pages import ClaimPage
from services.usecases.submit_claim import submit_claim
from tests.support.company import Company, company, plain_squares, submission, told

ME = PersonId("UAMARA")


@dataclass(frozen=True, kw_only=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str


Bingo = Callable[..., Awaitable[Ran]]


@pytest.fixture
def bingo(database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Bingo:
    """Runs the program beside the test's own loop."""
    monkeypatch.setenv("BINGO_DATABASE_URL", database_url)
    monkeypatch.setenv("COLUMNS", "140")

    def run(*words: str) -> int:
        try:
            main(words)
        except SystemExit as ended:
            return int(ended.code or 0)
        return 0

    async def bingo(*words: str) -> Ran:
        code = await asyncio.to_thread(run, *words)
        said = capsys.readouterr()
        return Ran(code=code, out=said.out, err=said.err)

    return bingo


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    harbour = await company(app_engine).install(ME, "UBOSS")
    await harbour.join(ME)
    return harbour


async def sends(firm: Company, count: int) -> list[ClaimPage]:
    faces = plain_squares(await firm.card(ME))[:count]
    pages = []
    for number, face in enumerate(faces):
        firm.clock.move(minutes=2)
        command = submission(ME, face, told(face.activity, number=number))
        pages.append(await firm.database.run(firm.workspace, submit_claim, command))
    return pages


async def test_nobody_changed_anything_yet(bingo: Bingo, firm: Company) -> None:
    ran = await bingo("policy", "show", firm.workspace)
    assert ran.code == 0
    assert "As it comes" in ran.out
    assert "burst_claims" in ran.out


async def test_a_threshold_is_set_and_put_back(bingo: Bingo, firm: Company) -> None:
    await bingo("policy", "set", firm.workspace, "same_words=0.9", "burst_claims=7", "--off", "photo_reused")
    changed = json.loads((await bingo("policy", "show", firm.workspace, "--json")).out)
    assert changed["changes"] == {
        "burst_claims": 7,
        "same_words": 0.9,
        "switched_off": ["photo_reused"],
    }
    assert (changed["version"], "bingo policy" in changed["changed_by"]) == (1, True)
    await bingo("policy", "reset", firm.workspace, "burst_claims", "switched_off")
    ran = await bingo("policy", "set", firm.workspace, "promise_days=14", "apology_practices=own-the-mistake")
    assert "Version 3" in ran.out
    assert "own-the-mistake" in ran.out
    await bingo("policy", "reset", firm.workspace)
    assert json.loads((await bingo("policy", "show", firm.workspace, "--json")).out)["changes"] == {}


async def test_a_preset_and_a_file_start_afresh(bingo: Bingo, firm: Company, tmp_path: Path) -> None:
    await bingo("policy", "set", firm.workspace, "photo_bits=3", "--off", "burst")
    await bingo("policy", "set", firm.workspace, "--preset", "strict", "burst_claims=9")
    strict = json.loads((await bingo("policy", "show", firm.workspace, "--json")).out)["changes"]
    assert strict["burst_claims"] == 9
    assert {"photo_bits", "switched_off"}.isdisjoint(strict)
    file = tmp_path / "policy.toml"
    file.write_text('burst_window = 45\nswitched_off = ["burst"]\n')
    await bingo("policy", "set", firm.workspace, "--file", str(file))
    from_file = json.loads((await bingo("policy", "show", firm.workspace, "--json")).out)["changes"]
    assert from_file == {"burst_window": 45, "switched_off": ["burst"]}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("set", "T0TEST", "same_word=0.9"), "There is no threshold 'same_word'; did you mean 'same_words'?"),
        (("set", "T0TEST", "same_words=9"), "same_words takes a number from 0 to 1, not 9."),
        (("set", "T0TEST", "same_words=lots"), "same_words takes a number from 0 to 1, not 'lots'."),
        (("set", "T0TEST", "same_words"), "'same_words' sets nothing: write it like same_words=0.9."),
        (
            ("set", "T0TEST"),
            "What is to be set? Write it like same_words=0.9, --off burst, or --preset relaxed.",
        ),
        (("set", "T0TEST", "--preset", "hard"), "There is no preset 'hard': take default, relaxed, strict."),
        (
            ("set", "T0TEST", "--off", "deal_talk"),
            "The rule deal_talk cannot be switched off: the game counts connections and never sales.",
        ),
        (("reset", "T0TEST", "burst"), "There is no threshold 'burst'; did you mean 'burst_window'?"),
        (("show", "T0NONE"), "The bot is not installed in a workspace 'T0NONE'."),
    ],
)
async def test_what_cannot_be_is_told_in_one_sentence(
    bingo: Bingo, firm: Company, words: tuple[str, ...], says: str
) -> None:
    ran = await bingo("policy", *words)
    assert (ran.code, ran.err.strip(), ran.out) == (2, says, "")


async def test_a_replay_with_the_same_rules_finds_nothing(bingo: Bingo, firm: Company) -> None:
    await sends(firm, 3)
    ran = await bingo("judge", "--replay")
    assert ran.code == 0
    assert "3 judged again, 0 would be decided differently." in ran.out


async def test_a_replay_with_another_policy_lists_what_would_differ(
    bingo: Bingo, firm: Company, tmp_path: Path
) -> None:
    pages = await sends(firm, 3)
    file = tmp_path / "tighter.toml"
    file.write_text("burst_claims = 3\n")
    ran = await bingo("judge", "--replay", "--policy", str(file), "--json")
    one, sums = map(json.loads, ran.out.splitlines())
    assert (one["claim"], one["was"], one["would_be"]) == (str(pages[2].claim), "accept", "human")
    assert one["would_be_for"] == ["burst"]
    assert "text" not in one
    assert sums == {
        "replayed": 3,
        "different": 1,
        "other_reasons": 0,
        "other_facts": 0,
        "moves": {"accept → human": 1},
        "rules": {"+burst": 1},
    }
    shown = await bingo("judge", "--replay", "--policy", str(file), "--texts", "--workspace", "T0TEST")
    words = told(plain_squares(await firm.card(ME))[2].activity, number=2).text
    assert words[:20] in shown.out
    assert "+burst" in shown.out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--replay", "--since", "soon"), "--since 'soon' is no day: write it like 2026-11-25."),
        (("--replay", "--workspace", "T0NONE"), "The bot is not installed in a workspace 'T0NONE'."),
        ((), "Give a file of claims and --world, or --replay."),
    ],
)
async def test_what_cannot_be_replayed_is_told(
    bingo: Bingo, firm: Company, words: tuple[str, ...], says: str
) -> None:
    ran = await bingo("judge", *words)
    assert (ran.code, ran.err.strip()) == (2, says)


async def test_a_replay_begins_where_it_is_told(bingo: Bingo, firm: Company) -> None:
    await sends(firm, 2)
    ran = await bingo("judge", "--replay", "--since", "2026-11-26")
    assert "0 judged again" in ran.out
