"""`bingo deck lint` as its authors meet it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli import main
from cards.decks import default_deck
from cards.decks.writing import to_toml
from cards.model import Setting
from tests.cards.small_decks import ONE

WELL = ONE + 'channel = "any"\ntravel = false\nmanager = false\n'


def lint(*words: str) -> int:
    """The exit code."""
    with pytest.raises(SystemExit) as ended:
        main(["deck", "lint", *words])
    return int(ended.value.code or 0)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    file = tmp_path / "ours.toml"
    file.write_text(WELL.replace("effort = 1", "efort = 1").replace("travel = false\n", ""))
    return file


def test_the_default_deck_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    assert lint("default", "--strict") == 0
    assert capsys.readouterr().out == (
        "default: nothing amiss.\nCards can aim for a line with 20%, 40% or 60%.\n"
    )


def test_which_chances_of_a_line_a_deck_can_deal_is_told_for_each_setting(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "easy.toml"
    easy = tuple(
        each if each.effort < 4 else replace(each, settings=each.settings - {Setting.REMOTE})
        for each in default_deck().activities
    )
    file.write_text(
        to_toml(replace(default_deck(), activities=tuple(each for each in easy if each.settings)))
    )
    assert lint(str(file)) == 0
    assert capsys.readouterr().out.endswith(
        "Cards can aim for a line with 60%; with 20% for account, counter, support only;"
        " with 40% for account, counter, support only.\n"
    )
    assert lint(str(file), "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["targets"]["0.2"] == told["targets_by_rows"]["5"]["0.2"] == ["account", "counter", "support"]
    assert told["targets_by_rows"]["4"]["0.6"] == [*Setting]


def test_what_cards_with_three_rows_cannot_aim_for_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "quick.toml"
    quick = (replace(each, effort=1 if each.group else each.effort) for each in default_deck().activities)
    file.write_text(to_toml(replace(default_deck(), activities=tuple(quick))))
    assert (lint(str(file)), lint(str(file), "--strict")) == (0, 1)
    told = capsys.readouterr().out
    assert "with three rows a line comes with 84% instead of 40%; add a group square of effort 3" in told
    assert told.endswith("Cards with three rows come to none of the targets.\n")


def test_cards_of_one_size_alone_are_counted_for_where_it_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "spring.toml"
    main_ends("deck", "new", "Spring", "-o", str(file))
    for size, other in (("3", "with four rows"), ("4", "with three rows"), ("5", "with t")):
        capsys.readouterr()
        assert lint(str(file), "--size", size) == 0
        told = capsys.readouterr().out
        assert "for three weeks without a repeat" in told
        assert other not in told
    assert lint(str(file), "--size", "6") == 2
    assert "--size 6 is not possible: a card has 3, 4 or 5 rows." in capsys.readouterr().err


def test_each_finding_is_a_line_with_its_place_as_editors_understand_it(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lint(str(broken)) == 1
    first, second, summary = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{broken}:3:1: warning: travel is not said; ")
    assert second == f'{broken}:9:1: error: unknown key "efort"; did you mean effort? [unknown-key]'
    assert summary == f"{broken}: 1 error and 1 warning. It cannot be played yet."


def test_programs_get_one_object(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lint(str(broken), "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["file"], told["playable"], told["errors"], told["warnings"]) == (str(broken), False, 1, 1)
    assert told["findings"][1] == {
        "severity": "error",
        "code": "unknown-key",
        "line": 9,
        "column": 1,
        "problem": 'unknown key "efort"; did you mean effort?',
    }


def test_warnings_fail_only_where_one_is_strict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "spring.toml"
    main_ends("deck", "new", "Spring", "-o", str(file))
    assert (lint(str(file)), lint(str(file), "--strict")) == (0, 1)
    assert "It can be played." in capsys.readouterr().out


def test_only_the_settings_named_are_looked_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(WELL)
    assert lint(str(file), "--settings", "remote") == 1
    assert "\n" + f"{file}: error: remote: effort 2 has 0 activities" in "\n" + capsys.readouterr().out
    assert lint(str(file), "--settings", "moon") == 2
    assert capsys.readouterr().err == (
        "--settings: 'moon' is none; write some of account, counter, support, remote, with commas between.\n"
    )


def main_ends(*words: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(list(words))
    return int(ended.value.code or 0)
