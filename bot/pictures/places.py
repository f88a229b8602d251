"""Where the squares of a card lie on its picture."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """The room for squares, in pixels, and how far they lie apart."""

    left: int
    top: int
    right: int
    bottom: int
    gap: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a square lies, in pixels. One of a card of five rows is `usual` wide; letters grow with it on smaller cards."""

    left: int
    top: int
    wide: int
    high: int
    usual: int

    @property
    def box(self) -> tuple[int, int, int, int]:
        return (self.left, self.top, self.left + self.wide - 1, self.top + self.high - 1)

    @property
    def middle(self) -> tuple[int, int]:
        return (self.left + self.wide // 2, self.top + self.high // 2)

    def scaled(self, pixels: float) -> int:
        """So many pixels of a usual square, on this one."""
        return round(pixels * self.wide / self.usual)

    def sized(self, sizes: tuple[int, ...]) -> tuple[int, ...]:
        """Sizes of letters on a usual square, on this one."""
        return tuple(self.scaled(size) for size in sizes)


def grid(count: int, frame: Frame, usual: int) -> list[Place]:
    """The places of so many squares, row by row."""
    rows = math.isqrt(count)
    wide = (frame.right - frame.left - (rows - 1) * frame.gap) // rows
    high = (frame.bottom - frame.top - (rows - 1) * frame.gap) // rows
    return [
        Place(
            left=frame.left + column * (wide + frame.gap),
            top=frame.top + row * (high + frame.gap),
            wide=wide,
            high=high,
            usual=usual,
        )
        for row in range(rows)
        for column in range(rows)
    ]
