"""What people see in Slack of what lies in the outbox."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.practice import Fault
from bot.practice.faults import Kind
from bot.slack.drain import Drain
from bot.wiring import utc_now
from cards.model import PersonId, Week
from services.ids import ChannelId
from services.notices import BoardChanged, CardChanged, HomeChanged, Invitation, Lane
from services.people import season_of
from services.store.outbox import failed_kinds
from services.usecases.join_game import JoinGame, join_game
from tests.bot.slack.office import CHANNEL, HISTORY, TEAM, Office, office

WEEK = Week.parse("2026-W48")
POST, EDIT, PUBLISH = "chat.postMessage", "chat.update", "views.publish"


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> AsyncIterator[Office]:
    """Where no call counts as lost because the machine is slow."""
    async with office(app_engine, patience=30) as running:
        yield running


@pytest.fixture
async def hasty_firm(app_engine: AsyncEngine) -> AsyncIterator[Office]:
    """Where a call that gets no answer soon counts as lost."""
    async with office(app_engine) as running:
        yield running


@pytest.fixture
async def open_firm(app_engine: AsyncEngine) -> AsyncIterator[Office]:
    """The same with the scopes to read conversations."""
    async with office(app_engine, scopes=HISTORY) as running:
        yield running


async def joined(firm: Office, person: str) -> None:
    await firm.database.run(TEAM, join_game, JoinGame(person=PersonId(person)))


def invitation(person: str) -> Invitation:
    """The one that hiring leaves for everybody."""
    return Invitation(person=PersonId(person), season=season_of(Week.of(utc_now().date())))


async def test_everybody_is_told_once(firm: Office) -> None:
    people = [f"U{number:03}" for number in range(30)]
    await firm.hire(*people)
    await firm.drained()
    assert firm.posts() == dict.fromkeys(people, 1)
    assert set((await firm.states()).values()) == {"sent"}


async def test_metadata_names_the_notice_and_nothing_else(firm: Office) -> None:
    await firm.hire("UANA")
    await firm.drained()
    (row,) = await firm.rows("SELECT notice_id FROM outbox")
    (call,) = firm.calls(POST)
    assert call.arguments["metadata"] == {
        "event_type": "bingo_notice",
        "event_payload": {"key": str(row["notice_id"])},
    }
    assert call.unknown == ()


async def test_a_change_edits_the_message_that_is_there(firm: Office) -> None:
    await firm.hire("UANA")
    await firm.drained()
    await joined(firm, "UANA")
    await firm.drained()
    assert [call.method for call in firm.calls(POST, EDIT)].count(EDIT) == 1
    posted, edited = firm.calls(POST)[0], firm.calls(EDIT)[0]
    assert edited.arguments["ts"] == posted.answer["ts"]
    assert edited.arguments["channel"] == posted.answer["channel"]


async def test_a_deleted_message_is_posted_anew(firm: Office) -> None:
    await firm.hire("UANA")
    await firm.drained()
    space = firm.slack.workspace()
    for messages in space.messages.values():
        messages.clear()
    await firm.says(invitation("UANA"))
    await firm.drained()
    assert firm.posts() == {"UANA": 1}


async def test_app_home_is_published(firm: Office) -> None:
    await firm.hire("UANA")
    await joined(firm, "UANA")
    await firm.drained()
    assert firm.calls(PUBLISH)[-1].arguments["user_id"] == "UANA"
    assert firm.calls(PUBLISH)[-1].ok


async def test_what_there_is_nothing_to_say_about_is_dropped(firm: Office) -> None:
    await firm.hire()
    await firm.says(CardChanged(person=PersonId("UNOBODY"), week=WEEK))
    await firm.drained()
    assert await firm.states() == {"UNOBODY": "dropped"}
    assert firm.calls(POST) == []


async def test_a_board_is_one_message_in_its_channel(firm: Office) -> None:
    await firm.hire("UANA")
    await firm.deals(await firm.team(), WEEK)
    notice = BoardChanged(week=WEEK, channel=CHANNEL)
    for _ in range(3):
        await firm.says(notice, lane=Lane.BULK)
        await firm.drained()
    assert firm.posts()[CHANNEL] == 1
    assert len(firm.calls(EDIT)) == 2


@pytest.mark.parametrize("code", ["not_in_channel", "is_archived", "channel_not_found"])
async def test_a_channel_that_does_not_take_us_is_told_to_whoever_looks_after_the_game(
    firm: Office, beholder: Any, code: str
) -> None:
    await firm.hire("UANA")
    await firm.drained()
    await beholder.execute("UPDATE workspace SET installer = 'UANA'")
    await firm.deals(await firm.team(), WEEK)
    notice = BoardChanged(week=WEEK, channel=CHANNEL)
    firm.slack.fails(Fault(kind="error", method=POST, code=code, match={"channel": CHANNEL}))
    await firm.says(notice)
    await firm.drained()
    assert await firm.database.run(TEAM, failed_kinds, CHANNEL) == ("board",)
    assert await firm.database.run(TEAM, failed_kinds, ChannelId("C0OTHER")) == ()
    assert [call.arguments["user_id"] for call in firm.calls(PUBLISH)] == ["UANA"]
    await firm.says(notice)
    await firm.drained()
    assert await firm.database.run(TEAM, failed_kinds, CHANNEL) == ()


async def test_an_answer_overtakes_a_deal_to_many(firm: Office) -> None:
    people = [f"U{number:03}" for number in range(40)]
    await firm.hire(*people)
    drain = Drain(workspace=TEAM, tools=firm.tools())
    running = asyncio.create_task(drain.run())
    await firm.slack.until(lambda: len(firm.calls(POST)) >= 5)
    await firm.says(HomeChanged(person=PersonId("U038")), invitation("U039"))
    before = len(firm.calls(POST))
    drain.ring()
    await firm.slack.until(lambda: firm.calls(PUBLISH))
    await running
    told = [call.arguments["channel"] for call in firm.calls(POST)]
    # Those under way, or chosen when the answer came, are through first.
    assert told.index("U039") < before + 6
    assert firm.posts() == dict.fromkeys(people, 1)


async def test_a_429_rests_that_method_and_nothing_else(firm: Office) -> None:
    await firm.hire("UANA", "UBEA")
    await firm.drained()
    firm.slack.fails(Fault(kind="ratelimited", method=EDIT, retry_after=30))
    await joined(firm, "UANA")
    drain = Drain(workspace=TEAM, tools=firm.tools())
    running = asyncio.create_task(drain.run())
    await until_counted(firm, "later")
    await joined(firm, "UBEA")
    drain.ring()
    await firm.slack.until(lambda: len(firm.calls(PUBLISH)) == 2 and len(firm.calls(POST)) == 4)
    drain.stop()
    await running
    assert [call.status for call in firm.calls(EDIT)] == [429]
    (known,) = await firm.rows(
        "SELECT method, paused_until > now() + interval '20 s' AS rests FROM directory.pace"
    )
    assert (known["method"], known["rests"]) == (EDIT, True)
    waiting = await firm.rows("SELECT kind FROM outbox WHERE state = 'waiting'")
    assert [row["kind"] for row in waiting] == ["invitation", "invitation"]


async def test_the_rest_outlives_the_drainer(firm: Office) -> None:
    await firm.hire("UANA")
    firm.slack.fails(Fault(kind="ratelimited", method=POST, retry_after=300))
    await firm.drained()
    await firm.hire("UBEA")
    await firm.drained()
    assert [call.status for call in firm.calls(POST)] == [429]


async def test_after_its_rest_a_method_goes_on_where_it_stopped(firm: Office) -> None:
    await firm.hire("UANA", "UBEA")
    firm.slack.fails(Fault(kind="ratelimited", method=POST, retry_after=1))
    await firm.drained()
    assert firm.posts() == {"UANA": 1, "UBEA": 1}


@pytest.mark.parametrize(
    "code", ["channel_not_found", "user_disabled", "is_archived", "msg_too_long", "invalid_blocks"]
)
async def test_what_slack_refuses_is_told_once_and_never_tried_again(firm: Office, code: str) -> None:
    await firm.hire("UANA", "UBEA")
    firm.slack.fails(Fault(kind="error", method=POST, code=code, match={"channel": "UANA"}, times=None))
    await firm.drained()
    await firm.drained()
    assert await firm.states() == {"UANA": "failed", "UBEA": "sent"}
    assert firm.heard.told == [("notice_refused", {"kind": "invitation", "problem": code})]
    assert len(firm.calls(POST)) == 2


async def test_somebody_who_left_slack_is_passed_over(firm: Office) -> None:
    await firm.hire("UANA", "UBEA")
    firm.slack.update_user("UANA", deleted=True)
    await firm.drained()
    assert await firm.states() == {"UANA": "failed", "UBEA": "sent"}


async def test_a_workspace_that_took_the_bot_away_is_left_alone(firm: Office) -> None:
    await firm.hire("UANA", "UBEA", "UCLEO", "UDAN", "UELI", "UFAY")
    firm.slack.revoke(firm.tokens)
    await firm.drained()
    asked = len(firm.calls(POST))
    assert asked <= 4
    await firm.drained()
    assert len(firm.calls(POST)) == asked
    assert set((await firm.states()).values()) == {"waiting"}
    (known,) = await firm.rows("SELECT active FROM directory.workspace")
    assert not known["active"]


@pytest.mark.parametrize("code", ["account_inactive", "token_revoked", "invalid_auth"])
async def test_a_token_that_was_refused_once_is_asked_about_before_we_fall_silent(
    firm: Office, code: str
) -> None:
    await firm.hire("UANA", "UBEA")
    firm.slack.fails(Fault(kind="error", method=POST, code=code))
    await firm.drained()
    assert firm.posts() == {"UANA": 1, "UBEA": 1}
    (known,) = await firm.rows("SELECT active FROM directory.workspace")
    assert known["active"]


async def test_while_slack_does_not_say_a_workspace_is_not_gone(firm: Office) -> None:
    await firm.hire("UANA")
    firm.slack.fails(Fault(kind="error", method=POST, code="account_inactive"))
    firm.slack.fails(Fault(kind="http_500", method="auth.test"))
    await firm.drained()
    assert await firm.states() == {"UANA": "sent"}


UNCLEAR: list[Kind] = ["drop_before", "drop_after", "hang_before", "hang_after", "http_500"]


@pytest.mark.parametrize("kind", UNCLEAR)
async def test_without_a_history_scope_an_unclear_message_is_never_sent_again(
    hasty_firm: Office, kind: Kind
) -> None:
    firm = hasty_firm
    await firm.hire("UANA", "UBEA")
    firm.slack.fails(Fault(kind=kind, method=POST, match={"channel": "UANA"}))
    await firm.drained()
    arrived = kind.endswith("after")
    assert firm.posts() == {"UANA": 1, "UBEA": 1} if arrived else {"UBEA": 1}
    assert (await firm.rows("SELECT person_id FROM outbox WHERE state = 'uncertain'"))[0][
        "person_id"
    ] == "UANA"
    assert firm.heard.counted["notices", "invitation", "uncertain"] == 1
    assert "may not have reached you" in str(firm.calls(PUBLISH)[-1].arguments["view"])


@pytest.mark.parametrize("kind", UNCLEAR)
async def test_with_a_history_scope_an_unclear_message_is_shown_exactly_once(
    open_firm: Office, kind: Kind
) -> None:
    await open_firm.hire("UANA", "UBEA")
    open_firm.slack.fails(Fault(kind=kind, method=POST, match={"channel": "UANA"}))
    await open_firm.drained()
    assert open_firm.posts() == {"UANA": 1, "UBEA": 1}
    assert await open_firm.states() == {"UANA": "sent", "UBEA": "sent"}


async def test_a_message_that_was_found_again_is_edited_from_then_on(open_firm: Office) -> None:
    await open_firm.hire("UANA")
    open_firm.slack.fails(Fault(kind="drop_after", method=POST))
    await open_firm.drained()
    await joined(open_firm, "UANA")
    await open_firm.drained()
    assert len(open_firm.calls(EDIT)) == 1
    assert open_firm.calls(EDIT)[0].ok


@pytest.mark.parametrize("kind", UNCLEAR)
async def test_an_unclear_edit_is_simply_made_again(hasty_firm: Office, kind: Kind) -> None:
    firm = hasty_firm
    await firm.hire("UANA")
    await firm.drained()
    await joined(firm, "UANA")
    firm.slack.fails(Fault(kind=kind, method=EDIT))
    firm.slack.fails(Fault(kind=kind, method=PUBLISH))
    await firm.drained()
    assert set((await firm.states()).values()) == {"sent"}
    assert [call.ok for call in firm.calls(EDIT)][-1]
    assert len(firm.calls(EDIT)) == len(firm.calls(PUBLISH)) == 2


async def test_a_slack_that_cannot_be_reached_is_waited_for(firm: Office, unused_tcp_port: int) -> None:
    await firm.hire("UANA")
    client = await firm.gateway.clients(TEAM)
    client.base_url = f"http://127.0.0.1:{unused_tcp_port}/api/"
    drain = Drain(workspace=TEAM, tools=firm.tools())
    running = asyncio.create_task(drain.run())
    await until_counted(firm, "later")
    drain.stop()
    await running
    assert await firm.states() == {"UANA": "waiting"}


async def test_a_notice_we_cannot_write_does_not_hold_up_the_others(firm: Office, beholder: Any) -> None:
    await firm.hire("UANA", "UBEA")
    await beholder.execute("UPDATE outbox SET notice = '{}' WHERE person_id = 'UANA'")
    await beholder.execute("UPDATE outbox SET attempts = 4 WHERE person_id = 'UANA'")
    await firm.drained()
    assert await firm.states() == {"UANA": "failed", "UBEA": "sent"}


async def test_a_later_message_says_what_an_uncertain_one_may_not_have(hasty_firm: Office) -> None:
    firm = hasty_firm
    await firm.hire("UANA")
    firm.slack.fails(Fault(kind="hang_before", method=POST))
    await firm.drained()
    await joined(firm, "UANA")
    await firm.drained()
    assert await firm.rows("SELECT 1 FROM outbox WHERE state = 'uncertain'") == []
    assert "may not have reached you" not in str(firm.calls(PUBLISH)[-1].arguments["view"])


async def until_counted(firm: Office, outcome: str) -> None:
    async with asyncio.timeout(10):
        while not firm.heard.counted["notices", "invitation", outcome]:
            await firm.rows("SELECT 1")
