"""Lists of other games as data: JSON, and the few lines of JavaScript such lists are written in. Nothing is ever run.

What is understood: values (texts, numbers, true, false, null, lists, objects with or without quotes around their keys),
comments, `name = value`, `name[3] = value`, each with or without `var`, and a first line that fetches a generator, which is
left aside. Anything else is code, and refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cards.decks.limits import DEEPEST
from cards.decks.places import shown

TOKEN = re.compile(
    r"""(?P<space>(?:\s|//[^\n]*|/\*.*?\*/)+)
      | (?P<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
      | (?P<number>-?(?:\d{1,20}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?|\.\d{1,20})(?![\w.]))
      | (?P<name>[A-Za-z_$][\w$]*)
      | (?P<sign>[\[\]{}(),:;=])
      | (?P<rest>.)""",
    re.VERBOSE | re.DOTALL,
)
ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))", re.DOTALL)
LETTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
WORDS = {"true": True, "false": False, "null": None, "undefined": None}
STARTERS = frozenset({"var", "let", "const"})
MOST_INDEX = 1_000
"""The largest n of `name[n] = value`."""


class NotData(Exception):
    """A text that is no list of another game; its text says why, `line` where."""

    def __init__(self, problem: str, *, line: int) -> None:
        super().__init__(problem)
        self.line = line


@dataclass(frozen=True, slots=True)
class Entry:
    """An object with the line it begins in."""

    fields: "dict[str, Value]"
    line: int


Value = None | bool | int | float | str | list["Value"] | Entry


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    line: int


def read_data(text: str) -> Value:
    """The value of a text: that of its JSON, or of the last name it gives a value. Raises `NotData`."""
    if not text.strip("\ufeff \t\r\n"):
        raise NotData("there is nothing in it", line=1)
    reader = _Reader(text.removeprefix("\ufeff"))
    return (
        reader.statements()
        if reader.next.kind == "name" and reader.next.text not in WORDS
        else reader.whole()
    )


class _Reader:
    """Goes through the tokens, one ahead."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self.next = next(self._tokens)

    def whole(self) -> Value:
        """One value and nothing after it."""
        value = self._value(0)
        if self.next.kind != "end":
            raise self._wrong("something stands after the end of the list; leave it out")
        return value

    def statements(self) -> Value:
        """Assignments, one after another."""
        held: Value = None
        rows: dict[int, Value] = {}
        while self.next.kind != "end":
            index, value = self._statement()
            if index is not None:
                rows[index] = value
            elif value is not None:
                held = value
        return [rows[index] for index in sorted(rows)] if rows else held

    def _statement(self) -> tuple[int | None, Value]:
        """`[var] name = value;` or `name[index] = value;`, with its index."""
        if self.next.text in STARTERS:
            self._take()
        if self._take().kind != "name":
            raise self._wrong("this is code, not a list; only name = […] and name[1] = […] are read")
        index = self._index() if self.next.text == "[" else None
        self._expect("=")
        value = None if self._fetches() else self._value(0)
        while self.next.text in {";", ","}:
            self._take()
        return index, value

    def _index(self) -> int:
        self._expect("[")
        token = self._take()
        if token.kind != "number" or not token.text.isdigit() or int(token.text) > MOST_INDEX:
            raise self._wrong(f"{shown(token.text)} is no number from 0 to {MOST_INDEX:,}")
        self._expect("]")
        return int(token.text)

    def _fetches(self) -> bool:
        """Leaves `require("…")` aside: it would fetch a program, and no program is needed to read a list."""
        if self.next.text != "require":
            return False
        for sign in ("require", "("):
            self._expect(sign)
        self._take()
        self._expect(")")
        return True

    def _value(self, depth: int) -> Value:
        if depth > DEEPEST:
            raise self._wrong(
                f"brackets lie more than {DEEPEST} deep in one another; a list of goals has three"
            )
        token = self._take()
        if token.kind == "text":
            return _unescaped(token)
        if token.kind == "number":
            return float(token.text) if re.search(r"[.eE]", token.text) else int(token.text)
        if token.kind == "name" and token.text in WORDS:
            return WORDS[token.text]
        if token.text == "[":
            return self._list(depth)
        if token.text == "{":
            return self._object(depth, token.line)
        if token.text.isdigit():
            raise NotData("a number is too long, or goes on in letters; write it shorter", line=token.line)
        raise NotData(f"{_told(token)} is no text, number or list; only data are read", line=token.line)

    def _list(self, depth: int) -> list[Value]:
        values: list[Value] = []
        while self.next.text != "]":
            values.append(self._value(depth + 1))
            if self.next.text != "]":
                self._expect(",")
        self._take()
        return values

    def _object(self, depth: int, line: int) -> Entry:
        fields: dict[str, Value] = {}
        while self.next.text != "}":
            token = self._take()
            if token.kind not in {"text", "name", "number"}:
                raise NotData(f"{_told(token)} is no key; write a word and a colon", line=token.line)
            key = _unescaped(token) if token.kind == "text" else token.text
            if key in fields:
                raise NotData(f"{shown(key)} is there twice in one object; leave one out", line=token.line)
            self._expect(":")
            fields[key] = self._value(depth + 1)
            if self.next.text != "}":
                self._expect(",")
        self._take()
        return Entry(fields, line)

    def _take(self) -> _Token:
        token = self.next
        if token.kind != "end":
            self.next = next(self._tokens)
        return token

    def _expect(self, text: str) -> None:
        if self.next.text != text:
            raise self._wrong(f'there should be a "{text}" here, not {_told(self.next)}')
        self._take()

    def _wrong(self, problem: str) -> NotData:
        return NotData(problem, line=self.next.line)


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for found in TOKEN.finditer(text):
        if found.lastgroup != "space":
            yield _Token(found.lastgroup or "rest", found[0], line)
        line += found[0].count("\n")
    yield _Token("end", "", line)


def _told(token: _Token) -> str:
    return shown(token.text) if token.kind != "end" else "the end of the file"


def _unescaped(token: _Token) -> str:
    """The text between quotes. Halves of a character that do not belong together become a question mark."""
    text = ESCAPE.sub(_letter, token.text[1:-1])
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _letter(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else LETTERS.get(found[3], found[3])
