"""What a poster shows, with every word said already."""

from dataclasses import dataclass, field


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
