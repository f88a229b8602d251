"""What an award brings about."""

from dataclasses import dataclass

from cards.model import Position


@dataclass(frozen=True, kw_only=True, slots=True)
class SquareAwarded:
    """A square lit, and the points of the square with everything around it but lines."""

    position: Position
    points: int


@dataclass(frozen=True, kw_only=True, slots=True)
class LineCompleted:
    """A line (0 to 11) became full."""

    line: int
    points: int


@dataclass(frozen=True, kw_only=True, slots=True)
class CardCompleted:
    """All 25 squares are lit."""

    points: int


Event = SquareAwarded | LineCompleted | CardCompleted
