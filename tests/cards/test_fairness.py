from dataclasses import replace

import pytest

from cards.deal import Deal, Fault, deal
from cards.decks import default_deck
from cards.fairness import line_costs, survey
from cards.model import Card, Deck, PersonId, Setting, Size, Week, WorkspaceId
from cards.placement import Placement
from tests.cards.small_decks import a_deck

DECK = default_deck()
WEEK = Week.parse("2026-W48")
SETTINGS = (Setting.ACCOUNT, Setting.COUNTER)


def some(
    count: int, *, settings: tuple[Setting, ...] = SETTINGS, week: Week = WEEK, deck: Deck = DECK
) -> list[Deal]:
    return [
        deal(deck, workspace=WorkspaceId("T"), week=week, person=PersonId(f"p{n}"), setting=setting, key=b"k")
        for setting in settings
        for n in range(count)
    ]


def mirrored(dealt: Deal, places: list[int]) -> Deal:
    """The same card with its squares somewhere else."""
    card: Card = replace(dealt.card, activities=tuple(dealt.card.activities[place] for place in places))
    return replace(
        dealt,
        card=card,
        efforts=tuple(dealt.efforts[place] for place in places),
        p=tuple(dealt.p[place] for place in places),
    )


def test_the_figures_of_a_week_are_those_of_its_cards() -> None:
    cards = some(30)
    told = survey(iter(cards), DECK).everyone
    chances = [each.p_line for each in cards]
    assert (told.cards, told.weeks) == (60, 1)
    assert (told.p_line.least, told.p_line.most) == (min(chances), max(chances))
    assert told.p_line.ratio == max(chances) / min(chances) < 1.06
    assert told.p_line.mean == pytest.approx(sum(chances) / 60)


def test_each_setting_has_figures_of_its_own() -> None:
    told = survey(some(10), DECK)
    assert set(told.by_setting) == set(SETTINGS)
    assert [figures.cards for figures in told.by_setting.values()] == [10, 10]


def test_weeks_are_counted_once() -> None:
    told = survey([*some(5), *some(5, week=WEEK.next())], DECK).everyone
    assert (told.weeks, told.cards) == (2, 20)


def test_equal_lines_have_no_unevenness_and_a_card_out_of_order_has_some() -> None:
    card = some(1)[0]
    assert survey([card], DECK).everyone.unevenness.most == pytest.approx(1, abs=1e-12)
    swapped = [1, 0, *range(2, 25)]
    swapped[0], swapped[7] = swapped[7], swapped[0]
    costs = line_costs(mirrored(card, swapped).p)
    told = survey([card, mirrored(card, swapped)], DECK).everyone
    assert told.unevenness.most == max(costs) / min(costs) > 1
    assert told.cheapest_line.least == min(costs)
    assert told.cheapest_line.deviation > 0
    assert told.cheapest_line.cv == told.cheapest_line.deviation / told.cheapest_line.mean


def test_activities_never_dealt_are_those_the_settings_could_have_had() -> None:
    deck = a_deck(efforts=dict.fromkeys((1, 2, 3, 4, 5), 6))
    cards = some(1, deck=deck)[:1]
    left = set(survey(cards, deck).everyone.never_dealt)
    assert left == {activity.id for activity in deck.activities} - set(cards[0].card.activities)
    assert survey(some(60, deck=deck), deck).everyone.never_dealt == ()


def test_repeats_and_faults_are_counted() -> None:
    first, second, *_ = some(2)
    told = survey(
        [replace(first, repeats=3, faults=(Fault.TRAVEL, Fault.AIM)), replace(second, repeats=1)], DECK
    )
    assert (told.everyone.repeats, told.everyone.most_repeats) == (4, 3)
    assert told.everyone.faults == {Fault.TRAVEL: 1, Fault.AIM: 1}


def test_an_activity_that_always_lies_in_the_same_place_is_noticed() -> None:
    same = survey(some(1, settings=(Setting.ACCOUNT,)) * 200, DECK).everyone.placement
    assert same.z > 50


def test_chance_alone_is_near_its_degrees_of_freedom() -> None:
    assert Placement(chi_squared=400, freedom=400, squares=1).z == pytest.approx(0, abs=0.1)
    assert Placement(chi_squared=480, freedom=400, squares=1).z > 2.5
    assert Placement(chi_squared=0, freedom=0, squares=0).z == 0


def test_what_is_beyond_chance_is_a_share_of_a_place() -> None:
    assert Placement(chi_squared=480, freedom=400, squares=2_000).beyond_chance == pytest.approx(0.2)
    assert Placement(chi_squared=399, freedom=400, squares=2_000).beyond_chance == 0
    assert Placement(chi_squared=0, freedom=0, squares=0).beyond_chance == 0


def test_four_rows_have_no_centre_that_a_group_square_could_have_had() -> None:
    four = deal(
        DECK,
        workspace=WorkspaceId("T"),
        week=WEEK,
        person=PersonId("p"),
        setting=Setting.ACCOUNT,
        key=b"k",
        size=Size.FOUR,
    )
    groups = {activity.id for activity in DECK.centres(Setting.ACCOUNT)}
    assert not groups & set(survey([four], DECK).everyone.never_dealt)
    assert groups & set(survey(some(1), DECK).everyone.never_dealt)


def test_no_cards_have_no_figures() -> None:
    with pytest.raises(ValueError, match="no cards"):
        survey([], DECK)


@pytest.mark.thorough
@pytest.mark.parametrize("size", Size)
def test_activities_lie_almost_anywhere(size: Size) -> None:
    """What a line has already keeps others off it, so squares on three lines have fewer choices: a small part of it all."""
    cards = [
        deal(
            DECK,
            workspace=WorkspaceId("T"),
            week=WEEK,
            person=PersonId(f"p{n}"),
            setting=setting,
            key=b"k",
            size=size,
        )
        for setting in Setting
        for n in range(300)
    ]
    placement = survey(cards, DECK).everyone.placement
    assert placement.chi_squared < 1.12 * placement.freedom
