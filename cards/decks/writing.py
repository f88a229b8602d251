"""From a deck to TOML: the same deck is the same text. Comments are not part of a deck, so they are not kept."""

import json
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from types import MappingProxyType

from cards.decks.fields import ANY, DECK_FIELDS, EVIDENCE, FIELDS, MARKS, Several
from cards.decks.places import UNSEEN
from cards.model import Activity, Deck

Values = Mapping[str, object]
"""An activity's fields by their keys, as they stand in a file: words, numbers, flags and lists of words."""
NOTHING: Values = MappingProxyType({})


def to_toml(deck: Deck) -> str:
    """The deck's text. Read again it says the same of itself and has the same activities."""
    own = {key: value for key in DECK_FIELDS if (value := getattr(deck, key))}
    return toml(deck.name, ((values_of(activity), ()) for activity in deck.activities), own=own)


def toml(
    name: str,
    activities: Iterable[tuple[Values, Sequence[str]]],
    *,
    head: Sequence[str] = (),
    own: Values = NOTHING,
) -> str:
    """A deck's text from its activities' values, each under its remarks.

    `head` are remarks about the whole, `own` is what else the deck says of itself.
    """
    said = {"name": name, **own}
    parts = [*_remarks(head), *([""] if head else []), *(f"{key} = {_written(said[key])}" for key in said)]
    for values, remarks in activities:
        parts += ["", *_remarks(remarks), *_table(values)]
    return "\n".join(parts) + "\n"


def values_of(activity: Activity) -> Values:
    """What of an activity has to be written: what is needed, the marks, and what differs from its default."""
    values = {key: _plain(key, getattr(activity, key)) for key in FIELDS}
    return {
        key: value
        for key, value in values.items()
        if FIELDS[key].needed or key in MARKS or value != FIELDS[key].default
    }


def _plain(key: str, value: object) -> object:
    """A value as it stands in a file; sets in the order of their kind, and "any" for all there is."""
    kind = FIELDS[key].kind
    if not isinstance(kind, Several) or not isinstance(value, frozenset | tuple):
        return value.value if isinstance(value, Enum) else value
    if kind.all_as_any and len(value) == len(kind.of):
        return [ANY]
    ordered = value if isinstance(value, tuple) else [member for member in kind.of if member in value]
    return [member.value for member in ordered]


def _table(values: Values) -> list[str]:
    lines = ["[[activities]]"]
    for key in FIELDS:
        if key in values and key not in EVIDENCE:
            lines.append(f"{key} = {_written(values[key])}")
        elif key == EVIDENCE[0]:
            inner = ", ".join(f"{each} = {_written(values[each])}" for each in EVIDENCE)
            lines.append(f"evidence = {{ {inner} }}")
    return lines


def _written(value: object) -> str:
    """A value in TOML. Its texts are those of JSON but for one character, and nothing else of JSON differs here."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _remarks(remarks: Sequence[str]) -> list[str]:
    return [f"# {UNSEEN.sub(' ', remark)}".rstrip() for remark in remarks]
