"""A channel's board as it stands: the message with a section for each team, and each team's reply in its thread."""

from typing import Final

from services.board_pages import BoardDetailPage, ChannelBoardPage
from services.notices import BoardChanged, BoardDetail, Lane
from services.store import boards, messages, outbox
from services.store.tx import Tx
from services.teams import Team
from services.usecases import board_places
from services.usecases.comparing import team_of
from services.usecases.show_board import board_page, full_page
from services.usecases.who import workspace

MOST: Final = 20
"""Teams with a section in one message. Of the others the thread tells."""


async def fill_thread(tx: Tx, board: BoardChanged) -> None:
    """A board was posted: what each of its teams has to say follows under it."""
    running = board.week >= await board_places.running_week(tx)
    details = [
        BoardDetail(team=team, week=board.week, channel=board.channel, under=board.key)
        for team in await boards.standing_in(tx, board.channel, board.week, running=running)
    ]
    if details:
        await outbox.add_all(tx, details, lane=Lane.BULK)


async def posted_board(tx: Tx, notice: BoardChanged) -> ChannelBoardPage | None:
    """The board as it stands in its channel, of teams with cards of the week. Only this week's and the last one's are posted, older ones corrected alone.

    A section that stands still is drawn once more when it moves again: another team's change may have drawn it meanwhile.
    """
    now = await board_places.running_week(tx)
    running = notice.week >= now
    teams = await boards.standing_in(tx, notice.channel, notice.week, running=running)
    pages = [await board_page(tx, team, notice.week) for team in teams[:MOST]]
    shown = [page for page in pages if page.squares or (running and page.players)]
    if await messages.find(tx, notice.key) is None and (not shown or notice.week.next() < now):
        return None
    rests = [page.until for page in shown if page.until is not None]
    if rests:
        await outbox.add(tx, notice, lane=Lane.BULK, not_before=min(rests))
    return ChannelBoardPage(week=notice.week, boards=tuple(shown), more=len(teams[MOST:]))


async def detail_page(tx: Tx, notice: BoardDetail) -> BoardDetailPage | None:
    """What stands in the thread of a board, once there is a board and something to tell beside it; nothing where the team left."""
    team = await team_of(tx, notice.team)
    gone = not team.ended and await board_places.place_of(tx, team, notice.week) != notice.channel
    board = await messages.find(tx, notice.under)
    if gone or board is None:
        return None
    page = await full_page(tx, notice.team, notice.week)
    if page.squares:
        await messages.keep(tx, BoardDetail.section(team.id, notice.week), board)
        await _again(tx, team, notice)
    if not (page.squares and page.lasting) and await messages.find(tx, notice.key) is None:
        return None
    return BoardDetailPage(board=page, chart=tx.chart_address(page.weeks))


async def _again(tx: Tx, team: Team, notice: BoardDetail) -> None:
    """Days pass without a square, and change a day's points: it is drawn anew with the recap, and when the week is over."""
    home = await workspace(tx)
    recap = team.recap_opens(notice.week, home.zone, home.holidays)
    later = [at for at in (recap, team.week_begins(notice.week.next(), home.zone)) if at > tx.now]
    if later:
        await outbox.add(tx, notice, lane=Lane.BULK, not_before=min(later))
