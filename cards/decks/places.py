"""Where in a deck's text its activities and their keys stand: a TOML reader tells the values alone."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from cards.decks.limits import LONGEST_SHOWN

HEADER = re.compile(r"""\s*\[\[\s*(?:activities|"activities"|'activities')\s*(?:\]\]|\]?\s*$)""")
"""Where an activity begins, also where a bracket is missing: one slip should not hide what else there is to say."""
OTHER_HEADER = re.compile(r"""\s*(\[\[?)\s*"?([\w-]+)"?\s*\]""")
"""Where some other table begins."""
WORD = re.compile(r"""(?:"((?:\\.|[^"\\])*)"|'([^']*)'|([A-Za-z0-9_-]+))([ \t]*[=.])?|\#""")
"""A text, a bare word, each with what makes it a key; or where a comment begins."""

UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]"
)
"""Control characters and line breaks of any kind, what turns the direction of the text after it, and what is drawn as nothing."""
SEEN = re.compile(r"[^\s\u200c-\u200f\ufe00-\ufe0f]")
"""Something to see: no space, nor what only shapes its neighbours, as within some scripts and pictures."""


def shown(value: object) -> str:
    """A value from a deck, short enough for a message, with nothing in it that a terminal would obey."""
    try:
        text = json.dumps(value, ensure_ascii=False, default=str)
    except (RecursionError, ValueError):
        return "too much to repeat here"
    plain = UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text[: LONGEST_SHOWN + 1])
    return plain if len(plain) <= LONGEST_SHOWN else f"{plain[:LONGEST_SHOWN]}…"


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """A place in a text, counted from 1: a line and a column, or the row of a sheet."""

    line: int
    column: int | None = None


class Places:
    """The places of a deck's keys, found by looking for its headers and for what stands before = signs.

    Where the text was made of a sheet, nobody sees its lines: then the places are the `rows` its activities stand in there.
    """

    def __init__(self, text: str, *, activities: int, rows: Sequence[int] = ()) -> None:
        self._rows = rows if len(rows) == activities else ()
        self._lines = text.split("\n")
        starts = [number for number, line in enumerate(self._lines) if HEADER.match(line)]
        # Written another way, inside of one another or within a text, the headers tell nothing.
        self._starts = starts if len(starts) == activities else []
        self._found: dict[int | None, dict[str, Spot]] = {}

    def of(self, activity: int) -> str:
        """An activity (0 is the first) by its place, for a message."""
        if self._rows:
            return f"row {self._rows[activity]:,}"
        return f"line {self._starts[activity] + 1}" if self._starts else f"activity {activity + 1}"

    def spot(self, activity: int | None, key: str) -> Spot | None:
        """Where a key of an activity stands, or where the activity begins without it; with None the deck's own key."""
        if self._rows:
            return None if activity is None else Spot(line=self._rows[activity])
        if activity is not None and not self._starts:
            return None
        if activity not in self._found:
            self._found[activity] = self._keys(0 if activity is None else self._starts[activity] + 1)
        start = None if activity is None else Spot(line=self._starts[activity] + 1, column=1)
        return self._found[activity].get(key, start)

    def _keys(self, start: int) -> dict[str, Spot]:
        """The keys from a line to the next activity, each where it stands first."""
        found: dict[str, Spot] = {}
        for number in range(start, len(self._lines)):
            if HEADER.match(self._lines[number]):
                break
            if header := OTHER_HEADER.match(self._lines[number]):
                found.setdefault(header[2], Spot(line=number + 1, column=header.start(1) + 1))
            for word in WORD.finditer(self._lines[number]):
                if word[0] == "#":
                    break
                if word[4]:
                    key = word[1] or word[2] or word[3] or ""
                    found.setdefault(key, Spot(line=number + 1, column=word.start() + 1))
        return found
