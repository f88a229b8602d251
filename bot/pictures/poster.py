"""A poster of a full card: A3 at 150 dots an inch, upright, for a screen, a printer and a wall."""

import io
import math
from functools import lru_cache
from typing import Final

from PIL import Image, ImageDraw, ImageOps

from bot.pictures import paper
from bot.pictures.fitting import Block, fitted
from bot.pictures.glyphs import Face
from bot.pictures.lettering import letters
from bot.pictures.palette import BRIGHT, CARD, DEEP, EDGE, INK, PAPER, QUIET_INK
from bot.pictures.places import Frame, Place, grid
from bot.pictures.scripts import chosen, quotable
from bot.pictures.sheet import Sheet, Tile
from bot.pictures.strokes import WHITE, lines, tick

WIDE: Final = 1754
HIGH: Final = 2480
MARGIN: Final = 96
GAP: Final = 18
TOP: Final = 452
BOTTOM: Final = 2330
CORNER: Final = 18
PAD: Final = 18
FRAME: Final = Frame(left=MARGIN, top=TOP, right=WIDE - MARGIN, bottom=BOTTOM, gap=GAP)
USUAL: Final = 298
"""Width of a tile of a card of five rows; letters grow with it on smaller cards."""
STORY_SIZES: Final = (34, 31, 28, 26, 24, 22, 20, 18)
NAME_SIZES: Final = (33, 30, 27, 24, 21, 19)
TITLE_SIZES: Final = (132, 112, 96, 80, 66)
TITLE_ROOM: Final = 176
"""Pixels down. A name of one line stands at the foot of it, near to what it did."""
SMALL: Final = 900
"""Pixels of the shorter edge on a screen."""


def png(sheet: Sheet) -> bytes:
    """For Slack and for a browser."""
    return paper.png(drawn(sheet))


def pdf(sheet: Sheet) -> bytes:
    """One page for a printer."""
    return paper.pdf(drawn(sheet), sheet.title)


def jpeg(sheet: Sheet) -> bytes:
    """Smaller, for a screen on a wall."""
    small = drawn(sheet).resize((SMALL, round(SMALL * HIGH / WIDE)), Image.Resampling.LANCZOS)
    return paper.saved(small, "JPEG", quality=85)


def drawn(sheet: Sheet) -> Image.Image:
    """The poster. The same sheet is always the same picture."""
    picture = Image.new("RGB", (WIDE, HIGH), PAPER)
    pen = ImageDraw.Draw(picture)
    _head(pen, sheet)
    rows = math.isqrt(len(sheet.tiles))
    for number, place in enumerate(grid(len(sheet.tiles), FRAME, USUAL)):
        row, column = divmod(number, rows)
        colour = DEEP[(column + 2 * row) % len(DEEP)]
        _tile(picture, sheet.tiles[number], place, colour)
    _foot(pen, sheet)
    return picture


def _head(pen: ImageDraw.ImageDraw, sheet: Sheet) -> None:
    room = WIDE - 2 * MARGIN
    for number, colour in enumerate(BRIGHT):
        tick(pen, MARGIN + number * 58, 96, 44, colour)
    over = fitted(sheet.overline, Face.BOLD, wide=room - 380, high=50, sizes=(34, 28, 24))
    lines(pen, over, (WIDE - MARGIN, 96), QUIET_INK, anchor="ra")
    name = chosen((sheet.title, *sheet.instead), Face.TITLE)
    title = fitted(name, Face.TITLE, wide=room, high=TITLE_ROOM, sizes=TITLE_SIZES)
    lines(pen, title, (MARGIN - 4, 166 + TITLE_ROOM - title.height), INK)
    line = fitted(sheet.line, Face.PLAIN, wide=room, high=60, sizes=(42, 36, 30))
    lines(pen, line, (MARGIN, 358), QUIET_INK)


def _foot(pen: ImageDraw.ImageDraw, sheet: Sheet) -> None:
    foot = fitted(sheet.foot, Face.PLAIN, wide=WIDE - 2 * MARGIN, high=90, sizes=(30, 26, 22))
    lines(pen, foot, (WIDE // 2, 2366), QUIET_INK, anchor="ma")


def _tile(picture: Image.Image, tile: Tile, place: Place, colour: str) -> None:
    """A picture, a story or a name, told apart by their shape."""
    face = _face(tile, place, colour)
    picture.paste(face, (place.left, place.top), _rounded(place.wide, place.high))


def _face(tile: Tile, place: Place, colour: str) -> Image.Image:
    if tile.photo:
        return _photo(tile, place, colour)
    story = quotable(tile.story)
    return _story(tile, story, place, colour) if story else _name(tile, place, colour)


def _inner(place: Place) -> int:
    return place.wide - 2 * place.scaled(PAD)


def _photo(tile: Tile, place: Place, colour: str) -> Image.Image:
    """The middle of the picture, its square's name on a band under it."""
    face = Image.new("RGB", (place.wide, place.high), colour)
    caption = _caption(tile, place)
    below = place.high - caption.height - place.scaled(PAD)
    photo = Image.open(io.BytesIO(tile.photo))
    photo.draft("RGB", (2 * place.wide, 2 * place.high))
    fit = ImageOps.fit(photo.convert("RGB"), (place.wide, below), Image.Resampling.LANCZOS)
    face.paste(fit, (0, 0))
    lines(ImageDraw.Draw(face), caption, (place.scaled(PAD), below + place.scaled(PAD) // 3), WHITE)
    return face


def _caption(tile: Tile, place: Place) -> Block:
    sizes = place.sized((21, 19, 17))
    said = chosen((tile.caption, tile.instead), Face.BOLD)
    return fitted(said, Face.BOLD, wide=_inner(place), high=place.scaled(58), sizes=sizes)


def _story(tile: Tile, said: str, place: Place, colour: str) -> Image.Image:
    """White words on a deep colour, as large as they fit."""
    face = Image.new("RGB", (place.wide, place.high), colour)
    pen = ImageDraw.Draw(face)
    caption = _caption(tile, place)
    line = place.high - caption.height - place.scaled(PAD)
    mark = letters(Face.TITLE, place.scaled(84))
    pen.text((place.scaled(PAD) - 2, place.scaled(4)), "“", fill=WHITE, font=mark, anchor="la")
    top = place.scaled(66)
    room = line - top - place.scaled(PAD) // 2
    story = fitted(said, Face.PLAIN, wide=_inner(place), high=room, sizes=place.sized(STORY_SIZES))
    lines(pen, story, (place.scaled(PAD), top), WHITE)
    pen.line([(place.scaled(PAD), line), (place.wide - place.scaled(PAD), line)], fill=WHITE, width=2)
    lines(pen, caption, (place.scaled(PAD), line + place.scaled(PAD) // 3), WHITE)
    return face


def _name(tile: Tile, place: Place, colour: str) -> Image.Image:
    """A square that is lit and tells nothing: its name in the middle of a white card, under a tick."""
    face = Image.new("RGB", (place.wide, place.high), CARD)
    pen = ImageDraw.Draw(face)
    edge = (0, 0, place.wide - 1, place.high - 1)
    pen.rounded_rectangle(edge, CORNER, outline=EDGE, width=3)
    side = place.scaled(54)
    name = fitted(
        chosen((tile.caption, tile.instead), Face.TITLE),
        Face.TITLE,
        wide=_inner(place),
        high=place.scaled(190),
        sizes=place.sized(NAME_SIZES),
    )
    top = (place.high - side - place.scaled(PAD) - name.height) // 2
    tick(pen, (place.wide - side) // 2, top, side, colour)
    lines(pen, name, (place.wide // 2, top + side + place.scaled(PAD)), INK, anchor="ma")
    return face


@lru_cache(maxsize=8)
def _rounded(wide: int, high: int) -> Image.Image:
    """A mask with round corners, drawn large and made small so that they are smooth."""
    large = Image.new("L", (wide * 2, high * 2), 0)
    ImageDraw.Draw(large).rounded_rectangle((0, 0, wide * 2 - 1, high * 2 - 1), CORNER * 2, fill=255)
    return large.resize((wide, high), Image.Resampling.LANCZOS)
