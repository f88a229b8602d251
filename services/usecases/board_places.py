"""Where teams' boards stand: one message for each channel and week, with a section and a message in its thread for each team.

In the running week a team's board stands in its channel. From then on it stays where it stood, whatever becomes of the
team: what is taken back later is corrected there.
"""

from cards.model import Week
from cards.weeks import week_of
from services.ids import ChannelId
from services.notices import BoardChanged, BoardDetail, Lane
from services.store import messages, outbox
from services.store.tx import Tx
from services.teams import Team
from services.usecases.who import workspace


async def running_week(tx: Tx) -> Week:
    """The week on the workspace's clock."""
    return week_of(tx.now, (await workspace(tx)).zone)


async def place_of(tx: Tx, team: Team, week: Week) -> ChannelId | None:
    """Where this week's board of a team stands, or is to stand; None for nowhere."""
    if not team.ended and week >= await running_week(tx):
        return team.channel
    stood = await messages.find(tx, BoardDetail.section(team.id, week))
    return team.channel if stood is None else stood.channel


def notices(team: Team, week: Week, channel: ChannelId) -> tuple[BoardChanged, BoardDetail]:
    """The board in this channel has to be drawn anew, and what the team has in its thread."""
    board = BoardChanged(week=week, channel=channel)
    return board, BoardDetail(team=team.id, week=week, channel=channel, under=board.key)


async def move(tx: Tx, team: Team, channel: ChannelId | None, week: Week) -> None:
    """A team, as it was, keeps its board in another channel from now on: its section leaves the one and comes to the other."""
    if team.channel != channel:
        for key in (BoardDetail.key_of(team.id, week), BoardDetail.section(team.id, week)):
            await messages.forget(tx, key)
    if channel is not None:
        await outbox.add_all(tx, notices(team, week, channel), lane=Lane.BULK)
    if team.channel is not None and team.channel != channel:
        await outbox.add(tx, BoardChanged(week=week, channel=team.channel), lane=Lane.BULK)


async def leave(tx: Tx, team: Team) -> None:
    """A team, as it was, is ended: what it did this week stays on the board, its details first, which say where it stood."""
    if team.channel is None:
        return
    board, detail = notices(team, await running_week(tx), team.channel)
    await outbox.add(tx, detail, lane=Lane.REMINDER)
    await outbox.add(tx, board, lane=Lane.BULK)
