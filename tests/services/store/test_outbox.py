"""Leaving notices in the outbox, and taking them out of it in the right order."""

import asyncio
from collections.abc import Iterable
from contextvars import Context
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId, Week
from services.ids import ChannelId, TeamId, uuid7
from services.notices import BoardDetail, CardChanged, HomeChanged, Invitation, Lane, Notice
from services.ports import Posted
from services.store import messages, outbox, sending
from services.store.sending import Outgoing, Way
from tests.support.company import WEDNESDAY, WEEK, Company, company

ANA, BEA = PersonId("UANA"), PersonId("UBEA")
TEAM = TeamId(uuid7(WEDNESDAY, b"0123456789"))
POSTED = Posted(channel=ChannelId("D1"), ts="1700000000.000100")


@pytest.fixture
def firm(app_engine: AsyncEngine) -> Company:
    return company(app_engine)


def card(person: str, week: Week = WEEK) -> CardChanged:
    return CardChanged(person=PersonId(person), week=week)


def board(channel: str, week: Week = WEEK) -> BoardDetail:
    return BoardDetail(team=TEAM, week=week, channel=ChannelId(channel), under="board")


async def left(firm: Company, notice: Notice, lane: Lane = Lane.BULK, *, after: float = 0) -> None:
    """In a transaction of its own, a moment after the one before."""
    firm.clock.move(milliseconds=1)
    async with firm.database.begin(firm.workspace) as tx:
        await outbox.add(tx, notice, lane=lane, not_before=tx.now + timedelta(seconds=after))


async def ready(
    firm: Company, *, resting: Iterable[Way] = (), busy: Iterable[str] = (), limit: int = 99
) -> list[Outgoing]:
    async with firm.database.begin(firm.workspace) as tx:
        return list(await sending.next_ready(tx, limit=limit, resting=list(resting), busy=list(busy)))


async def keys(firm: Company, *, resting: Iterable[Way] = (), busy: Iterable[str] = ()) -> list[str]:
    return [row.key for row in await ready(firm, resting=resting, busy=busy)]


async def took(firm: Company, row: Outgoing) -> bool:
    async with firm.database.begin(firm.workspace) as tx:
        return await sending.mark_attempted(tx, row.id)


async def sent(firm: Company, row: Outgoing, posted: Posted | None = POSTED) -> None:
    async with firm.database.begin(firm.workspace) as tx:
        await sending.mark_sent(tx, row, posted)


async def back(firm: Company, row: Outgoing, *, after: float = 0) -> None:
    async with firm.database.begin(firm.workspace) as tx:
        await sending.put_back(tx, row.id, not_before=tx.now + timedelta(seconds=after))


async def states(beholder: Any) -> dict[str, str]:
    rows = await beholder.fetch("SELECT key, state FROM outbox ORDER BY created_at")
    return {row["key"]: row["state"] for row in rows}


async def test_an_answer_goes_before_a_reminder_and_a_reminder_before_bulk(firm: Company) -> None:
    await left(firm, card("U1"), Lane.BULK)
    await left(firm, card("U2"), Lane.REMINDER)
    await left(firm, card("U3"), Lane.ANSWER)
    await left(firm, card("U4"), Lane.ANSWER)
    assert [row.target for row in await ready(firm)] == ["U3", "U4", "U2", "U1"]


async def test_changes_of_one_message_become_one_row_in_the_better_lane(firm: Company, beholder: Any) -> None:
    await left(firm, card("U1"), Lane.BULK)
    await left(firm, card("U2"), Lane.REMINDER)
    await left(firm, card("U1"), Lane.ANSWER)
    await left(firm, card("U1"), Lane.BULK)
    assert [(row.target, row.lane) for row in await ready(firm)] == [
        ("U1", Lane.ANSWER),
        ("U2", Lane.REMINDER),
    ]
    assert await beholder.fetchval("SELECT count(*) FROM outbox") == 2


async def test_the_newest_values_of_a_message_win(firm: Company) -> None:
    await left(firm, board("CONE"))
    await left(firm, board("CTWO"))
    (row,) = await ready(firm)
    assert row.target == "CTWO"
    assert row.notice == board("CTWO")


async def test_a_notice_is_not_sent_before_its_moment(firm: Company) -> None:
    await left(firm, card("U1"), after=60)
    assert await keys(firm) == []
    firm.clock.move(seconds=60)
    assert await keys(firm) == [card("U1").key]


async def test_the_next_change_of_a_message_waits_until_the_first_is_through(firm: Company) -> None:
    await left(firm, card("U1"))
    (first,) = await ready(firm)
    assert await took(firm, first)
    await left(firm, card("U1"), Lane.ANSWER)
    assert await keys(firm) == []
    await sent(firm, first)
    (second,) = await ready(firm)
    assert second.way is Way.EDIT
    assert second.posted == POSTED


async def test_a_row_is_taken_once(firm: Company) -> None:
    await left(firm, card("U1"))
    (row,) = await ready(firm)
    assert sorted(await asyncio.gather(*(took(firm, row) for _ in range(8)))) == [False] * 7 + [True]


async def test_a_row_says_how_it_goes_out(firm: Company) -> None:
    await left(firm, card("U1"))
    await left(firm, HomeChanged(person=ANA))
    await left(firm, board("C1"))
    assert [row.way for row in await ready(firm)] == [Way.POST, Way.PUBLISH, Way.POST]
    assert [row.line for row in await ready(firm)] == ["U1", "home:UANA", "C1"]


@pytest.mark.parametrize(
    ("resting", "busy", "offered"),
    [
        pytest.param([Way.POST], [], ["home:UANA"], id="a way that rests"),
        pytest.param([Way.PUBLISH], [], [card("UANA").key, card("UBEA").key], id="another way that rests"),
        pytest.param([], ["UANA"], [card("UBEA").key, "home:UANA"], id="a busy conversation"),
        pytest.param([], ["home:UANA"], [card("UANA").key, card("UBEA").key], id="a busy App Home"),
    ],
)
async def test_what_rests_or_is_busy_is_passed_over(
    firm: Company, resting: list[Way], busy: list[str], offered: list[str]
) -> None:
    await left(firm, card(ANA))
    await left(firm, card(BEA))
    await left(firm, HomeChanged(person=ANA))
    assert await keys(firm, resting=resting, busy=busy) == offered


async def test_a_drainer_waits_for_a_change_that_is_joining_its_row(firm: Company, beholder: Any) -> None:
    await left(firm, board("CONE"))
    (row,) = await ready(firm)
    async with firm.database.begin(firm.workspace) as tx:
        await outbox.add(tx, board("CTWO"), lane=Lane.ANSWER)
        taking = asyncio.create_task(took(firm, row), context=Context())
        await until_blocked(beholder)
        assert not taking.done()
    assert await taking
    assert await keys(firm) == []


async def test_a_change_that_comes_while_its_row_is_taken_gets_a_row_of_its_own(
    firm: Company, beholder: Any
) -> None:
    await left(firm, card("U1"))
    (row,) = await ready(firm)
    async with firm.database.begin(firm.workspace) as tx:
        assert await sending.mark_attempted(tx, row.id)
        leaving = asyncio.create_task(left(firm, card("U1")), context=Context())
        await until_blocked(beholder)
    await leaving
    await sent(firm, row)
    assert await keys(firm) == [card("U1").key]


async def test_a_row_put_back_joins_a_newer_one_of_its_message(firm: Company, beholder: Any) -> None:
    await left(firm, card("U1"), Lane.ANSWER)
    (row,) = await ready(firm)
    await took(firm, row)
    await left(firm, card("U2"), Lane.ANSWER)
    await left(firm, card("U1"), Lane.BULK)
    await back(firm, row)
    offered = await ready(firm)
    assert [each.target for each in offered] == ["U1", "U2"]
    assert await beholder.fetchval("SELECT count(*) FROM outbox") == 2


async def test_rows_put_back_and_added_at_once_never_clash(firm: Company) -> None:
    await left(firm, card("U1"))
    for _ in range(10):
        (row,) = await ready(firm)
        await took(firm, row)
        await asyncio.gather(back(firm, row), *(left(firm, card("U1")) for _ in range(5)))
    assert await keys(firm) == [card("U1").key]


async def test_a_row_put_back_keeps_its_id_and_counts_its_tries(firm: Company) -> None:
    await left(firm, card("U1"))
    (row,) = await ready(firm)
    await took(firm, row)
    await back(firm, row, after=30)
    assert await keys(firm) == []
    firm.clock.move(seconds=30)
    (again,) = await ready(firm)
    assert (again.id, again.attempts) == (row.id, 1)


async def test_a_message_that_is_posted_is_found_by_its_key(firm: Company) -> None:
    await left(firm, card("U1"))
    (row,) = await ready(firm)
    await took(firm, row)
    await sent(firm, row)
    async with firm.database.begin(firm.workspace) as tx:
        assert await messages.find(tx, card("U1").key) == POSTED
        assert await messages.direct_channel(tx, PersonId("U1")) == "D1"
        await messages.forget(tx, card("U1").key)
        assert await messages.find(tx, card("U1").key) is None


async def test_the_uncertain_is_told_until_a_later_message_says_it_all(firm: Company) -> None:
    await left(firm, card(ANA))
    (row,) = await ready(firm)
    await took(firm, row)
    async with firm.database.begin(firm.workspace) as tx:
        assert await sending.mark_uncertain(tx, row.id, "TimeoutError")
    assert await unheard(firm) == ("card",)
    await left(firm, card(ANA))
    (later,) = await ready(firm)
    await took(firm, later)
    await sent(firm, later)
    assert await unheard(firm) == ()


async def unheard(firm: Company) -> tuple[str, ...]:
    async with firm.database.begin(firm.workspace) as tx:
        return await outbox.uncertain_kinds(tx, ANA)


async def test_the_operator_sees_how_many_wait_and_how_many_are_uncertain(firm: Company) -> None:
    for person in ("U1", "U2", "U3", "U4"):
        await left(firm, card(person))
    await left(firm, board("C1"), after=3600)
    first, second, *_ = await ready(firm)
    await took(firm, first)
    await took(firm, second)
    async with firm.database.begin(firm.workspace) as tx:
        await sending.mark_uncertain(tx, first.id, "")
    async with firm.database.begin(firm.workspace) as tx:
        assert await outbox.counts(tx) == outbox.Counts(waiting=2, attempted=1, uncertain=1)


async def test_a_kind_of_another_release_is_left_to_it(firm: Company, beholder: Any) -> None:
    await left(firm, Invitation(person=ANA, season="2026-Q4"))
    await beholder.execute("UPDATE outbox SET kind = 'firework'")
    await left(firm, card(BEA))
    assert await keys(firm) == [card(BEA).key]
    assert (await states(beholder))["invitation:UANA:2026-Q4"] == "waiting"


async def test_only_what_was_settled_long_ago_is_forgotten(firm: Company, beholder: Any) -> None:
    for person in ("U1", "U2"):
        await left(firm, card(person))
    first, _ = await ready(firm)
    await took(firm, first)
    await sent(firm, first)
    firm.clock.move(days=30)
    async with firm.database.begin(firm.workspace) as tx:
        assert await outbox.forget_settled(tx, before=tx.now) == 1
        assert await messages.find(tx, first.key) == POSTED
    assert list(await states(beholder)) == [card("U2").key]


async def until_blocked(beholder: Any) -> None:
    """Returns once somebody waits for a lock in this database."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    async with asyncio.timeout(10):
        while not await beholder.fetchval(waiting):
            pass
