"""How likely squares are thought to be, from how often they were dealt and done."""

import math
from collections.abc import Mapping
from dataclasses import replace
from statistics import fmean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.deal import EFFORT_PRIOR, SHARE, Learned
from cards.decks import default_deck
from cards.model import Activity, ActivityId, Setting, Size, Week
from services.learning import (
    ALPHA,
    ENOUGH,
    HARDLY,
    LEAST,
    MOST,
    STEP,
    WEEKS,
    Estimate,
    Finding,
    Tally,
    asks,
    at_pace,
    done_like,
    estimate,
    estimates,
    finding,
    paces,
    since,
    stepped,
)
from tests.cards.properties import CALM
from tests.cards.small_decks import a_deck
from tests.support.crowds import CROWDS, played, truth

DECK = a_deck(efforts=dict.fromkeys(range(1, 6), 6), centres=(3,))
WHOLE = default_deck()
ONE, FIVE = DECK.activities[0], DECK.activities[29]
GROUP = (Setting.ACCOUNT, Size.FIVE)
PACES = st.floats(0.05, 4.0)


def tally(activity: Activity, dealt: int, done: int, setting: Setting = Setting.ACCOUNT) -> Tally:
    return Tally(
        setting=setting, size=Size.FIVE, activity=activity.id, asks=asks(activity), dealt=dealt, done=done
    )


def log_odds(chance: float) -> float:
    return math.log(chance / (1 - chance))


COUNTS = st.integers(1, 5000).flatmap(lambda dealt: st.tuples(st.just(dealt), st.integers(0, dealt)))
ACTIVITIES = st.sampled_from(DECK.activities)


@CALM
@given(ACTIVITIES, COUNTS)
def test_at_the_authors_pace_it_is_the_mean_of_what_was_seen_and_what_they_thought(
    activity: Activity, counts: tuple[int, int]
) -> None:
    dealt, done = counts
    prior = EFFORT_PRIOR[activity.effort]
    found = estimate(activity, [tally(activity, dealt, done)], {GROUP: 1.0})
    expected = (done + ALPHA * prior) / (dealt + ALPHA)
    assert found.chance == pytest.approx(min(MOST, max(LEAST, expected)))


@CALM
@given(ACTIVITIES, COUNTS, PACES)
def test_an_estimate_is_a_chance_and_rises_with_what_is_done(
    activity: Activity, counts: tuple[int, int], pace: float
) -> None:
    dealt, done = counts
    chances = [
        estimate(activity, [tally(activity, dealt, each)], {GROUP: pace}).chance for each in (0, done, dealt)
    ]
    assert LEAST <= chances[0] <= chances[1] <= chances[2] <= MOST


@CALM
@given(ACTIVITIES, PACES, st.integers(2000, 5000))
def test_what_is_done_as_often_as_expected_is_as_likely_as_its_authors_say(
    activity: Activity, pace: float, dealt: int
) -> None:
    prior = EFFORT_PRIOR[activity.effort]
    done = round(dealt * at_pace(prior, pace))
    found = estimate(activity, [tally(activity, dealt, done)], {GROUP: pace})
    assert found.chance == pytest.approx(prior, abs=0.02)


@CALM
@given(st.lists(st.tuples(ACTIVITIES, COUNTS, st.sampled_from(Setting)), min_size=1, max_size=20))
def test_at_its_pace_a_group_was_to_do_as_much_as_it_did(
    told: list[tuple[Activity, tuple[int, int], Setting]],
) -> None:
    tallies = [tally(activity, *counts, setting) for activity, counts, setting in told]
    pace = paces(DECK, tallies)
    for setting in {each.setting for each in tallies}:
        ours = [each for each in tallies if each.setting is setting]
        share = sum(each.done for each in ours) / sum(each.dealt for each in ours)
        efforts = [(DECK.activity(each.activity).effort, each.dealt) for each in ours]
        told_share = sum(
            dealt * at_pace(EFFORT_PRIOR[effort], pace[setting, Size.FIVE]) for effort, dealt in efforts
        ) / sum(dealt for _, dealt in efforts)
        assert told_share == pytest.approx(min(max(share, 0.006), 0.9999), abs=0.02)


def test_nothing_is_known_of_what_was_not_dealt_and_of_what_asked_for_something_else() -> None:
    rewritten = replace(DECK, activities=(replace(ONE, prompt="Hum a tune."), *DECK.activities[1:]))
    stranger = replace(ONE, id=ActivityId("stranger"))
    tallies = [tally(ONE, 30, 3), tally(stranger, 30, 3), tally(FIVE, 0, 0)]
    assert set(estimates(DECK, tallies)) == {ONE.id}
    assert estimates(rewritten, tallies) == {}
    assert estimates(DECK, []) == {}


@pytest.mark.parametrize("size", Size)
def test_who_has_fewer_days_is_at_the_pace_of_their_days(size: Size) -> None:
    tallies = [
        replace(
            tally(each, 10_000, round(10_000 * at_pace(EFFORT_PRIOR[each.effort], SHARE[size]))), size=size
        )
        for each in DECK.activities
    ]
    assert paces(DECK, tallies)[Setting.ACCOUNT, size] == pytest.approx(SHARE[size], abs=0.01)
    found = estimates(DECK, tallies)
    assert all(
        each.chance == pytest.approx(EFFORT_PRIOR[each.activity.effort], abs=0.01) for each in found.values()
    )


KNOWN = st.dictionaries(
    st.sampled_from([each.id for each in DECK.activities]), st.floats(LEAST, MOST), max_size=30
)


@CALM
@given(st.dictionaries(ACTIVITIES, COUNTS, max_size=30), KNOWN)
def test_a_week_moves_nothing_by_more_than_a_step(
    counts: Mapping[Activity, tuple[int, int]], before: Mapping[ActivityId, float]
) -> None:
    found = estimates(DECK, [tally(activity, *each) for activity, each in counts.items()])
    after = stepped(found, before)
    assert set(after) == {activity.id for activity, (dealt, _) in counts.items() if dealt >= ENOUGH}
    for activity, chance in after.items():
        earlier = before.get(activity, EFFORT_PRIOR[DECK.activity(activity).effort])
        wanted = found[activity].chance
        assert abs(log_odds(chance) - log_odds(earlier)) <= STEP + 0.04
        assert min(earlier, wanted) - 0.001 <= chance <= max(earlier, wanted) + 0.001


def test_step_by_step_it_comes_to_what_was_found() -> None:
    found = estimates(DECK, [tally(each, 400, 0 if each is ONE else 200) for each in DECK.activities])
    known: Mapping[ActivityId, float] = Learned()
    for _ in range(30):
        known = stepped(found, known)
    assert known[ONE.id] == pytest.approx(found[ONE.id].chance, abs=0.001)


def an_estimate(activity: Activity, chance: float, dealt: int = 60) -> Estimate:
    return Estimate(activity=activity, dealt=dealt, done=0, expected=1.0, chance=chance)


@pytest.mark.parametrize(
    ("activity", "chance", "dealt", "like", "found"),
    [
        (ONE, 0.81, 60, 1, None),
        (ONE, 0.71, 60, 1, None),
        (ONE, 0.70, 60, 2, Finding.RETIER),
        (ONE, 0.44, 60, 4, Finding.RETIER),
        (ONE, HARDLY, 60, 5, Finding.RETIRE),
        (ONE, 0.05, ENOUGH - 1, 5, None),
        (FIVE, 0.33, 60, 5, None),
        (FIVE, 0.16, 60, 5, None),
        (FIVE, 0.44, 60, 5, None),
        (FIVE, 0.45, 60, 4, Finding.RETIER),
        (FIVE, 0.9, 60, 1, Finding.RETIER),
        (FIVE, 0.9, ENOUGH, 1, Finding.RETIER),
    ],
)
def test_a_square_stands_out_once_it_is_as_likely_as_those_of_another_effort(
    activity: Activity, chance: float, dealt: int, like: int, found: Finding | None
) -> None:
    each = an_estimate(activity, chance, dealt)
    assert done_like(each) == like
    assert finding(each) is found


def test_half_a_year_is_looked_back_on() -> None:
    week = Week.parse("2026-W48")
    assert (week.monday - since(week).monday).days == 7 * (WEEKS - 1)


@pytest.mark.parametrize("crowd", CROWDS)
@pytest.mark.parametrize("spread", [0.0, 0.5])
def test_what_squares_take_is_found_whatever_people_take_on(crowd: str, spread: float) -> None:
    """In log odds, over three companies: with authors who are right a quarter is made of chance; of an error of a half no more than a third is left.

    That is of the squares around the centre. A group square is dealt a third as often, as a card has only one.
    """
    true = truth(WHOLE, spread)
    companies = [
        [
            each
            for each in estimates(WHOLE, played(WHOLE, true, CROWDS[crowd], key=key)).values()
            if each.dealt >= ENOUGH
        ]
        for key in (b"key", b"one", b"two")
    ]
    off = [
        (log_odds(each.chance) - log_odds(true[each.activity.id]), each.activity.group)
        for found in companies
        for each in found
    ]
    assert abs(fmean(each for each, _ in off)) < 0.06
    assert pstdev(each for each, group in off if not group) < (0.25 if spread == 0 else 0.33)
    assert pstdev(each for each, group in off if group) < (0.25 if spread == 0 else 0.45)
    if spread == 0:
        assert sum(finding(each) is not None for each in companies[0] if not each.activity.group) <= 4
