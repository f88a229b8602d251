"""The deck that comes with the product: enough of everything, each with its marks, in words that fit and sell nothing."""

import hashlib
import re
import tomllib
from collections import Counter
from itertools import combinations

import pytest

from cards.deal import deal
from cards.deal.caps import MOST_MANAGER, MOST_TRAVEL, MOST_TWO_PHASE
from cards.decks import default_deck, default_source
from cards.model import (
    CENTRE,
    SIZE,
    Activity,
    ActivityId,
    Channel,
    Need,
    PersonId,
    Setting,
    Trust,
    Week,
    WorkspaceId,
)
from cards.square import LEVELS
from tests.support.table import for_each

DECK = default_deck()
TABLES = tomllib.loads(default_source())["activities"]
MEMORY = 3
"""Weeks in which nothing should come again."""
FIRST = 120
"""Activities the deck began with. Claims and stories tell of them: they stay as they were."""
AS_THEY_WERE = "2641d0a4c0a735d7f20124a0d674af45914b96b76dc144555d42478c86c62e43"
BEFORE = "id short prompt why practice trust step effort settings evidence two_phase group repeatable supplier".split()
MARKS = {"channel", "travel", "manager"}
PRACTICES = frozenset(
    """
    admit-i-dont-know advisory-board after-sale-check-in authenticity be-seen become-a-resource belief-pairs
    blended-beverage-bingo break-silence connection-before-content connectors-circle customers-in-planning
    donts emotional-capital empathy-first equals face-time-cut fear-reframe four-purposes heavenly-client
    human-on-the-line individuals-not-companies keep-promises lead-by-example lead-screening little-ball
    loosen-price-grip make-amends meet-in-person mineral-rights missing-conversations name-who-needs-you
    nightly-review no-jargon-no-deck no-surprises off-script open-the-workshop overarching-goals
    own-the-mistake pause-before-reply personal-action-plan point-of-view provoke-learning
    relationship-as-giving relationship-ladder relationship-self-audit relationships-at-all-levels
    remember-and-adapt respectful-challenge reward-connections right-customers risk-taker-tips
    role-play-client self-disclosure skin-in-the-game slow-down something-crazy squid-eye-tells
    stretch-commitment stump-speech take-ownership think-ahead trust-equation trusting-vs-trusted
    try-on-their-shoes twelve-steps two-gears war-room-campfire warm-opening what-changed win-back-plan
    win-win words-clients-use
    """.split()
)
"""What the game is made of: habits of people who are good with customers."""
NOT_HERE = re.compile(
    r"\b(?:deals?|discounts?|vouchers?|coupons?|up-?sell\w*|cross-?sell\w*|sell\w*|sales?|quotas?|revenue|profits?|margins?"
    r"|pitch\w*|prospects?|pipelines?|funnels?|targets?|contracts?|renewals?|upgrades?|budgets?|premium|loyalty"
    r"|stakeholders?|synerg\w*|leverag\w*|touch-?points?|solutions?|\w+-centric\w*|onboard\w*|engagement|kpis?|crm)\b|[$€£%]",
    re.IGNORECASE,
)
"""The words of selling and of meetings about selling."""
AMERICAN = re.compile(r"\b\w*(?:avorite|olor|eighbor|ologize|ecognize|ealize|onor)s?\b", re.IGNORECASE)
EMPTY = frozenset(
    """
    a about all an and any are as ask at be but by customer customers do for from give had has have how if in is it its let
    make no not of on one or our out say so somebody someone something take tell than that the their them then they this
    three to two up us was we were what when where which who with you your
    """.split()
)
"""Words that two prompts may share without being alike."""
each_activity = for_each(DECK.activities)
each_setting = pytest.mark.parametrize("setting", Setting)


def is_held_back(activity: Activity) -> bool:
    """Whether a cap may keep it off a card."""
    return activity.two_phase or activity.travel or activity.manager


@each_setting
def test_three_weeks_can_pass_without_a_repeat(setting: Setting) -> None:
    """The weeks remembered and this one take five of a level each; where no cap can bar as many, one is always left."""
    eligible = DECK.eligible(setting)
    assert len(eligible) >= 24 * (MEMORY + 1)
    free = Counter(activity.effort for activity in eligible if not is_held_back(activity))
    assert min(free[level] for level in LEVELS) >= SIZE * (MEMORY + 1)


@each_setting
def test_eight_weeks_can_have_eight_different_centres(setting: Setting) -> None:
    centres = DECK.centres(setting)
    assert len(centres) >= 8
    assert len({activity.effort for activity in centres}) >= 3
    assert not any(is_held_back(activity) for activity in centres)


@each_setting
@pytest.mark.parametrize("key", [b"spring", b"autumn"])
def test_twelve_weeks_bring_nothing_back_too_soon_and_keep_every_cap(setting: Setting, key: bytes) -> None:
    week, memory = Week.parse("2026-W45"), list[tuple[ActivityId, ...]]()
    for _ in range(12):
        dealt = deal(
            DECK,
            workspace=WorkspaceId("T"),
            week=week,
            person=PersonId("p"),
            setting=setting,
            key=key,
            memory=memory,
        )
        activities = [DECK.activity(activity) for activity in dealt.card.activities]
        assert not set(dealt.card.activities).intersection(set().union(*memory))
        assert dealt.repeats == 0
        assert sum(activity.two_phase for activity in activities) <= MOST_TWO_PHASE
        assert sum(activity.travel for activity in activities) <= MOST_TRAVEL
        assert sum(activity.manager for activity in activities) <= MOST_MANAGER
        assert {activity.trust for activity in activities} == set(Trust)
        assert activities[CENTRE].group
        memory, week = [dealt.card.activities, *memory][:MEMORY], week.next()


@each_setting
def test_every_dimension_of_trust_has_its_share(setting: Setting) -> None:
    eligible = DECK.eligible(setting)
    for trust in Trust:
        of_it = Counter(activity.effort for activity in eligible if activity.trust is trust)
        assert 0.2 <= of_it.total() / len(eligible) <= 0.3
        assert min(of_it[level] for level in LEVELS) >= SIZE


def test_every_practice_has_an_activity_and_no_other_is_named() -> None:
    assert {activity.practice for activity in DECK.activities} == PRACTICES


@each_setting
def test_every_setting_meets_nearly_every_practice(setting: Setting) -> None:
    met = {activity.practice for activity in (*DECK.eligible(setting), *DECK.centres(setting))}
    assert len(PRACTICES - met) <= 2


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table["id"])
def test_every_activity_says_how_it_reaches_the_customer_and_whether_it_needs_a_journey_or_a_manager(
    table: dict[str, object],
) -> None:
    assert table.keys() >= MARKS


def test_marks_agree_with_one_another_and_with_the_settings() -> None:
    for activity in DECK.activities:
        if activity.channel is Channel.IN_PERSON:
            assert Setting.REMOTE not in activity.settings, activity.id
        if activity.channel is Channel.VIDEO:
            assert Setting.COUNTER not in activity.settings, activity.id
        if activity.travel:
            assert activity.channel is Channel.IN_PERSON, activity.id
        if Need.CUSTOMER not in activity.needs:
            assert activity.channel is Channel.INSIDE, activity.id
        if Need.LINK in activity.needs:
            assert activity.channel in {Channel.WRITING, Channel.ANY}, activity.id
    assert {activity.channel for activity in DECK.activities} == set(Channel)


@each_activity
def test_an_activity_leaves_a_trace_and_its_words_fit(activity: Activity) -> None:
    assert {Need.CUSTOMER, Need.COLLEAGUE_WITNESS, Need.LEARNED} & set(activity.needs)
    assert 0 < activity.min_words <= 120
    assert len(activity.short) <= 22
    assert len(activity.prompt) <= 120
    assert len(activity.why) <= 80
    assert activity.short[0].isupper()
    assert not activity.short.endswith(".")
    assert activity.prompt.endswith(".")
    assert activity.why.endswith(".")


@each_activity
def test_no_activity_sells_or_sounds_like_a_meeting(activity: Activity) -> None:
    words = f"{activity.short} {activity.prompt} {activity.why}"
    assert not NOT_HERE.search(words)
    assert not AMERICAN.search(words)


@pytest.mark.parametrize("text", ["short", "prompt", "why"])
def test_no_two_activities_share_a_text(text: str) -> None:
    counted = Counter(getattr(activity, text).casefold() for activity in DECK.activities)
    assert counted.most_common(1)[0][1] == 1


def test_no_two_prompts_are_alike() -> None:
    words = {activity.id: telling(activity.prompt) for activity in DECK.activities}
    alike = {pair: likeness(words[pair[0]], words[pair[1]]) for pair in combinations(words, 2)}
    closest = max(alike, key=lambda pair: alike[pair])
    assert alike[closest] < 0.3, closest


def telling(prompt: str) -> set[str]:
    """The words of a prompt that say what is to be done."""
    return set(re.findall(r"[a-z]{2,}", prompt.lower().replace("'", ""))) - EMPTY


def likeness(one: set[str], other: set[str]) -> float:
    """The share of words both have, 0 to 1 (Jaccard)."""
    return len(one & other) / len(one | other)


def test_what_came_later_takes_few_words_to_claim() -> None:
    written = {Need.STORY, Need.LEARNED, Need.CUSTOMER_QUOTE, Need.WHAT_CHANGED}
    for activity in DECK.activities[FIRST:]:
        assert activity.min_words <= 40, activity.id
        assert len(written.intersection(activity.needs)) <= 1, activity.id
        assert Need.LINK not in activity.needs, activity.id


def test_the_first_activities_stay_as_they_were() -> None:
    told = repr([[table.get(key) for key in sorted(BEFORE)] for table in TABLES[:FIRST]])
    assert hashlib.sha256(told.encode()).hexdigest() == AS_THEY_WERE
