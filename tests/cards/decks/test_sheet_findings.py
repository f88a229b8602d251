"""A cell that does not fit is told by its row, as the same value in TOML is by its line; only empty cells are guessed."""

import csv
import io

import pytest

from cards.decks import Code, Findings, default_deck, read_deck
from cards.decks.drafts import TakenOver, taken_over
from cards.decks.limits import MOST_FINDINGS
from cards.decks.sheet_findings import by_row
from cards.decks.sheets import COLUMNS, from_csv, to_csv
from tests.support.table import for_each

DEFAULT = [*csv.reader(io.StringIO(to_csv(default_deck()).removeprefix("\ufeff"), newline=""))]
PROMISED = next(row for row, cells in enumerate(DEFAULT, 1) if cells[COLUMNS.index("two_phase")] == "true")
TOGETHER = next(row for row, cells in enumerate(DEFAULT, 1) if cells[COLUMNS.index("group")] == "true")
PLAIN = next(
    row for row in range(9, len(DEFAULT)) if "true" not in DEFAULT[row - 1] and "false" in DEFAULT[row - 1]
)
"""Rows of the default deck: one that promises something, one done together, and one without a mark."""


def sheet(*changes: tuple[int, str, str]) -> str:
    """The default deck as a sheet with other cells: row, column, what it says."""
    rows = [[*cells] for cells in DEFAULT]
    for row, column, cell in changes:
        rows[row - 1][COLUMNS.index(column)] = cell
    paper = io.StringIO(newline="")
    csv.writer(paper).writerows(rows)
    return paper.getvalue()


def handed_over(text: str) -> tuple[TakenOver, Findings]:
    read = from_csv(text)
    taken = taken_over(read.name, read.drafts, head=(), own=read.own)
    return taken, by_row(taken, read.amiss, "ours.csv")


def cell(row: int, column: str) -> str:
    return str(DEFAULT[row - 1][COLUMNS.index(column)])


WRONG = [
    (
        "settings",
        "counter;shop",
        'settings has "shop"; write some of account, counter, support, remote, or "any"',
    ),
    ("settings", "any counter", 'settings has "any"; write some of account'),
    ("settings", ";", "settings is []; write some of account"),
    ("needs", "customer storry", 'needs has "storry"; write some of customer, what_changed'),
    ("needs", "customer promise_due", "two_phase = true goes with both promise_due and followup in needs"),
    ("two_phase", "hm", 'two_phase is "hm"; write true or false'),
    ("two_phase", "yes", "two_phase = true goes with both promise_due and followup in needs"),
    ("repeatable", "sometimes", 'repeatable is "sometimes"; write true or false'),
    ("group", "maybe", 'group is "maybe"; write true or false'),
    ("travel", "2", 'travel is "2"; write true or false'),
    ("step", "12", "step is 12; write a number from 1 to 8"),
    ("promise_days", "999", "promise_days is 999; write a number from 1 to 366"),
    ("effort", "9", "effort is 9; write a number from 1 to 5"),
    ("effort", "2.5", 'effort is "2.5"; write a number from 1 to 5'),
    ("min_words", "thirty", 'min_words is "thirty"; write a number from 0 to 300'),
    ("trust", "Intimcy", 'trust is "Intimcy"; write one of credibility, reliability'),
    ("channel", "fax", 'channel is "fax"; write one of any, in-person'),
    ("prompt", "word " * 60, "prompt has 299 characters; at most 200 fit"),
    ("why", "left\u202eright", "why has a line break or another character nobody sees"),
    ("short", "s" * 25, "short has 25 characters; at most 24 fit"),
    ("practice", "p" * 100_000, "practice has 100000 characters; at most 60 fit"),
    ("id", "Coffee First!", 'id "Coffee First!" has other characters; write lower-case words with hyphens'),
    ("id", cell(2, "id"), f'id "{cell(2, "id")}" is that of row 2 already; give this activity another id'),
    ("short", cell(2, "short").upper(), "is that of row 2 already; give this activity another short"),
    ("prompt", cell(2, "prompt"), "prompt asks for the same as that of row 2; write what is different"),
    ("season", "autumn", 'season "autumn" has other characters; write a year and a quarter, as 2026-Q4'),
    ("theme", "t" * 61, "theme has 61 characters; at most 60 fit"),
    ("deck", "d" * 81, "deck has 81 characters; at most 80 fit"),
    ("deck", "Another", f'deck is "Another" here and "{default_deck().name}" in row 2; write it once'),
]


@for_each(
    [
        *((each, "settings") for each in ("#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!")),
        *(("#N/A", each) for each in COLUMNS),
    ]
)
def test_what_a_spreadsheet_could_not_compute_is_an_error_of_its_row(case: tuple[str, str]) -> None:
    error, column = case
    cells = {**dict(zip(COLUMNS, DEFAULT[1], strict=True)), column: f" {error}"}
    paper = io.StringIO(newline="")
    csv.writer(paper).writerows([COLUMNS, [], cells.values()])
    _, findings = handed_over(paper.getvalue())
    told = f"{column} is {error}: the sheet has an error there; write what it should say"
    assert [(each.line, each.problem) for each in findings.errors] == [(3, told)]


def test_a_text_with_what_looks_like_an_error_of_a_spreadsheet_is_a_text() -> None:
    _, findings = handed_over(sheet((PLAIN, "prompt", "Ask a customer what #N/A means.")))
    assert findings.is_playable


@for_each(WRONG)
def test_a_cell_that_does_not_fit_is_an_error_with_its_row_and_what_to_write(
    case: tuple[str, str, str],
) -> None:
    column, wrong, says = case
    taken, findings = handed_over(sheet((PLAIN, column, wrong)))
    assert [(each.line, each.column) for each in findings.errors] == [(PLAIN, None)]
    assert says in findings.errors[0].problem
    # A guess in its place is no guess that anybody asked for.
    assert not taken.guessed


@for_each(
    [
        (PROMISED, "two_phase", "two_phase = true goes with both"),
        (PROMISED, "needs", ""),
        (TOGETHER, "needs", ""),
        (PLAIN, "effort", ""),
        (PLAIN, "trust", ""),
        (PLAIN, "settings", ""),
        (PLAIN, "min_words", ""),
        (PLAIN, "id", ""),
        (PLAIN, "short", ""),
        (PLAIN, "prompt", ""),
    ],
    ["", " ", "\u200b", "\u200e"],
)
def test_an_empty_cell_alone_is_guessed_and_named_with_its_row(
    case: tuple[int, str, str], empty: str
) -> None:
    row, column, says = case
    taken, findings = handed_over(sheet((row, column, empty)))
    if says:
        assert [says in each.problem for each in findings.errors] == [True]
        return
    assert findings.is_playable
    assert taken.guessed == {column: (row,)}
    assert len(read_deck(taken.toml).activities) == len(DEFAULT) - 1


@pytest.mark.parametrize("column", ["why", "practice"])
def test_an_empty_cell_that_only_a_person_can_write_waits_for_one(column: str) -> None:
    taken, findings = handed_over(sheet((PLAIN, column, "")))
    assert taken.unwritten == {column: (PLAIN,)}
    assert [(each.line, each.code) for each in findings.warnings] == [(PLAIN, Code.FILL_IN)]


def test_a_name_that_is_made_up_is_none_that_a_later_row_has() -> None:
    text = "id,short,prompt,why,practice\n,,Ask.,B,C\nask,ASK.,Wait a week.,B,C\n"
    taken, findings = handed_over(text)
    assert findings.is_playable
    assert [(each.id, each.short) for each in read_deck(taken.toml).activities] == [
        ("ask-2", "Ask. 2"),
        ("ask", "ASK."),
    ]


def test_errors_of_several_rows_and_several_of_one_row_are_told_at_once() -> None:
    _, findings = handed_over(
        sheet((5, "effort", "9"), (5, "trust", "hm"), (3, "step", "0"), (9, "season", "x"))
    )
    assert [each.line for each in findings.errors] == [3, 5, 5, 9]


def test_more_errors_than_anybody_reads_are_counted() -> None:
    columns = ("step", "effort", "promise_days")
    _, findings = handed_over(sheet(*((row, each, "99999") for row in range(2, 202) for each in columns)))
    assert len(findings.errors) == MOST_FINDINGS
    assert findings.left_out == 600 - MOST_FINDINGS


@for_each(
    [
        ("prompt,short,trust\nAsk, then listen.,Ask,intimacy\n", "intimacy"),
        ("prompt,short,\nAsk, then listen.,Ask\n", "Ask"),
        ("prompt,short,\nAsk.,Ask,ten minutes\n", "ten minutes"),
    ]
)
def test_what_stands_under_no_name_is_no_part_of_a_deck_and_told(case: tuple[str, str]) -> None:
    text, lost = case
    _, findings = handed_over(text)
    told = f'"{lost}" stands under no name of the first line; give its column a name'
    assert [each.line for each in findings.errors if told in each.problem] == [2]
