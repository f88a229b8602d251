"""What is known of how likely activities are done."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NewType

from cards.model import ActivityId

LearnedHash = NewType("LearnedHash", str)
"""SHA-256, in hex, of chances as they are `written`."""
LEAST, MOST = 0.001, 0.999
AUTHORS = LearnedHash("")
"""Stands for the authors' estimates, where nothing is learned."""


class Learned(Mapping[ActivityId, float]):
    """How likely activities are done in a week of five days, of those it is known of.

    Raises ValueError where that is hardly ever or nearly always: the chance of a line would be lost in rounding.

    A mapping that never changes, so that everything that follows from it is worked out once for all cards.
    """

    __slots__ = ("_chances", "_hash")

    def __init__(self, chances: Mapping[ActivityId, float] | None = None) -> None:
        self._chances = dict(chances or {})
        if not all(LEAST <= chance <= MOST for chance in self._chances.values()):
            raise ValueError(f"a learned probability lies between {LEAST} and {MOST}")
        self._hash = hash(frozenset(self._chances.items()))

    def __getitem__(self, activity: ActivityId) -> float:
        return self._chances[activity]

    def __iter__(self) -> Iterator[ActivityId]:
        return iter(self._chances)

    def __len__(self) -> int:
        return len(self._chances)

    def __contains__(self, activity: object) -> bool:
        return activity in self._chances

    def __hash__(self) -> int:
        return self._hash


NOTHING = Learned()


def written(chances: Mapping[ActivityId, float]) -> str:
    """Chances as JSON in their one form: by id, each on a line of its own."""
    return json.dumps(dict(sorted(chances.items())), indent=0)


@lru_cache(maxsize=64)
def hash_of(chances: Learned) -> LearnedHash:
    """What names these chances and no others."""
    return LearnedHash(hashlib.sha256(written(chances).encode()).hexdigest()) if chances else AUTHORS
