from itertools import pairwise

from bot.pictures.palette import BRIGHT, CARD, DEEP, INK, PAPER, QUIET_INK, contrast, luminance
from tests.support.table import for_each


@for_each(DEEP)
def test_white_words_read_on_deep_colours(colour: str) -> None:
    assert contrast("#ffffff", colour) >= 4.5


@for_each((INK, QUIET_INK), (PAPER, CARD))
def test_ink_reads_on_paper(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


def test_neighbouring_bars_differ_in_lightness_too() -> None:
    assert all(abs(luminance(one) - luminance(other)) > 0.05 for one, other in pairwise(BRIGHT))


def test_black_on_white_is_the_most_there_is() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21.0
