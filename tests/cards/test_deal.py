from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.deal import EFFORT_PRIOR, Deal, deal
from cards.deal.dealing import seed_of
from cards.decks import default_deck
from cards.lines import LINE_SQUARES
from cards.model import CENTRE, Deck, PersonId, Setting, Week, WorkspaceId
from cards.odds import line_probability
from cards.square import LEVELS
from cards.stream import Stream
from tests.cards.properties import CALM
from tests.cards.small_decks import a_deck

DECK = default_deck()
WEEK = Week.parse("2026-W48")
SETTINGS = st.sampled_from(Setting)
PEOPLE = st.text(min_size=1, max_size=12).map(PersonId)


def dealt(
    person: str = "p00001",
    setting: Setting = Setting.ACCOUNT,
    week: Week = WEEK,
    key: bytes = b"k",
    deck: Deck = DECK,
    **more: object,
) -> Deal:
    return deal(
        deck,
        workspace=WorkspaceId("T0DEMO"),
        week=week,
        person=PersonId(person),
        setting=setting,
        key=key,
        **more,  # type: ignore[arg-type]  # arguments named by the test
    )


@CALM
@given(person=PEOPLE, setting=SETTINGS, key=st.binary(max_size=40))
def test_every_line_of_every_card_costs_the_same(person: str, setting: Setting, key: bytes) -> None:
    card = dealt(person, setting, key=key)
    for squares in LINE_SQUARES:
        assert sorted(card.efforts[i] for i in squares) == [1, 2, 3, 4, 5]


@CALM
@given(person=PEOPLE, setting=SETTINGS, key=st.binary(max_size=40))
def test_a_card_has_25_different_squares_that_suit_its_owner(
    person: str, setting: Setting, key: bytes
) -> None:
    card = dealt(person, setting, key=key).card
    activities = [DECK.activity(activity) for activity in card.activities]
    assert len(set(card.activities)) == 25
    assert all(setting in activity.settings for activity in activities)
    assert [place for place, activity in enumerate(activities) if activity.group] == [CENTRE]
    assert sum(activity.two_phase for activity in activities) <= 3
    assert len({activity.trust for activity in activities}) == 4
    assert len({activity.practice for activity in activities}) >= 4


@CALM
@given(person=PEOPLE, setting=SETTINGS)
def test_the_same_arguments_deal_the_same_card(person: str, setting: Setting) -> None:
    assert dealt(person, setting) == dealt(person, setting)


def test_another_key_week_person_or_workspace_deals_another_card() -> None:
    cards = {
        dealt().card.activities,
        dealt(key=b"other").card.activities,
        dealt(person="p00002").card.activities,
        dealt(week=WEEK.next()).card.activities,
        deal(
            DECK,
            workspace=WorkspaceId("T0OTHER"),
            week=WEEK,
            person=PersonId("p00001"),
            setting=Setting.ACCOUNT,
            key=b"k",
        ).card.activities,
    }
    assert len(cards) == 5


def test_luck_is_the_same_for_everybody_in_every_setting() -> None:
    chances = [dealt(f"p{n}", setting).p_line for setting in Setting for n in range(100)]
    assert max(chances) / min(chances) <= 1.06
    assert min(chances) == pytest.approx(0.40, rel=0.02)


def test_the_chance_of_a_line_follows_from_the_probabilities_told() -> None:
    card = dealt()
    assert card.p == tuple(EFFORT_PRIOR[effort] for effort in card.efforts)
    assert card.p_line == line_probability(card.p)


@pytest.mark.parametrize("setting", Setting)
def test_what_was_dealt_last_week_does_not_come_again(setting: Setting) -> None:
    for n in range(20):
        first = dealt(f"p{n}", setting)
        second = dealt(f"p{n}", setting, week=WEEK.next(), memory=[first.card.activities])
        assert not set(first.card.activities) & set(second.card.activities)
        assert second.repeats == 0


def test_a_small_pool_repeats_the_oldest_week_first() -> None:
    deck = a_deck(efforts=dict.fromkeys(LEVELS, 13))
    memory: list[tuple[str, ...]] = []
    week = WEEK
    for _ in range(6):
        card = dealt(deck=deck, week=week, memory=memory)
        before, memory, week = memory, [card.card.activities, *memory][:3], week.next()
    now = set(card.card.activities)
    assert card.repeats == len(now & {activity for past in before for activity in past})
    assert len(now & set(before[0])) < len(now & set(before[2]))


def test_a_later_counter_deals_another_card_and_says_so() -> None:
    again = dealt(counter_start=7)
    assert again.counter >= 7
    assert again.card != dealt().card


def test_numbers_of_a_stream_are_spread_evenly() -> None:
    stream = Stream(b"seed", 0)
    counts = Counter(stream.below(5) for _ in range(10_000))
    chi_squared = sum((counts[n] - 2_000) ** 2 / 2_000 for n in range(5))
    assert chi_squared < 18.5  # one in a thousand for four degrees of freedom


def test_a_draw_beyond_the_last_whole_multiple_is_drawn_anew() -> None:
    words, numbers = Stream(b"seed", 0), Stream(b"seed", 0)
    bound = (1 << 63) + 1
    kept = [word for word in words.numbers(64) if word < bound]
    assert 16 < len(kept) < 48
    assert [numbers.below(bound) for _ in kept] == kept


def test_every_activity_finds_its_way_to_every_corner() -> None:
    cards = [dealt(f"p{n}").card.activities for n in range(400)]
    for place in (0, 7, 18):
        assert len({activities[place] for activities in cards}) > 85


def test_no_two_people_weeks_or_workspaces_share_a_seed() -> None:
    seeds = {
        seed_of(b"k", deck=DECK, workspace=WorkspaceId(workspace), week=week, person=PersonId(f"p{n:05}"))
        for workspace in ("T0DEMO", "T0OTHER")
        for week in (WEEK, WEEK.next())
        for n in range(10_000)
    }
    assert len(seeds) == 40_000


@CALM
@given(
    one=st.tuples(st.sampled_from(["T0A", "T0B"]), PEOPLE, st.binary(max_size=40)),
    other=st.tuples(st.sampled_from(["T0A", "T0B"]), PEOPLE, st.binary(max_size=40)),
)
def test_a_seed_depends_on_everything_it_is_made_of(
    one: tuple[str, PersonId, bytes], other: tuple[str, PersonId, bytes]
) -> None:
    def seed(of: tuple[str, PersonId, bytes]) -> bytes:
        workspace, person, key = of
        return seed_of(
            key.hex().encode(), deck=DECK, workspace=WorkspaceId(workspace), week=WEEK, person=person
        )

    assert (seed(one) == seed(other)) == (one == other)
