"""Before anything is posted to a channel somebody looks who reads along there."""

from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.practice import Fault
from bot.practice.faults import Kind
from bot.slack.channels import Watch, facts_of
from services.channels import Closed, News, closed
from services.errors import TryLater
from services.ids import ChannelId
from services.notices import BoardChanged
from services.store import channels, sending
from services.store.sending import Outgoing
from services.store.tx import Tx
from services.usecases.watch_channel import HearOfChannel, hear_of_channel
from tests.bot.slack.office import CHANNEL, TEAM, Office, office
from tests.support.company import WEEK

ELSEWHERE = ChannelId("C0ELSE")


async def board(desk: Office) -> BoardChanged:
    await desk.hire("U0ANN")
    await desk.deals(await desk.team(), WEEK)
    return BoardChanged(week=WEEK, channel=CHANNEL)


async def manages(desk: Office, person: str) -> None:
    async with desk.database.begin(TEAM) as tx:
        await tx.do("UPDATE workspace SET installer = :who WHERE workspace_id = :workspace", who=person)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({}, None),
        ({"is_private": True, "is_member": True, "is_org_shared": True}, None),
        ({"is_member": False}, None),
        ({"is_private": True, "is_member": False}, Closed.LEFT),
        ({"is_ext_shared": True}, Closed.SHARED),
        ({"is_shared": True, "is_org_shared": True}, None),
        ({"is_pending_ext_shared": True}, Closed.PENDING),
        ({"pending_connected_team_ids": ["T0ELSE"]}, Closed.PENDING),
        ({"is_archived": True}, Closed.ARCHIVED),
    ],
)
def test_slacks_object_of_a_channel_says_whether_it_is_closed(
    told: dict[str, Any], why: Closed | None
) -> None:
    assert closed(facts_of(CHANNEL, told)) is why


@pytest.mark.parametrize(
    ("change", "posts"),
    [
        ({}, 1),
        ({"is_org_shared": True}, 1),
        ({"is_ext_shared": True}, 0),
        ({"is_pending_ext_shared": True}, 0),
        ({"is_archived": True}, 0),
    ],
)
async def test_what_waits_goes_only_where_nobody_else_reads_along(
    app_engine: AsyncEngine, change: dict[str, bool], posts: int
) -> None:
    async with office(app_engine) as desk:
        said = await board(desk)
        desk.slack.update_channel(CHANNEL, **change)
        await desk.says(said)
        await desk.drained()
        assert desk.posts()[CHANNEL] == posts


async def test_without_the_scope_nothing_is_posted_and_managers_hear_why(app_engine: AsyncEngine) -> None:
    async with office(app_engine) as desk:
        said = await board(desk)
        await manages(desk, "U0ANN")
        desk.slack.rescope(desk.tokens, ("chat:write", "users:read", "commands"))
        await desk.says(said)
        await desk.drained()
        assert desk.posts()[CHANNEL] == 0
        told = [call.arguments["text"] for call in desk.calls("chat.postMessage")]
        assert any("the app needs channels:read" in text for text in told)


async def test_what_was_posted_is_not_edited_once_others_read_along(app_engine: AsyncEngine) -> None:
    async with office(app_engine) as desk:
        said = await board(desk)
        await desk.says(said)
        await desk.drained()
        await desk.database.run(TEAM, hear_of_channel, HearOfChannel(channel=CHANNEL, news=News.SHARED))
        desk.slack.update_channel(CHANNEL, is_ext_shared=True)
        await desk.says(said)
        await desk.drained()
        assert desk.calls("chat.update") == []


@pytest.mark.parametrize("kind", ["http_500", "ratelimited"])
async def test_while_slack_does_not_say_who_reads_along_nothing_goes_out(
    app_engine: AsyncEngine, kind: Kind
) -> None:
    async with office(app_engine) as desk:
        said = await board(desk)
        await desk.says(said)
        (row,) = await desk.database.run(TEAM, channel_rows, None)
        watch = Watch(database=desk.database, gateway=desk.gateway)
        desk.slack.fails(Fault(kind=kind, method="conversations.info"))
        with pytest.raises(TryLater):
            await watch.lets(TEAM, row)
        assert await watch.lets(TEAM, row)


async def channel_rows(tx: Tx, _: None) -> tuple[Outgoing, ...]:
    return tuple(row for row in await sending.next_ready(tx, limit=9) if row.person is None)


async def test_a_channel_is_looked_at_once_a_minute_and_not_before_every_post(
    app_engine: AsyncEngine,
) -> None:
    async with office(app_engine) as desk:
        said = await board(desk)
        for _ in range(3):
            await desk.says(said)
            await desk.drained()
        assert len(desk.calls("conversations.info")) == 1


async def test_nobody_is_told_of_a_channel_no_team_uses(app_engine: AsyncEngine) -> None:
    async with office(app_engine) as desk:
        await board(desk)
        await manages(desk, "U0ANN")

        async def waiting(tx: Tx, _: None) -> int:
            return len(await tx.rows("SELECT 1 FROM outbox WHERE kind = 'channel_closed'"))

        for channel, told in ((ELSEWHERE, 0), (CHANNEL, 1)):
            await desk.database.run(TEAM, hear_of_channel, HearOfChannel(channel=channel, news=News.SHARED))
            assert await desk.database.run(TEAM, waiting, None) == told
        async with desk.database.begin(TEAM) as tx:
            assert await channels.load(tx, ELSEWHERE) is not None
