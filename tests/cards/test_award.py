from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.award import award, half_light, revoke
from cards.decks import default_deck
from cards.errors import AlreadyAwarded, NoSuchSquare
from cards.events import CardCompleted, LineCompleted, SquareAwarded
from cards.lines import LINE_SQUARES, complete
from cards.model import Card, PersonId, Position, Setting, Week
from cards.points import Circumstances
from tests.cards.properties import CALM

DECK = default_deck()
CARD = Card(
    person=PersonId("p1"),
    setting=Setting.ACCOUNT,
    week=Week.parse("2026-W48"),
    deck_hash=DECK.hash,
    activities=tuple(activity.id for activity in DECK.activities[:25]),
)
PLAIN = Circumstances()
PLACES = st.integers(0, 24).map(Position)


def lit(card: Card, places: list[Position]) -> Card:
    for place in places:
        card = award(
            card, place, activity=DECK.activity(card.square(place).activity), circumstances=PLAIN
        ).card
    return card


@CALM
@given(places=st.lists(PLACES, unique=True), extra=PLACES)
def test_an_award_lights_one_square_and_changes_nothing_else(places: list[Position], extra: Position) -> None:
    before = lit(CARD, places)
    if extra in places:
        with pytest.raises(AlreadyAwarded):
            award(before, extra, activity=DECK.at(0), circumstances=PLAIN)
        return
    after = award(before, extra, activity=DECK.at(0), circumstances=PLAIN).card
    assert after.awarded == before.awarded | 1 << extra
    assert replace(after, awarded=before.awarded) == before


@CALM
@given(order=st.permutations(list(range(25))))
def test_a_whole_card_has_twelve_lines_and_one_end_in_any_order(order: list[int]) -> None:
    card, events = CARD, list[object]()
    for place in order:
        decision = award(card, Position(place), activity=DECK.at(0), circumstances=PLAIN)
        card = decision.card
        events += decision.events
        assert sum(e.points for e in decision.entries) == sum(e.points for e in decision.events)
    assert sorted(e.line for e in events if isinstance(e, LineCompleted)) == list(range(12))
    assert sum(isinstance(e, SquareAwarded) for e in events) == 25
    assert [isinstance(e, CardCompleted) for e in events][-1]
    assert sum(isinstance(e, CardCompleted) for e in events) == 1
    assert card.is_full


@CALM
@given(places=st.lists(PLACES, unique=True, min_size=1))
def test_taking_an_award_back_undoes_it(places: list[Position]) -> None:
    before, last = lit(CARD, places[:-1]), places[-1]
    decision = award(before, last, activity=DECK.at(0), circumstances=PLAIN)
    undone = revoke(decision.card, last)
    assert undone.card == before
    assert set(undone.lines) == {e.line for e in decision.events if isinstance(e, LineCompleted)}
    assert undone.full_card == any(isinstance(e, CardCompleted) for e in decision.events)


def test_a_promise_half_lights_its_square_and_the_award_replaces_it() -> None:
    promised = half_light(CARD, Position(3))
    assert promised.square(Position(3)).half_lit
    assert not complete(promised.awarded, promised.size)
    after = award(promised, Position(3), activity=DECK.at(0), circumstances=PLAIN).card
    assert after.half_lit == 0
    with pytest.raises(AlreadyAwarded):
        half_light(after, Position(3))


def test_withdrawing_a_promise_darkens_its_square() -> None:
    undone = revoke(half_light(CARD, Position(3)), Position(3))
    assert undone.card == CARD
    assert undone.lines == ()


@pytest.mark.parametrize("place", [-1, 25, 1000])
def test_there_are_no_squares_outside_the_card(place: int) -> None:
    with pytest.raises(NoSuchSquare):
        award(CARD, Position(place), activity=DECK.at(0), circumstances=PLAIN)


def test_a_line_is_worth_twenty_five_points_more() -> None:
    card = lit(CARD, [Position(i) for i in LINE_SQUARES[11][:4]])
    decision = award(card, Position(LINE_SQUARES[11][4]), activity=DECK.at(0), circumstances=PLAIN)
    assert [entry.points for entry in decision.entries] == [10 * DECK.at(0).effort, 25]


def test_a_cards_squares_stand_in_their_order() -> None:
    assert [square.position for square in CARD.squares] == list(range(25))
