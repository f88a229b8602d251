"""Which squares of a card are for a customer who has gone quiet."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.decks import default_deck
from cards.model import Activity, Channel, Need, Setting
from cards.quiet import HARDEST, MOST, bound, is_for_one, suits

DECK = default_deck()
ASKS = DECK.activity("what-changed-since")  # type: ignore[arg-type]  # an id of the deck
SILENCES = st.lists(st.integers(min_value=15, max_value=400), max_size=6)
CARDS = st.permutations(DECK.eligible(Setting.ACCOUNT)[:40]).map(lambda found: found[:25])
SEED = b"a seed of one card"
SOMEBODY = re.compile(
    r"first time|stranger|\bnew (customer|contact)|last month|this week,|a regular|only ever|someone you|whose|quietest|"
    r"without knowing|what they came for|never met|just met|newcomer",
    re.IGNORECASE,
)
"""How prompts say whom they are for, where that is not any customer one knows."""


@given(card=CARDS, silences=SILENCES)
def test_at_most_two_squares_that_suit_are_for_the_longest_silences(
    card: list[Activity], silences: list[int]
) -> None:
    found = bound(card, silences, SEED, 0)
    fit = [activity for activity in card if suits(activity)]
    assert len(found) == min(MOST, len(silences), len(fit))
    assert all(suits(card[each.position]) for each in found)
    assert len({each.position for each in found}) == len({each.number for each in found}) == len(found)
    assert [silences[each.number] for each in found] == sorted(silences, reverse=True)[: len(found)]


@given(card=CARDS, silences=SILENCES)
def test_the_same_card_binds_the_same(card: list[Activity], silences: list[int]) -> None:
    assert bound(card, silences, SEED, 3) == bound(card, silences, SEED, 3)


@given(card=CARDS)
def test_squares_that_ask_what_has_changed_come_first(card: list[Activity]) -> None:
    found = bound(card, [40, 30], SEED, 0)
    asking = sum(suits(each) and Need.WHAT_CHANGED in each.needs for each in card)
    assert sum(Need.WHAT_CHANGED in card[each.position].needs for each in found) == min(asking, MOST)


def test_customers_who_are_equally_quiet_are_drawn_by_the_card() -> None:
    card = [ASKS] * 25
    drawn = {frozenset(each.number for each in bound(card, [50] * 4, SEED, counter)) for counter in range(60)}
    assert len(drawn) == 6
    assert {each.position for counter in range(200) for each in bound(card, [50], SEED, counter)} == set(
        range(25)
    )


@pytest.mark.parametrize(
    "change",
    [
        {"group": True},
        {"two_phase": True},
        {"supplier": True},
        {"travel": True},
        {"manager": True},
        {"says_who": True},
        {"effort": HARDEST + 1},
        {"channel": Channel.IN_PERSON},
        {"channel": Channel.INSIDE},
        {"needs": (Need.CUSTOMER, Need.STORY)},
        {"needs": (Need.CUSTOMER, Need.LEARNED, Need.COLLEAGUE_WITNESS)},
        {"needs": (Need.LEARNED,)},
    ],
    ids=str,
)
def test_what_takes_more_than_asking_and_listening_is_no_quiet_square(change: dict[str, object]) -> None:
    assert suits(ASKS)
    assert not suits(replace(ASKS, **change))  # type: ignore[arg-type]  # fields named by the test


@pytest.mark.parametrize("setting", Setting)
def test_every_setting_has_squares_enough(setting: Setting) -> None:
    """So many that a card of a quarter of the squares has two more often than not."""
    assert sum(suits(activity) for activity in DECK.eligible(setting)) >= 15


def test_nobody_quiet_binds_nothing() -> None:
    assert bound([ASKS] * 25, [], SEED, 0) == ()


def test_no_quiet_square_of_the_default_deck_is_for_a_stranger_or_somebody_else_it_names() -> None:
    assert not [each.prompt for each in DECK.activities if suits(each) and SOMEBODY.search(each.prompt)]


def test_what_is_kept_out_says_who_it_is_for_and_would_come_into_question() -> None:
    kept_out = [each for each in DECK.activities if each.says_who]
    assert len(kept_out) == 9
    for activity in kept_out:
        assert is_for_one(activity), activity.id
        assert SOMEBODY.search(activity.prompt), activity.id
        assert not suits(activity), activity.id
