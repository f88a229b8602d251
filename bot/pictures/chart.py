"""A team's weeks as bars, for phones: one row for each week, its number at the end of its bar, this week marked in words too."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from bot.pictures.glyphs import Face
from bot.pictures.lettering import letters, width
from bot.pictures.palette import BRIGHT, CARD, EDGE, INK, QUIET_INK
from cards.standings import WeekTotal

WIDE: Final = 1000
"""Pixels. Slack shows a picture about 360 points wide on a phone, so the letters are nearly three times their size there."""
MARGIN, HEAD, ROW, THICK = 40, 116, 76, 48
LABEL: Final = 170
"""Room for a date at the left of the bars."""
NUMBER: Final = 190
"""Room for a number at their right, and for what is said of this week."""
TITLE_SIZE, TEXT_SIZE = 42, 36
TITLE: Final = "Points, week by week"
NOW: Final = "this week"


def chart(weeks: Sequence[WeekTotal]) -> bytes:
    """PNG. The last of the weeks is the one that the chart is shown in."""
    high = HEAD + ROW * len(weeks) + MARGIN
    picture = Image.new("RGB", (WIDE, high), CARD)
    draw = ImageDraw.Draw(picture)
    draw.text((MARGIN, MARGIN - 8), TITLE, font=letters(Face.BOLD, TITLE_SIZE), fill=INK)
    most = max((week.points for week in weeks), default=0) or 1
    for place, week in enumerate(weeks):
        _row(draw, week, HEAD + ROW * place, share=week.points / most, last=place == len(weeks) - 1)
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _row(draw: ImageDraw.ImageDraw, week: WeekTotal, top: int, *, share: float, last: bool) -> None:
    """The week of the picture has a full bar in bold, those before it an outlined one: told apart without any colour."""
    face = Face.BOLD if last else Face.PLAIN
    day = f"{week.week.monday.day} {week.week.monday:%b}"
    middle = top + THICK / 2
    right = MARGIN + LABEL - 24
    draw.text(
        (right, middle), day, font=letters(face, TEXT_SIZE), fill=INK if last else QUIET_INK, anchor="rm"
    )
    left = MARGIN + LABEL
    end = left + max(round((WIDE - 2 * MARGIN - LABEL - NUMBER) * share), 2)
    draw.line((left, top - 6, left, top + THICK + 6), fill=EDGE, width=3)
    bar = (left, top, end, top + THICK)
    if last:
        draw.rectangle(bar, fill=BRIGHT[0])
    else:
        draw.rectangle(bar, fill=LIGHT, outline=BRIGHT[0], width=3)
    told = f"{week.points:,}"
    draw.text((end + 18, middle), told, font=letters(Face.BOLD, TEXT_SIZE), fill=INK, anchor="lm")
    if last and width(NOW, Face.PLAIN, TEXT_SIZE - 8) + 36 < end - left:
        spot = (left + 18, middle)
        draw.text(spot, NOW, font=letters(Face.PLAIN, TEXT_SIZE - 8), fill=CARD, anchor="lm")


LIGHT: Final = "#d9eaf5"
"""A pale kin of the bars' blue."""
