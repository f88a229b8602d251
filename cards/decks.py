"""Reading a deck from TOML text. Decks are data: they are validated, with file and line, and never run."""

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from typing import Any

from cards.errors import DeckError
from cards.model import Activity, ActivityId, Deck, DeckHash, Need, Setting, Trust

LARGEST = 1_000_000
"""Characters of a deck's text."""
MOST = 2_000
"""Activities of a deck; their numbers must fit a smallint."""
LONGEST = {"id": 40, "short": 24, "prompt": 200, "why": 200, "practice": 60, "channel": 24}
"""Characters of a text, so that it fits a square, a modal and a phone."""
WORDS = 300
DAYS = 366
KEYS = frozenset(
    "id short prompt why practice trust step effort settings evidence two_phase group repeatable promise_days supplier"
    " travel manager channel".split()
)
ANY = "any"


def default_deck() -> Deck:
    """The deck that comes with the product."""
    return read_deck(
        files("cards").joinpath("content/default.toml").read_text(encoding="utf-8"), file="default.toml"
    )


def read_deck(text: str, *, file: str = "deck.toml") -> Deck:
    """The deck in this text. Raises `DeckError` that names file and line and says what to write instead."""
    if len(text) > LARGEST:
        raise DeckError(
            line=None, problem=f"a deck has at most {LARGEST:,} characters; this has {len(text):,}", file=file
        )
    told = _parsed(text, file)
    tables = told.get("activities")
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        raise DeckError(
            line=None, problem="there are no activities; begin each with [[activities]]", file=file
        )
    if len(tables) > MOST:
        raise DeckError(
            line=None, problem=f"a deck has at most {MOST:,} activities; this has {len(tables):,}", file=file
        )
    starts = _starts(text)
    activities = tuple(
        _Reader(table, text=text, file=file, start=starts[number]).activity()
        for number, table in enumerate(tables)
    )
    _require_unique((a.id for a in activities), starts, "id", file)
    _require_unique((a.short.casefold() for a in activities), starts, "short", file)
    name = told.get("name", file.removesuffix(".toml"))
    return Deck(
        name=str(name)[:80], hash=DeckHash(hashlib.sha256(text.encode()).hexdigest()), activities=activities
    )


def _parsed(text: str, file: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"at line (\d+)", str(error))
        raise DeckError(
            line=int(where[1]) if where else None, problem=f"not TOML: {str(error)[:120]}", file=file
        ) from error
    except RecursionError as error:
        raise DeckError(
            line=None, problem="not TOML we can read: it is nested too deeply", file=file
        ) from error


def _starts(text: str) -> list[int]:
    """The line of each `[[activities]]`."""
    found = [
        n
        for n, line in enumerate(text.splitlines(), start=1)
        if re.match(r"\s*\[\[\s*activities\s*\]\]", line)
    ]
    return found or [1] * MOST


def _require_unique(values: Iterable[str], starts: list[int], key: str, file: str) -> None:
    seen: dict[str, int] = {}
    for number, value in enumerate(values):
        if value in seen:
            problem = (
                f'{key} "{value}" is on line {starts[seen[value]]} already; give this activity another {key}'
            )
            raise DeckError(line=starts[number], problem=problem, file=file)
        seen[value] = number


class _Reader:
    """Reads one activity and knows where it stands in the file."""

    def __init__(self, table: Mapping[str, Any], *, text: str, file: str, start: int) -> None:
        self.table, self.file, self.start = table, file, start
        self.lines = text.splitlines()

    def fail(self, key: str, problem: str) -> DeckError:
        """The error for a key, with the line it stands on, or the activity's first."""
        for number in range(self.start, len(self.lines)):
            line = self.lines[number]
            if line.lstrip().startswith("[["):
                break
            if re.match(rf"\s*{re.escape(key)}\s*=|.*[{{,]\s*{re.escape(key)}\s*=", line):
                return DeckError(line=number + 1, problem=problem, file=self.file)
        return DeckError(line=self.start, problem=problem, file=self.file)

    def activity(self) -> Activity:
        """The activity, checked."""
        unknown = sorted(set(self.table) - KEYS)
        if unknown:
            raise self.fail(unknown[0], f'unknown key "{unknown[0]}"; known are {", ".join(sorted(KEYS))}')
        needs, min_words = self.evidence()
        two_phase = self.flag("two_phase", default=False)
        if two_phase != (Need.PROMISE_DUE in needs) or two_phase != (Need.FOLLOWUP in needs):
            raise self.fail(
                "two_phase", "two_phase goes with both promise_due and followup in needs, and they with it"
            )
        return Activity(
            id=ActivityId(self.identifier()),
            short=self.words("short"),
            prompt=self.words("prompt"),
            why=self.words("why"),
            practice=self.words("practice"),
            trust=self.one_of("trust", Trust),
            step=self.number("step", 1, 8) if "step" in self.table else None,
            effort=self.number("effort", 1, 5),
            settings=self.settings(),
            needs=needs,
            min_words=min_words,
            two_phase=two_phase,
            group=self.flag("group", default=False),
            repeatable=self.flag("repeatable", default=True),
            promise_days=self.number("promise_days", 1, DAYS) if "promise_days" in self.table else 30,
            supplier=self.flag("supplier", default=False),
            travel=self.flag("travel", default=False),
            manager=self.flag("manager", default=False),
            channel=self.words("channel") if "channel" in self.table else "",
        )

    def words(self, key: str) -> str:
        """A text of this key, neither empty nor too long."""
        value = self.table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fail(key, f'{key} is missing; write {key} = "…"')
        if len(value) > LONGEST[key]:
            raise self.fail(key, f"{key} has {len(value)} characters; at most {LONGEST[key]} fit")
        return value.strip()

    def identifier(self) -> str:
        """The id, in lower-case words with hyphens."""
        value = self.words("id")
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
            raise self.fail(
                "id",
                f'id "{value}" has other characters; write lower-case words with hyphens, as coffee-first',
            )
        return value

    def number(self, key: str, low: int, high: int) -> int:
        """A whole number of this key."""
        value = self.table.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise self.fail(key, f"{key} is {value!r}; write a number from {low} to {high}")
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """True or false."""
        value = self.table.get(key, default)
        if not isinstance(value, bool):
            raise self.fail(key, f"{key} is {value!r}; write true or false")
        return value

    def one_of(self, key: str, kind: Callable[[str], Any]) -> Any:  # noqa: ANN401 -- the enum that is asked for
        """A member of an enum."""
        try:
            return kind(self.table.get(key, ""))
        except ValueError:
            known = ", ".join(member.value for member in kind)  # type: ignore[attr-defined]  # an enum
            raise self.fail(key, f"{key} is {self.table.get(key)!r}; write one of {known}") from None

    def settings(self) -> frozenset[Setting]:
        """Where it can be played; `any` stands alone for everywhere."""
        value = self.table.get("settings")
        if value == [ANY]:
            return frozenset(Setting)
        known = {setting.value for setting in Setting}
        if (
            not isinstance(value, list)
            or not value
            or not all(isinstance(v, str) and v in known for v in value)
        ):
            raise self.fail(
                "settings", f'settings is {value!r}; write some of {", ".join(sorted(known))}, or "any" alone'
            )
        return frozenset(Setting(v) for v in value)

    def evidence(self) -> tuple[tuple[Need, ...], int]:
        """What the evidence must hold, and how many words at the least."""
        value = self.table.get("evidence")
        if not isinstance(value, dict) or set(value) != {"needs", "min_words"}:
            raise self.fail("evidence", 'write evidence = { needs = ["customer", "story"], min_words = 30 }')
        known = {need.value for need in Need}
        needs, words = value["needs"], value["min_words"]
        if (
            not isinstance(needs, list)
            or not needs
            or not all(isinstance(n, str) and n in known for n in needs)
        ):
            raise self.fail("evidence", f"needs is {needs!r}; write some of {', '.join(sorted(known))}")
        if not isinstance(words, int) or isinstance(words, bool) or not 0 <= words <= WORDS:
            raise self.fail("evidence", f"min_words is {words!r}; write a number from 0 to {WORDS}")
        return tuple(dict.fromkeys(Need(n) for n in needs)), words
