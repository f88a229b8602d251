"""Who reads along in a channel, and what that means for what is posted there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from services.channels import FRESH, ChannelFacts, Closed, News, Reach, closed, heard, reach_of, wider
from services.ids import ChannelId

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
PLAIN = ChannelFacts(channel=ChannelId("C0TEAM"), looked_at=NOW)


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        (PLAIN, None),
        (replace(PLAIN, org_shared=True, private=True, guests=True), None),
        (replace(PLAIN, outside=True), Closed.SHARED),
        (replace(PLAIN, pending=True), Closed.PENDING),
        (replace(PLAIN, archived=True), Closed.ARCHIVED),
        (replace(PLAIN, gone=True), Closed.LEFT),
        (replace(PLAIN, problem="missing_scope"), Closed.UNKNOWN),
        (replace(PLAIN, problem="some_new_reason"), Closed.UNKNOWN),
        (replace(PLAIN, problem="channel_not_found"), None),
    ],
)
def test_a_channel_is_closed_to_a_team_for_a_reason(facts: ChannelFacts, why: Closed | None) -> None:
    assert closed(facts) is why


@pytest.mark.parametrize(
    ("facts", "reach"),
    [
        (PLAIN, Reach.COLLEAGUES),
        (replace(PLAIN, org_shared=True), Reach.COLLEAGUES),
        (replace(PLAIN, guests=True), Reach.GUESTS),
        (replace(PLAIN, guests=True, outside=True), Reach.OUTSIDE),
        (replace(PLAIN, pending=True), Reach.OUTSIDE),
    ],
)
def test_whoever_is_furthest_away_counts(facts: ChannelFacts, reach: Reach) -> None:
    assert reach_of(facts) is reach


def test_reaches_are_in_one_order() -> None:
    for (at, one), (there, other) in product(enumerate(Reach), repeat=2):
        assert wider(one, other) is (at > there)


@pytest.mark.parametrize("news", list(News))
@pytest.mark.parametrize("before", [PLAIN, replace(PLAIN, outside=True), replace(PLAIN, archived=True)])
def test_after_any_event_a_channel_is_looked_at_again(before: ChannelFacts, news: News) -> None:
    assert not heard(before, news).fresh(NOW)


@pytest.mark.parametrize("news", list(News))
def test_no_event_opens_a_channel_that_was_shared(news: News) -> None:
    """One organisation left; another may still be there."""
    assert closed(heard(replace(PLAIN, outside=True), news)) is Closed.SHARED


@pytest.mark.parametrize(
    ("news", "why"),
    [
        (News.SHARED, Closed.SHARED),
        (News.RENAMED, Closed.SHARED),
        (News.ARCHIVED, Closed.ARCHIVED),
        (News.LEFT, Closed.LEFT),
        (News.UNSHARED, None),
    ],
)
def test_what_an_event_tells_counts_at_once(news: News, why: Closed | None) -> None:
    assert closed(heard(PLAIN, news)) is why


def test_what_was_seen_counts_for_a_minute() -> None:
    assert PLAIN.fresh(NOW + FRESH - timedelta(seconds=1))
    assert not PLAIN.fresh(NOW + FRESH)
    assert not replace(PLAIN, looked_at=None).fresh(NOW)
