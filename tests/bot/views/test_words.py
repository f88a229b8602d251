"""Sentences that depend on counts, dates and chance."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.views import RENDERERS, board, celebration, home, leaders, points, words
from bot.views import blocks as b
from cards.model import PersonId, Week
from cards.points import EntryKind
from services import pages
from services.pages import Playing, PointsEntry
from services.usecases import compose
from tests.bot.views import samples as s
from tests.bot.views.drawn import BERLIN


@pytest.mark.parametrize(
    ("week", "said"),
    [
        (Week(year=2026, number=48), "23–29 November"),  # noqa: RUF001 -- as shown
        (Week(year=2026, number=49), "30 November – 6 December"),  # noqa: RUF001 -- as shown
        (Week(year=2026, number=53), "28 December – 3 January"),  # noqa: RUF001 -- as shown
    ],
)
def test_a_week_is_said_by_its_days(week: Week, said: str) -> None:
    assert words.span(week) == said


@pytest.mark.parametrize(
    ("things", "said"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_a_list_reads_like_speech(things: tuple[str, ...], said: str) -> None:
    assert words.listed(things) == said


@given(text=st.text(alphabet=st.sampled_from("ab &<>\n"), max_size=80), limit=st.integers(1, 80))
def test_clipping_never_exceeds_its_limit_and_never_leaves_half_an_entity(text: str, limit: int) -> None:
    clipped = b.clip(b.escape(text), limit)
    assert len(clipped) <= limit
    assert "&" not in clipped.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "")


def test_clipping_ends_with_a_whole_word() -> None:
    assert b.clip("Ines ran my desk for ten minutes", 20) == "Ines ran my desk…"


def test_points_say_where_they_came_from() -> None:
    assert points.of_claim(s.LIT.entries) == (
        "55 points: 20 for the square, 10 for somebody new to you and 25 for the line."
    )
    assert points.of_claim((PointsEntry(kind=EntryKind.SQUARE, points=20),)) == "20 points for the square."
    assert points.of_claim(()) == ""


@pytest.mark.parametrize("kind", EntryKind)
def test_every_reason_for_points_has_its_words(kind: EntryKind) -> None:
    assert points.of_claim((PointsEntry(kind=kind, points=1),))
    assert points.of_week((PointsEntry(kind=kind, points=1),))


@given(number=st.integers(0, 10**6), line=st.one_of(st.none(), st.integers(0, 11)))
def test_a_celebration_reads_the_same_every_time_and_ranks_nobody(number: int, line: int | None) -> None:
    page = replace(s.LINE, person=PersonId(f"U0{number}"), line=line)
    said = celebration.message(page)
    assert said == celebration.message(page)
    assert f"<@U0{number}>" in said.text
    assert not any(word in said.text for word in ("#1", "place", "ahead", "behind", "leader", "winner"))


def test_celebrations_of_a_day_differ() -> None:
    people = [replace(s.LINE, person=PersonId(f"U0{number}")) for number in range(30)]
    starts = {celebration.sentence(page).replace(f"<@{page.person}>", "") for page in people}
    assert len(starts) > 3


def test_a_board_compares_only_when_it_pleases() -> None:
    assert "12 more than the week before" in board.message(s.BOARD).text
    assert "week before" not in board.message(replace(s.BOARD, squares_before=60)).text
    assert "week before" not in board.message(replace(s.BOARD, squares_before=0)).text


def test_a_board_of_promises_alone_says_so() -> None:
    assert board.heard(replace(s.BOARD, customers=0)) == "4 promises kept."
    assert board.heard(replace(s.BOARD, customers=0, promises_kept=0)) == ""


def test_neighbours_are_shown_without_places_and_me_as_you() -> None:
    lines = leaders.near(s.NEAR).splitlines()
    assert lines == ["<@U0BEN>: 180 points", "You: 165 points", "<@U0CLEO>: 150 points"]


def test_the_next_deal_is_told_in_the_readers_own_time() -> None:
    (block,) = home.next_deal(s.HOME, BERLIN)
    assert block["elements"][0]["text"] == "Your next card comes on Monday 30 November at 09:00."


@pytest.mark.parametrize("state", [state for state in Playing if state is not Playing.NEVER])
def test_reviews_and_the_team_channel_reach_a_reviewer_who_does_not_play(state: Playing) -> None:
    told = str(home.home(replace(s.HOME, state=state), zone=BERLIN))
    assert "review_award" in told
    assert "team_channel" in told


def test_what_may_not_have_arrived_is_said_on_home() -> None:
    assert home.UNHEARD in str(home.home(replace(s.HOME, unheard=("card",)), zone=BERLIN))
    assert home.UNHEARD not in str(home.home(s.HOME, zone=BERLIN))


def test_a_long_home_says_how_to_see_the_rest() -> None:
    told = str(home.home(s.WORST_HOME, zone=BERLIN))
    assert "And 14 more." in told
    assert "And 34 more. They move up as you decide." in told
    assert "Celebrate" in told or "Keep Them Quiet" in told  # the settings are still there


def test_every_page_of_the_outbox_has_a_renderer() -> None:
    shown = set(compose.Page.__args__) - {pages.HomePage}
    assert set(RENDERERS) == shown


def test_a_day_is_said_with_its_name() -> None:
    assert words.day(date(2026, 11, 3)) == "Tuesday 3 November"
