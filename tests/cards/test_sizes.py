"""Cards of four rows and of three, for weeks with fewer days."""

from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.award import award
from cards.deal import EFFORT_PRIOR, EVEN, SHARE, Deal, Fault, deal, within
from cards.decks import default_deck
from cards.errors import CannotDeal, NoSuchSquare
from cards.events import CardCompleted, LineCompleted
from cards.fairness import line_costs, survey
from cards.model import ActivityId, Deck, PersonId, Position, Setting, Size, Week, WorkspaceId
from cards.odds import line_probability
from cards.points import Circumstances
from cards.square import LEVELS
from tests.cards.properties import CALM
from tests.cards.small_decks import a_deck

DECK = default_deck()
WEEK = Week.parse("2026-W48")
SMALL = (Size.THREE, Size.FOUR)
each_size = pytest.mark.parametrize("size", Size)
each_small = pytest.mark.parametrize("size", SMALL)


def dealt(
    size: Size, person: str = "p1", setting: Setting = Setting.ACCOUNT, deck: Deck = DECK, **more: object
) -> Deal:
    return deal(
        deck,
        workspace=WorkspaceId("T"),
        week=more.pop("week", WEEK),  # type: ignore[arg-type]  # arguments named by the test
        person=PersonId(person),
        setting=setting,
        key=b"k",
        size=size,
        **more,  # type: ignore[arg-type]  # as above
    )


@CALM
@given(size=st.sampled_from(Size), person=st.text(min_size=1, max_size=8), setting=st.sampled_from(Setting))
def test_a_card_of_any_size_holds_what_it_promises(size: Size, person: str, setting: Setting) -> None:
    one = dealt(size, person, setting)
    activities = [DECK.activity(activity) for activity in one.card.activities]
    assert len(set(one.card.activities)) == size.squares == one.card.size.squares
    assert all(setting in activity.settings for activity in activities)
    assert [place for place, a in enumerate(activities) if a.group] == (
        [] if size is Size.FOUR else [size.squares // 2]
    )
    assert one.p == tuple(within(size, EFFORT_PRIOR[activity.effort]) for activity in activities)
    assert one.p_line == line_probability(one.p)
    assert not one.faults
    assert sum(activity.travel for activity in activities) <= 2
    assert sum(activity.manager for activity in activities) <= 1
    assert sum(activity.two_phase for activity in activities) <= 3
    assert len({activity.practice for activity in activities}) >= 4
    assert len({activity.trust for activity in activities}) == 4


@each_size
def test_the_centre_of_a_card_is_its_group_square(size: Size) -> None:
    card = dealt(size).card
    grouped = [square for square in card.squares if DECK.activity(square.activity).group]
    assert grouped == ([] if card.centre is None else [card.centre])


def test_all_ten_lines_of_four_rows_cost_the_same() -> None:
    for setting in Setting:
        for n in range(20):
            assert len(set(line_costs(dealt(Size.FOUR, f"p{n}", setting).p))) == 1


def test_seven_of_the_eight_lines_of_three_rows_cost_the_same_and_a_diagonal_a_little_less() -> None:
    for setting in Setting:
        for n in range(20):
            *usual, falling, rising = line_costs(dealt(Size.THREE, f"p{n}", setting).p)
            assert len({*usual, max(falling, rising)}) == 1
            assert 1.0245 < usual[0] / min(falling, rising) < 1.0247 < EVEN[Size.THREE]


def test_around_a_group_square_that_is_too_easy_three_rows_say_that_their_lines_are_uneven() -> None:
    one = dealt(Size.THREE, deck=a_deck(efforts=dict.fromkeys(LEVELS, 7), centres=(1,)))
    costs = line_costs(one.p)
    assert max(costs) > EVEN[Size.THREE] * min(costs)
    assert Fault.LINES in one.faults


def test_no_other_levels_of_three_rows_come_as_near_to_what_is_aimed_for() -> None:
    """Of all 35 choices whose lines are even enough only one is within two per cent of the usual target."""
    near = []
    for levels in combinations_with_replacement(LEVELS, 3):
        low, middle, high = (within(Size.THREE, EFFORT_PRIOR[level]) for level in levels)
        p = (low, high, middle, high, middle, low, middle, low, high)
        costs = line_costs(p)
        if max(costs) <= EVEN[Size.THREE] * min(costs) and abs(line_probability(p) / 0.40 - 1) <= 0.02:
            near.append(levels)
    assert near == [(2, 3, 4)] == [tuple(sorted(set(dealt(Size.THREE).levels)))]


def test_everybody_has_the_same_luck_whatever_the_size_of_their_card() -> None:
    cards = [dealt(size, f"p{n}", setting) for size in Size for setting in Setting for n in range(15)]
    told = survey(cards, DECK).everyone
    assert told.p_line.ratio < 1.02
    assert told.p_line.mean == pytest.approx(0.40, rel=0.02)


@each_size
def test_fewer_days_make_everything_less_likely_in_the_same_order(size: Size) -> None:
    chances = [within(size, EFFORT_PRIOR[level]) for level in LEVELS]
    assert chances == sorted(chances, reverse=True)
    assert all(0 < chance <= EFFORT_PRIOR[level] for level, chance in zip(LEVELS, chances, strict=True))
    assert 0 < SHARE[size] <= 1
    assert within(size, 0.0) == 0


@each_small
def test_a_small_card_repeats_nothing_for_twelve_weeks(size: Size) -> None:
    for setting in Setting:
        week: Week = WEEK
        memory: tuple[tuple[ActivityId, ...], ...] = ()
        for _ in range(12):
            one = dealt(size, setting=setting, week=week, memory=memory)
            assert one.repeats == 0
            week, memory = week.next(), (one.card.activities, *memory)[:3]


@each_small
def test_awards_know_the_lines_of_a_small_card(size: Size) -> None:
    card = dealt(size).card
    lines: list[int] = []
    for place in range(size.squares):
        activity = DECK.activity(card.activities[place])
        decision = award(card, Position(place), activity=activity, circumstances=Circumstances())
        card = decision.card
        lines += [event.line for event in decision.events if isinstance(event, LineCompleted)]
    assert sorted(lines) == [*range(size), *range(5, 5 + size), 10, 11]
    assert card.is_full
    assert any(isinstance(event, CardCompleted) for event in decision.events)
    with pytest.raises(NoSuchSquare):
        card.square(Position(size.squares))


def test_four_rows_need_no_group_square_and_three_need_one_of_the_middle_level() -> None:
    plenty = dict.fromkeys(LEVELS, 10)
    assert len(dealt(Size.FOUR, deck=a_deck(efforts=plenty, centres=())).p) == 16
    three = dealt(Size.THREE, deck=a_deck(efforts=plenty, centres=(1, 2, 3)))
    assert sorted(three.levels)[4] == three.levels[4]
    with pytest.raises(CannotDeal, match="group activity"):
        dealt(Size.THREE, deck=a_deck(efforts=plenty, centres=()))
    with pytest.raises(CannotDeal, match="effort 2 has 1 activities; add 3 more"):
        dealt(Size.FOUR, deck=a_deck(efforts={1: 1, 2: 1}, centres=()))


@each_size
def test_another_target_keeps_a_small_cards_lines_even(size: Size) -> None:
    for target in (0.2, 0.3, 0.5, 0.6, 0.75):
        costs = line_costs(dealt(size, target=target).p)
        assert max(costs) <= EVEN[size] * min(costs) + 1e-9
