"""The fonts that come along, and for which letters they have a shape: Latin, Greek and Cyrillic."""

import struct
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files


class Face(StrEnum):
    """The fonts, by their file."""

    PLAIN = "NotoSans-Regular.ttf"
    BOLD = "NotoSans-Bold.ttf"
    TITLE = "NotoSerif-Bold.ttf"


@lru_cache(maxsize=len(Face))
def content(face: Face) -> bytes:
    return (files("bot.pictures") / "fonts" / face.value).read_bytes()


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
