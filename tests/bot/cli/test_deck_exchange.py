"""Decks from elsewhere, for elsewhere, and to begin with."""

import json
from pathlib import Path

import pytest

from bot.cli import main
from bot.cli.deck import DECK
from cards.decks import default_deck, default_source, read_deck
from tests.house.source import ROOT

LISTS = {
    "simple": json.dumps([{"name": "Ask a customer how the week went"}]),
    "srl": "var bingoList = [];\nbingoList[1] = [{name: 'Say hello', types: ['hello']}];\nbingoList[2] = [{name: 'Visit'}];",
    "playbingo": json.dumps([{"goal": "Say thank you", "difficulty": 2, "categories": ["Thanks"]}]),
    "bingoscape": json.dumps(
        {
            "version": "2.0",
            "metadata": {"title": "Board"},
            "tiles": [{"title": "Tea", "description": "Drink tea."}],
        }
    ),
    "csv": "short;prompt\r\nTea;Drink tea with a customer.\r\n",
}


def deck(*words: str) -> int:
    """The exit code."""
    with pytest.raises(SystemExit) as ended:
        main(["deck", *words])
    return int(ended.value.code or 0)


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("is_said", [True, False], ids=["said", "seen"])
def test_a_list_of_another_game_becomes_a_deck_that_can_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, is_said: bool
) -> None:
    file, made = tmp_path / "list.txt", tmp_path / "ours.toml"
    file.write_text(LISTS[kind])
    assert deck("import", *([kind] if is_said else []), str(file), "-o", str(made)) == 0
    assert read_deck(made.read_text()).activities
    told = capsys.readouterr()
    assert told.out == ""
    assert "taken over from" in told.err
    assert f"Then: bingo deck lint {made}" in told.err


def test_a_deck_goes_to_standard_output_and_what_is_left_to_do_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.js"
    file.write_text(LISTS["srl"])
    assert deck("import", str(file)) == 0
    told = capsys.readouterr()
    assert [activity.short for activity in read_deck(told.out).activities] == ["Say hello", "Visit"]
    assert told.err == (
        f"2 activities taken over from {file}, an SRL v5 list.\n"
        "To fill in: why, practice in 1.\n"
        "Guessed: trust, effort, settings, needs, min_words.\n"
        "A remark above each activity says so. Then: bingo deck lint FILE\n"
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (
            ["sql", "list.js"],
            "'sql' is no format: write one of simple, srl, playbingo, bingoscape, csv, or leave it out.",
        ),
        (["a", "b", "c"], "Give one file, and before it its format where the file does not tell."),
        (["list.js"], "list.js: it cannot be read (No such file or directory)."),
    ],
)
def test_what_cannot_be_imported_is_said_in_a_sentence(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert deck("import", *words) == 2
    assert capsys.readouterr().err == says + "\n"


def test_a_list_that_is_code_is_refused_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.js"
    file.write_text("var bingoList = [];\nbingoList[1] = fetch('https://elsewhere.example');\n")
    assert deck("import", "srl", str(file)) == 2
    assert capsys.readouterr().err == f'{file}:2: "fetch" is no text, number or list; only data are read.\n'


def test_a_deck_that_could_not_be_read_is_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, made = tmp_path / "list.json", tmp_path / "ours.toml"
    file.write_text(json.dumps([{"name": "word " * 40, "types": ["kind " * 12] * 3} for _ in range(2_000)]))
    assert deck("import", str(file), "-o", str(made)) == 2
    assert "at most 1,000,000 are read." in capsys.readouterr().err
    assert not made.exists()


def test_a_deck_goes_through_a_spreadsheet_and_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet, made = tmp_path / "default.csv", tmp_path / "again.toml"
    assert deck("export", "default", "--to", "csv", "-o", str(sheet)) == 0
    assert sheet.read_bytes().startswith(b"\xef\xbb\xbf")
    assert deck("import", str(sheet), "-o", str(made)) == 0
    assert read_deck(made.read_text()).activities == default_deck().activities
    assert (
        capsys.readouterr().err
        == f"{len(default_deck().activities)} activities taken over from {sheet}, a spreadsheet.\n"
    )


def test_cells_that_do_not_fit_are_told_by_their_rows_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet, made = tmp_path / "ours.csv", tmp_path / "ours.toml"
    sheet.write_text(
        'season,prompt,effort\n,"Ask a customer,\nthen wait.",9\nautumn,Listen.,2\n,Listen.,hard\n'
    )
    assert deck("import", str(sheet), "-o", str(made)) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        f"{sheet}: row 2: effort is 9; write a number from 1 to 5.\n"
        f'{sheet}: row 3: season "autumn" has other characters; write a year and a quarter, as 2026-Q4.\n'
        f'{sheet}: row 4: effort is "hard"; write a number from 1 to 5.\n'
        f"{sheet}: 3 errors. Nothing is written; put it right in the sheet.\n"
    )
    assert not made.exists()


def test_a_sheet_that_is_refused_names_the_columns_that_were_not_read_before_all_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "ours.csv"
    sheet.write_text(
        "Owner,prompt,needs,twophase\nAna,Promise a customer a call.,customer promise_due followup,yes\n"
    )
    assert deck("import", str(sheet)) == 2
    assert capsys.readouterr().err == (
        f"{sheet}: not read, as no column of a deck is called so: twophase (did you mean two_phase?) and Owner.\n"
        f"{sheet}: row 2: two_phase = true goes with both promise_due and followup in needs, and they with it.\n"
        f"{sheet}: 1 error. Nothing is written; put it right in the sheet.\n"
    )


def test_what_a_sheet_leaves_open_is_told_by_its_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet, made = tmp_path / "ours.csv", tmp_path / "ours.toml"
    cells = [
        [letter, letter, f"Talk about {letter * 6}.", "Because.", "listening", "intimacy", "any", "", "Ana"]
        for letter in "abcdefghijklmnopqrstuvwxy"
    ]
    cells[0][3], cells[1][7] = "", "2"
    rows = ["id,short,prompt,why,practice,trust,settings,effort,Owner", *map(",".join, cells)]
    sheet.write_text("\n".join(rows))
    assert deck("import", str(sheet), "-o", str(made)) == 0
    rest = ", ".join(map(str, range(4, 23)))
    assert capsys.readouterr().err == (
        f"25 activities taken over from {sheet}, a spreadsheet.\n"
        "Kept as remarks, as no column of a deck is called so: Owner.\n"
        "To fill in: why in row 2.\n"
        f"Guessed: effort in rows 2, {rest} and 4 more; needs; min_words.\n"
        f"A remark above each activity says so. Then: bingo deck lint {made}\n"
    )


@pytest.mark.parametrize("name", ["sq.csv", "sq.TSV", "sq.txt"])
def test_a_sheet_with_columns_of_its_own_is_told_which_ones_are_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    file = tmp_path / name
    file.write_text("Square,Notes\nCall a customer,soon\n")
    assert deck("import", str(file)) == 2
    assert capsys.readouterr().err.startswith(
        f"{file}:1: the first line names no column prompt or short; known are deck, theme,"
    )


def test_a_theme_goes_through_a_spreadsheet_with_its_deck(tmp_path: Path) -> None:
    written, sheet, made = tmp_path / "ours.toml", tmp_path / "ours.csv", tmp_path / "again.toml"
    deck("export", "default", "--to", "toml", "-o", str(written))
    name, rest = written.read_text().split("\n", 1)
    written.write_text(f'{name}\ntheme = "Listening"\nmotto = "Two ears."\nseason = "2026-Q4"\n{rest}')
    assert deck("export", str(written), "--to", "csv", "-o", str(sheet)) == 0
    assert deck("import", str(sheet), "-o", str(made)) == 0
    assert made.read_text() == written.read_text()


def test_a_deck_in_its_one_form_is_what_the_default_deck_is_in(capsys: pytest.CaptureFixture[str]) -> None:
    assert deck("export", "default", "--to", "toml") == 0
    assert (
        capsys.readouterr().out.splitlines()
        == [line for line in default_source().splitlines() if not line.startswith("#")][1:]
    )


def test_a_new_deck_is_named_after_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert deck("new", "Spring: & more") == 0
    assert (
        capsys.readouterr().out
        == "spring-more.toml is written. Fill it in, then: bingo deck lint spring-more.toml\n"
    )
    assert read_deck((tmp_path / "spring-more.toml").read_text()).name == "Spring: & more"


@pytest.mark.parametrize(
    ("name", "says"),
    [("n" * 81, "name has 81 characters; at most 80 fit."), (" ", 'name is missing; write name = "…".')],
)
def test_a_name_that_does_not_fit_is_refused(
    name: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert deck("new", name, "-o", "never.toml") == 2
    assert capsys.readouterr().err == says + "\n"


@pytest.mark.parametrize("name", ["CON", "Nul!", "lpt9", "com¹"])
def test_a_file_that_windows_could_not_open_is_not_written(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert deck("new", name) == 2
    assert "Windows keeps this name for a device; choose another file with -o." in capsys.readouterr().err
    assert not [*tmp_path.iterdir()]
    assert deck("new", name, "-o", "ours.toml") == 0


@pytest.mark.parametrize("words", [["new", "Ours"], ["export", "default", "--to", "csv"], ["schema"]])
def test_a_file_that_is_there_is_never_written_over(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ours.toml"
    file.write_text("mine")
    assert deck(*words, "-o", str(file)) == 2
    assert file.read_text() == "mine"
    assert capsys.readouterr().err == f"{file}: it is there already; choose another name, or move it away.\n"


def test_where_nothing_can_be_written_it_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert deck("schema", "-o", str(tmp_path / "no" / "folder.json")) == 2
    assert "it cannot be written (No such file or directory)." in capsys.readouterr().err


def test_the_schema_is_the_committed_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert deck("schema") == 0
    assert capsys.readouterr().out == (ROOT / "docs" / "deck.schema.json").read_text()


def test_every_command_is_documented() -> None:
    guide, operating = (ROOT / "docs" / page for page in ("decks.md", "operating.md"))
    for command in DECK.registered_commands:
        assert f"bingo deck {command.name} " in guide.read_text(), command.name
        assert f"| `bingo deck {command.name}` |" in operating.read_text(), command.name


@pytest.mark.parametrize("word", ["lint", "simulate"])
def test_a_sheet_is_imported_before_it_is_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], word: str
) -> None:
    file = tmp_path / "ours.csv"
    file.write_text(LISTS["csv"])
    assert deck(word, str(file)) == 2
    assert capsys.readouterr().err == (
        f"{file}: this is a sheet. Make a deck of it first: bingo deck import {file} -o ours.toml\n"
    )
