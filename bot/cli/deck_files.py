"""Deck files on the command line: what a name stands for, and where a text goes."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.files import SHIPPED, read_text, write_bytes
from bot.cli.stops import Stop

if TYPE_CHECKING:
    from cards.model import Setting

EVERYWHERE = "all"
"""How every setting is named."""


def source_of(name: str) -> str:
    """The text of the default deck, or of the file of this name. Raises `Stop`."""
    from cards.decks import LARGEST_FILE, default_source
    from cards.decks.shapes import Shape, shape_of

    if name == SHIPPED:
        return default_source()
    text = read_text(Path(name), most=LARGEST_FILE)
    if shape_of(text, name) is Shape.SHEET:
        raise Stop(f"{name}: this is a sheet. Make a deck of it first: bingo deck import {name} -o ours.toml")
    return text


def settings_named(text: str) -> tuple["Setting", ...]:
    """The settings in a list with commas, in their own order. Raises `Stop`."""
    from cards.model import Setting

    if text == EVERYWHERE:
        return tuple(Setting)
    names = {name.strip() for name in text.split(",")}
    unknown = sorted(names - set(Setting))
    if unknown:
        raise Stop(
            f"--settings: {unknown[0]!r} is none; write some of {', '.join(Setting)}, with commas between."
        )
    return tuple(setting for setting in Setting if setting in names)


def put(text: str, file: Path | None) -> None:
    """Writes a text to a new file, or to standard output, byte by byte as it is."""
    if file is not None:
        write_bytes(file, text.encode())
        return
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()
