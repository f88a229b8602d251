"""A deck's JSON Schema, made of the same table its reader checks by, so that editors complete and check while one writes."""

from typing import Any

from cards.decks.fields import (
    ANY,
    DECK_FIELDS,
    EVIDENCE,
    FIELDS,
    Choice,
    Field,
    Flag,
    Kind,
    Text,
    Whole,
)
from cards.decks.limits import MOST
from cards.decks.places import SEEN, UNSEEN
from cards.model import Need

DRAFT = "https://json-schema.org/draft/2020-12/schema"
FILE = "deck.schema.json"
"""How the schema's file is called where a deck points to it."""
Schema = dict[str, Any]
SEEN_ONLY: Schema = {"pattern": UNSEEN.pattern}
"""What a text is not: one with characters that nobody sees."""
PHASES = (Need.PROMISE_DUE.value, Need.FOLLOWUP.value)


def schema() -> Schema:
    """The schema of a whole deck, draft 2020-12. It takes what lint lets pass, but for what spans several activities."""
    return {
        "$schema": DRAFT,
        "title": "A deck of Connection Bingo",
        "type": "object",
        "additionalProperties": False,
        "required": ["activities"],
        "properties": {
            **{key: _own(field) for key, field in DECK_FIELDS.items()},
            "activities": {
                "type": "array",
                "minItems": 1,
                "maxItems": MOST,
                "description": "The activities cards are dealt from; new ones go to the end",
                "items": _activity(),
            },
        },
    }


def _activity() -> Schema:
    own = {key: field for key, field in FIELDS.items() if key not in EVIDENCE}
    no_phase = {"items": {"not": {"enum": [*PHASES]}}}
    return _table(own, {"evidence": _evidence()}) | {
        "allOf": [
            {"if": _is_set("two_phase"), "then": _needs(_all(*PHASES)), "else": _needs(no_phase)},
            {"if": _is_set("group"), "then": _needs(_all(Need.COLLEAGUE_WITNESS.value))},
        ]
    }


def _is_set(flag: str) -> Schema:
    return {"properties": {flag: {"const": True}}, "required": [flag]}


def _needs(said: Schema) -> Schema:
    return {"properties": {"evidence": {"properties": {"needs": said}}}}


def _all(*needs: str) -> Schema:
    return {"allOf": [{"contains": {"const": need}} for need in needs]}


def _evidence() -> Schema:
    return _table({key: FIELDS[key] for key in EVIDENCE}, {}) | {"description": "What a claim has to bring"}


def _table(fields: dict[str, Field], more: Schema) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [*(key for key, field in fields.items() if field.needed), *more],
        "properties": {key: _property(field) for key, field in fields.items()} | more,
    }


def _own(field: Field) -> Schema:
    """Something the deck says of itself; an empty text says nothing."""
    told = {key: value for key, value in _kind(field.kind).items() if key != "pattern"}
    pattern = field.kind.pattern if isinstance(field.kind, Text) else ""
    return told | ({"pattern": rf"^\s*({pattern})?\s*$"} if pattern else {}) | {"description": field.about}


def _property(field: Field) -> Schema:
    told = _kind(field.kind) | {"description": field.about}
    return told if field.default is None else told | {"default": field.default}


def _kind(kind: Kind) -> Schema:
    match kind:
        case Text(longest=longest, pattern=pattern):
            said = rf"^\s*{pattern}\s*$" if pattern else SEEN.pattern
            return {"type": "string", "maxLength": longest, "pattern": said, "not": SEEN_ONLY}
        case Whole(low=low, high=high):
            return {"type": "integer", "minimum": low, "maximum": high}
        case Flag():
            return {"type": "boolean"}
        case Choice(of=members):
            return {"enum": [member.value for member in members]}
    words = {"type": "array", "minItems": 1, "items": {"enum": [member.value for member in kind.of]}}
    return {"anyOf": [{"const": [ANY]}, words]} if kind.all_as_any else words
