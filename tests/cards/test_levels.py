"""Cards of other decks and other targets than the product's own."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from cards.deal import TARGETS, TOLERANCE, Deal, aims, deal
from cards.decks import default_deck
from cards.errors import CannotDeal
from cards.lines import LINE_SQUARES
from cards.model import CENTRE, Deck, PersonId, Setting, Size, Trust, Week, WorkspaceId
from cards.square import LEVELS
from tests.cards.small_decks import a_deck

PLENTY = dict.fromkeys(LEVELS, 10)


def dealt(
    deck: Deck,
    *,
    count: int = 20,
    target: float = 0.40,
    setting: Setting = Setting.ACCOUNT,
    size: Size = Size.FIVE,
) -> Iterator[Deal]:
    for number in range(count):
        yield deal(
            deck,
            workspace=WorkspaceId("T"),
            week=Week.parse("2026-W48"),
            person=PersonId(f"p{number}"),
            setting=setting,
            key=b"k",
            target=target,
            size=size,
        )


@pytest.mark.parametrize("target", [0.15, 0.20, 0.35, 0.40, 0.50, 0.60, 0.70])
def test_everybody_comes_within_two_per_cent_of_what_the_workspace_aims_for(target: float) -> None:
    chances = [each.p_line for each in dealt(a_deck(efforts=dict.fromkeys(LEVELS, 25)), target=target)]
    assert chances == pytest.approx([target] * len(chances), rel=TOLERANCE)


@pytest.mark.parametrize("target", TARGETS)
def test_cards_of_all_sizes_and_settings_have_the_same_luck_where_a_workspace_may_aim(target: float) -> None:
    cards = [
        each
        for size in Size
        for setting in Setting
        for each in dealt(default_deck(), count=6, target=target, setting=setting, size=size)
    ]
    chances = [each.p_line for each in cards]
    assert max(chances) / min(chances) <= 1.06
    assert not any(each.faults for each in cards)
    by_size = {each.card.size: each.p_line for each in cards}
    assert by_size == pytest.approx(dict(aims(target)), rel=0.06)


@pytest.mark.parametrize("hundredths", range(20, 85, 15))
def test_cards_of_five_and_of_four_rows_have_the_same_luck_at_other_targets_too(hundredths: int) -> None:
    told = aims(hundredths / 100)
    five, four = told[Size.FIVE], told[Size.FOUR]
    assert max(five, four) / min(five, four) <= 1.06
    assert five == pytest.approx(hundredths / 100, rel=0.03)


def test_elsewhere_three_rows_come_to_something_else() -> None:
    told = aims(0.50)
    assert told[Size.FIVE] == pytest.approx(0.50, rel=TOLERANCE)
    assert told[Size.THREE] == pytest.approx(0.42, abs=0.005)


def test_levels_are_taken_about_as_often_as_one_another() -> None:
    deck = a_deck(efforts=dict.fromkeys(LEVELS, 25), centres=LEVELS)
    for target in (0.20, 0.40, 0.50, 0.60, 0.70, 0.80):
        (one,) = dealt(deck, count=1, target=target)
        assert max(Counter(one.levels).values()) <= 10


@pytest.mark.parametrize(("target", "level"), [(0.999, 1), (0.001, 5)])
def test_a_target_out_of_reach_gets_the_nearest_levels_there_are(target: float, level: int) -> None:
    deck = a_deck(efforts=dict.fromkeys(LEVELS, 25), centres=LEVELS)
    for each in dealt(deck, count=3, target=target):
        assert set(each.efforts) == {level}
        assert each.counter == 0


@pytest.mark.parametrize("missing", LEVELS)
def test_a_deck_without_a_level_plays_with_the_others(missing: int) -> None:
    deck = a_deck(efforts=PLENTY | {missing: 0}, centres=(2, 3, 4))
    for each in dealt(deck, count=5):
        assert missing not in each.efforts
        assert len({sum(each.efforts[i] for i in squares) for squares in LINE_SQUARES}) == 1
        assert each.p_line == pytest.approx(0.40, rel=0.1)


def test_the_centre_has_the_level_of_its_group_activity() -> None:
    for each in dealt(a_deck(efforts=PLENTY, centres=(1, 5)), count=10):
        assert each.efforts[CENTRE] in {1, 5}


def test_a_group_activity_no_level_fits_is_left_out() -> None:
    deck = a_deck(efforts=PLENTY | {5: 0}, centres=(5, 4))
    assert {each.efforts[CENTRE] for each in dealt(deck)} == {4}


@pytest.mark.parametrize(
    ("efforts", "centres", "says"),
    [
        ({1: 1}, (1,), "effort 1 has 1 activities; add 4 more; effort 2 has 0 activities; add 5 more"),
        (PLENTY, (), "there is no group activity for the centre; add one"),
        ({}, (3,), "effort 5 has 0 activities; add 5 more"),
    ],
    ids=["too few of a level", "no centre", "a centre alone"],
)
def test_a_deck_that_has_no_card_says_what_to_add(
    efforts: dict[int, int], centres: tuple[int, ...], says: str
) -> None:
    with pytest.raises(CannotDeal) as error:
        list(dealt(a_deck(efforts=efforts, centres=centres)))
    assert says in error.value.problem


def test_a_later_counter_is_taken_where_the_first_misses_a_dimension_of_trust() -> None:
    rare = Trust.LOW_SELF_ORIENTATION
    plain = a_deck(efforts=PLENTY, centres=(3, 3, 3, 3))
    around = [
        replace(each, trust=Trust.INTIMACY) if each.trust is rare else each for each in plain.activities
    ]
    around[-1] = replace(around[-1], trust=rare)
    deck = Deck(name="rare", hash=plain.hash, activities=tuple(around))
    cards = list(dealt(deck))
    whole = [each for each in cards if {deck.activity(a).trust for a in each.card.activities} == set(Trust)]
    assert len(whole) > 15  # a single try finds five of twenty, twelve tries nineteen
    assert all(each in whole for each in cards if each.counter > 0)
    assert {each.counter == 0 for each in cards} == {True, False}


@pytest.mark.parametrize("kind", ["travel = true", "manager = true", 'channel = "phone"'])
def test_where_every_activity_is_of_one_kind_the_best_of_twelve_cards_is_dealt(kind: str) -> None:
    deck = a_deck(efforts=PLENTY, more=(f"{kind}\n",))
    for each in dealt(deck, count=3):
        assert len(set(each.card.activities)) == 25
        assert each.counter < 12


@pytest.mark.parametrize(("kind", "most"), [("travel", 2), ("manager", 1)])
def test_a_card_asks_for_few_journeys_and_managers(kind: str, most: int) -> None:
    more = ("", "travel = true\n", "manager = true\n", "travel = true\nmanager = true\n")
    deck = a_deck(efforts=dict.fromkeys(LEVELS, 20), more=more)
    for each in dealt(deck):
        assert sum(getattr(deck.activity(activity), kind) for activity in each.card.activities) <= most
