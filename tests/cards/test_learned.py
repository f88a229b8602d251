"""Cards dealt by what is known of how likely each activity is done."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.deal import (
    AUTHORS,
    EFFORT_PRIOR,
    EVEN,
    NOTHING,
    TARGETS,
    TOLERANCE,
    Deal,
    Fault,
    Learned,
    deal,
    hash_of,
    written,
)
from cards.decks import default_deck
from cards.fairness import line_costs, survey
from cards.model import ActivityId, Deck, PersonId, Setting, Size, Week, WorkspaceId
from cards.odds import line_probability
from cards.square import LEVELS
from tests.cards.properties import CALM
from tests.cards.realistic import learned
from tests.cards.small_decks import a_deck

DECK = default_deck()
WEEK = Week.parse("2026-W48")
KNOWN = learned(DECK)
WORLDS = {
    "well estimated": learned(DECK, spread=0.2),
    "estimated": KNOWN,
    "badly estimated": learned(DECK, spread=0.8),
    "harder than thought": learned(DECK, harder=0.4),
    "easier than thought": learned(DECK, harder=-0.4),
    "hardly known": learned(DECK, one_in=30),
    "known in part": learned(DECK, one_in=5),
    "half known": learned(DECK, one_in=2),
    "all as estimated": {each.id: EFFORT_PRIOR[each.effort] for each in DECK.activities},
    "nearly all as estimated": {
        each.id: KNOWN[each.id] if number % 10 == 0 else EFFORT_PRIOR[each.effort]
        for number, each in enumerate(DECK.activities)
    },
}


def dealt(
    person: str = "p1",
    *,
    known: Mapping[ActivityId, float] = KNOWN,
    setting: Setting = Setting.ACCOUNT,
    week: Week = WEEK,
    deck: Deck = DECK,
    **more: object,
) -> Deal:
    return deal(
        deck,
        workspace=WorkspaceId("T"),
        week=week,
        person=PersonId(person),
        setting=setting,
        key=b"k",
        learned=known,
        **more,  # type: ignore[arg-type]  # arguments named by the test
    )


def weeks(person: str, *, count: int, **more: object) -> Iterator[Deal]:
    week: Week = WEEK
    memory: tuple[tuple[ActivityId, ...], ...] = ()
    for _ in range(count):
        one = dealt(person, week=week, memory=memory, **more)  # type: ignore[arg-type]  # as above
        yield one
        week, memory = week.next(), (one.card.activities, *memory)[:3]


@pytest.mark.parametrize("world", WORLDS)
def test_luck_is_the_same_whatever_is_known(world: str) -> None:
    cards = [dealt(f"p{n}", known=WORLDS[world], setting=setting) for setting in Setting for n in range(12)]
    told = survey(cards, DECK).everyone
    assert told.p_line.ratio <= 1.06
    assert told.unevenness.most <= EVEN[Size.FIVE] + 1e-6
    assert not told.faults
    assert {each.aim for each in cards} == {0.40}


@CALM
@given(
    person=st.text(min_size=1, max_size=8),
    setting=st.sampled_from(Setting),
    world=st.sampled_from(list(WORLDS)),
)
def test_a_card_holds_what_it_promises(person: str, setting: Setting, world: str) -> None:
    known = WORLDS[world]
    one = dealt(person, setting=setting, known=known)
    activities = [DECK.activity(activity) for activity in one.card.activities]
    assert len(set(one.card.activities)) == 25
    assert all(setting in activity.settings for activity in activities)
    assert [place for place, activity in enumerate(activities) if activity.group] == [12]
    assert one.p == tuple(known.get(a.id, EFFORT_PRIOR[a.effort]) for a in activities)
    assert one.p_line == line_probability(one.p)
    assert one.learned == sum(activity.id in known for activity in activities)
    assert one == dealt(person, setting=setting, known=known)
    if not one.faults:
        costs = line_costs(one.p)
        assert max(costs) <= (EVEN[Size.FIVE] + 1e-6) * min(costs)
        assert one.p_line == pytest.approx(one.aim, rel=TOLERANCE + 1e-9)


@pytest.mark.parametrize("setting", Setting)
def test_twelve_weeks_bring_no_repeat_and_no_fault(setting: Setting) -> None:
    cards = list(weeks("p1", count=12, setting=setting))
    assert sum(each.repeats for each in cards) == 0
    assert {each.faults for each in cards} == {()}


@pytest.mark.parametrize("setting", Setting)
def test_where_all_takes_more_than_thought_hardly_anything_comes_again_either(setting: Setting) -> None:
    cards = list(weeks("p1", count=8, setting=setting, known=WORLDS["harder than thought"]))
    assert sum(each.repeats > 0 for each in cards) <= 1
    assert {each.faults for each in cards} == {()}


@pytest.mark.parametrize("fifth", range(5))
def test_what_costs_a_little_more_or_less_is_dealt_before_anything_comes_again(fifth: int) -> None:
    likeliest_first = sorted(DECK.eligible(Setting.ACCOUNT), key=lambda each: -KNOWN[each.id])
    lately = [each.id for each in likeliest_first[33 * fifth : 33 * fifth + 31]]
    for person in range(10):
        one = dealt(f"p{person}", memory=(lately[:10], lately[10:20], lately[20:]))
        assert (one.repeats, one.faults) == (0, ())


def test_nothing_learned_is_what_the_authors_say() -> None:
    assert dealt(known={}) == deal(
        DECK, workspace=WorkspaceId("T"), week=WEEK, person=PersonId("p1"), setting=Setting.ACCOUNT, key=b"k"
    )
    assert dealt(known={}).learned == 0


def test_what_is_known_of_others_changes_nothing() -> None:
    elsewhere = {ActivityId("of-another-deck"): 0.5}
    assert dealt(known=elsewhere) == dealt(known={})


def test_an_activity_counts_as_the_fifth_it_belongs_to_once_most_are_known() -> None:
    cards = [dealt(f"p{n}") for n in range(100)]
    by_level: dict[int, list[float]] = {level: [] for level in LEVELS}
    for each in cards:
        for place, (level, p) in enumerate(zip(each.levels, each.p, strict=True)):
            if place != 12:
                by_level[level].append(p)
    for easier, harder in pairwise(LEVELS):
        assert min(by_level[easier]) >= max(by_level[harder])


def test_an_activity_counts_as_the_effort_it_is_nearest_while_few_are_known() -> None:
    activity = next(a for a in DECK.eligible(Setting.ACCOUNT) if a.effort == 2 and not a.two_phase)
    cards = [dealt(f"p{n}", known={activity.id: 0.34}) for n in range(300)]
    levels = {
        level
        for each in cards
        for a, level in zip(each.card.activities, each.levels, strict=True)
        if a == activity.id
    }
    assert levels == {5}
    assert all(level == effort for each in cards for level, effort in _others(each, activity.id))


def _others(one: Deal, but: ActivityId) -> Iterator[tuple[int, int]]:
    squares = zip(one.card.activities, one.levels, one.efforts, strict=True)
    return ((level, effort) for activity, level, effort in squares if activity != but)


def test_all_but_the_very_dearest_activities_are_dealt() -> None:
    cards = [each for n in range(25) for each in weeks(f"p{n}", count=8)]
    dearest = sorted(DECK.eligible(Setting.ACCOUNT), key=lambda activity: KNOWN[activity.id])[:12]
    around = set(survey(cards, DECK).everyone.never_dealt) - {a.id for a in DECK.centres(Setting.ACCOUNT)}
    assert around <= {activity.id for activity in dearest}


def test_where_no_card_can_be_even_the_best_is_dealt_and_says_so() -> None:
    deck = a_deck(efforts=dict.fromkeys(LEVELS, 5))
    wild = {activity.id: 0.05 if number % 7 == 0 else 0.9 for number, activity in enumerate(deck.activities)}
    one = dealt(deck=deck, known=wild)
    assert Fault.LINES in one.faults
    assert Fault.AIM in one.faults
    assert len(set(one.card.activities)) == 25


@pytest.mark.parametrize("chance", [0.0, 1.0, -0.1, 1.5, 1e-9, 1 - 1e-9])
def test_a_chance_that_is_none_is_refused(chance: float) -> None:
    with pytest.raises(ValueError, match=r"between 0\.001 and 0\.999"):
        dealt(known={ActivityId("coffee-first"): chance})


def test_levels_are_dealt_about_equally() -> None:
    counts = Counter(level for n in range(40) for level in dealt(f"p{n}").levels)
    assert max(counts.values()) < 1.5 * min(counts.values())


def test_a_deck_that_could_be_dealt_can_be_dealt_whatever_becomes_known() -> None:
    deck = a_deck(efforts=dict.fromkeys(LEVELS, 5))
    one, *_ = deck.activities
    for known in (
        {one.id: 0.34},  # leaves its effort with four
        {activity.id: 0.5 for activity in deck.activities},  # all alike
        {activity.id: 0.05 + 0.9 * (number % 2) for number, activity in enumerate(deck.activities)},
    ):
        assert len(set(dealt(deck=deck, known=known).card.activities)) == 25


def test_a_deck_of_just_as_many_squares_as_a_card_has_leaves_nothing_to_exchange() -> None:
    deck = a_deck(efforts=dict.fromkeys(LEVELS, 4))
    known = {
        each.id: EFFORT_PRIOR[each.effort] + 0.004 * number for number, each in enumerate(deck.activities)
    }
    one = dealt(deck=deck, known=known, size=Size.FOUR)
    assert len(set(one.card.activities)) == 16


def test_where_all_are_done_alike_cards_hold_what_they_may_and_repeat_nothing() -> None:
    alike = dict.fromkeys((each.id for each in DECK.activities), 0.5)
    cards = list(weeks("p1", count=4, setting=Setting.COUNTER, known=alike))
    assert sum(each.repeats for each in cards) == 0
    assert {each.faults for each in cards} == {()}


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("target", TARGETS)
def test_one_square_that_is_known_makes_nobodys_cards_unlike_the_others(target: float, size: Size) -> None:
    known = {ActivityId("what-changed-since"): 0.6}
    cards = [
        dealt(f"p{n}", known=known, setting=setting, target=target, size=size)
        for setting in Setting
        for n in range(8)
    ]
    chances = [each.p_line for each in cards]
    assert max(chances) <= 1.05 * min(chances)
    assert {each.faults for each in cards} == {()}


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("target", TARGETS)
def test_chances_that_hardly_differ_are_dealt_like_any_others(target: float, size: Size) -> None:
    known = {each.id: 0.499998 + 0.000001 * (number * 7 % 6) for number, each in enumerate(DECK.activities)}
    for person in range(12):
        one = dealt(f"p{person}", known=known, target=target, size=size)
        assert len(set(one.card.activities)) == size.squares


@pytest.mark.parametrize("size", Size)
def test_a_deck_that_can_just_be_dealt_can_be_whatever_becomes_known(size: Size) -> None:
    deck = a_deck(efforts=dict.fromkeys(LEVELS, 5), centres=(1, 3))
    for chance in (0.3, 0.5, 0.9):
        one = dealt(deck=deck, known={each.id: chance for each in deck.activities}, size=size)
        assert len(set(one.card.activities)) == size.squares


def test_where_all_are_known_to_be_done_as_estimated_cards_are_those_of_the_authors() -> None:
    assert dealt(known=WORLDS["all as estimated"]).card == dealt(known={}).card


def test_what_is_known_may_be_made_hashable_once_for_all_cards() -> None:
    known = Learned(KNOWN)
    assert dict(known) == KNOWN
    assert (known, hash(known)) == (Learned(KNOWN), hash(Learned(KNOWN)))
    assert dealt(known=known) == dealt(known=KNOWN)
    assert not Learned()


@CALM
@given(st.dictionaries(st.sampled_from(sorted(KNOWN)), st.floats(0.01, 0.99), min_size=1))
def test_chances_come_back_as_they_were_written_and_their_name_tells_them_from_all_others(
    chances: dict[ActivityId, float],
) -> None:
    known = Learned(chances)
    assert Learned(json.loads(written(known))) == known
    assert hash_of(Learned(dict(reversed(chances.items())))) == hash_of(known)
    assert hash_of(known) == hashlib.sha256(written(known).encode()).hexdigest()
    other = {**chances, min(chances): 0.995}
    assert hash_of(Learned(other)) != hash_of(known)


def test_where_nothing_is_known_the_name_is_that_of_the_authors() -> None:
    assert hash_of(NOTHING) == hash_of(Learned({})) == AUTHORS == ""


@pytest.mark.parametrize("chance", [0.001, 0.999])
def test_a_deck_hardly_anybody_or_nearly_everybody_does_is_dealt(chance: float) -> None:
    one = dealt(known=dict.fromkeys((activity.id for activity in DECK.activities), chance))
    assert one.p_line == pytest.approx(one.aim, rel=TOLERANCE)


@pytest.mark.parametrize("setting", Setting)
@pytest.mark.parametrize("size", [Size.FOUR, Size.THREE])
def test_fewer_rows_are_as_fair_by_learned_chances_as_five(size: Size, setting: Setting) -> None:
    """With three rows, a group square in the middle that costs another share of a line leaves no squares that make the lines even."""
    for known in (
        learned(DECK, seed=2),
        learned(DECK, seed=6),
        learned(DECK, one_in=3),
        WORLDS["half known"],
        WORLDS["harder than thought"],
    ):
        cards = [
            card
            for person in ("p1", "p2", "p3")
            for card in weeks(person, count=5, setting=setting, known=known, size=size)
        ]
        chances = [card.p_line for card in cards]
        assert max(chances) <= 1.05 * min(chances)
        assert {card.faults for card in cards} == {()}
