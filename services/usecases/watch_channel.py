"""Which channels we may post to: what is known of them, what changes it, and who is told."""

from dataclasses import dataclass, replace
from enum import StrEnum

from cards.model import PersonId
from services.channel_pages import ChannelPage
from services.channels import ChannelFacts, News, closed, heard
from services.errors import Refused
from services.ids import ChannelId
from services.notices import FOR_BOARDS, ChannelClosed, Lane
from services.store import advisory, channels, outbox, roles, teams
from services.store.tx import Tx
from services.usecases.advisory_posting import channel_changed


class Door(StrEnum):
    """Whether a channel takes what is for colleagues alone."""

    OPEN = "open"
    CLOSED = "closed"
    LOOK = "look"
    """What is known is too old to say."""
    LOOK_AROUND = "look_around"
    """The same, and it counts who is in it: it is the channel of an advisory board."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DoorOf:
    """Which channel somebody wants to post a notice of this kind to."""

    channel: ChannelId
    kind: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class KeepChannel:
    """What Slack told of a channel just now; `members` where it was asked who is in it."""

    facts: ChannelFacts
    members: tuple[PersonId, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class HearOfChannel:
    """What an event told of a channel; `moved_to` is its id from now on, where it has another."""

    channel: ChannelId
    news: News
    moved_to: ChannelId | None = None


async def door_of(tx: Tx, command: DoorOf) -> Door:
    """Whether it may go there now: what is for boards to the channel of one that is not stopped, all else to colleagues."""
    facts, board = await channels.load(tx, command.channel), await advisory.in_channel(tx, command.channel)
    if facts is None or not facts.fresh(tx.now):
        return Door.LOOK if board is None else Door.LOOK_AROUND
    if command.kind in FOR_BOARDS:
        return Door.CLOSED if board is None or board.stopped else Door.OPEN
    return Door.OPEN if closed(facts) is None and board is None else Door.CLOSED


async def require_no_board(tx: Tx, channel: ChannelId | None) -> None:
    """Raises `Refused` for the channel of an advisory board, where no team's posts go."""
    if channel is not None and await advisory.in_channel(tx, channel) is not None:
        raise Refused(code="advisory_channel")


async def keep_channel(tx: Tx, command: KeepChannel) -> ChannelFacts:
    """Keeps it; managers hear when a team's channel closed or opened by it."""
    guests = bool(command.members) and await channels.any_guest(tx, command.members)
    facts = replace(command.facts, guests=guests, looked_at=tx.now)
    await _changed(tx, await channels.load(tx, facts.channel), facts)
    return facts


async def hear_of_channel(tx: Tx, command: HearOfChannel) -> None:
    """The event counts at once, also for what waits to be posted there."""
    before = await channels.load(tx, command.channel)
    known = before or ChannelFacts(channel=command.channel)
    await _changed(tx, before, heard(known, command.news))
    if command.moved_to is not None:
        await channels.move(tx, command.channel, command.moved_to)
        await _changed(tx, None, heard(replace(known, channel=command.moved_to), command.news))


async def _changed(tx: Tx, before: ChannelFacts | None, after: ChannelFacts) -> None:
    await channels.keep(tx, after)
    was, now = (None if before is None else closed(before)), closed(after)
    if was is not now and await channels.of_a_team(tx, after.channel):
        await tell_managers(tx, after.channel)
    await channel_changed(tx, after)


async def tell_managers(tx: Tx, channel: ChannelId) -> None:
    """Those of the workspace and of the teams it is of hear that it takes no posts any more, and see there when it does again."""
    managers = set((await roles.lookers(tx)).managers)
    for team in await teams.in_channel(tx, channel):
        managers |= (await roles.lookers(tx, team)).managers
    notices = [ChannelClosed(person=each, channel=channel) for each in sorted(managers)]
    if notices:
        await outbox.add_all(tx, notices, lane=Lane.REMINDER)


async def channel_page(tx: Tx, notice: ChannelClosed) -> ChannelPage | None:
    """How it stands now."""
    facts = await channels.load(tx, notice.channel)
    if facts is None:
        return None
    return ChannelPage(channel=notice.channel, private=facts.private, closed=closed(facts))
