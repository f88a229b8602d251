"""Where sentences stand: everything a module says, however deep in its tables."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import ModuleType

from services.languages import Sentence


def said_in(module: ModuleType) -> tuple[Sentence, ...]:
    """Every sentence a module holds, each once."""
    return tuple(dict.fromkeys(found for held in vars(module).values() for found in within(held)))


def within(held: object) -> Iterator[Sentence]:
    """The sentences of a value: itself, or what its tables, lists and records hold."""
    if isinstance(held, Sentence):
        yield held
    elif isinstance(held, Mapping):
        yield from (found for value in held.values() for found in within(value))
    elif isinstance(held, tuple | list | frozenset):
        yield from (found for value in held for found in within(value))
    elif is_dataclass(held) and not isinstance(held, type):
        yield from (found for field in fields(held) for found in within(getattr(held, field.name)))
