"""From the text of a deck to a deck."""

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

from cards.decks.activities import Reader
from cards.decks.places import Places, shown
from cards.errors import DeckError
from cards.model import Deck, DeckHash

LARGEST = 1_000_000
"""Characters of a deck's text."""
LONGEST_LINE = 2_000
"""Characters of one of its lines."""
MOST = 2_000
"""Activities of a deck; their numbers must fit a smallint."""
LONGEST_NAME = 80
KEYS = frozenset({"name", "activities"})
CHAIN = re.compile(r"""^[ \t\[]*(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){20}""", re.MULTILINE)
"""A key of very many parts. No deck has one, and reading it takes time that grows with the square of its length."""


def default_deck() -> Deck:
    """The deck that comes with the product."""
    return read_deck(default_source(), file="default.toml")


def default_source() -> str:
    """Its text, to be kept with the cards that are dealt from it."""
    return files("cards").joinpath("content/default.toml").read_bytes().decode()


def read_deck(text: str, *, file: str = "deck.toml") -> Deck:
    """The deck in this text. Raises `DeckError` that names file and line and says what to write instead.

    `text` are the characters of the file as they are, line ends included: their UTF-8 gives the deck's hash.
    """
    digest = _digest(text, file)
    told = _parsed(text, file)
    tables = _tables(told, file)
    places = Places(text, activities=len(tables), file=file)
    name = _name(told, places)
    activities = tuple(Reader(table, places, number).activity() for number, table in enumerate(tables))
    _require_unique((activity.id for activity in activities), "id", places)
    _require_unique((activity.short.casefold() for activity in activities), "short", places)
    return Deck(name=name, hash=digest, activities=activities)


def _digest(text: str, file: str) -> DeckHash:
    if len(text) > LARGEST:
        problem = f"a deck has at most {LARGEST:,} characters; this has {len(text):,}"
        raise DeckError(line=None, problem=problem, file=file)
    try:
        return DeckHash(hashlib.sha256(text.encode()).hexdigest())
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        problem = "there is a character that is none; save the file as UTF-8"
        raise DeckError(line=line, problem=problem, file=file) from error


def _parsed(text: str, file: str) -> Mapping[str, Any]:
    _require_plain_lines(text, file)
    try:
        # Some editors put an invisible mark before the first character.
        return tomllib.loads(text.removeprefix("\ufeff"))
    except RecursionError as error:
        problem = "not TOML we can read: it is nested too deeply; a deck needs no brackets within brackets"
        raise DeckError(line=None, problem=problem, file=file) from error
    except ValueError as error:
        # A number of thousands of digits is a plain ValueError.
        where = re.search(r"at line (\d+)", str(error))
        problem = f"not TOML: {str(error)[:120]}; write it as key = value, texts in quotes"
        raise DeckError(line=int(where[1]) if where else None, problem=problem, file=file) from error


def _require_plain_lines(text: str, file: str) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            problem = f"this line has {len(line):,} characters; at most {LONGEST_LINE:,} fit"
            raise DeckError(line=number, problem=problem, file=file)
    chain = CHAIN.search(text)
    if chain is not None:
        problem = "this key has too many parts; write one of the known keys"
        raise DeckError(line=text.count("\n", 0, chain.start()) + 1, problem=problem, file=file)


def _tables(told: Mapping[str, Any], file: str) -> list[dict[str, Any]]:
    tables = told.get("activities")
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        problem = "there are no activities; begin each with [[activities]]"
        raise DeckError(line=None, problem=problem, file=file)
    if len(tables) > MOST:
        problem = f"a deck has at most {MOST:,} activities; this has {len(tables):,}"
        raise DeckError(line=None, problem=problem, file=file)
    return tables


def _name(told: Mapping[str, Any], places: Places) -> str:
    unknown = sorted(set(told) - KEYS)
    if unknown:
        problem = f'unknown key {shown(unknown[0])}; write name = "…" and then [[activities]]'
        raise places.error(None, unknown[0], problem)
    name = told.get("name", "")
    if not isinstance(name, str) or len(name) > LONGEST_NAME:
        problem = f'name is {shown(name)}; write name = "…" with at most {LONGEST_NAME} characters'
        raise places.error(None, "name", problem)
    return name.strip() or places.file.removesuffix(".toml")


def _require_unique(values: Iterable[str], key: str, places: Places) -> None:
    seen: dict[str, int] = {}
    for number, value in enumerate(values):
        if value in seen:
            problem = f'{key} "{value}" is that of {places.of(seen[value])} already; give this activity another {key}'
            raise places.error(number, key, problem)
        seen[value] = number
