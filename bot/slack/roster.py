"""Reads who is in the workspace, page by page, and brings it to the database."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from typing import Any, Final

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot import inbound
from bot.slack.middleware import Introduction
from cards.model import PersonId
from services.people import Member, MemberKind
from services.usecases.install_workspace import InstallWorkspace

PAGE: Final = 200
"""Members per page; Slack limits larger pages more strictly."""
RANKS: Final = ("is_primary_owner", "is_owner", "is_admin")
"""Who looks after the game where the operator named nobody: the first of the highest rank."""


async def roster(
    client: AsyncWebClient, known: Introduction, installer: str | None, own_domains: tuple[str, ...] = ()
) -> InstallWorkspace:
    """The workspace with all its members, as a command. `installer` and the domains are the operator's word."""
    users = [user async for user in listed(client)]
    members = tuple(inbound.member(user, known.bot.workspace) for user in users)
    looked_after_by = installer or ranking(users)
    return InstallWorkspace(
        name=known.name,
        zone=usual_zone(members),
        bot_user=PersonId(known.bot.user),
        installer=PersonId(looked_after_by) if looked_after_by else None,
        named=installer is not None,
        own_domains=own_domains,
        scopes=known.scopes,
        members=members,
    )


async def listed(client: AsyncWebClient) -> AsyncIterator[dict[str, Any]]:
    """Every user Slack tells of."""
    cursor = ""
    while True:
        page = await patiently(client, cursor)
        for user in page["members"]:
            yield user
        cursor = page.get("response_metadata", {}).get("next_cursor", "")
        if not cursor:
            return


async def patiently(client: AsyncWebClient, cursor: str) -> dict[str, Any]:
    """One page, however long Slack makes us wait for it: nobody waits for the roster."""
    while True:
        try:
            page = await client.users_list(limit=PAGE, cursor=cursor, include_locale=True)
        except SlackApiError as error:
            if error.response.get("error") != "ratelimited":
                raise
            await asyncio.sleep(int(error.response.headers.get("Retry-After", "30")))
        else:
            return dict(page.data) if isinstance(page.data, dict) else {}


def ranking(users: list[dict[str, Any]]) -> str:
    """The first active member of the highest rank; empty where nobody has one."""
    active = [user for user in users if not user.get("deleted") and not user.get("is_bot")]
    return next((user["id"] for rank in RANKS for user in active if user.get(rank)), "")


def usual_zone(members: tuple[Member, ...]) -> str:
    """Where most members are: Slack does not tell a bot the zone of a workspace."""
    zones = Counter(member.zone for member in members if member.active and member.kind is MemberKind.MEMBER)
    return zones.most_common(1)[0][0] if zones else "UTC"
