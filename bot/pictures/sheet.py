"""What a poster and a card show, with every word said already."""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, kw_only=True, slots=True)
class Tile:
    """One square: its name, and what is seen of it. `photo` is JPEG as we keep it; without one the story is set as type.

    `instead` stands for a name that our fonts have no letters for.
    """

    caption: str
    story: str = ""
    photo: bytes = field(default=b"", repr=False)
    instead: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """A poster: three lines above, one below, and 9, 16 or 25 tiles row by row. `alt` says all of it in words.

    `instead` is what a title that our fonts have no letters for may be replaced by, the best first.
    """

    overline: str
    title: str
    line: str
    foot: str
    tiles: tuple[Tile, ...]
    alt: str = ""
    instead: tuple[str, ...] = ()


class Mark(StrEnum):
    """How a square of a card stands, each with a shape of its own."""

    OPEN = "open"
    WAITING = "waiting"
    HALF = "half"
    LIT = "lit"


@dataclass(frozen=True, kw_only=True, slots=True)
class SquareTile:
    """One square of a card: its name, what it asks, and how it stands, as a mark and in words.

    `star` says that it is one for everybody together. `instead` stands for a name that our fonts have no letters for.
    """

    title: str
    ask: str
    mark: Mark = Mark.OPEN
    said: str = ""
    star: bool = False
    instead: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Legend:
    """What one of the marks means."""

    said: str
    mark: Mark = Mark.OPEN
    star: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class CardSheet:
    """A card: two lines above its title and below it, then 9, 16 or 25 squares row by row, and what the marks mean.

    `lines` are the numbers of those that are complete, as in `cards.lines`. `owner` are ways to say whose it is, the best first.
    """

    overline: str
    owner: tuple[str, ...]
    title: str
    about: str
    line: str
    squares: tuple[SquareTile, ...]
    lines: tuple[int, ...]
    legend: tuple[Legend, ...]
