"""Letters for pictures: Latin, Greek and Cyrillic from fonts that come along, so that every machine draws the same.

What the fonts have no letter for is left out. Nobody gets to see an empty box where a letter should be.
"""

import struct
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import Final

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont

MORE: Final = "…"
DROPPED: Final = ("C", "M")
"""Unicode categories that never stand alone here: controls, and marks that found no letter to join."""


class Face(StrEnum):
    """The fonts, by their file."""

    PLAIN = "NotoSans-Regular.ttf"
    BOLD = "NotoSans-Bold.ttf"
    TITLE = "NotoSerif-Bold.ttf"


@lru_cache(maxsize=len(Face))
def content(face: Face) -> bytes:
    return (files("bot.pictures") / "fonts" / face.value).read_bytes()


@lru_cache(maxsize=128)
def letters(face: Face, size: int) -> FreeTypeFont:
    """A font in a size in pixels. Laid out plainly: a library for finer layout is on some machines and not on others."""
    return ImageFont.truetype(BytesIO(content(face)), size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=len(Face))
def known(face: Face) -> frozenset[int]:
    """Code points a font has a letter for, from its `cmap` table (OpenType 1.9, formats 4 and 12)."""
    font = content(face)
    (tables,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4sIII", font, 12 + 16 * each) for each in range(tables))
    start = next(offset for tag, _, offset, _ in entries if tag == b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    parts = {struct.unpack_from(">HHI", font, start + 4 + 8 * each)[2] for each in range(count)}
    return frozenset(point for part in parts for point in _points(font, start + part))


def _points(font: bytes, at: int) -> list[int]:
    (form,) = struct.unpack_from(">H", font, at)
    if form == 12:
        (groups,) = struct.unpack_from(">I", font, at + 12)
        ranges = [struct.unpack_from(">II", font, at + 16 + 12 * each) for each in range(groups)]
    elif form == 4:
        (twice,) = struct.unpack_from(">H", font, at + 6)
        ends = struct.unpack_from(f">{twice // 2}H", font, at + 14)
        starts = struct.unpack_from(f">{twice // 2}H", font, at + 16 + twice)
        ranges = list(zip(starts, ends, strict=True))
    else:
        ranges = []
    return [point for first, last in ranges for point in range(first, last + 1) if point != 0xFFFF]


def settable(text: str, face: Face = Face.PLAIN) -> str:
    """`text` on one line with what can be set in this face; empty when that is nothing but signs."""
    have = known(face)
    whole = " ".join(unicodedata.normalize("NFC", text).split())
    kept = "".join(
        each for each in whole if ord(each) in have and unicodedata.category(each)[0] not in DROPPED
    )
    tidy = " ".join(kept.split())
    return tidy if any(each.isalnum() for each in tidy) else ""


@lru_cache(maxsize=8192)
def advance(letter: str, face: Face, size: int) -> float:
    """How far a letter moves on, in pixels."""
    return letters(face, size).getlength(letter)


def width(text: str, face: Face, size: int) -> float:
    """Pixels. These fonts have no pairs that move closer where they are laid out plainly, so letters simply add up."""
    return sum(advance(letter, face, size) for letter in text)


def wrapped(text: str, face: Face, size: int, wide: int) -> tuple[str, ...]:
    """`text` in lines of at most `wide` pixels. A word longer than a line is cut."""
    lines: list[str] = []
    line = ""
    taken, space = 0.0, advance(" ", face, size)
    for word in text.split():
        more = width(word, face, size) + (space if line else 0)
        if taken + more <= wide:
            line, taken = f"{line} {word}".strip(), taken + more
            continue
        lines += [line] if line else []
        *whole, line = _cut(word, face, size, wide)
        lines, taken = lines + whole, width(line, face, size)
    return (*lines, line) if line else tuple(lines)


def _cut(word: str, face: Face, size: int, wide: int) -> list[str]:
    """A word in pieces that fit; most words are one."""
    pieces, piece, taken = list[str](), "", 0.0
    for letter in word:
        more = advance(letter, face, size)
        if piece and taken + more > wide:
            pieces.append(piece)
            piece, taken = "", 0.0
        piece, taken = piece + letter, taken + more
    return [*pieces, piece]


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
    """`text` as large as it fits, `sizes` being the largest first; in the smallest its end is left out if it must be."""
    said = settable(text, face)
    for size in sizes:
        block = Block(face=face, size=size, lines=wrapped(said, face, size, wide))
        if block.height <= high:
            return block
    size = sizes[-1]
    room = max(1, high // Block(face=face, size=size, lines=()).step)
    *first, last = wrapped(said, face, size, wide)[:room]
    return Block(face=face, size=size, lines=(*first, _ended(last, face, size, wide)))


def _ended(line: str, face: Face, size: int, wide: int) -> str:
    """The line with a sign that there was more, after a whole word where one is left."""
    while " " in line and width(line + MORE, face, size) > wide:
        line = line.rpartition(" ")[0]
    while line and width(line + MORE, face, size) > wide:
        line = line[:-1]
    return line.rstrip(" ,;:.") + MORE
