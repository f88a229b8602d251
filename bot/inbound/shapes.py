"""Looks into what came from outside without trusting its shape: everything here answers with a value or `Malformed`."""

import re
from collections.abc import Mapping
from datetime import date
from typing import TypeGuard
from uuid import UUID

from cards.errors import BadWeek
from cards.model import SQUARES, Position, Week
from services.errors import ServiceError
from services.ids import ClaimId

Raw = Mapping[str, object]

TEXT = 4000
"""Characters of the longest text taken from a form; its own fields are shorter."""
ID = 64
KEY = 255
ADDRESS = 2000
IDENTIFIER = re.compile(r"[A-Za-z0-9_.-]{1,64}")
YEARS = range(2000, 2200)
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL and halves of surrogate pairs: valid in JSON, refused by PostgreSQL and by UTF-8."""


class Malformed(ServiceError):
    """A payload that is not what Slack sends. `field` says where."""

    def __init__(self, field: str) -> None:
        super().__init__(code="malformed", fields={"field": field})
        self.field = field


def is_record(raw: object) -> TypeGuard[Raw]:
    """Whether this is a JSON object."""
    return isinstance(raw, dict) and all(isinstance(key, str) for key in raw)


def record(raw: object, field: str) -> Raw:
    """A JSON object. Raises `Malformed`."""
    if not is_record(raw):
        raise Malformed(field)
    return raw


def part(raw: Raw, field: str) -> Raw:
    """A JSON object inside another; an empty one where there is none."""
    found = raw.get(field)
    return found if is_record(found) else {}


def text(raw: Raw, field: str, limit: int = TEXT) -> str:
    """A string that has to be there, of at most `limit` characters. Raises `Malformed`."""
    found = raw.get(field)
    if not isinstance(found, str) or len(found) > limit:
        raise Malformed(field)
    return storable(found)


def optional(raw: Raw, field: str, limit: int = TEXT) -> str:
    """A string that may be missing or null; then it is empty. Raises `Malformed` for anything else."""
    return "" if raw.get(field) is None else text(raw, field, limit)


def identifier(raw: Raw, field: str) -> str:
    """One of Slack's ids: safe in a mention, opaque otherwise. Raises `Malformed`."""
    found = raw.get(field)
    if not isinstance(found, str) or not IDENTIFIER.fullmatch(found):
        raise Malformed(field)
    return found


def items(raw: Raw, field: str, most: int) -> list[object]:
    """A list that may be missing, with at most so many things in it. Raises `Malformed`."""
    found = raw.get(field)
    if found is None:
        return []
    if not isinstance(found, list) or len(found) > most:
        raise Malformed(field)
    return list(found)


def storable(words: str) -> str:
    """The same text without the few characters that no database takes."""
    return UNSTORABLE.sub("", words)


def is_true(raw: Raw, field: str) -> bool:
    """Whether a flag is set."""
    return raw.get(field) is True


def claim_id(value: str, field: str = "claim") -> ClaimId:
    """A claim's id from its text. Raises `Malformed`."""
    try:
        return ClaimId(UUID(value))
    except ValueError:
        raise Malformed(field) from None


def week(value: str) -> Week:
    """A week from `2026-W48`, of a year that has something to do with us. Raises `Malformed`."""
    try:
        found = Week.parse(value)
    except BadWeek:
        raise Malformed("week") from None
    if found.year not in YEARS:
        raise Malformed("week")
    return found


def position(value: str) -> Position:
    """A place on a card from its number. Raises `Malformed`."""
    if not value.isascii() or not value.isdecimal() or len(value) > 2 or int(value) >= SQUARES:
        raise Malformed("position")
    return Position(int(value))


def day(value: str, field: str) -> date | None:
    """A date from `2026-11-23`; None from an empty text. Raises `Malformed`."""
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Malformed(field) from None
