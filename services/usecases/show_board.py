"""What a team did together in a week."""

from dataclasses import dataclass

from cards.model import PersonId, Week
from services.board_pages import BoardPage
from services.errors import NotFound
from services.ids import TeamId
from services.store import people, scores, workspaces
from services.store.tx import Tx
from services.usecases.who import known, this_week


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowBoard:
    """Whose team's board."""

    person: PersonId


async def show_board(tx: Tx, command: ShowBoard) -> BoardPage:
    """The running week of my team."""
    person = await known(tx, command.person)
    team = person.team or await workspaces.first_team(tx)
    return await board_page(tx, team, this_week(tx, person))


async def board_page(tx: Tx, team_id: TeamId, week: Week) -> BoardPage:
    """The board of one team and week. Raises `NotFound`."""
    team = await workspaces.team(tx, team_id)
    if team is None:
        raise NotFound(code="no_team")
    score = await scores.of_team(tx, team_id, week)
    reach = await scores.reach_of_team(tx, team_id, week)
    return BoardPage(
        team=team_id,
        name=team.name,
        week=week,
        players=await people.playing_in(tx, team_id),
        squares=score.squares,
        lines=score.lines,
        full_cards=score.full_cards,
        points=score.points,
        customers=reach.customers,
        promises_kept=reach.promises_kept,
        squares_before=(await scores.of_team(tx, team_id, week.previous())).squares,
    )
