"""All teams' week for whoever answers for the game: sums of five people or more, and nobody's order."""

from collections.abc import Iterable
from dataclasses import dataclass

from cards.model import PersonId
from cards.weeks import week_of
from services.board_pages import Cell, CompanyPage
from services.boards import FEW
from services.errors import Refused
from services.store import company, people, roles, workspaces
from services.store.tx import Tx
from services.usecases.comparing import rest_of
from services.usecases.who import known, workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowCompany:
    """Who asks, and whether for the running week or the `last` one."""

    person: PersonId
    last: bool = False


async def show_company(tx: Tx, command: ShowCompany) -> CompanyPage:
    """The week of the workspace, of a team whose board stands still as its board has it. Raises `Refused` for all but managers chosen for the whole workspace."""
    person, home = await known(tx, command.person), await workspace(tx)
    managers = (await roles.lookers(tx)).managers
    if person.id not in managers:
        named = [each.member.real_name or each.member.name for each in await people.load_all(tx, managers)]
        raise Refused(code="not_whole_manager", fields={"names": named})
    week = week_of(tx.now, home.zone)
    week = week.previous() if command.last else week
    rests = {team.id: rest_of(home, team, week, tx.now) for team in await workspaces.teams(tx)}
    resting = {team: rest.start for team, rest in rests.items() if rest is not None}
    return CompanyPage(week=week, cells=told(await company.cells(tx, week, resting)), name=home.name)


def told(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """Teams of five or more, by name; smaller ones together at the end, where without any one of them they are as many.

    Whoever knows the sums of their own team can take them off, so what is left then has to be five people's too.
    """
    every = tuple(cells)
    large = tuple(cell for cell in every if cell.players >= FEW)
    small = [cell for cell in every if cell.players < FEW]
    rest = Cell(
        name="",
        players=sum(cell.players for cell in small),
        squares=sum(cell.squares for cell in small),
        customers=sum(cell.customers for cell in small),
        promises_kept=sum(cell.promises_kept for cell in small),
    )
    others = rest.players - max((cell.players for cell in small), default=0)
    return (*large, rest) if others >= FEW else large
