"""What somebody is told of their own card's chance of a line."""

from dataclasses import replace

import pytest

from bot.views import deal
from cards.model import Size
from tests.bot.views.deal_drawn import DEALT

OFF = "The deck leaves none like that for this one: it has a line with a chance of"


@pytest.mark.parametrize(
    ("size", "target", "chance"),
    [
        (Size.FIVE, 0.4, 0.393),
        (Size.FIVE, 0.4, 0.407),
        (Size.FOUR, 0.2, 0.203),
        (Size.THREE, 0.2, 0.2049),
        (Size.THREE, 0.6, 0.6336),
        (Size.THREE, 0.6, 0.595),
    ],
)
def test_a_card_as_all_are_meant_to_be_is_told_its_chance_alone(
    size: Size, target: float, chance: float
) -> None:
    told = deal.chance(replace(DEALT, size=size, target=target, p_line=chance))
    assert told.startswith(f"This card has a line with a chance of *{100 * chance:.1f}%*")


@pytest.mark.parametrize(
    ("size", "target", "chance", "aim"),
    [
        (Size.FIVE, 0.2, 0.249, 20),
        (Size.FIVE, 0.4, 0.391, 40),
        (Size.FIVE, 0.4, 0.409, 40),
        (Size.FIVE, 0.6, 0.634, 60),
        (Size.THREE, 0.2, 0.249, 20),
        (Size.THREE, 0.6, 0.55, 60),
    ],
)
def test_a_card_the_deck_could_not_make_like_the_others_says_so_with_its_chance(
    size: Size, target: float, chance: float, aim: int
) -> None:
    told = deal.chance(replace(DEALT, size=size, target=target, p_line=chance))
    assert told.startswith(f"Cards aim for a line on {aim} of 100. {OFF} *{100 * chance:.1f}%*")


def test_nobody_is_told_that_every_card_has_the_same_chance() -> None:
    """What a deck left for others is not on this page."""
    assert "all cards aim for the same chance of a line" in deal.PLEDGE
    assert "every card has the same chance" not in str(deal.modal(replace(DEALT, p_line=0.249)))
