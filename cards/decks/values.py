"""Whether a value fits its field, and what it becomes: the same for every way a deck is written."""

import json
import re
from enum import StrEnum

from cards.decks.fields import ANY, Choice, Flag, Kind, Several, Text, Whole
from cards.decks.places import SEEN, UNSEEN, shown


def problem(key: str, kind: Kind, value: object) -> str:
    """What is wrong with the value of a key, with what to write instead; empty where it fits. None stands for no value."""
    blank = isinstance(value, str) and not SEEN.search(value)
    if isinstance(kind, Text) and isinstance(value, str) and not blank:
        return _text_problem(key, kind, value)
    if _fits(kind, value):
        return ""
    told = "is missing" if value is None or blank else _told(kind, value)
    return f"{key} {told}; write {instead(key, kind)}{_in_brackets(kind, value)}"


def taken(kind: Kind, value: object) -> object:
    """The value of the game for one that fits."""
    match kind, value:
        case Text(), str():
            return value.strip()
        case Choice(of=members), str():
            return members(value)
        case Several(of=members), list():
            return tuple(members) if _is_any(kind, value) else tuple(dict.fromkeys(map(members, value)))
    return value


def _fits(kind: Kind, value: object) -> bool:
    match kind:
        case Whole(low=low, high=high):
            return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
        case Flag():
            return isinstance(value, bool)
        case Choice(of=members):
            return isinstance(value, str) and value in _words(members)
        case Several(of=members):
            known = [*_words(members)]
            return _is_any(kind, value) or (
                isinstance(value, list) and bool(value) and all(word in known for word in value)
            )
    return False


def instead(key: str, kind: Kind) -> str:
    """What to write for a key."""
    match kind:
        case Text():
            return f'{key} = "…"'
        case Whole(low=low, high=high):
            return f"a number from {low} to {high}"
        case Flag():
            return "true or false"
        case Choice(of=members):
            return f"one of {', '.join(_words(members))}"
    return f"some of {', '.join(_words(kind.of))}" + (f', or "{ANY}" alone' if kind.all_as_any else "")


def _text_problem(key: str, kind: Text, value: str) -> str:
    if len(value) > kind.longest:
        return f"{key} has {len(value)} characters; at most {kind.longest} fit"
    if UNSEEN.search(value):
        return f"{key} has a line break or another character nobody sees; write it on one line, without"
    if kind.pattern and not re.fullmatch(kind.pattern, value.strip()):
        return f"{key} {shown(value)} has other characters; write {kind.made_of}, as {kind.like}"
    return ""


def _told(kind: Kind, value: object) -> str:
    """What of a value does not fit: of a long list the word that is none."""
    words = _words(kind.of) if isinstance(kind, Several) else ()
    strange = [each for each in value if each not in words] if words and isinstance(value, list) else []
    return f"has {shown(strange[0])}" if strange else f"is {shown(value)}"


def _in_brackets(kind: Kind, value: object) -> str:
    """How a list is written, of the words that stand in a text in its place."""
    if not isinstance(kind, Several) or not isinstance(value, str):
        return ""
    known = (*_words(kind.of), *([ANY] if kind.all_as_any else []))
    meant = [word for word in dict.fromkeys(re.findall(r"[\w-]+", value)) if word in known] or [*known[:2]]
    return f". A list stands in brackets, {json.dumps(meant)}"


def _is_any(kind: Several, value: object) -> bool:
    return kind.all_as_any and value == [ANY]


def _words(members: type[StrEnum]) -> tuple[str, ...]:
    return tuple(member.value for member in members)
