"""The card: read aloud whole, looked at as a table."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import names
from bot.views import card
from cards.model import SQUARES, Position
from services.pages import CardPage, SquareState
from tests.bot.views import samples as s

states = st.lists(st.sampled_from(SquareState), min_size=SQUARES, max_size=SQUARES)


@given(states=states)
def test_the_whole_card_is_in_its_words_row_by_row(states: list[SquareState]) -> None:
    page = replace(s.FRESH_CARD, squares=s.faces(dict(enumerate(states))))
    text = card.message(page).text
    found = [text.index(f"Row {row}:") for row in range(1, 6)]
    assert all(one < other for one, other in pairwise(found))
    for face in page.squares:
        row = text.splitlines()[1 + face.position // 5]
        assert face.activity.short + card.spoken(face) in row


def test_the_words_begin_with_what_matters() -> None:
    first = card.message(s.CARD).text.splitlines()[0]
    assert first == (
        "Your card for 23–29 November. 7 of 25 squares lit, 1 line, 165 points."  # noqa: RUF001 -- as shown
        " Your nearest line needs “Small ask, whole job”, “Go and see” and “Fly on their wall”."
        " Best next: “Go and see”, which helps 3 lines."
    )


def test_the_best_square_is_not_told_twice_where_it_is_all_a_line_needs() -> None:
    last = replace(s.CARD, nearest=(Position(8),))
    assert card.nearest(last) == ("Your nearest line needs “Go and see”.",)
    assert len(card.nearest(replace(s.CARD, best=None))) == 1


@pytest.mark.parametrize(("page", "side", "first"), [(s.FOUR_ROWS, 4, "Four"), (s.FRESH_CARD, 5, "Five")])
def test_a_smaller_card_has_fewer_rows_and_says_what_makes_a_line(
    page: CardPage, side: int, first: str
) -> None:
    table = card.table(page)
    assert [len(row) for row in table["rows"]] == [side] * side
    assert len(table["column_settings"]) == side
    assert f"{first} squares in a row, column or diagonal make a line." in card.message(page).text


def test_a_table_has_five_rows_of_five_and_no_mark_stands_without_words() -> None:
    rows = card.table(s.CARD)["rows"]
    assert [len(row) for row in rows] == [5] * 5
    first = rows[0][0]["elements"][0]["elements"]
    assert [part["text"] for part in first] == ["✓ Lit\n", "What matters most?"]


def test_squares_lie_where_they_belong_whatever_their_order() -> None:
    mixed = replace(s.CARD, squares=tuple(reversed(s.CARD.squares)))
    assert card.message(mixed) == card.message(s.CARD)


def test_an_untouched_card_does_not_call_any_line_the_nearest() -> None:
    assert "nearest" not in card.message(s.FRESH_CARD).text


def test_a_square_is_claimed_only_from_a_live_card_with_open_squares() -> None:
    def primary(page: CardPage) -> list[tuple[str, str]]:
        return [(b["action_id"], b["value"]) for b in card.buttons(page) if b.get("style") == "primary"]

    assert primary(s.CARD) == [(names.CLAIM, "2026-W48")]
    assert primary(replace(s.CARD, live=False)) == []
    assert primary(s.FULL_CARD) == []


def test_a_modal_tells_every_square_with_what_it_asks() -> None:
    told = "\n".join(
        block["text"]["text"] for block in card.modal(s.CARD)["blocks"] if block["type"] == "section"
    )
    assert all(face.activity.short in told and face.activity.prompt in told for face in s.CARD.squares)


def test_the_nearest_line_names_what_is_still_missing() -> None:
    page = replace(s.CARD, nearest=(Position(24),))
    assert card.message(page).text.splitlines()[0].endswith("Your nearest line needs “Learn their trade”.")
