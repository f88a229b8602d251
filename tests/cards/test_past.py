"""What somebody was dealt before is avoided: everything for three weeks, some of it for a season."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from cards.deal import RECENT, SEASON, Deal, deal, is_kept_in_mind
from cards.deal.past import past_of
from cards.decks import default_deck
from cards.model import CENTRE, Activity, ActivityId, Deck, PersonId, Setting, Size, Week, WorkspaceId
from cards.square import LEVELS
from tests.cards.small_decks import a_deck

DECK = default_deck()


def season(
    person: str,
    setting: Setting = Setting.ACCOUNT,
    *,
    deck: Deck = DECK,
    weeks: int = SEASON,
    size: Size = Size.FIVE,
) -> Iterator[Deal]:
    week, memory = Week.parse("2026-W45"), list[tuple[ActivityId, ...]]()
    for _ in range(weeks):
        one = deal(
            deck,
            workspace=WorkspaceId("T"),
            week=week,
            person=PersonId(person),
            setting=setting,
            key=b"k",
            memory=memory,
            size=size,
        )
        yield one
        week, memory = week.next(), [one.card.activities, *memory]


def dealt(cards: Iterator[Deal], deck: Deck = DECK) -> list[list[Activity]]:
    return [[deck.activity(activity) for activity in each.card.activities] for each in cards]


def test_the_weeks_count_down_from_the_last_one() -> None:
    always, weeks = ActivityId("always"), [ActivityId(f"week-{number}") for number in range(1, 15)]
    past = past_of([(week, always) for week in weeks])
    assert past.recent == {always: 3, weeks[0]: 3, weeks[1]: 2, weeks[2]: 1}
    assert past.season[always] == past.season[weeks[0]] == SEASON
    assert past.season[weeks[11]] == 1
    assert weeks[12] not in past.season


def test_a_week_without_a_card_has_its_place_and_none_at_the_end_matters() -> None:
    square = ActivityId("square")
    assert past_of([(), (square,)]).recent == {square: RECENT - 1}
    assert past_of([(square,)]) == past_of([(square,), (), ()])


@pytest.mark.parametrize("size", [Size.FIVE, Size.THREE])
@pytest.mark.parametrize("setting", Setting)
def test_no_group_square_comes_again_within_a_season(setting: Setting, size: Size) -> None:
    for person in ("p1", "p2", "p3"):
        cards = dealt(season(person, setting, size=size))
        assert len({each.id for activities in cards for each in activities if each.group}) == SEASON


def test_with_too_few_group_squares_the_one_longest_ago_comes_back() -> None:
    deck = a_deck(efforts=dict.fromkeys(LEVELS, 10), centres=(1, 2, 3, 4, 5))
    centres = [activities[12].id for activities in dealt(season("p1", deck=deck, weeks=15), deck)]
    assert len(set(centres[:5])) == 5
    assert centres[:5] == centres[5:10] == centres[10:]


def test_what_is_done_once_comes_again_later_than_the_rest() -> None:
    plain = a_deck(efforts=dict.fromkeys(LEVELS, 40))
    once = Deck(
        name="once",
        hash=plain.hash,
        activities=tuple(
            replace(each, repeatable=number % 2 == 0) for number, each in enumerate(plain.activities)
        ),
    )
    gaps: dict[bool, list[int]] = {True: [], False: []}
    last: dict[tuple[int, str], int] = {}
    for person in range(4):
        for week, activities in enumerate(dealt(season(f"p{person}", deck=once), once)):
            for each in activities:
                if not each.group and (person, each.id) in last:
                    gaps[each.repeatable].append(week - last[person, each.id])
                last[person, each.id] = week
    assert min(gaps[True]) > RECENT
    assert min(gaps[False]) > RECENT
    assert 4 * sum(gap < SEASON // 2 for gap in gaps[False]) < sum(gap < SEASON // 2 for gap in gaps[True])


def test_group_squares_and_what_is_done_once_are_kept_in_mind() -> None:
    kept = [activity for activity in DECK.activities if is_kept_in_mind(activity)]
    assert set(kept) == {a for a in DECK.activities if a.group} | {
        a for a in DECK.activities if not a.repeatable
    }
    assert len(kept) < len(DECK.activities) / 3


def test_nothing_else_of_earlier_weeks_changes_a_card() -> None:
    *before, last = season("p1")
    memory = [each.card.activities for each in reversed(before)]
    shorter = [
        week
        if number < RECENT
        else tuple(activity for activity in week if is_kept_in_mind(DECK.activity(activity)))
        for number, week in enumerate(memory)
    ]
    again = deal(
        DECK,
        workspace=WorkspaceId("T"),
        week=last.card.week,
        person=PersonId("p1"),
        setting=Setting.ACCOUNT,
        key=b"k",
        memory=shorter,
    )
    assert again == last


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("setting", Setting)
def test_every_card_has_a_promise_to_keep(setting: Setting, size: Size) -> None:
    for person in range(5):
        for activities in dealt(season(f"p{person}", setting, weeks=4, size=size)):
            assert any(activity.two_phase for activity in activities)


def test_a_promise_dealt_lately_does_not_come_again_for_there_to_be_one() -> None:
    deck = a_deck(efforts=dict.fromkeys(LEVELS, 25), centres=LEVELS)
    only = replace(deck.activities[60], two_phase=True)
    deck = replace(deck, activities=(*deck.activities[:60], only, *deck.activities[61:]))
    cards = list(season("p1", deck=deck))
    weeks = [number for number, each in enumerate(cards) if only.id in each.card.activities]
    assert len(weeks) > 1
    assert all(later - earlier > RECENT for earlier, later in pairwise(weeks))
    assert not any(each.repeats for each in cards)


@pytest.mark.parametrize("efforts", [15, 18, 19])
def test_a_card_repeats_no_more_than_what_is_left_of_an_effort_forces(efforts: int) -> None:
    """Which weeks later bring is another matter: a card takes what was dealt longest ago, not what spares the next ones."""
    deck = a_deck(efforts=dict.fromkeys(LEVELS, efforts))
    supply = {each.id: each.effort for each in deck.eligible(Setting.ACCOUNT)}
    for person in ("p1", "p2", "p3"):
        cards = list(season(person, deck=deck))
        for number, card in enumerate(cards):
            recent = {a for each in cards[max(0, number - RECENT) : number] for a in each.card.activities}
            fresh = Counter(effort for activity, effort in supply.items() if activity not in recent)
            around = Counter(level for place, level in enumerate(card.levels) if place != CENTRE)
            forced = sum(max(0, count - fresh[level]) for level, count in around.items())
            again = [a for place, a in enumerate(card.card.activities) if a in recent and place != CENTRE]
            assert len(again) == forced
