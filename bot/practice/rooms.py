"""Direct messages: of a bot and a person, of two people, or of a group. Found again by who is in them."""

from collections.abc import Sequence

from bot.practice.ids import ChannelId, Mint, UserId
from bot.practice.state import Channel, User, Workspace

GROUP_MOST = 9
"""People in a group, whoever opens it among them."""


def find_im(space: Workspace, one: UserId, other: UserId) -> Channel | None:
    pair = {one, other}
    return next((each for each in space.channels.values() if each.is_im and set(each.members) == pair), None)


def find_group(space: Workspace, people: Sequence[UserId]) -> Channel | None:
    wanted = set(people)
    return next(
        (each for each in space.channels.values() if each.is_mpim and set(each.members) == wanted), None
    )


def open_im(space: Workspace, mint: Mint, one: UserId, other: UserId, now: float) -> tuple[Channel, bool]:
    """The direct message between the two, and whether it was there already. People may write to themselves."""
    found = find_im(space, one, other)
    if found:
        return found, True
    room = Channel(
        id=ChannelId(mint.code("D")),
        members=tuple(dict.fromkeys((one, other))),
        is_im=True,
        is_private=True,
        created=int(now),
    )
    space.channels[room.id] = room
    return room, False


def open_group(space: Workspace, mint: Mint, people: Sequence[UserId], now: float) -> tuple[Channel, bool]:
    """The conversation of three or more, the one who opens it first, and whether it was there already."""
    found = find_group(space, people)
    if found:
        return found, True
    names = [space.users[each].name for each in people]
    room = Channel(
        id=ChannelId(mint.code("C")),
        name=f"mpdm-{'--'.join(names)}-1",
        members=tuple(people),
        is_mpim=True,
        is_private=True,
        creator=people[0],
        created=int(now),
        purpose=f"Group messaging with: {' '.join(f'@{name}' for name in names)}",
    )
    space.channels[room.id] = room
    return room, False


def person_in(channel: Channel, space: Workspace) -> User | None:
    """Whom a bot talks to in a direct message."""
    people = [space.users[each] for each in channel.members if not space.users[each].is_bot]
    return people[0] if channel.is_im and people else None


def bot_in(channel: Channel, space: Workspace) -> User | None:
    """The bot of an app's Messages tab; none where people are among themselves."""
    bots = [space.users[each] for each in channel.members if space.users[each].is_bot]
    return bots[0] if channel.is_im and bots else None


def may_meet(space: Workspace, people: Sequence[UserId]) -> bool:
    """Whether these may write to each other: people of other organisations only with whom they share a channel."""
    known = [space.users[each] for each in people]
    if any(each.is_stranger for each in known):
        return False
    return all(each.team_id == space.team_id for each in known) or share_a_channel(space, people)


def share_a_channel(space: Workspace, people: Sequence[UserId]) -> bool:
    rooms = (each for each in space.channels.values() if not (each.is_im or each.is_mpim or each.is_archived))
    return any(set(people) <= set(each.members) for each in rooms)
