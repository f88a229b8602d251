"""`bingo deck simulate`: figures of cards that were really dealt."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.cli.deck_report import MOST_LUCK
from cards.decks import default_deck
from cards.decks.writing import to_toml
from cards.model import Setting
from tests.cards.small_decks import ONE, TRUST

QUICK = ("--cards", "6", "--weeks", "3")


def simulate(*words: str) -> int:
    """The exit code."""
    with pytest.raises(SystemExit) as ended:
        main(["deck", "simulate", *words])
    return int(ended.value.code or 0)


def figures(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert simulate(*words, "--json") == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A deck with just enough for one card a week."""
    file = tmp_path / "small.toml"
    rows = [f"effort = {effort}" for effort in (1, 2, 3, 4, 5) for _ in range(5)] + [
        "effort = 3\ngroup = true"
    ]
    file.write_text(
        "".join(
            ONE.replace("coffee-first", f"a-{number}")
            .replace("Coffee first", f"Number {number}")
            .replace(
                "Ask a customer how the week went before anything else.",
                f"{chr(97 + number) * 5} with {number}.",
            )
            .replace("connection-before-content", f"practice {number % 7}")
            .replace("intimacy", TRUST[number % 4])
            .replace("effort = 1", row)
            .replace('"story"]', '"story", "colleague_witness"]' if "group" in row else '"story"]')
            for number, row in enumerate(rows)
        )
    )
    return file


def test_a_report_says_how_fair_the_cards_of_each_setting_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert simulate("default", *QUICK) == 0
    told = capsys.readouterr().out
    assert "Connections: 3 weeks, seed 1, aiming for 40%, forecast for 100 people" in told
    assert all(setting.value in told for setting in Setting)
    assert "Fair: every card has a line with 4" in told
    assert "Cards can aim for a line with 20%, 40% or 60%." in told
    assert "is what the deck's authors estimate" in told


def test_programs_get_all_figures(capsys: pytest.CaptureFixture[str]) -> None:
    told = figures(capsys, "default", *QUICK, "--players", "250")
    assert told["figures"].keys() == {*Setting, "everyone"}
    assert told["fair"]
    assert told["estimated_by"] == "authors"
    everyone = told["figures"]["everyone"]
    assert (everyone["cards"], everyone["weeks"], everyone["repeats"]) == (24, 3, 0)
    assert everyone["p_line"]["ratio"] <= MOST_LUCK
    assert everyone["lines_a_week"] == pytest.approx(250 * everyone["p_line"]["mean"])


def test_the_same_seed_deals_the_same_cards_and_another_one_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    one, same, other = (figures(capsys, "default", *QUICK, "--seed", seed) for seed in ("a", "a", "b"))
    assert one == same
    assert one["figures"]["everyone"]["placement"] != other["figures"]["everyone"]["placement"]


def test_one_setting_alone_has_no_column_for_everyone(capsys: pytest.CaptureFixture[str]) -> None:
    assert figures(capsys, "default", *QUICK, "--settings", "counter")["figures"].keys() == {"counter"}


def test_a_small_deck_repeats_itself_and_the_report_says_so(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert simulate(str(small), "--cards", "12", "--weeks", "4") == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "squares of the three weeks before: lint says how many to add." in told


def test_another_target_is_aimed_for_and_says_what_it_costs(capsys: pytest.CaptureFixture[str]) -> None:
    assert simulate("default", "--cards", "16", "--weeks", "8", "--target", "0.5") == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "aiming for 50%" in told
    assert "Fair: every card has a line with 50.0% to 50" in told
    assert "squares of the three weeks before: lint --target 0.5 says how many to add." in told
    same = "cards of all sizes have the same luck at 20% or 40% or 60%."
    assert f"With 3 rows a line comes with 42%; {same}" in told
    assert "With 4 rows" not in told


@pytest.mark.parametrize(
    ("size", "left_out"), [("4", "effort 4"), ("3", "effort 1 and 5")], ids=["four rows", "three rows"]
)
def test_smaller_cards_are_as_fair_and_say_which_squares_they_leave_out(
    size: str, left_out: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert simulate("default", "--cards", "200", "--weeks", "20", "--size", size) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert f"Connections: {size} rows, 20 weeks" in told
    assert "Fair: every card has a line with 40." in told
    assert f"Cards with {size} rows that aim for 40% leave out {left_out}, " in told


def test_a_chance_of_a_line_that_is_missed_is_not_called_fair(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "quick.toml"
    quick = (replace(each, effort=2 if each.group else each.effort) for each in default_deck().activities)
    file.write_text(to_toml(replace(default_deck(), activities=tuple(quick))))
    assert simulate(str(file), *QUICK, "--size", "3", "--settings", "counter") == 0
    told = capsys.readouterr().out
    assert "Not as fair as it should be" in told
    assert "counter: a line comes with 63.4% where 40% is aimed for." in told
    assert "Fair: " not in told


def test_cards_that_cannot_be_dealt_are_a_sentence(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small.write_text(small.read_text().replace("effort = 3\ngroup", "effort = 1\ngroup"))
    says = "no group activity is of an effort that fits in the centre; add one of effort 3.\n"
    assert simulate(str(small), *QUICK, "--size", "3") == 2
    assert capsys.readouterr().err == f"cannot deal for account: {says}"
    assert simulate(str(small), *QUICK, "--size", "5") == 0


def test_cards_are_dealt_by_what_was_learned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "learned.json"
    deck = default_deck()
    known = {each.id: 0.25 + 0.6 * (number % 97) / 97 for number, each in enumerate(deck.activities)}
    file.write_text(json.dumps({**known, "nobody-knows": 0.5}))
    words = ("default", *QUICK, "--size", "4", "--settings", "support")
    assert simulate(*words, "--learned", str(file)) == 0
    told = capsys.readouterr()
    assert told.err == f"Not in the deck {deck.name!r}, and left out: nobody-knows.\n"
    number = len(deck.activities)
    assert f"was learned for {number} of {number} activities" in " ".join(told.out.split())
    learned, authors = figures(capsys, *words, "--learned", str(file)), figures(capsys, *words)
    assert (learned["estimated_by"], authors["estimated_by"]) == ("learned", "authors")
    assert learned["figures"]["support"] != authors["figures"]["support"]


def test_a_chart_is_a_png(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    chart = tmp_path / "fair.txt"
    assert simulate("default", "--chart", str(chart)) == 2
    assert capsys.readouterr().err == f"{chart}: the chart is a PNG; give it a name that ends in .png.\n"
    assert not chart.exists()


def test_a_chart_that_is_there_is_seen_before_anything_is_dealt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chart = tmp_path / "fair.png"
    chart.write_text("mine")
    assert simulate("no such deck", "--chart", str(chart)) == 2
    told = capsys.readouterr()
    assert told.err == f"{chart}: it is there already; choose another name, or move it away.\n"
    assert chart.read_text() == "mine"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'\xef\xbb\xbf{"nobody-knows": 0.5}', "left out: nobody-knows."),
        (b'{"tea": 0.5, "cake": 0.4, "tea": 0.6}', "'tea' is there 2 times; leave one of them."),
    ],
    ids=["an invisible mark", "an activity twice"],
)
def test_a_file_of_chances_is_read_as_programs_write_it_and_says_each_once(
    content: bytes, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "chances.json"
    file.write_bytes(content)
    simulate("default", "--cards", "1", "--weeks", "1", "--settings", "counter", "--learned", str(file))
    assert says in capsys.readouterr().err


def test_a_deck_that_cannot_be_played_is_not_dealt_but_linted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(ONE)
    assert simulate(str(file), *QUICK) == 1
    assert "every setting: effort 2 has 0 activities; add 5 more" in capsys.readouterr().out
    assert simulate(str(file), *QUICK, "--json") == 1
    assert json.loads(capsys.readouterr().out)["playable"] is False


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--cards", "0"], "--cards 0 is not possible: give a number from 1 to 20000."),
        (["--weeks", "521"], "--weeks 521 is not possible: give a number from 1 to 520."),
        (["--players", "-1"], "--players -1 is not possible: give a number from 1 to 1000000."),
        (["--size", "6"], "--size 6 is not possible: a card has 3, 4 or 5 rows."),
        (["--target", "1"], "--target 1.0 is not possible: give a number between 0 and 1."),
        (["--seed", " "], "--seed is empty: give at least one letter."),
    ],
)
def test_what_cannot_be_simulated_is_said(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert simulate("default", *words) == 2
    assert capsys.readouterr().err == says + "\n"
