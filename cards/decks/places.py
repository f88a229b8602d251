"""Where in a deck's text its activities and their keys stand: a TOML reader tells the values alone."""

import json
import re

from cards.errors import DeckError

LONGEST_SHOWN = 60
"""Characters of a mistaken value that a message repeats."""
HEADER = re.compile(r"""\s*\[\[\s*(?:activities|"activities"|'activities')\s*\]\]""")


def shown(value: object) -> str:
    """A value from a deck, short enough for a message."""
    try:
        text = json.dumps(value, ensure_ascii=False, default=str)
    except RecursionError:
        return "too much to repeat here"
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


class Places:
    """The lines of a deck's text, found by looking for its headers and keys."""

    def __init__(self, text: str, *, activities: int, file: str) -> None:
        self.file = file
        self._lines = text.split("\n")
        starts = [number for number, line in enumerate(self._lines) if HEADER.match(line)]
        # Written another way, inside of one another or within a text, the headers tell nothing.
        self._starts = starts if len(starts) == activities else []

    def of(self, activity: int) -> str:
        """An activity (0 is the first) by its place, for a message."""
        return f"line {self._starts[activity] + 1}" if self._starts else f"activity {activity + 1}"

    def error(self, activity: int | None, key: str, problem: str) -> DeckError:
        """The error about a key of an activity, or None for the deck's own; at the activity's first line without the key."""
        if activity is None:
            return DeckError(line=self._line(key, 0), problem=problem, file=self.file)
        if not self._starts:
            return DeckError(line=None, problem=f"activity {activity + 1}: {problem}", file=self.file)
        start = self._starts[activity] + 1
        return DeckError(line=self._line(key, start) or start, problem=problem, file=self.file)

    def _line(self, key: str, start: int) -> int | None:
        written = re.compile(rf"""(?:\s*|.*[{{,]\s*)["']?{re.escape(key)}["']?\s*[=.]""")
        for number in range(start, len(self._lines)):
            if HEADER.match(self._lines[number]):
                return None
            if written.match(self._lines[number]):
                return number + 1
        return None
