"""Looks at a channel in Slack before anything is posted to it: who reads along there?"""

from dataclasses import dataclass
from typing import Any, Final

from bot.slack.gateway import SlackGateway
from cards.model import PersonId, WorkspaceId
from services.channels import ChannelFacts
from services.errors import Refused, ServiceError, TryLater, Uninstalled
from services.ids import ChannelId
from services.notices import HighlightPosted
from services.store.sending import Outgoing, Way
from services.store.tx import Database
from services.usecases.watch_channel import Door, DoorOf, KeepChannel, door_of, keep_channel

LOOKS: Final = frozenset({Door.LOOK, Door.LOOK_AROUND})
AFTER: Final = 30
"""Seconds to wait when Slack does not say just now how a channel stands."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Watch:
    """Says whether a row may go out."""

    database: Database
    gateway: SlackGateway

    async def lets(self, workspace: WorkspaceId, outgoing: Outgoing) -> bool:
        """Whether it may. Raises `TryLater` while nobody can say, and `Uninstalled`."""
        # A board's story that stands is edited only to take its words away: no closed door holds that up.
        less = outgoing.kind == HighlightPosted.kind and outgoing.way is Way.EDIT
        to_one = outgoing.person is not None
        return less or to_one or await self.takes(workspace, outgoing.target, outgoing.kind)

    async def takes(self, workspace: WorkspaceId, channel: ChannelId, kind: str = "") -> bool:
        """Whether a channel takes a notice of this kind; of none, whether colleagues alone read along. Raises the same."""
        asked = DoorOf(channel=channel, kind=kind)
        door = await self.database.run(workspace, door_of, asked)
        if door in LOOKS:
            await self._look(workspace, channel, around=door is Door.LOOK_AROUND)
            door = await self.database.run(workspace, door_of, asked)
        if door in LOOKS:
            raise TryLater(code="try_later", fields={"after": 1})
        return door is Door.OPEN

    async def _look(self, workspace: WorkspaceId, channel: ChannelId, *, around: bool) -> None:
        try:
            told = await self.gateway.channel(workspace, channel)
            people = await self.gateway.members(workspace, channel) if around else []
        except Refused as refused:
            command = KeepChannel(facts=ChannelFacts(channel=channel, problem=refused.code))
        except Uninstalled:
            raise
        except ServiceError as error:
            # Nothing was posted: what is uncertain is only the look.
            raise TryLater(code="try_later", fields={"after": AFTER}) from error
        else:
            command = KeepChannel(facts=facts_of(channel, told), members=people_of(people))
        await self.database.run(workspace, keep_channel, command)


def facts_of(channel: ChannelId, told: dict[str, Any]) -> ChannelFacts:
    """A channel from Slack's object of it. The bot need not be a member of a public one to post there."""
    pending = told.get("is_pending_ext_shared") or told.get("pending_connected_team_ids")
    return ChannelFacts(
        channel=channel,
        name=str(told.get("name") or "")[:80],
        private=told.get("is_private") is True,
        outside=told.get("is_ext_shared") is True,
        pending=bool(pending),
        org_shared=told.get("is_org_shared") is True,
        archived=told.get("is_archived") is True,
        gone=told.get("is_private") is True and told.get("is_member") is False,
    )


def people_of(told: list[Any]) -> tuple[PersonId, ...]:
    """Who is in a channel."""
    return tuple(PersonId(each) for each in told if isinstance(each, str))
