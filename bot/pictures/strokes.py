"""What a pen does in more than one picture: lines of words, and a tick that says so to whoever does not tell its colour."""

from typing import Final

from PIL import ImageDraw

from bot.pictures.fitting import Block
from bot.pictures.lettering import letters

WHITE: Final = "#ffffff"
TICK: Final = ((0.24, 0.52), (0.43, 0.70), (0.76, 0.30))
"""The bends of a tick in a square of side 1."""


def lines(
    pen: ImageDraw.ImageDraw, block: Block, at: tuple[int, int], colour: str, *, anchor: str = "la"
) -> None:
    """Lines below each other from `at`."""
    for number, line in enumerate(block.lines):
        place = (at[0], at[1] + number * block.step)
        pen.text(place, line, fill=colour, font=letters(block.face, block.size), anchor=anchor)


def tick(
    pen: ImageDraw.ImageDraw, left: int, top: int, side: int, colour: str, *, drawn: str = WHITE
) -> None:
    """A tick in a box of this colour."""
    pen.rounded_rectangle((left, top, left + side, top + side), side // 5, fill=colour)
    line = [(left + round(x * side), top + round(y * side)) for x, y in TICK]
    pen.line(line, fill=drawn, width=max(3, side // 9), joint="curve")
