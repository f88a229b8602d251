"""The chart of a team's weeks."""

from io import BytesIO

import pytest
from PIL import Image

from bot.pictures.chart import HEAD, LABEL, MARGIN, NUMBER, ROW, THICK, WIDE, chart
from bot.pictures.palette import BRIGHT, CARD, contrast
from cards.model import Week
from cards.standings import WeekTotal
from services.boards import chart_weeks

WEEKS = chart_weeks(Week(year=2026, number=48))


def drawn(*points: int) -> Image.Image:
    weeks = [WeekTotal(week=week, points=each) for week, each in zip(WEEKS, points, strict=False)]
    return Image.open(BytesIO(chart(weeks)))


def filled(picture: Image.Image, row: int) -> int:
    """Pixels of a row's bar, counted on its lower edge, where no letter is."""
    at = HEAD + ROW * row + THICK
    blue = tuple(int(BRIGHT[0][place : place + 2], 16) for place in (1, 3, 5))
    return sum(picture.getpixel((x, at)) == blue for x in range(WIDE))


def test_bars_are_as_long_as_their_weeks_were_good() -> None:
    picture = drawn(100, 50, 0, 75)
    longest = WIDE - 2 * MARGIN - LABEL - NUMBER
    lengths = [filled(picture, row) for row in range(4)]
    assert lengths == [pytest.approx(longest * share, abs=4) for share in (1, 0.5, 0, 0.75)]


def test_the_same_weeks_are_the_same_picture_and_a_week_of_nothing_is_one_too() -> None:
    assert drawn(1, 2, 3).tobytes() == drawn(1, 2, 3).tobytes()
    assert drawn(0, 0).size == (WIDE, HEAD + 2 * ROW + MARGIN)


def test_even_the_largest_number_stays_in_the_picture() -> None:
    picture = drawn(99_999_999, 1)
    card = tuple(int(CARD[place : place + 2], 16) for place in (1, 3, 5))
    assert all(picture.getpixel((WIDE - 8, y)) == card for y in range(picture.height))


def test_what_is_said_in_a_bar_reads_well() -> None:
    assert contrast(BRIGHT[0], CARD) >= 4.5
