"""What a deck lacks is said so exactly that adding it is enough."""

from dataclasses import replace

import pytest

from cards.decks.findings import Code, Severity
from cards.decks.supply import wants
from cards.model import Deck, Setting
from tests.cards.small_decks import a_deck

ALIKE = {1: 5, 2: 5, 3: 5, 4: 5, 5: 5}


def lacking(deck: Deck, code: Code) -> list[str]:
    return [want.problem for want in wants(deck, Setting.COUNTER) if want.code is code]


def test_a_deck_with_enough_for_three_weeks_wants_nothing() -> None:
    assert (
        list(wants(a_deck(efforts=dict.fromkeys(range(1, 6), 20), centres=(1, 2, 3, 4)), Setting.COUNTER))
        == []
    )


def test_what_keeps_it_from_being_dealt_is_counted_per_effort() -> None:
    deck = a_deck(efforts={1: 5, 2: 4, 3: 3}, centres=())
    assert lacking(deck, Code.CANNOT_DEAL) == [
        "effort 2 has 4 activities; add 1 more; for three weeks without a repeat add 16",
        "effort 3 has 3 activities; add 2 more; for three weeks without a repeat add 17",
        "effort 4 has 0 activities; add 5 more; for three weeks without a repeat add 20",
        "effort 5 has 0 activities; add 5 more; for three weeks without a repeat add 20",
        "there is no group square for the centre; add one, with group = true",
    ]


def test_adding_what_is_said_is_enough_to_deal() -> None:
    assert not lacking(a_deck(efforts=ALIKE), Code.CANNOT_DEAL)


def test_adding_what_is_said_is_enough_for_three_weeks() -> None:
    few = a_deck(efforts={**dict.fromkeys(range(1, 6), 20), 4: 8}, centres=(1, 2, 3, 4))
    assert lacking(few, Code.REPEATS) == [
        "effort 4 has 8 activities; for three weeks without a repeat add 12"
    ]


@pytest.mark.parametrize("mark", ["travel = true", "manager = true"])
def test_what_a_card_holds_few_of_is_not_counted_on_for_weeks_without_a_repeat(mark: str) -> None:
    deck = a_deck(efforts=dict.fromkeys(range(1, 6), 20), centres=(3, 3, 3, 3), more=("", "", "", mark))
    of_these = "effort {} has 20 activities, of which 15 take no promise, journey or manager"
    assert lacking(deck, Code.REPEATS) == [
        f"{of_these.format(effort)}; for three weeks without a repeat add 5 such" for effort in range(1, 6)
    ]


def test_a_single_group_square_comes_every_week() -> None:
    deck = a_deck(efforts=dict.fromkeys(range(1, 6), 20))
    assert lacking(deck, Code.REPEATS) == [
        "there is only 1 group square; for three weeks without a repeat add 3"
    ]


def test_cards_without_an_effort_are_dealt_with_a_warning_of_their_chance() -> None:
    deck = a_deck(efforts={1: 20, 2: 20, 3: 20, 4: 20, 5: 2}, centres=(1, 2, 3, 4))
    (want,) = [want for want in wants(deck, Setting.COUNTER) if want.code is Code.UNEVEN]
    assert want.severity is Severity.WARNING
    assert want.problem.startswith("effort 5 has 2 activities, so cards do without it; ")
    assert want.problem.endswith("add 3 more")


def test_another_target_takes_more_of_some_efforts_and_says_how_many() -> None:
    deck = a_deck(efforts=dict.fromkeys(range(1, 6), 20), centres=(1, 2, 3, 4))
    told = [want.problem for want in wants(deck, Setting.COUNTER, 0.60)]
    assert told == [
        "effort 1 has 20 activities; for three weeks without a repeat add 20",
        "effort 4 has 20 activities; for three weeks without a repeat add 20",
    ]


def test_a_target_that_no_card_comes_to_is_told_with_the_nearest() -> None:
    deck = a_deck(efforts=dict.fromkeys(range(1, 6), 100), centres=(5, 5, 5, 5))
    (want,) = wants(deck, Setting.COUNTER, 0.03)
    assert (want.code, want.severity) == (Code.UNEVEN, Severity.WARNING)
    assert want.problem == "no card comes to a line with 3%; 4% is the nearest"


def test_no_setting_is_served_by_accident() -> None:
    assert lacking(Deck(name="", hash=a_deck(efforts={1: 1}).hash, activities=()), Code.CANNOT_DEAL) == [
        "no activity is for this setting; add 5 of each effort and a group square"
    ]


@pytest.mark.parametrize(
    ("more", "is_told"),
    [
        (("manager = true\n",), True),
        (("travel = true\n",), True),
        (("travel = true\n", "manager = true\n", "", "", ""), True),
        (("travel = true\n", "", "", "", "", "", "", "", "", "", "", "", ""), False),
        (("",), False),
    ],
)
def test_caps_that_no_card_can_keep_are_told(more: tuple[str, ...], is_told: bool) -> None:
    assert bool(lacking(a_deck(efforts=ALIKE, more=more), Code.CAPS)) is is_told


def test_caps_say_how_many_to_add() -> None:
    deck = a_deck(efforts={**ALIKE, 4: 5}, centres=(3,), more=("travel = true\n",))
    assert (
        "effort 4 has too few activities that take no promise, journey or manager"
        in lacking(deck, Code.CAPS)[3]
    )
    assert lacking(deck, Code.CAPS)[3].endswith("add 5 that take none")


def test_only_the_effort_that_is_held_back_is_told() -> None:
    plain = a_deck(efforts=ALIKE, centres=(3,))
    far = tuple(replace(each, travel=each.effort == 4 and not each.group) for each in plain.activities)
    (problem,) = lacking(replace(plain, activities=far), Code.CAPS)
    assert problem.startswith("effort 4 has too few activities that take no promise, journey or manager")


def test_cards_without_efforts_that_come_to_another_chance_say_to_which() -> None:
    deck = a_deck(efforts={1: 25, 2: 25}, centres=(1, 2, 1, 2))
    told = lacking(deck, Code.UNEVEN)
    assert [each.partition(" has")[0] for each in told] == ["effort 3", "effort 4", "effort 5"]
    assert all("a line comes with 82% instead of 40%; add 5 more" in each for each in told)


def test_a_deck_of_one_habit_and_one_kind_of_trust_has_too_little_variety() -> None:
    deck = a_deck(efforts=ALIKE)
    first = deck.at(0)
    alike = tuple(replace(each, practice=first.practice, trust=first.trust) for each in deck.activities)
    told = lacking(replace(deck, activities=alike), Code.VARIETY)
    assert told[0] == "all activities belong to 1 practice; a card holds at least 4: name more of them"
    assert len(told) == 4
