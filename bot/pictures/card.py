"""One person's card: A4 at 150 dots an inch, upright, for a screen, a printer and the wall beside a desk."""

from typing import Final

from PIL import Image, ImageDraw

from bot.pictures import marks, paper
from bot.pictures.fitting import fitted
from bot.pictures.glyphs import Face
from bot.pictures.lettering import letters, width
from bot.pictures.palette import BRIGHT, INK, PAPER, QUIET_INK
from bot.pictures.places import Frame, Place, grid
from bot.pictures.scripts import chosen
from bot.pictures.sheet import CardSheet
from bot.pictures.square import USUAL, square
from bot.pictures.strokes import lines, tick
from cards.lines import GEOMETRY
from cards.model import size_of

WIDE: Final = 1240
HIGH: Final = 1754
MARGIN: Final = 74
"""Pixels: 12.5 mm, which the usual printers leave white anyway."""
GAP: Final = 16
TOP: Final = 330
BOTTOM: Final = 1640
FRAME: Final = Frame(left=MARGIN, top=TOP, right=WIDE - MARGIN, bottom=BOTTOM, gap=GAP)
BEAM: Final = 31
"""How thick the bar is that runs behind the squares of a complete line."""
BEYOND: Final = 12
"""How far it shows beyond them."""
LINE: Final = BRIGHT[1]


def png(sheet: CardSheet) -> bytes:
    """For a browser."""
    return paper.png(drawn(sheet))


def pdf(sheet: CardSheet) -> bytes:
    """One page for a printer."""
    return paper.pdf(drawn(sheet), sheet.title)


def drawn(sheet: CardSheet) -> Image.Image:
    """The card. The same sheet is always the same picture."""
    picture = Image.new("RGB", (WIDE, HIGH), PAPER)
    pen = ImageDraw.Draw(picture)
    _head(pen, sheet)
    places = laid(len(sheet.squares))
    for number in sheet.lines:
        _beam(pen, [places[spot] for spot in GEOMETRY[size_of(sheet.squares)].squares[number]])
    for tile, place in zip(sheet.squares, places, strict=True):
        square(pen, tile, place)
    _legend(pen, sheet)
    return picture


def laid(count: int) -> list[Place]:
    """Where the squares of a card of so many lie, row by row."""
    return grid(count, FRAME, USUAL)


def _beam(pen: ImageDraw.ImageDraw, line: list[Place]) -> None:
    """A bar with round ends from one end of a line to the other, seen between its squares and beyond them."""
    first, last, half = line[0], line[-1], BEAM // 2
    aside = (last.left > first.left) - (last.left < first.left)
    down = last.top > first.top
    far = (aside * (first.wide // 2 + BEYOND), down * (first.high // 2 + BEYOND))
    start, end = (
        (place.middle[0] + sign * far[0], place.middle[1] + sign * far[1])
        for place, sign in ((first, -1), (last, 1))
    )
    pen.line((start, end), fill=LINE, width=BEAM)
    for x, y in (start, end):
        pen.ellipse((x - half, y - half, x + half, y + half), fill=LINE)


def _head(pen: ImageDraw.ImageDraw, sheet: CardSheet) -> None:
    room = WIDE - 2 * MARGIN
    for number, colour in enumerate(BRIGHT):
        tick(pen, MARGIN + number * 40, 64, 30, colour)
    over = fitted(sheet.overline, Face.BOLD, wide=room // 2, high=36, sizes=(24, 20, 17))
    lines(pen, over, (WIDE - MARGIN, 62), QUIET_INK, anchor="ra")
    title = fitted(sheet.title, Face.TITLE, wide=room, high=76, sizes=(58, 50, 42, 36))
    lines(pen, title, (MARGIN - 2, 108), INK)
    owner = fitted(chosen(sheet.owner, Face.BOLD), Face.BOLD, wide=room, high=38, sizes=(28, 24, 20))
    lines(pen, owner, (MARGIN, 186), INK)
    for told, top in ((sheet.about, 222), (sheet.line, 222 if not sheet.about else 254)):
        block = fitted(told, Face.PLAIN, wide=room, high=32, sizes=(24, 21, 18, 16))
        lines(pen, block, (MARGIN, top), QUIET_INK)


def _legend(pen: ImageDraw.ImageDraw, sheet: CardSheet) -> None:
    """The marks in a row, each before its words."""
    left, top, side, size = MARGIN, BOTTOM + 44, 24, 20
    for each in sheet.legend:
        if each.star:
            marks.star(pen, (left, top), side)
        else:
            marks.mark(pen, each.mark, (left, top), side)
        font, spot = letters(Face.PLAIN, size), (left + side + 10, top + side / 2)
        pen.text(spot, each.said, font=font, fill=QUIET_INK, anchor="lm")
        left = round(spot[0] + width(each.said, Face.PLAIN, size)) + 40
