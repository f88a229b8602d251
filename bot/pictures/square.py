"""One square of a card: how it stands on top, its name under that, and what it asks in small type."""

from typing import Final

from PIL import ImageDraw

from bot.pictures import marks
from bot.pictures.fitting import fitted
from bot.pictures.glyphs import Face
from bot.pictures.lettering import letters
from bot.pictures.palette import CARD, INK, QUIET_INK
from bot.pictures.places import Place
from bot.pictures.scripts import chosen, quotable
from bot.pictures.sheet import Mark, SquareTile
from bot.pictures.strokes import WHITE, lines

USUAL: Final = 208
"""Pixels: the width of a square of a card of five rows; letters grow with it on smaller cards."""
TITLES: Final = (25, 23, 21, 19, 17, 15, 13, 12)
ASKS: Final = (19, 18, 17, 16, 15, 14, 13, 12, 11)
EDGES: Final = {Mark.OPEN: QUIET_INK, Mark.WAITING: marks.WAITING, Mark.HALF: marks.PROMISED}
CORNER: Final = 14


def square(pen: ImageDraw.ImageDraw, tile: SquareTile, place: Place) -> None:
    """What is lit is white on a deep colour; the others are dark on white, framed more thickly once they were claimed."""
    lit = tile.mark is Mark.LIT
    edge = marks.LIT if lit else EDGES[tile.mark]
    thick = place.scaled(2 if tile.mark is Mark.OPEN else 4)
    pen.rounded_rectangle(place.box, CORNER, fill=marks.LIT if lit else CARD, outline=edge, width=thick)
    _standing(pen, tile, place)
    ink, pad = WHITE if lit else INK, place.scaled(13)
    top, room = place.top + place.scaled(46), place.wide - 2 * pad
    name = chosen((tile.title, tile.instead), Face.TITLE)
    title = fitted(name, Face.TITLE, wide=room, high=place.scaled(66), sizes=place.sized(TITLES))
    lines(pen, title, (place.left + pad, top), ink)
    below = top + title.height + place.scaled(6)
    high = place.top + place.high - place.scaled(10) - below
    ask = fitted(quotable(tile.ask), Face.PLAIN, wide=room, high=high, sizes=place.sized(ASKS))
    lines(pen, ask, (place.left + pad, below), ink)


def _standing(pen: ImageDraw.ImageDraw, tile: SquareTile, place: Place) -> None:
    """A mark and its words; the star of everybody's square at the other end."""
    lit, side, pad = tile.mark is Mark.LIT, place.scaled(26), place.scaled(12)
    at = (place.left + pad, place.top + place.scaled(11))
    marks.mark(pen, tile.mark, at, side, on_its_own=lit)
    size, colour = place.scaled(18), WHITE if lit else EDGES[tile.mark]
    spot = (at[0] + side + place.scaled(8), at[1] + side / 2)
    pen.text(spot, tile.said, font=letters(Face.BOLD, size), fill=colour, anchor="lm")
    if tile.star:
        right = place.left + place.wide - pad - side
        marks.star(pen, (right, at[1]), side, WHITE if lit else marks.STAR)
