"""The words of a card on paper: all of it for who cannot see it, nothing of other people, no points."""

from dataclasses import replace

import pytest

from bot.pictures.sheet import Mark
from bot.views import card_page, printed_card
from cards.model import PersonId
from services.pages import CardPage, PrintedCard
from services.people_pages import QuietFace
from tests.bot.views import samples as s
from tests.bot.views.people_drawn import QUIET_CARD
from tests.bot.views.test_pages import TAGS, bones
from tests.support.hostile_texts import BASES
from tests.support.table import for_each


def printed(page: CardPage) -> PrintedCard:
    return PrintedCard(page=page, name="Ana Prado", handle="ana")


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (s.FRESH_CARD, "Five squares in a row, column or diagonal make a line."),
        (s.FOUR_ROWS, "Four squares in a row, column or diagonal make a line."),
        (s.THREE_ROWS, "2 of 9 squares lit."),
        (s.CARD, "7 of 25 squares lit. Complete: first row."),
        (s.FULL_CARD, "Full card: every square is lit."),
    ],
)
def test_it_says_how_the_card_stands(page: CardPage, said: str) -> None:
    assert printed_card.standing(page) == said
    assert printed_card.sheet(printed(page)).line == said


def test_its_words_name_every_square_how_it_stands_and_what_it_asks() -> None:
    told = printed_card.alt(s.CARD)
    for face, said in zip(s.CARD.squares[:5], ["lit"] * 5, strict=True):
        assert f"{face.activity.short} ({said}). {face.activity.prompt}" in told
    assert f"{s.CARD.squares[9].activity.short} (on its way)." in told
    assert f"{s.CARD.squares[15].activity.short} (promised)." in told
    assert f"{s.CARD.squares[12].activity.short} (open, together)." in told
    assert [told.index(f"Row {row}:") for row in range(1, 6)] == sorted(
        told.index(f"Row {row}:") for row in range(1, 6)
    )


def test_only_a_card_with_a_middle_tells_what_the_star_means() -> None:
    stars = [
        any(each.star for each in printed_card.sheet(printed(page)).legend) for page in (s.CARD, s.FOUR_ROWS)
    ]
    assert stars == [True, False]


def test_nothing_of_other_people_is_on_it_and_no_points() -> None:
    page = replace(QUIET_CARD, points=987_654)
    quiet = [face.quiet for face in page.squares if isinstance(face.quiet, QuietFace)]
    words = printed_card.alt(page) + str(printed_card.sheet(printed(page)))
    assert quiet
    assert all(each.name not in words for each in quiet)
    assert "987" not in words
    credited = replace(page, squares=tuple(replace(f, suggested_by=PersonId("U0BEN")) for f in page.squares))
    assert printed_card.sheet(printed(credited)) == printed_card.sheet(printed(page))


def test_squares_lie_where_they_belong_whatever_their_order() -> None:
    mixed = replace(s.CARD, squares=tuple(reversed(s.CARD.squares)))
    assert printed_card.sheet(printed(mixed)) == printed_card.sheet(printed(s.CARD))
    assert [each.mark for each in printed_card.sheet(printed(mixed)).squares[:2]] == [Mark.LIT, Mark.LIT]


@for_each((*TAGS, *BASES.values()))
def test_no_theme_changes_the_bones_of_the_page(text: str) -> None:
    faces = (replace(s.CARD.squares[0], activity=s.an_activity(text)), *s.CARD.squares[1:])
    assert bones(card_page.body(replace(s.CARD, squares=faces), "./x")) == bones(
        card_page.body(s.CARD, "./x")
    )
