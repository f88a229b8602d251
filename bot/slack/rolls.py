"""Who is in a user group or a channel, asked at Slack. Implements `services.ports.Rolls`."""

from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.slack.gateway import Clients, answer, next_cursor
from cards.model import PersonId, WorkspaceId
from services.errors import Refused, TryLater, Uncertain
from services.ports import Roll
from services.teams import UserGroup

PAGE: Final = 1000
PAGES: Final = 200
"""Calls for one channel at most; so many colleagues are in none."""
LATER: Final = 60
NO_SCOPE: Final = frozenset({"missing_scope", "not_allowed_token_type", "no_permission", "permission_denied"})
NO_PLAN: Final = frozenset({"plan_upgrade_required", "paid_teams_only"})


@dataclass(frozen=True, kw_only=True, slots=True)
class SlackRolls:
    """Reads whole lists: what is said of a change may come late, twice, or in part."""

    clients: Clients

    async def group(self, workspace: WorkspaceId, group: str) -> Roll:
        """See `services.ports.Rolls`. Two calls: Slack tells who is in a group, and apart from that what each is called."""
        client = await self.clients(workspace)
        said = await told(client.usergroups_users_list(usergroup=group, team_id=workspace))
        members = frozenset(PersonId(each) for each in said["users"])
        for each in await in_use(client, workspace):
            if each.id == group:
                return Roll(members=members, name=each.name, handle=each.handle)
        return Roll(members=members)

    async def channel(self, workspace: WorkspaceId, channel: str) -> Roll:
        """See `services.ports.Rolls`. A call for each thousand."""
        client, cursor = await self.clients(workspace), ""
        found: set[PersonId] = set()
        for _ in range(PAGES):
            said = await told(
                client.conversations_members(channel=channel, limit=PAGE, cursor=cursor or None)
            )
            found |= {PersonId(each) for each in said["members"]}
            cursor = next_cursor(said)
            if not cursor:
                break
        return Roll(members=frozenset(found))


async def user_groups(client: AsyncWebClient, workspace: WorkspaceId) -> tuple[UserGroup, ...]:
    """Every user group in use, by name. Raises `TryLater`, and `Refused` where there is none or we may not see them."""
    found = await in_use(client, workspace)
    if not found:
        raise Refused(code="no_groups")
    return tuple(sorted(found, key=lambda each: each.name.casefold()))


async def in_use(client: AsyncWebClient, workspace: WorkspaceId) -> list[UserGroup]:
    """The user groups that were not disabled."""
    said = await told(client.usergroups_list(team_id=workspace))
    return [
        UserGroup(id=str(each["id"]), handle=str(each.get("handle", "")), name=str(each.get("name", "")))
        for each in said["usergroups"]
        if not each.get("date_delete")
    ]


async def told(call: Awaitable[AsyncSlackResponse]) -> dict[str, Any]:
    """What Slack says, or what that means for a team."""
    async with as_trouble():
        return await answer(call)


@asynccontextmanager
async def as_trouble() -> AsyncIterator[None]:
    """Raises `TryLater`, and `Refused` with a `TeamTrouble` as its code."""
    try:
        yield
    except Uncertain as unsure:
        raise TryLater(code=unsure.code, fields={"after": LATER}) from unsure
    except Refused as refused:
        if refused.code in NO_SCOPE:
            raise Refused(code="no_scope") from refused
        if refused.code in NO_PLAN:
            raise Refused(code="no_plan") from refused
        raise Refused(code="gone") from refused
