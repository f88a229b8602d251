"""What a file is, by its first bytes. Its name and what its sender says of it count for nothing."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from services.errors import NoPhoto, PhotoTrouble

HEIC: Final = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"})
"""Brands of Apple's format; `mif1` and `msf1` also stand for others of the family, none of which we open."""
PICTURES: Final[Mapping[bytes, str]] = MappingProxyType(
    {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG", b"GIF87a": "GIF", b"GIF89a": "GIF"}
)
OTHER_PICTURES: Final = (
    b"II*\x00",
    b"MM\x00*",
    b"BM",
    b"\x00\x00\x01\x00",
    b"8BPS",
    b"\x00\x00\x00\x0cjP  ",
    b"\xff\x0a",
)
"""TIFF, BMP, ICO, PSD, JPEG 2000 and JPEG XL: pictures, and nothing we open."""
SVG: Final = re.compile(rb"<svg[\s>]", re.IGNORECASE)


def picture_format(head: bytes) -> str:
    """JPEG, PNG, WEBP or GIF, from the first kilobyte or so. Raises `NoPhoto` for anything else."""
    for beginning, name in PICTURES.items():
        if head.startswith(beginning):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    raise NoPhoto(what_else(head))


def what_else(head: bytes) -> PhotoTrouble:
    """The word for a file that is none of the four."""
    if not head:
        return PhotoTrouble.EMPTY
    if head[4:8] == b"ftyp":
        return family(head)
    if head.startswith(OTHER_PICTURES) or SVG.search(head):
        return PhotoTrouble.FORMAT
    return PhotoTrouble.NOT_PICTURE


def family(head: bytes) -> PhotoTrouble:
    """The box format that HEIC and AVIF share with videos: told apart by all the brands a file names."""
    size = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, size, 4))}
    if brands & {b"avif", b"avis"}:
        return PhotoTrouble.FORMAT
    return PhotoTrouble.HEIC if brands & HEIC else PhotoTrouble.NOT_PICTURE
