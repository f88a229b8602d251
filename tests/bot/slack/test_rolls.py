"""Who is in a user group or a channel, as Slack tells it, and what it means where Slack does not."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.manifest import Mode, manifest
from bot.practice import Fault, PracticeSlack
from bot.slack.gateway import create_client, create_session
from bot.slack.rolls import SlackRolls, user_groups
from cards.model import PersonId, WorkspaceId
from services.errors import Refused, TryLater
from services.ports import Roll
from services.teams import TeamTrouble, UserGroup

PLACE = WorkspaceId("T0ROLLS")
MANY = [f"U{number:04}" for number in range(1200)]
SEED: dict[str, Any] = {
    "id": PLACE,
    "name": "Harbour",
    "users": [{"id": each, "name": each.lower()} for each in MANY],
    "channels": [{"id": "C0PIER", "name": "pier", "members": MANY}],
    "usergroups": [
        {"id": "S0PIER", "handle": "pier", "name": "Pier", "users": MANY[:3]},
        {"id": "S0DUNE", "handle": "dune", "name": "dune", "users": MANY[:1]},
    ],
}


@asynccontextmanager
async def workspace(
    *declined: str, **more: Any
) -> AsyncIterator[tuple[PracticeSlack, SlackRolls, AsyncWebClient]]:
    async with (
        PracticeSlack.start({"workspaces": [SEED | more]}) as slack,
        create_session() as session,
    ):
        tokens = slack.install(manifest(Mode.SOCKET), PLACE, declined=frozenset(declined), installer=MANY[0])
        client = create_client(session, token=tokens.bot_token, base_url=slack.api_url)

        async def clients(_: WorkspaceId) -> AsyncWebClient:
            return client

        yield slack, SlackRolls(clients=clients), client


async def test_a_channel_is_read_to_its_end_and_a_group_at_once() -> None:
    async with workspace() as (slack, rolls, client):
        assert {*MANY} <= (await rolls.channel(PLACE, "C0PIER")).members
        assert len(slack.recorded.calls_to("conversations.members")) == 2
        pier = Roll(members=frozenset(map(PersonId, MANY[:3])), name="Pier", handle="pier")
        assert await rolls.group(PLACE, "S0PIER") == pier
        assert await user_groups(client, PLACE) == (
            UserGroup(id="S0DUNE", handle="dune", name="dune"),
            UserGroup(id="S0PIER", handle="pier", name="Pier"),
        )
        for read, unknown in ((rolls.group, "S0NONE"), (rolls.channel, "C0NONE")):
            with pytest.raises(Refused, match=TeamTrouble.GONE):
                await read(PLACE, unknown)
        slack.fails(Fault(kind="ratelimited", method="usergroups.users.list", retry_after=7))
        with pytest.raises(TryLater) as later:
            await rolls.group(PLACE, "S0PIER")
        assert later.value.fields["after"] == 7


async def test_what_was_declined_or_not_paid_for_is_told_apart() -> None:
    async with workspace("usergroups:read", "channels:read") as (_, rolls, _client):
        for read, known in ((rolls.group, "S0PIER"), (rolls.channel, "C0PIER")):
            with pytest.raises(Refused, match=TeamTrouble.NO_SCOPE):
                await read(PLACE, known)
    async with workspace(paid=False) as (_, rolls, _client):
        with pytest.raises(Refused, match=TeamTrouble.NO_PLAN):
            await rolls.group(PLACE, "S0PIER")


async def test_a_workspace_without_user_groups_says_so() -> None:
    async with workspace(usergroups=[]) as (_, _rolls, client):
        with pytest.raises(Refused, match="no_groups"):
            await user_groups(client, PLACE)
