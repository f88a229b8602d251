"""What `bingo deal` prints, looked at by a program that knows nothing of how it is done."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import main
from bot.cli.deal import as_line, deals
from cards.deal import Learned
from cards.decks import default_deck
from cards.model import ActivityId, Setting, Size, Week
from tests.cards.realistic import learned

ROOT = Path(__file__).parents[3]
DECK = default_deck()


def printed(*, size: Size = Size.FIVE, known: dict[ActivityId, float] | None = None) -> list[str]:
    dealt = deals(
        DECK,
        workspace="T0DEMO",
        first=Week.parse("2026-W48"),
        weeks=4,
        settings=[setting for setting in Setting for _ in range(3)],
        key=b"K",
        size=size,
        learned=Learned(known),
        target=0.40,
    )
    return [as_line(each, DECK) for each in dealt]


def recounted(tmp_path: Path, lines: list[str], *words: str) -> subprocess.CompletedProcess[str]:
    file = tmp_path / "cards.jsonl"
    file.write_text("".join(lines))
    command = [sys.executable, "-S", "tests/cards/recount.py", str(file), "--key", "K", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("size", Size)
def test_cards_are_as_they_say(tmp_path: Path, size: Size) -> None:
    ran = recounted(tmp_path, printed(size=size))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "48 cards, 0 of them not as they say" in ran.stdout
    assert all(f"{setting}: cards 12," in ran.stdout for setting in Setting)
    assert ran.stdout.count("repeats 0,") == 4


def test_cards_by_learned_chances_are_as_they_say(tmp_path: Path) -> None:
    ran = recounted(tmp_path, printed(known=learned(DECK))[:16], "--learned")
    assert "16 cards, 0 of them not as they say" in ran.stdout


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("p_line", 0.41, "p_line"),
        ("seed", "00", "seed"),
        ("person", "p99999", "seed"),
        ("setting", "counter", "setting"),
        ("p", [0.5] * 25, "p, p_line"),
    ],
)
def test_a_card_that_was_tampered_with_is_told(tmp_path: Path, field: str, value: object, says: str) -> None:
    first, *_ = printed()
    ran = recounted(tmp_path, [json.dumps({**json.loads(first), field: value})])
    assert ran.returncode == 1
    assert f": {says}" in ran.stdout


def test_chances_of_what_the_deck_does_not_hold_are_named_and_change_no_card(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, known = tmp_path / "chances.json", {each: round(p, 3) for each, p in learned(DECK).items()}
    cards = []
    for strangers in ((), ("old-habit", *(f"gone-{number:02}" for number in range(20)))):
        file.write_text(json.dumps({**known, **dict.fromkeys(strangers, 0.5)}))
        with pytest.raises(SystemExit):
            main(["deal", "--week", "2026-W48", "--key", "K", "--json", "--learned", str(file)])
        told = capsys.readouterr()
        cards.append(told.out)
    assert cards[0] == cards[1]
    assert told.err.startswith("Not in the deck 'Connections', and left out: gone-00, gone-01, ")
    assert told.err.endswith("gone-11 and 9 more.\n")
