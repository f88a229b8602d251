"""Randomness that anybody can recompute: bytes from a seed, the same on every platform and version of Python."""

import hashlib
import struct
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Stream:
    """SHA-256 in counter mode over `seed` and a deal's `counter`."""

    def __init__(self, seed: bytes, counter: int) -> None:
        self._prefix = seed + counter.to_bytes(4, "big")
        self._block = 0
        self._left: list[int] = []

    def number(self) -> int:
        """The next 64 bits."""
        if not self._left:
            block = hashlib.sha256(self._prefix + self._block.to_bytes(4, "big")).digest()
            self._left = list(struct.unpack(">4Q", block)[::-1])
            self._block += 1
        return self._left.pop()

    def below(self, bound: int) -> int:
        """A number from 0 to `bound` - 1, each equally likely: words past the last whole multiple are drawn anew."""
        limit = (1 << 64) // bound * bound
        while (word := self.number()) >= limit:
            pass
        return word % bound

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """The items in an order where each is equally likely (Fisher and Yates)."""
        mixed = list(items)
        for last in range(len(mixed) - 1, 0, -1):
            other = self.below(last + 1)
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed
