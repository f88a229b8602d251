"""From the text of a deck to its tables, whatever somebody hands over."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from cards.decks.findings import Code, Finding, Notes, Severity
from cards.decks.limits import LARGEST, LONGEST_LINE, MOST, MOST_PARTS
from cards.decks.places import HEADER
from cards.decks.slips import instead

Table = Mapping[str, Any]
CHAIN = re.compile(
    rf"""^[ \t\[]*(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){{{MOST_PARTS}}}""", re.MULTILINE
)
PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)")
SINGLE = re.compile(r"""^[ \t]*\[[ \t]*activities[ \t]*\]""", re.MULTILINE)
LONGEST_REASON = 120
MEANINGLESS = "there is a character that stands for nothing; save the file as plain text in UTF-8"
STRANGE = (
    (re.compile("\0"), MEANINGLESS),
    (
        re.compile(r"\r(?!\n)"),
        "a line ends as on very old computers; save the file with the line ends of today",
    ),
)
"""Characters that are in no text, and what to do."""


class NotToml(Exception):
    """A text that is not TOML; its text is the reason."""

    def __init__(self, reason: str, *, line: int | None = None, column: int | None = None) -> None:
        super().__init__(reason)
        self.line, self.column = line, column


@dataclass(frozen=True, kw_only=True, slots=True)
class Parsed:
    """A deck's own keys, and the table of each activity, None where it is not TOML."""

    own: Table
    tables: tuple[Table | None, ...]


def parsed(text: str, notes: Notes) -> Parsed:
    """The tables of this text; what is wrong goes to the notes.

    Where the whole is not TOML, each activity is read by itself, so that one slip does not hide the next.
    """
    if not _is_harmless(text, notes):
        return Parsed(own={}, tables=())
    try:
        return _whole(_loaded(text), text, notes)
    except NotToml as error:
        if SINGLE.search(text):
            return _single(text, notes)
        found = tuple(_pieces(text))
        return _in_pieces(found, error, notes) if 1 < len(found) <= MOST + 1 else _nothing(error, notes)


def _whole(own: Table, text: str, notes: Notes) -> Parsed:
    tables = own.get("activities")
    if isinstance(tables, dict):
        return _single(text, notes)
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        _note(notes, Code.NO_ACTIVITIES, "there are no activities; begin each with [[activities]]")
        return Parsed(own=own, tables=())
    if len(tables) > MOST:
        _note(notes, Code.TOO_LARGE, f"a deck has at most {MOST:,} activities; this has {len(tables):,}")
        return Parsed(own=own, tables=())
    return Parsed(own=own, tables=tuple(tables))


def _single(text: str, notes: Notes) -> Parsed:
    """A header with one bracket stands for one table, not for one of many."""
    found = SINGLE.search(text)
    line = text.count("\n", 0, found.end()) + 1 if found else None
    _note(notes, Code.NO_ACTIVITIES, "write [[activities]], with two brackets, before each activity", line)
    return Parsed(own={}, tables=())


def _in_pieces(pieces: tuple[tuple[int, str], ...], whole: NotToml, notes: Notes) -> Parsed:
    """What comes before the first header, and each activity, read one by one."""
    told: list[Table | None] = []
    for start, piece in pieces:
        try:
            told.append(_loaded(piece))
        except NotToml as error:
            told.append(None)
            line = start + error.line if error.line else start + 1
            _note(notes, Code.SYNTAX, str(error), line, error.column)
    if None not in told:
        # The pieces are fine and do not fit together.
        return _nothing(whole, notes)
    head, *rest = told
    tables = tuple(table["activities"][0] if table else None for table in rest)
    return Parsed(own=head or {}, tables=tables)


def _nothing(error: NotToml, notes: Notes) -> Parsed:
    _note(notes, Code.SYNTAX, str(error), error.line, error.column)
    return Parsed(own={}, tables=())


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The parts of a text that begin with an activity's header, each with the number of lines before it."""
    lines = text.split("\n")
    starts = [0, *(number for number, line in enumerate(lines) if HEADER.match(line)), len(lines)]
    for start, end in pairwise(starts):
        yield start, "\n".join(lines[start:end])


def _loaded(text: str) -> Table:
    try:
        # Some editors put an invisible mark before the first character.
        return tomllib.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        raise NotToml(
            "not TOML we can read: it is nested too deeply; a deck needs no brackets within brackets"
        ) from None
    except ValueError as error:
        # A number of thousands of digits is a plain ValueError.
        place = PLACE.search(str(error))
        reason = PLACE.sub("", str(error))[:LONGEST_REASON]
        at = [int(each) if each else None for each in place.groups()] if place else [None, None]
        line = text.split("\n")[at[0] - 1] if at[0] else ""
        told = instead(reason, line, at[1] or 1)
        raise NotToml(f"not TOML: {reason}; {told}", line=at[0], column=at[1]) from None


def _is_harmless(text: str, notes: Notes) -> bool:
    """Whether reading the text takes little time and memory. Only then is it read at all."""
    if len(text) > LARGEST:
        problem = f"a deck has at most {LARGEST:,} characters; this has {len(text):,}"
        _note(notes, Code.TOO_LARGE, problem)
        return False
    try:
        text.encode()
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        _note(notes, Code.NOT_TEXT, "there is a character that is none; save the file as UTF-8", line)
        return False
    return _has_plain_characters(text, notes) and _has_plain_lines(text, notes)


def _has_plain_characters(text: str, notes: Notes) -> bool:
    """Without what other encodings and very old editors leave in a text: TOML would only say that it is illegal."""
    for found, problem in STRANGE:
        at = found.search(text)
        if at is not None:
            _note(notes, Code.NOT_TEXT, problem, text.count("\n", 0, at.start()) + 1)
            return False
    return True


def _has_plain_lines(text: str, notes: Notes) -> bool:
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            problem = f"this line has {len(line):,} characters; at most {LONGEST_LINE:,} fit"
            _note(notes, Code.TOO_LARGE, problem, number, LONGEST_LINE + 1)
            return False
    chain = CHAIN.search(text)
    if chain is not None:
        line_of_it = text.count("\n", 0, chain.start()) + 1
        _note(notes, Code.TOO_LARGE, "this key has too many parts; write one of the known keys", line_of_it)
    return chain is None


def _note(notes: Notes, code: Code, problem: str, line: int | None = None, column: int | None = None) -> None:
    notes.add(Finding(severity=Severity.ERROR, code=code, problem=problem, line=line, column=column))
