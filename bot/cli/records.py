"""Claims and their world as they stand in files: JSON in, our values out, and one sentence where a file is wrong."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

from bot.cli.files import read_text
from bot.cli.stops import Stop
from cards.errors import BadWeek
from cards.model import Activity, ActivityId, Deck, PersonId, Setting, Week
from services.evidence import Claim, Colleague, Evidence, Followup, Photo, Promise
from services.rehearsal import World

FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2100
"""What is further away is a slip of the pen, and dates near the ends of the calendar cannot be reckoned with."""

JSON_IN_A_FILE: Final = "utf-8-sig"
"""Some editors put an invisible mark before the first character."""


class Dated(Protocol):
    """A day, a moment or a week."""

    @property
    def year(self) -> int:
        """Its year."""


Value = TypeVar("Value")
Time = TypeVar("Time", bound=Dated)


class BadRecord(Stop):
    """A file cannot be used; its text is the sentence to show."""

    def __init__(self, *, file: str, problem: str, line: int | None = None, field: str = "") -> None:
        where = f", line {line}" if line else ""
        super().__init__(f"{file}{where}{f', {field}' if field else ''}: {problem}.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """A claim with the id it has in its file."""

    id: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class _Fields:
    """One JSON object, read field by field."""

    told: Mapping[str, Any]
    file: str
    line: int | None = None
    path: str = ""

    def wrong(self, name: str, problem: str) -> BadRecord:
        return BadRecord(file=self.file, line=self.line, field=f"{self.path}{name}", problem=problem)

    def text(self, name: str, *, needed: bool = False) -> str:
        value = self.told.get(name)
        if value is None and not needed:
            return ""
        if not isinstance(value, str) or (needed and not value.strip()):
            raise self.wrong(name, "a text is needed" if needed else "this must be a text or null")
        return value

    def parsed(self, name: str, parse: Callable[[str], Value], wanted: str) -> Value:
        try:
            return parse(self.text(name, needed=True))
        except (ValueError, BadWeek):
            raise self.wrong(name, f"{wanted} is needed, this is {self.told.get(name)!r}") from None

    def time(self, name: str, parse: Callable[[str], Time], wanted: str) -> Time:
        time = self.parsed(name, parse, wanted)
        if not FIRST_YEAR <= time.year <= LAST_YEAR:
            told = self.told[name]
            raise self.wrong(name, f"the years {FIRST_YEAR} to {LAST_YEAR} are understood, this is {told!r}")
        return time

    def day(self, name: str) -> date:
        return self.time(name, date.fromisoformat, "a day such as 2026-09-07")

    def day_if_told(self, name: str) -> date | None:
        return self.day(name) if self.text(name) else None

    def inner(self, name: str) -> "_Fields | None":
        value = self.told.get(name)
        if value is None or value in ("", {}):
            return None
        if not isinstance(value, dict):
            raise self.wrong(name, "this must be an object or null")
        return _Fields(value, self.file, self.line, f"{self.path}{name}.")

    def people(self, name: str) -> tuple[PersonId, ...]:
        value = self.told.get(name) or []
        several = [value] if isinstance(value, str) else value
        if not isinstance(several, list) or not all(isinstance(person, str) for person in several):
            raise self.wrong(name, "this must be a user id, a list of them or null")
        return tuple(PersonId(person) for person in several if person.strip())


def read_records(file: Path, deck: Deck) -> Iterator[Record]:
    """The claims of a file of JSON lines, in its order. Raises `BadRecord`."""
    # JSON's texts may hold other line ends than this one.
    for line, text in enumerate(read_text(file, encoding=JSON_IN_A_FILE).split("\n"), start=1):
        if text.strip():
            yield _record(_Fields(_object(text, file, line), str(file), line), deck)


def read_world(file: Path) -> World:
    """The company, its own domains and its roster. Raises `BadRecord`."""
    fields = _Fields(_object(read_text(file, encoding=JSON_IN_A_FILE), file, None), str(file))
    return World(
        company=fields.text("company"),
        own_domains=frozenset(domain.casefold() for domain in _texts(fields, "own_domains")),
        roster=tuple(_colleague(entry, fields) for entry in _list(fields, "roster")),
    )


def _object(text: str, file: Path, line: int | None) -> Mapping[str, Any]:
    try:
        told = json.loads(text)
        json.dumps(told, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise BadRecord(file=str(file), line=line, problem="there is half a character in it") from None
    except (ValueError, RecursionError):
        raise BadRecord(file=str(file), line=line, problem="this is not JSON") from None
    if not isinstance(told, dict):
        raise BadRecord(file=str(file), line=line, problem="a JSON object is needed")
    return told


def _list(fields: _Fields, name: str) -> list[Any]:
    value = fields.told.get(name) or []
    if not isinstance(value, list):
        raise fields.wrong(name, "this must be a list")
    return value


def _texts(fields: _Fields, name: str) -> list[str]:
    values = _list(fields, name)
    if not all(isinstance(value, str) for value in values):
        raise fields.wrong(name, "this must be a list of texts")
    return values


def _colleague(entry: object, fields: _Fields) -> Colleague:
    """A roster's line: a user id or name, or an object with `id` and `name` or `names`."""
    if isinstance(entry, str):
        return Colleague(person=PersonId(entry), names=(entry,))
    if not isinstance(entry, dict):
        raise fields.wrong("roster", "each entry must be a name or an object with id and names")
    inner = _Fields(entry, fields.file, fields.line, "roster.")
    names = (*_texts(inner, "names"), inner.text("name"))
    return Colleague(person=PersonId(inner.text("id")), names=tuple(name for name in names if name))


def _record(fields: _Fields, deck: Deck) -> Record:
    evidence = fields.inner("evidence")
    claim = Claim(
        activity=_activity(fields, deck),
        setting=fields.parsed("setting", Setting, f"one of {', '.join(Setting)}"),
        author=PersonId(fields.text("author", needed=True)),
        week=fields.time("week", Week.parse, "a week such as 2026-W37"),
        occurred_on=fields.day("occurred_on"),
        submitted_at=fields.time("submitted_at", _moment, "a moment with its offset"),
        evidence=_evidence(evidence) if evidence else Evidence(),
    )
    return Record(id=fields.text("id", needed=True), claim=claim)


def _activity(fields: _Fields, deck: Deck) -> Activity:
    wanted = ActivityId(fields.text("activity", needed=True))
    try:
        return deck.activity(wanted)
    except KeyError:
        raise fields.wrong("activity", f"the deck has no activity {wanted!r}") from None


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment


def _evidence(fields: _Fields) -> Evidence:
    promise, followup, photo = fields.inner("promise"), fields.inner("followup"), fields.inner("photo")
    return Evidence(
        customer=fields.text("customer"),
        company=fields.text("company"),
        what_changed=fields.text("what_changed"),
        story=fields.text("story"),
        learned=fields.text("learned"),
        customer_quote=fields.text("customer_quote"),
        link=fields.text("link"),
        witnesses=fields.people("witness"),
        photo=_photo(photo) if photo else None,
        promise=Promise(what=promise.text("what"), due=promise.day_if_told("due")) if promise else None,
        followup=_followup(followup) if followup else None,
    )


def _followup(fields: _Fields) -> Followup:
    return Followup(what=fields.text("what"), on=fields.day_if_told("on"), reaction=fields.text("reaction"))


def _photo(fields: _Fields) -> Photo:
    faces = fields.told.get("faces") or 0
    if not isinstance(faces, int):
        raise fields.wrong("faces", "a number is needed")
    return Photo(
        sha=fields.parsed("sha", _hex, "a number in hex"),
        phash=fields.parsed("phash", _hex, "a number in hex"),
        faces=faces,
    )


def _hex(text: str) -> str:
    int(text, 16)
    return text
