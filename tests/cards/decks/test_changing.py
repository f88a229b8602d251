from dataclasses import replace

import pytest

from cards.decks import default_deck, read_deck
from cards.decks.changing import (
    Twin,
    alone,
    closest,
    difference,
    fresh_id,
    stock,
    themed,
    with_effort,
    with_one_more,
    without,
)
from cards.model import ActivityId, Setting

DECK = default_deck()
FIRST, SECOND, *_ = DECK.activities


def test_a_deck_without_one_has_all_others_in_their_order() -> None:
    assert read_deck(without(DECK, SECOND.id)).activities == (FIRST, *DECK.activities[2:])


def test_what_goes_and_comes_back_lies_at_the_end() -> None:
    less = read_deck(without(DECK, FIRST.id))
    again = read_deck(with_one_more(less, read_deck(alone(FIRST)).at(0)))
    assert again.activities == (*DECK.activities[1:], FIRST)
    assert again.hash != DECK.hash


def test_an_activity_gets_another_effort_and_nothing_else_changes() -> None:
    deck = read_deck(with_effort(DECK, SECOND.id, 5))
    assert deck.activities == (FIRST, replace(SECOND, effort=5), *DECK.activities[2:])


def test_a_theme_is_set_and_taken_away_without_touching_an_activity() -> None:
    deck = read_deck(themed(DECK, theme="Listening first", motto="Two ears, one mouth.", season="2026-Q4"))
    assert (deck.theme, deck.motto, deck.season) == ("Listening first", "Two ears, one mouth.", "2026-Q4")
    assert deck.activities == DECK.activities
    plain = read_deck(themed(deck, theme="", motto="", season=""))
    assert (plain.theme, plain.motto, plain.season) == ("", "", "")


def test_two_decks_differ_in_what_came_went_and_changed() -> None:
    reworded, new = (
        replace(SECOND, why="Because it is kind."),
        replace(FIRST, id=ActivityId("new-one"), short="New"),
    )
    after = replace(DECK, activities=(reworded, *DECK.activities[2:], new))
    found = difference(DECK, after)
    assert (found.added, found.gone) == ((new,), (FIRST,))
    assert [(each.before, each.after, each.keys) for each in found.changed] == [(SECOND, reworded, ("why",))]


@pytest.mark.parametrize(
    ("short", "made"), [("Ask twice!", "ask-twice"), ("Über Brücken", "uber-brucken"), ("你好", "square")]
)
def test_an_id_is_made_of_the_words_on_the_square(short: str, made: str) -> None:
    assert fresh_id(DECK, short) == made


def test_an_id_that_is_taken_gets_a_number() -> None:
    taken = replace(DECK, activities=(replace(FIRST, id=ActivityId("ask-twice")),))
    assert fresh_id(taken, "Ask twice") == "ask-twice-2"


def test_a_prompt_that_is_there_in_other_order_is_pointed_out() -> None:
    words = FIRST.prompt.rstrip(".").split()
    assert closest(DECK, " ".join(reversed(words))) == Twin(activity=FIRST, likeness=1.0)
    assert closest(DECK, "Draw a whale for the harbour master's parrot.") is None


@pytest.mark.parametrize("setting", list(Setting))
def test_everything_that_can_lie_on_a_card_is_counted_once(setting: Setting) -> None:
    found = stock(DECK, setting)
    assert found.total == sum(setting in activity.settings for activity in DECK.activities)
    assert found.groups == len(DECK.centres(setting))
    assert list(found.efforts) == [1, 2, 3, 4, 5]
