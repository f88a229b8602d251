"""How large words can be in their place, and where they end when there are too many."""

from dataclasses import dataclass
from typing import Final

from bot.pictures.glyphs import Face
from bot.pictures.lettering import width, wrapped
from bot.pictures.scripts import settable

MORE: Final = "…"


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """Lines of one size, and how far apart they stand in pixels."""

    face: Face
    size: int
    lines: tuple[str, ...]

    @property
    def step(self) -> int:
        return round(self.size * 1.28)

    @property
    def height(self) -> int:
        return self.step * len(self.lines)


def fitted(text: str, face: Face, *, wide: int, high: int, sizes: tuple[int, ...]) -> Block:
    """`text` as large as it fits without cutting a word, `sizes` being the largest first.

    A word too long for the smallest size is cut after all, and an end that has no room there is left out.
    """
    said = settable(text, face)
    for size in sizes:
        block = Block(face=face, size=size, lines=wrapped(said, face, size, wide))
        if block.height <= high and (size == sizes[-1] or _whole(said, face, size, wide)):
            return block
    size = sizes[-1]
    room = max(1, high // Block(face=face, size=size, lines=()).step)
    *first, last = wrapped(said, face, size, wide)[:room]
    return Block(face=face, size=size, lines=(*first, _ended(last, face, size, wide)))


def _whole(said: str, face: Face, size: int, wide: int) -> bool:
    """Whether each word has room on a line."""
    return all(width(word, face, size) <= wide for word in said.split())


def _ended(line: str, face: Face, size: int, wide: int) -> str:
    """The line with a sign that there was more, after a whole word where one is left."""
    while " " in line and width(line + MORE, face, size) > wide:
        line = line.rpartition(" ")[0]
    while line and width(line + MORE, face, size) > wide:
        line = line[:-1]
    return line.rstrip(" ,;:.") + MORE
