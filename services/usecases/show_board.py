"""What a team did together in a week."""

from dataclasses import dataclass, replace
from datetime import timedelta

from cards.model import PersonId, Week
from services.board_pages import BoardPage
from services.boards import FEW, Span
from services.ids import TeamId
from services.store import boards, scores
from services.store.tx import Tx
from services.usecases.comparing import compared, rest_now, team_of, weeks_told
from services.usecases.who import known, plays_for, this_week


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowBoard:
    """Whose team's board."""

    person: PersonId


async def show_board(tx: Tx, command: ShowBoard) -> BoardPage:
    """The running week of the team my card counts for, with all there is to say of it."""
    person = await known(tx, command.person)
    week = this_week(tx, person)
    return await full_page(tx, await plays_for(tx, person, week), week)


async def board_page(tx: Tx, team_id: TeamId, week: Week) -> BoardPage:
    """The board of one team and week, as of when it began to stand still where it does. Raises `NotFound`."""
    team = await team_of(tx, team_id)
    rest = await rest_now(tx, team, week)
    until = None if rest is None else rest.start
    score = await boards.as_of(tx, team_id, week, until) if until else await scores.of_team(tx, team_id, week)
    players = (await boards.dealt(tx, team_id, [week])).get(week, 0)
    reach = await scores.reach_of_team(tx, team_id, week, until)
    return BoardPage(
        team=team_id,
        name=team.name,
        week=week,
        players=players,
        squares=score.squares,
        lines=score.lines,
        full_cards=score.full_cards,
        points=score.points,
        customers=reach.customers,
        promises_kept=reach.promises_kept,
        squares_before=(await scores.of_team(tx, team_id, week.previous())).squares,
        few=players < FEW,
        until=None if rest is None else rest.end,
    )


async def full_page(tx: Tx, team_id: TeamId, week: Week) -> BoardPage:
    """The board with what stands in its thread: a day's points, who helped, and the weeks before. Raises `NotFound`.

    Points are told from five cards on, a day's as well as those of each week.
    """
    page = await board_page(tx, team_id, week)
    rest = await rest_now(tx, team := await team_of(tx, team_id), week)
    span = Span(first=week.monday, end=week.monday + timedelta(days=7))
    weeks, people = await weeks_told(tx, team_id, week), await compared(tx, team, week)
    return replace(
        page,
        per_day=0.0 if page.few else people.per_day,
        days_over=people.days_over,
        helpers=await boards.helpers(tx, team_id, span, None if rest is None else rest.start),
        weeks=tuple(
            replace(each, points=page.points, squares=page.squares) if each.week == week else each
            for each in weeks
        ),
    )
