"""Where teams' boards stand: one message for each channel and week, with a section and a message in its thread for each team.

In the running week a team's board stands in its channel. From then on it stays where it stood, whatever becomes of the
team: what is taken back later is corrected there.
"""

from typing import Final

from cards.model import Week
from cards.weeks import week_of
from services.board_pages import BoardDetailPage, ChannelBoardPage
from services.ids import ChannelId
from services.notices import BoardChanged, BoardDetail, Lane
from services.store import boards, messages, outbox
from services.store.tx import Tx
from services.teams import Team
from services.usecases.comparing import team_of
from services.usecases.show_board import board_page, full_page
from services.usecases.who import workspace

MOST: Final = 20
"""Teams with a section in one message. Of the others the thread tells."""


async def running_week(tx: Tx) -> Week:
    """The week on the workspace's clock."""
    return week_of(tx.now, (await workspace(tx)).zone)


async def place_of(tx: Tx, team: Team, week: Week) -> ChannelId | None:
    """Where this week's board of a team stands, or is to stand; None for nowhere."""
    if not team.ended and week >= await running_week(tx):
        return team.channel
    stood = await messages.find(tx, BoardDetail.key_of(team.id, week))
    return team.channel if stood is None else stood.channel


def notices(team: Team, week: Week, channel: ChannelId) -> tuple[BoardChanged, BoardDetail]:
    """The board in this channel has to be drawn anew, and what the team has in its thread."""
    board = BoardChanged(week=week, channel=channel)
    return board, BoardDetail(team=team.id, week=week, channel=channel, under=board.key)


async def move(tx: Tx, team: Team, channel: ChannelId | None, week: Week) -> None:
    """A team, as it was, keeps its board in another channel from now on: its section leaves the one and comes to the other."""
    if team.channel != channel:
        await messages.forget(tx, BoardDetail.key_of(team.id, week))
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


async def fill_thread(tx: Tx, board: BoardChanged) -> None:
    """A board was posted: what each of its teams has to say follows under it."""
    running = board.week >= await running_week(tx)
    details = [
        BoardDetail(team=team, week=board.week, channel=board.channel, under=board.key)
        for team in await boards.standing_in(tx, board.channel, board.week, running=running)
    ]
    if details:
        await outbox.add_all(tx, details, lane=Lane.BULK)


async def posted_board(tx: Tx, notice: BoardChanged) -> ChannelBoardPage | None:
    """The board as it stands in its channel. Only this week's and the last one's are posted, older ones corrected alone.

    A section that stands still is drawn once more when it moves again: another team's change may have drawn it meanwhile.
    """
    now = await running_week(tx)
    running = notice.week >= now
    teams = await boards.standing_in(tx, notice.channel, notice.week, running=running)
    pages = [await board_page(tx, team, notice.week) for team in teams[:MOST]]
    shown = [page for page in pages if page.squares or (running and page.players)] or pages[: int(running)]
    if await messages.find(tx, notice.key) is None and (not shown or notice.week.next() < now):
        return None
    rests = [page.until for page in shown if page.until is not None]
    if rests:
        await outbox.add(tx, notice, lane=Lane.BULK, not_before=min(rests))
    return ChannelBoardPage(week=notice.week, boards=tuple(shown), more=len(teams[MOST:]))


async def detail_page(tx: Tx, notice: BoardDetail) -> BoardDetailPage | None:
    """What stands in the thread of a board, once there is a board and something to tell beside it; nothing where the team left."""
    team = await team_of(tx, notice.team)
    gone = not team.ended and await place_of(tx, team, notice.week) != notice.channel
    if gone or await messages.find(tx, notice.under) is None:
        return None
    page = await full_page(tx, notice.team, notice.week)
    if not page.squares and await messages.find(tx, notice.key) is None:
        return None
    return BoardDetailPage(board=page, chart=tx.chart_address(page.weeks))
