"""The marks of a card's squares: told apart by their shape on the worst of printers, never by colour alone."""

import math
from typing import Final

from PIL import ImageDraw

from bot.pictures.palette import CARD, DEEP, QUIET_INK
from bot.pictures.sheet import Mark
from bot.pictures.strokes import WHITE, tick

LIT: Final = DEEP[1]
PROMISED: Final = DEEP[4]
WAITING: Final = DEEP[3]
STAR: Final = DEEP[2]
POINTS: Final = 5
WAIST: Final = 0.42
"""How far in the corners between a star's points lie."""


def mark(
    pen: ImageDraw.ImageDraw, which: Mark, at: tuple[int, int], side: int, *, on_its_own: bool = False
) -> None:
    """A mark with its upper left corner here; `on_its_own` turns the tick around, for a ground of its own colour."""
    left, top = at
    box = (left, top, left + side, top + side)
    thick = max(2, side // 10)
    if which is Mark.LIT:
        box_colour, drawn = (WHITE, LIT) if on_its_own else (LIT, WHITE)
        tick(pen, left, top, side, box_colour, drawn=drawn)
    elif which is Mark.HALF:
        pen.ellipse(box, fill=CARD, outline=PROMISED, width=thick)
        pen.pieslice(box, 90, 270, fill=PROMISED)
    elif which is Mark.WAITING:
        pen.rounded_rectangle(box, side // 2, fill=CARD, outline=WAITING, width=thick)
        _dots(pen, left, top, side)
    else:
        pen.rounded_rectangle(box, side // 5, fill=CARD, outline=QUIET_INK, width=thick)


def _dots(pen: ImageDraw.ImageDraw, left: int, top: int, side: int) -> None:
    """Three in a row: something is still to come."""
    size = max(1, side // 12)
    for number in (-1, 0, 1):
        x, y = left + side / 2 + number * side * 0.23, top + side / 2
        pen.ellipse((x - size, y - size, x + size, y + size), fill=WAITING)


def star(pen: ImageDraw.ImageDraw, at: tuple[int, int], side: int, colour: str = STAR) -> None:
    """A star of five points in a square with its upper left corner here."""
    middle, radius = (at[0] + side / 2, at[1] + side / 2), side / 2
    corners = []
    for number in range(2 * POINTS):
        reach = radius * (WAIST if number % 2 else 1)
        turn = math.pi * number / POINTS
        corners.append((middle[0] + reach * math.sin(turn), middle[1] - reach * math.cos(turn)))
    pen.polygon(corners, fill=colour)
