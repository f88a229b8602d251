import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.decks import default_deck, read_deck
from cards.decks.drafts import taken_over
from cards.decks.literals import NotData
from cards.decks.sheets import COLUMNS, from_csv, is_sheet, to_csv
from cards.decks.writing import to_toml
from cards.model import Deck
from tests.cards.decks.made import decks
from tests.cards.properties import FEW
from tests.support.table import for_each

SHEET = 'short,prompt,effort\r\nCoffee first,"Ask a customer\nhow the week went.",2\r\n'


def back(text: str) -> Deck:
    """The deck a sheet is taken over to."""
    sheet = from_csv(text)
    return read_deck(taken_over(sheet.name, sheet.drafts, head=(), own=sheet.own).toml)


@FEW
@given(deck=decks())
def test_a_deck_comes_back_from_a_sheet_as_it_was_with_its_theme(deck: Deck) -> None:
    sheet = from_csv(to_csv(deck))
    taken = taken_over(sheet.name, sheet.drafts, head=(), own=sheet.own)
    assert taken.toml == to_toml(deck)
    assert (taken.guessed, taken.cut, taken.unwritten) == ({}, {}, {})


def test_the_default_deck_comes_back_from_a_sheet_as_it_was() -> None:
    assert back(to_csv(default_deck())).activities == default_deck().activities


@FEW
@given(deck=decks(), parted=st.sampled_from(",;\t"))
def test_no_cell_is_computed_by_a_spreadsheet_however_it_parts_columns(deck: Deck, parted: str) -> None:
    for row in csv.reader(io.StringIO(to_csv(deck).removeprefix("\ufeff"), newline="")):
        assert not [cell for cell in row if cell[:1] in {"=", "+", "-", "@", "\uff1d", "\t", "\r"}]
    # Every cell is quoted, so that another separator does not begin a cell in the middle of one.
    for line in to_csv(deck).removeprefix("\ufeff").splitlines():
        assert line.startswith('"')
        assert line.endswith('"')


@pytest.mark.parametrize(
    "text",
    [
        SHEET,
        "\ufeff" + SHEET,
        SHEET.replace("\r\n", "\n"),
        SHEET.replace("\r\n", "\r"),
        SHEET.replace(",", ";"),
        SHEET.replace(",", "\t"),
        "sep=;\r\n" + SHEET.replace(",", ";"),
        "\r\n\r\n" + SHEET,
        SHEET.replace("short,prompt,effort", '"Short"," PROMPT ","Effort"'),
        SHEET.replace(",2", ",2.0"),
        SHEET + ",,\r\n,,\r\n",
        SHEET.replace("effort", "effort,colour").replace(",2", ",2,red"),
    ],
    ids=[
        "CRLF",
        "an invisible mark",
        "LF",
        "CR",
        "semicolons",
        "tabs",
        "a line that names the separator",
        "empty lines first",
        "other letters in the header",
        "a number with a point",
        "empty rows",
        "a column of their own",
    ],
)
def test_a_sheet_of_any_program_is_read(text: str) -> None:
    (activity,) = back(text).activities
    assert is_sheet(text)
    assert (activity.short, activity.effort) == ("Coffee first", 2)
    assert activity.prompt == "Ask a customer how the week went."


@pytest.mark.parametrize(
    ("cell", "settings"),
    [
        ("counter, remote", {"counter", "remote"}),
        ("Counter; Remote", {"counter", "remote"}),
        ("any", {"account", "counter", "support", "remote"}),
    ],
)
def test_a_cell_may_hold_a_list(cell: str, settings: set[str]) -> None:
    (activity,) = back(f'prompt,settings\nAsk.,"{cell}"\n').activities
    assert activity.settings == settings


@pytest.mark.parametrize(
    ("cell", "value"), [("TRUE", True), ("yes", True), ("Wahr", True), ("x", True), ("nein", False)]
)
def test_a_flag_may_be_said_in_other_words(cell: str, value: bool) -> None:
    (activity,) = back(f"prompt,travel\nAsk.,{cell}\n").activities
    assert activity.travel is value


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "names no column prompt or short"),
        ("colour,size\nred,2\n", "names no column prompt or short"),
        ("prompt,prompt\na,b\n", "prompt is there twice, in the columns A and B; leave one of them out"),
        (f"prompt,{','.join('abcdefghijklmnopqrstuvwxyz')},Prompt\na,b\n", "in the columns A and AB;"),
        ("promt,why\na,b\n", 'names no column prompt or short; if "promt" is meant as prompt, call it so'),
        ("prompt\n" + "a\n" * 2_001, "at most 2,000 activities"),
        ("prompt,short\n", "no rows under the first line"),
        ("prompt,theme\n,Listening\n", "no rows under the first line"),
        ("prompt\na\nb\0c\n", "a character that stands for nothing"),
        ("prompt\na\nb\x1ec\n", "a character that stands for nothing"),
        ('prompt\n"' + "a" * 200_000 + '"\n', "a cell of this row has more than 131,072 characters"),
    ],
)
def test_what_is_no_sheet_is_refused_with_a_sentence(text: str, says: str) -> None:
    with pytest.raises(NotData) as refused:
        from_csv(text)
    assert says in str(refused.value)


def test_the_name_is_in_the_first_row_and_found_wherever_the_rows_were_sorted_to() -> None:
    text = "deck,prompt\n,Listen.\nSpring,Ask.\n"
    assert from_csv(text).name == "Spring"
    assert COLUMNS[0] == "deck"


def test_a_sheet_without_the_theme_s_columns_says_nothing_of_it() -> None:
    assert not from_csv(SHEET).own
    assert (back(SHEET).theme, back(SHEET).season) == ("", "")


def test_with_one_column_a_comma_belongs_to_its_sentence() -> None:
    text = 'Prompt\nAsk, then listen.\n"Wait, then ask."\n'
    assert [draft.values for draft in from_csv(text).drafts] == [
        {"prompt": "Ask, then listen."},
        {"prompt": "Wait, then ask."},
    ]


@for_each(
    [
        ("the next line", "prompt,why\r\nAsk.,B\r\nWait.,B\r\n", [2, 3]),
        ("lines within a cell", 'prompt,why\r\n"Ask.\r\nTwice.",B\r\nWait.,B\r\n', [2, 3]),
        ("empty rows between", "prompt,why\r\n\r\n,\r\nAsk.,B\r\n", [4]),
        ("empty rows before", "\r\n\r\nprompt,why\r\nAsk.,B\r\n", [4]),
        ("a line that names the separator", "sep=,\r\nprompt,why\r\nAsk.,B\r\n", [2]),
    ]
)
def test_rows_are_counted_as_a_spreadsheet_numbers_them(case: tuple[str, str, list[int]]) -> None:
    _, text, rows = case
    assert [draft.row for draft in from_csv(text).drafts] == rows


def test_columns_that_are_none_of_a_deck_s_are_named() -> None:
    assert from_csv("prompt,Owner,,Notes \nAsk.,Ana,,soon\n").aside == ("Owner", "Notes")


@for_each(
    [
        ("Group?", "Group? (did you mean group?)"),
        ("efort", "efort (did you mean effort?)"),
        ("twophase", "twophase (did you mean two_phase?)"),
        ("Promise days (max)", "Promise days (max) (did you mean promise_days?)"),
        # The column it is near to is there.
        ("promt", "promt"),
        ("Owner", "Owner"),
    ]
)
def test_a_column_that_is_called_almost_as_one_of_a_deck_s_is_told_with_it(case: tuple[str, str]) -> None:
    column, told = case
    assert from_csv(f"prompt,{column}\nAsk.,x\n").aside == (told,)


def test_columns_that_may_be_meant_for_a_deck_are_named_first() -> None:
    aside = from_csv("prompt,Owner,Group?\nAsk.,Ana,x\n").aside
    assert aside == ("Group? (did you mean group?)", "Owner")


ROWS = "".join(f"Square {number},Do a thing {number} times.,2\r\n" for number in range(4))
HEAD = "short,prompt,effort\r\n"


@for_each(
    [
        ("never closed", HEAD + ROWS + 'Tea,"Drink tea,2\r\n' + ROWS, 6),
        ("never closed, at the end", HEAD + ROWS + 'Tea,Drink tea,"2', 6),
        ("never closed, after a line break", HEAD + '"Tea\r\ntime","Drink tea,2\r\n', 3),
        ("closed by one of a later row", HEAD + 'Tea,"Drink tea,2\r\n' + ROWS + 'Cake,"Eat, too",1\r\n', 2),
        ("with a line that names the separator", "sep=,\r\n\r\n" + HEAD + 'Tea,"Drink tea,2\r\n', 4),
        ("with semicolons", (HEAD + ROWS + 'Tea,"Drink tea,2\r\n' + ROWS).replace(",", ";"), 6),
        ("in the header", 'short,prompt,"effort\r\n' + ROWS, 1),
    ],
    ["\r\n", "\n", "\r"],
)
def test_a_quote_that_swallows_rows_is_refused_with_the_line_it_opens_on(
    case: tuple[str, str, int], end: str
) -> None:
    _, text, line = case
    if end == "\r" and text.startswith("sep="):
        return
    with pytest.raises(NotData, match="a quote opens here and is not closed") as refused:
        from_csv(text.replace("\r\n", end))
    assert refused.value.line == line


@for_each(
    [
        HEAD + '"Tea","Drink tea,\r\nslowly, with a customer, twice.\r\nThen, once more, listen.",2\r\n',
        HEAD + '"Tea","Say ""well, well, well""\r\nand wait.",2\r\n',
        HEAD + 'Tea,Show a 5" screen,2\r\n',
        HEAD + 'Tea,"Drink tea.",2',
        'prompt\r\n"Drink tea.\r\nSlowly.\r\nTwice.\r\nMore.\r\nMore.\r\nMore."\r\n',
    ]
)
def test_line_breaks_and_quotes_of_a_text_are_read(text: str) -> None:
    assert len(from_csv(text).drafts) == 1


def test_a_cell_that_is_too_long_is_told_with_the_line_of_its_row() -> None:
    with pytest.raises(NotData, match="see whether a quote is left open") as refused:
        from_csv(HEAD + ROWS + f'Tea,"{"a" * 200_000}",2\r\n')
    assert refused.value.line == 6
