"""Decks as spreadsheets: CSV out, and CSV in as the many spreadsheet programs write it."""

import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Protocol

from cards.decks.cells import ERRORS, misfit
from cards.decks.drafts import Draft
from cards.decks.fields import DECK_FIELDS, FIELDS, SAID, Choice, Flag, Kind, Several, Whole
from cards.decks.findings import Code, Finding, Severity
from cards.decks.limits import LONGEST_SHOWN, MOST
from cards.decks.literals import NotData
from cards.decks.naming import plain_line
from cards.decks.parsing import MEANINGLESS
from cards.decks.places import SEEN, UNSEEN, shown
from cards.decks.writing import Values, values_of
from cards.model import Deck

NAME = "deck"
"""The column with the deck's name."""
OWN = {NAME: "name", **{key: key for key in SAID}}
"""The columns of what the deck says of itself, in its first row, and their keys."""
COLUMNS = (*OWN, *FIELDS)
TOLD = frozenset({"prompt", "short"})
"""Without one of these columns there is nothing to make activities of."""
MOST_ASIDE = 100
"""Columns that are none of a deck's for which one that may be meant is looked for."""
RISKY = re.compile(r"'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
"""How a cell begins that a spreadsheet would compute instead of show. An apostrophe before it keeps it a text."""
YES, NO = (
    frozenset({"true", "yes", "y", "x", "1", "wahr", "ja", "vrai", "oui"}),
    frozenset({"false", "no", "n", "0", "falsch", "nein", "faux", "non"}),
)
DELIMITERS = ",;\t"
NO_DELIMITER = "\x1f"
"""Parts nothing: no text has it. With one column a comma belongs to a sentence."""
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
"""What no text has, in a sheet as little as in TOML."""
BREAK = re.compile(r"\r\n|\r|\n")
WRAP = re.compile(r"\s*[\t\r\n\v\f\u2028\u2029]\s*")
"""Where a text of a sheet goes on in another line of its cell."""
END = "\x1eend"
"""No cell of a sheet begins with what parts records."""
MANY_PARTS = 4
"""So many separators on lines within one cell, each with as many as a row, are no accident: these are rows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """What a sheet holds: the deck's name, empty where none is told, what else it says of itself, and a draft a row.

    `amiss` is what no draft can hold, by row, the header being the first. `aside` are columns that are none of a deck's,
    each with the one that may be meant.
    """

    name: str
    own: Values
    drafts: tuple[Draft, ...]
    amiss: tuple[Finding, ...] = ()
    aside: tuple[str, ...] = ()


@dataclass(slots=True)
class _Own:
    """What rows say of the deck, by the deck's keys, and what is amiss with that."""

    values: dict[str, str] = field(default_factory=dict)
    said: dict[str, int] = field(default_factory=dict)
    amiss: list[Finding] = field(default_factory=list)

    def says(self, cells: Mapping[str, str], row: int) -> None:
        """Rows may have been sorted, so any of them may say it; but they have to say the same."""
        for column, key in OWN.items():
            told = WRAP.sub(" ", cells.get(column, "")).strip()
            wrong = misfit(column, DECK_FIELDS[key].kind, told) if told else ""
            if wrong:
                self.note(wrong, row)
            elif told and self.values.setdefault(key, told) != told:
                first = f"{shown(self.values[key])} in row {self.said[key]:,}"
                self.note(f"{column} is {shown(told)} here and {first}; write it once", row)
            elif told:
                self.said.setdefault(key, row)

    def nameless(self, columns: Sequence[str], row: Sequence[str], number: int) -> None:
        """What stands under no name is lost, and often the end of a text that was parted by its comma."""
        beyond = [cell for cell in row[len(columns) :] if _says(cell)]
        under = [cell for column, cell in zip(columns, row, strict=False) if not column and _says(cell)]
        for cell in (*under, *beyond)[:1]:
            name = "give its column a name, or put the text it belongs to in quotes"
            self.note(f"{shown(cell.strip())} stands under no name of the first line; {name}", number)

    def note(self, sentence: str, row: int) -> None:
        self.amiss.append(Finding(severity=Severity.ERROR, code=Code.VALUE, problem=sentence, line=row))


class _Reader(Protocol):
    """Reads rows and counts their lines."""

    @property
    def line_num(self) -> int: ...

    def __next__(self) -> list[str]: ...


def to_csv(deck: Deck) -> str:
    """The deck as a sheet, a row an activity. Read again it is the same deck.

    Every cell is quoted, lines end as RFC 4180 has it, and the mark at the beginning tells spreadsheets that it is UTF-8.
    """
    paper = io.StringIO(newline="")
    writer = csv.writer(paper, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for number, activity in enumerate(deck.activities):
        own = {column: getattr(deck, key) for column, key in OWN.items() if number == 0}
        values = {**own, **values_of(activity)}
        writer.writerow([_guarded(_cell(values.get(column))) for column in COLUMNS])
    return "\ufeff" + paper.getvalue()


def is_sheet(text: str) -> bool:
    """Whether its first line names columns of ours."""
    return bool(TOLD & {*_header(_first_line(text), _delimiter(text))})


def from_csv(text: str) -> Sheet:
    """What the sheet holds, with a draft for each row that says something. Raises `NotData`."""
    rows = _rows(text)
    header = next(rows, (1, []))[1]
    columns = _columns(header)
    own, drafts = _Own(), list[Draft]()
    for number, row in rows:
        own.nameless(columns, row, number)
        cells = {column: cell for column, cell in zip(columns, map(_bare, row), strict=False) if _says(cell)}
        own.says(cells, number)
        if cells.keys() & FIELDS.keys():
            drafts.append(_draft(cells, number))
        if len(drafts) > MOST:
            raise NotData(f"a deck has at most {MOST:,} activities; this has more", line=1)
    if not drafts:
        raise NotData("there are no rows under the first line; write one for each activity", line=1)
    return Sheet(
        name=own.values.pop(OWN[NAME], ""),
        own={key: own.values[key] for key in SAID if key in own.values},
        drafts=tuple(drafts),
        amiss=tuple(own.amiss),
        aside=_aside(header, columns),
    )


def _columns(header: Sequence[str]) -> list[str]:
    """The columns by their names. Raises `NotData` where they make no deck."""
    columns = [_column(cell) for cell in header]
    if not TOLD & {*columns}:
        near = [(cell, meant) for cell in header[:MOST_ASIDE] if (meant := _meant(cell, TOLD))]
        known = f"known are {', '.join(COLUMNS)}"
        instead = (
            f"if {shown(plain_line(near[0][0]))} is meant as {near[0][1]}, call it so" if near else known
        )
        raise NotData(f"the first line names no column prompt or short; {instead}", line=1)
    for number, column in enumerate(columns):
        if column in COLUMNS and (first := columns.index(column)) < number:
            places = f"in the columns {_letters(first)} and {_letters(number)}"
            raise NotData(f"{column} is there twice, {places}; leave one of them out", line=1)
    return columns


def _aside(header: Sequence[str], columns: Sequence[str]) -> tuple[str, ...]:
    """The columns that are none of a deck's, and first those that may be meant as one the sheet does not have."""
    left = {*COLUMNS}.difference(columns)
    names = [cell for cell, column in zip(header, columns, strict=True) if column not in COLUMNS]
    told: dict[bool, list[str]] = {True: [], False: []}
    for number, cell in enumerate(names):
        meant = _meant(cell, left) if number < MOST_ASIDE else ""
        hint = f" (did you mean {meant}?)" if meant else ""
        told[bool(meant)].append(plain_line(cell)[:LONGEST_SHOWN] + hint)
    return tuple(each for each in (*told[True], *told[False]) if each)


def _meant(cell: str, left: Collection[str]) -> str:
    """Which of these columns is called almost so; empty where none is."""
    return "".join(
        get_close_matches(_column(plain_line(cell))[:LONGEST_SHOWN], sorted(left), n=1, cutoff=0.7)
    )


def _letters(number: int) -> str:
    """A column, 0 being the first, as a spreadsheet names it: A to Z, then AA."""
    before, last = divmod(number, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with its number in a spreadsheet, the header first. Raises `NotData` where a quote swallows others."""
    delimiter, plain = _delimiter(text), text.removeprefix("\ufeff")
    strange = CONTROL.search(plain)
    if strange:
        raise NotData(MEANINGLESS, line=1 + _breaks(plain[: strange.start()]))
    skipped = (re.match(r"sep=.\r?\n", plain) or [""])[0]
    body = plain[len(skipped) :].lstrip("\r\n")
    begin = 1 + _breaks(plain[: len(plain) - len(body)])
    # The line that names the separator is no row; empty ones are.
    number = begin - _breaks(skipped)
    # A last row of ours: where it does not come out again, a quote before it was never closed.
    reader = csv.reader(io.StringIO(f"{body}\n{END}", newline=""), delimiter=delimiter)
    line, columns = begin, 0
    while (row := _next(reader, line)) != [END]:
        columns = columns or len(row)
        _look_at_quotes(row, columns, delimiter, line=line)
        yield number, row
        line, number = begin + reader.line_num, number + 1


def _next(reader: _Reader, line: int) -> list[str]:
    """The row that begins on a line. Raises `NotData`."""
    try:
        return next(reader)
    except csv.Error:
        most = csv.field_size_limit()
        told = f"a cell of this row has more than {most:,} characters; see whether a quote is left open, or leave it out"
        raise NotData(told, line=line) from None


def _look_at_quotes(row: Sequence[str], columns: int, delimiter: str, *, line: int) -> None:
    """Raises `NotData` where a cell goes on over what looks like rows, or to the end of the sheet."""
    # In a sentence a space comes after a comma, between cells hardly ever.
    parts = re.compile(rf"{delimiter}(?! )")
    for cell in row:
        lines = BREAK.split(cell)
        like_rows = sum(len(parts.findall(each)) >= columns - 1 for each in lines[1:])
        if lines[-1] == END or like_rows * (columns - 1) >= MANY_PARTS:
            raise NotData("a quote opens here and is not closed before other rows; close it", line=line)
        line += len(lines) - 1


def _breaks(text: str) -> int:
    return len(BREAK.findall(text))


def _draft(cells: Mapping[str, str], row: int) -> Draft:
    values = {key: _value(FIELDS[key].kind, cells[key]) for key in FIELDS if key in cells}
    left = [f"{column}: {cell}" for column, cell in cells.items() if column not in COLUMNS and column]
    return Draft(values=values, remarks=tuple(left[:10]), row=row)


def _value(kind: Kind, cell: str) -> object:
    """What a cell means; its own words where it means nothing."""
    told = WRAP.sub(" ", cell).strip()
    word = told.casefold()
    match kind:
        case Whole() if re.fullmatch(r"[0-9]{1,6}(?:[.,]0+)?", word):
            return int(re.split("[.,]", word)[0])
        case Flag() if word in YES | NO:
            return word in YES
        case Several() if told not in ERRORS:
            return [each for each in re.split(r"[\s,;|/]+", word) if each]
        case Choice(of=members) if (joined := word.replace(" ", "-")) in {*members}:
            return joined
    return told


def _says(cell: str) -> bool:
    """Whether there is anything in a cell that its author sees."""
    return bool(SEEN.search(UNSEEN.sub("", cell)))


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list():
            return " ".join(map(str, value))
    return str(value)


def _guarded(cell: str) -> str:
    return f"'{cell}" if RISKY.match(cell) else cell


def _bare(cell: str) -> str:
    """A cell without the apostrophe that guards it."""
    return cell[1:] if cell.startswith("'") and RISKY.match(cell) else cell


def _column(cell: str) -> str:
    return cell.strip().casefold().replace(" ", "_").replace("-", "_")


def _header(line: str, delimiter: str) -> Sequence[str]:
    return [_column(cell.strip().strip('"')) for cell in line.split(delimiter)]


def _first_line(text: str) -> str:
    lines = (
        line for line in text.removeprefix("\ufeff").splitlines() if line and not line.startswith("sep=")
    )
    return next(lines, "")


def _delimiter(text: str) -> str:
    """What parts the columns: whatever makes most known ones of the first line. Nothing does where that is one alone."""
    line = _first_line(text)
    if _column(line.strip().strip('"')) in COLUMNS:
        return NO_DELIMITER
    return max(DELIMITERS, key=lambda each: len({*COLUMNS} & {*_header(line, each)}))
