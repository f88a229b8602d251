"""Drawn pictures as files: for a browser and for a printer, 150 dots an inch on paper."""

import io
import time
from typing import Final

from PIL import Image

DPI: Final = 150
NO_DAY: Final = time.gmtime(0)
"""What a file says of when it was made, so that the same picture is the same file."""


def png(picture: Image.Image) -> bytes:
    """For Slack and for a browser."""
    return saved(picture, "PNG", dpi=(DPI, DPI), compress_level=6)


def pdf(picture: Image.Image, title: str) -> bytes:
    """One page for a printer. Its title is all it tells beside the picture."""
    return saved(
        picture,
        "PDF",
        resolution=float(DPI),
        quality=92,
        title=title,
        creationDate=NO_DAY,
        modDate=NO_DAY,
    )


def saved(picture: Image.Image, container: str, **options: object) -> bytes:
    """The bytes of a file in one of Pillow's formats."""
    out = io.BytesIO()
    picture.save(out, container, **options)
    return out.getvalue()
