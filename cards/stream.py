"""Randomness that anybody can recompute: bytes from a seed, the same on every platform and version of Python."""

import hashlib
import struct
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
WORDS = 256
"""Words made at first where nothing else is asked for; more than most cards take."""


class Stream:
    """SHAKE-256 over `seed` and a deal's `counter`, as long as it is needed, read in words of 64 bits.

    `words` are made at once; how many changes nothing but speed.
    """

    def __init__(self, seed: bytes, counter: int, words: int = WORDS) -> None:
        self._source = hashlib.shake_256(seed + counter.to_bytes(4, "big"))
        self._words: tuple[int, ...] = ()
        self._first = words
        self._read = 0

    def numbers(self, count: int) -> tuple[int, ...]:
        """The next `count` words."""
        begin, self._read = self._read, self._read + count
        if self._read > len(self._words):
            made = max(self._first, 2 * self._read)
            # A longer digest begins with the shorter one.
            self._words = struct.unpack(f">{made}Q", self._source.digest(8 * made))
        return self._words[begin : self._read]

    def below(self, bound: int) -> int:
        """A number from 0 to `bound` - 1, each equally likely: words past the last whole multiple are drawn anew."""
        limit = (1 << 64) // bound * bound
        while (word := self.numbers(1)[0]) >= limit:
            pass
        return word % bound

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """The items in an order where each is equally likely: sorted by a word for each."""
        return [items[place] for place in self.order(len(items))]

    def order(self, count: int) -> list[int]:
        """The numbers from 0 to `count` - 1 in such an order."""
        return sorted(range(count), key=self.numbers(count).__getitem__)
