"""What a text seems to be before anything reads it, so that what is said of it helps whoever wrote it."""

import csv
import re
from collections.abc import Sequence
from enum import Enum, auto
from itertools import islice

from cards.decks.limits import LONGEST_LINE
from cards.decks.places import HEADER
from cards.decks.sheets import DELIMITERS, is_sheet

SHEETS = (".csv", ".tsv")
"""How files of sheets are called, whatever their first line says."""
LIST = re.compile(r"""\ufeff?\s*(?:\[\s*\[?\s*[{"']|\{|(?:var|let|const)\s|[A-Za-z_$][\w$]*\s*\[\d+\]\s*=)""")
"""How lists of other games begin, as JSON or in JavaScript."""
MARKUP = re.compile(r"[=<>{}\[\]\x00-\x08\x0e-\x1f]")
"""What sentences hardly ever have, and decks, programs and what is no text in nearly every line."""
LOOKED_AT = 5
"""Lines that tell what a text is."""
LONGEST_HEADING = 30
"""Characters of a column's name, where it is none of ours."""


class Shape(Enum):
    """What a text seems to be."""

    DECK = auto()
    """TOML, or what somebody meant to be TOML."""
    SHEET = auto()
    """A sheet, whatever its columns are called."""
    LIST = auto()
    """A list of another game."""
    LINES = auto()
    """Plain text."""


def shape_of(text: str, file: str = "") -> Shape:
    """What a text seems to be; `file` is what its file is called, empty where it has none."""
    if is_sheet(text):
        return Shape.SHEET
    if any(HEADER.match(line) for line in text.split("\n")):
        return Shape.DECK
    if file.lower().endswith(SHEETS):
        return Shape.SHEET
    if LIST.match(text):
        return Shape.LIST
    lines = [*islice((line[:LONGEST_LINE] for line in text.splitlines() if line.strip()), LOOKED_AT)]
    if not lines or any(MARKUP.search(line) or line.lstrip().startswith("#") for line in lines):
        return Shape.DECK
    return Shape.SHEET if _is_table(lines) else Shape.LINES


def _is_table(lines: Sequence[str]) -> bool:
    """Whether something parts all lines into as many cells, the first into names of columns."""
    if len(lines) == 1:
        return False
    return any(_is_parted([*csv.reader(lines, delimiter=each)]) for each in DELIMITERS)


def _is_parted(rows: Sequence[Sequence[str]]) -> bool:
    heading = rows[0]
    # In a sentence a space comes after a comma, between cells hardly ever.
    named = all(cell and cell == cell.strip() and len(cell) <= LONGEST_HEADING for cell in heading)
    return named and len(heading) > 1 and all(len(row) == len(heading) for row in rows)


def plain(text: str) -> str:
    """What to do with plain text, each of whose lines may be meant as a square."""
    number = sum(bool(line.strip()) for line in text.splitlines())
    if number == 1:
        return "this is a line of plain text; to make a square of it, write a line above it with the one word prompt"
    lines = f"these are {number:,} lines of plain text"
    return f"{lines}; to make a square of each, write a line above them with the one word prompt"
