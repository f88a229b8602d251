"""Sentences that depend on counts, dates and chance."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import names
from bot.views import (
    RENDERERS,
    board,
    celebration,
    claim_form,
    claim_lines,
    claim_notice,
    claim_result,
    claim_words,
    first_run,
    group,
    home,
    home_settings,
    invitation,
    leaders,
    notices,
    pause,
    points,
    promise,
    promises,
    review,
    took_part,
    witness,
    words,
)
from bot.views import blocks as b
from cards.model import Need, PersonId, Week
from cards.points import EntryKind
from cards.standings import BANDS
from services import pages
from services.board_pages import PointsEntry
from services.claim_state import ClaimState
from services.deciding import witnesses_needed
from services.evidence import Evidence, Outcome, Verdict
from services.group_pages import Seat
from services.ids import ClaimId
from services.pages import CelebrationPage, Playing
from services.rules import RULES
from services.rules.base import Rule
from services.usecases import compose
from tests.bot.views import group_drawn
from tests.bot.views import samples as s
from tests.bot.views.drawn import BERLIN
from tests.bot.views.settings_drawn import SET_UP


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
    assert points.of_claim((PointsEntry(kind=kind, points=int(kind not in points.WHY)),))
    assert bool(points.of_week((PointsEntry(kind=kind, points=int(kind not in points.WHY)),))) is (
        kind not in points.WHY
    )


@given(number=st.integers(0, 10**6), case=st.sampled_from([s.LINE, s.TWO_LINES, s.ALL_LIT]))
def test_a_celebration_reads_the_same_every_time_and_ranks_nobody(number: int, case: CelebrationPage) -> None:
    page = replace(case, person=PersonId(f"U0{number}"), turn=number)
    said = celebration.message(page)
    assert said == celebration.message(page)
    assert f"<@U0{number}>" in said.text
    assert not any(word in said.text for word in ("#1", "place", "ahead", "behind", "leader", "winner"))


def test_a_board_compares_only_when_it_pleases() -> None:
    assert "12 squares more than the week before." in board.message(s.BOARD).text
    assert "1 square more than the week before." in board.message(replace(s.BOARD, squares_before=33)).text
    assert "week before" not in board.message(replace(s.BOARD, squares_before=60)).text
    assert "week before" not in board.message(replace(s.BOARD, squares_before=0)).text


def test_a_board_of_promises_alone_says_so() -> None:
    assert board.heard(replace(s.BOARD, customers=0)) == "4 promises kept."
    assert board.heard(replace(s.BOARD, customers=0, promises_kept=0)) == ""


def test_neighbours_are_shown_without_places_and_me_as_you() -> None:
    lines = leaders.near(s.NEAR).splitlines()
    assert lines == [
        "<@U0BEN>: about 36 points a day",
        "You: about 33 points a day",
        "<@U0CLEO>: about 30 points a day",
    ]


def test_the_next_deal_is_told_in_the_readers_own_time() -> None:
    (block,) = home.next_deal(s.HOME, BERLIN)
    assert block["elements"][0]["text"] == "Your next card comes on Monday 30 November at 09:00."


@pytest.mark.parametrize("state", [state for state in Playing if state is not Playing.NEVER])
def test_reviews_and_the_team_channel_reach_a_reviewer_who_does_not_play(state: Playing) -> None:
    told = str(home.home(replace(s.HOME, state=state), zone=BERLIN))
    assert "review_award" in told
    assert "Team Settings" in told


def test_what_may_not_have_arrived_is_said_on_home() -> None:
    assert home.UNHEARD in str(home.home(replace(s.HOME, unheard=("card",)), zone=BERLIN))
    assert home.UNHEARD not in str(home.home(s.HOME, zone=BERLIN))


def test_a_long_home_says_how_to_see_the_rest() -> None:
    told = str(home.home(s.WORST_HOME, zone=BERLIN))
    assert "And 14 more." in told
    assert "And 35 more." in told
    assert "1,000,000 claims, the oldest for 5 hours." in told
    assert "Open List" in told
    assert "Don't Announce Me" in told.replace("\\'", "'")  # the settings are still there


def test_every_page_of_the_outbox_has_a_renderer() -> None:
    shown = set(compose.Page.__args__) - {pages.HomePage}
    assert set(RENDERERS) == shown


@pytest.mark.parametrize(
    ("needs", "open_ones", "confirmed", "said"),
    [
        ((Need.COLLEAGUE_WITNESS,), (s.BEN,), 0, "lights when they say yes."),
        ((Need.COLLEAGUE_WITNESS,), (s.BEN, s.CLEO), 0, "lights as soon as one of them says yes."),
        ((Need.PHOTO,), (s.BEN, s.CLEO), 0, "lights once both say yes."),
        ((Need.PHOTO,), (s.BEN,), 1, "lights when they say yes."),
        ((Need.PHOTO,), (s.BEN, s.CLEO), 1, "lights as soon as one of them says yes."),
        ((Need.PHOTO,), (s.BEN, s.CLEO, s.ANA), 0, "lights as soon as two of them say yes."),
    ],
)
def test_a_waiting_claim_says_whose_yes_it_takes(
    needs: tuple[Need, ...], open_ones: tuple[PersonId, ...], confirmed: int, said: str
) -> None:
    activity = s.an_activity(needs=needs)
    page = replace(
        s.WAITING,
        activity=activity,
        witnesses=open_ones,
        confirmed=confirmed,
        needed=witnesses_needed(activity, Evidence()),
    )
    assert said in claim_words.text(page)


def test_a_waiting_claim_says_how_many_confirmed_and_what_happens_in_the_end() -> None:
    page = replace(s.WAITING, witnesses=(s.CLEO,), confirmed=1)
    assert "1 of 2 confirmed. Waiting for <@U0CLEO>" in claim_lines.lines(page)
    told = claim_words.text(page)
    assert "1 of 2 said yes so far." in told
    assert "If there is no answer by Tuesday 1 December, a reviewer takes a look instead." in told


@pytest.mark.parametrize(
    ("seat", "said"),
    [
        (Seat.LIT, "The centre of your card, Ten-minute tea, is lit too. 55 points"),
        (Seat.LIT_BEFORE, "Your centre had lit before, and once is enough."),
        (Seat.OWN_CLAIM, "Should you withdraw it, this one lights your centre at once."),
        (Seat.NEWCOMER, "There is a card for you too, whenever you like: type /bingo."),
        (Seat.NONE, "Thank you for saying so."),
    ],
)
def test_a_yes_is_thanked_and_says_what_became_of_ones_own_centre(seat: Seat, said: str) -> None:
    page = replace(group_drawn.YES, seat=seat, square=group_drawn.CENTRE, entries=group_drawn.POINTS)
    text = took_part.message(page).text
    assert "Thank you for saying so." in text
    assert said in text


def test_only_a_centre_that_may_light_is_promised_light() -> None:
    told = {seat: took_part.message(replace(group_drawn.ASKED, seat=seat)).text for seat in Seat}
    assert [seat for seat, text in told.items() if took_part.TOO.en in text] == [Seat.FREE]


def test_the_channel_reads_the_same_event_alike_and_events_differently() -> None:
    events = [replace(group_drawn.POST, claim=ClaimId(UUID(int=number))) for number in range(30)]
    assert all(group.message(event) == group.message(replace(event)) for event in events)
    assert len({group.message(event).text for event in events}) == len(group.TOLD)


def test_withdrawing_an_event_says_that_it_is_everybodys() -> None:
    assert "for everybody who took part" in str(claim_lines.buttons(group_drawn.TOLD))
    assert "for everybody who took part" not in str(claim_lines.buttons(group_drawn.JOINED))


def test_many_asks_are_told_in_part_and_shown_all_on_the_form() -> None:
    told = claim_notice.message(s.MANY_ASKS).text
    assert "A few things before Swap seats with Ines lights, the most helpful first:" in told
    shown = [ask for ask in s.MANY_ASKS.asks if ask in told]
    assert shown == list(s.MANY_ASKS.asks[: claim_lines.MOST_ASKS])
    assert "And 2 more things, which Mend It shows." in told
    form = str(claim_form.asked(replace(s.a_form(s.an_activity()), asks=s.MANY_ASKS.asks)))
    assert all(b.escape(ask) in form for ask in map(unquoted, s.MANY_ASKS.asks))


def unquoted(ask: str) -> str:
    """The part of a sentence that looks the same in any spelling of it."""
    return max(ask.replace("\\", "").split("'"), key=len)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 11, 27), "Today"),
        (date(2026, 11, 26), "Tomorrow"),
        (date(2026, 11, 24), "Friday 27 November, in 3 days"),
        (date(2026, 12, 3), "Friday 27 November; late counts too"),
    ],
)
def test_a_promise_says_how_far_its_day_is_and_scolds_nobody(today: date, said: str) -> None:
    assert promises.when(replace(s.PROMISE, today=today)) == said


@pytest.mark.parametrize("state", [state for state in ClaimState if state is not ClaimState.HALF_LIT])
def test_the_reminder_of_a_promise_that_is_followed_up_asks_nothing(state: ClaimState) -> None:
    page = replace(s.PROMISE, state=state)
    assert "follow_up" not in str(promise.message(page).blocks)
    assert promise.message(page).text


def test_an_answer_may_be_changed_as_long_as_it_has_not_counted() -> None:
    yes = str(witness.message(replace(s.WITNESS, answer=True)).blocks)
    no = str(witness.message(replace(s.WITNESS, answer=False)).blocks)
    assert ("witness_no" in yes, "witness_yes" in yes) == (True, False)
    assert ("witness_no" in no, "witness_yes" in no) == (False, True)
    over = str(witness.message(replace(s.WITNESS, answer=True, open=False)).blocks)
    assert "witness_" not in over


def test_a_withdrawn_square_is_called_open_only_while_its_card_takes_claims() -> None:
    gone = replace(s.ASKED, state=ClaimState.WITHDRAWN)
    assert claim_words.text(gone).endswith("is off your list, and its square is open again.")
    assert claim_words.text(replace(gone, claimable=False)).endswith("is off your list.")


def test_a_claim_nobody_can_look_at_says_so() -> None:
    page = replace(s.ASKED, state=ClaimState.REVIEW, reviewed=False)
    assert claim_words.NOBODY_YET.en in claim_notice.message(page).text
    assert claim_words.NOBODY_YET.en in str(claim_result.modal(page))
    assert "reviewer" not in str(claim_result.modal(page)) + claim_lines.lines(page)


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (
            date(2026, 12, 7),
            "Enjoy your break. Your last day away is Monday 7 December; cards come again after that. Nothing is lost.",
        ),
        (
            None,
            "Enjoy your break. No cards for you until you press Resume on App Home. Nothing is lost.",
        ),
    ],
)
def test_a_break_says_when_cards_come_again(until: date | None, said: str) -> None:
    assert pause.paused(until).text == said


def test_a_break_on_home_says_the_same() -> None:
    page = replace(s.HOME, state=Playing.PAUSED, paused_until=date(2026, 12, 7))
    assert pause.cards_again(page.paused_until) in str(home.home(page, zone=BERLIN))


def test_a_break_may_begin_on_whatever_day_it_is_for_them() -> None:
    assert pause.modal()["blocks"][1]["hint"]["text"].startswith("Today or later.")


@pytest.mark.parametrize(("cheered", "label"), [(True, "Don't Announce Me"), (False, "Announce Me")])
def test_people_are_announced_as_long_as_they_like(cheered: bool, label: str) -> None:
    assert home_settings.cheer(replace(s.HOME, cheered=cheered))["text"]["text"] == label


@pytest.mark.parametrize("name", BANDS)
def test_a_band_is_said_of_the_week(name: str) -> None:
    assert leaders.band(replace(s.SCORE, band=name)) == f"This week: *{name}*."


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_no_sentence_of_a_rule_can_ping_through_the_name_it_quotes(rule: Rule) -> None:
    says = s.said(rule.key, s.PINGING).says or s.PINGING
    asked = replace(s.ASKED, asks=(says,))
    called = replace(s.REVIEW, verdicts=(Verdict(rule=rule.key, outcome=Outcome.HUMAN, says=says),))
    form = claim_form.asked(replace(s.a_form(s.an_activity()), asks=(says,)))
    drawn = (claim_notice.message(asked), claim_result.modal(asked), claim_lines.blocks(asked), form)
    told = str(
        (*drawn, review.message(called), review.short(called), notices.said(says), notices.modal(says))
    )
    assert "<!" not in told


def test_some_sentences_of_rules_quote_the_name() -> None:
    assert sum(s.PINGING in s.said(rule.key, s.PINGING).says for rule in RULES) > 3


def test_a_witness_who_is_not_needed_any_more_is_told_kindly() -> None:
    said = witness.message(replace(s.WITNESS, open=False)).text
    assert said == (
        "Conga line with Ines on Tuesday 24 November needs no answer from you any more. Thank you all the same."
    )


def test_a_day_is_said_with_its_name() -> None:
    assert words.day(date(2026, 11, 3)) == "Tuesday 3 November"


def test_a_break_can_be_ended_by_leaving_too() -> None:
    page = replace(s.HOME, state=Playing.PAUSED, team=None)
    shown = str(home.home(page, zone=BERLIN))
    assert (names.RESUME in shown, f"'action_id': '{names.LEAVE}'" in shown) == (True, True)


def test_the_invitation_says_who_reads_what_stays_and_how_many_presses_it_takes_to_leave() -> None:
    said = " ".join(invitation.PITCH)
    for sentence in (
        "Managers and reviewers may open any claim of your team.",
        "A lot draws a few lit ones for a second look.",
        "People you put on your list stay there until they are taken off.",
        "Press *Leave* on App Home, say yes once more, and you are out",
    ):
        assert sentence in said, sentence
    assert "One press" not in said


def test_one_colleague_has_been_asked_and_two_have() -> None:
    told = [
        first_run.players(replace(SET_UP, asked=number, playing=0)).split(" whether")[0] for number in (1, 2)
    ]
    assert told == ["1 colleague has been asked", "2 colleagues have been asked"]
    assert first_run.players(replace(SET_UP, asked=0)).startswith("The invitations are on their way, and ")
