"""What is known of how likely activities are done."""

from collections.abc import Iterator, Mapping

from cards.model import ActivityId


class Learned(Mapping[ActivityId, float]):
    """How likely activities are done in a week of five days, of those it is known of. Raises ValueError where that is no chance.

    A mapping that never changes, so that everything that follows from it is worked out once for all cards.
    """

    __slots__ = ("_chances", "_hash")

    def __init__(self, chances: Mapping[ActivityId, float] | None = None) -> None:
        self._chances = dict(chances or {})
        if not all(0 < chance < 1 for chance in self._chances.values()):
            raise ValueError("a learned probability lies between 0 and 1")
        self._hash = hash(frozenset(self._chances.items()))

    def __getitem__(self, activity: ActivityId) -> float:
        return self._chances[activity]

    def __iter__(self) -> Iterator[ActivityId]:
        return iter(self._chances)

    def __len__(self) -> int:
        return len(self._chances)

    def __hash__(self) -> int:
        return self._hash


NOTHING = Learned()
