"""The teams of a workspace, before those who look after them."""

from dataclasses import dataclass
from typing import Final

from cards.model import PersonId
from services.errors import NotFound, Refused
from services.ids import TeamId
from services.reviews import RoleKind
from services.settings import Changed
from services.store import changes, roles, teams, workspaces
from services.store.changes import Change
from services.store.tx import Tx
from services.team_pages import TeamLine, TeamPage, TeamsPage
from services.teams import Team, TeamSource
from services.usecases.caring import looks_after_all, require_all, require_team
from services.usecases.dated import on_the_clock
from services.usecases.who import workspace

ON_A_PAGE: Final = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowTeams:
    """Who asks, and for which page of the list, from 0."""

    person: PersonId
    number: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowTeam:
    """Who asks, and for which team."""

    person: PersonId
    team: TeamId


@dataclass(frozen=True, kw_only=True, slots=True)
class BeginTeam:
    """Who would like a new team, and where its people are to come from."""

    person: PersonId
    source: TeamSource


async def show_teams(tx: Tx, command: ShowTeams) -> TeamsPage:
    """Those somebody looks after: the team of everybody else, then by name. Raises `Refused` for whoever looks after none."""
    everything, mine = await looks_after_all(tx, command.person), await roles.managed_by(tx, command.person)
    if not everything and not mine:
        raise Refused(code="not_manager")
    first, sizes = await workspaces.first_team(tx), await teams.sizes(tx)
    every = [team for team in await workspaces.teams(tx) if everything or team.id in mine]
    found = sorted(every, key=lambda team: (team.id != first, team.name.casefold(), team.id))
    pages = max(1, -(-len(found) // ON_A_PAGE))
    number = max(0, min(command.number, pages - 1))
    part = found[number * ON_A_PAGE : (number + 1) * ON_A_PAGE]
    lines = [
        TeamLine(
            team=team,
            size=sizes.get(team.id, 0),
            managers=await roles.chosen(tx, RoleKind.MANAGER, team.id),
            first=team.id == first,
        )
        for team in part
    ]
    return TeamsPage(lines=tuple(lines), number=number, pages=pages, may_add=everything)


async def begin_team(tx: Tx, command: BeginTeam) -> None:
    """Raises `Refused` where somebody may not make teams, or Slack would not tell us who is in it."""
    await require_all(tx, command.person)
    scopes = (await workspace(tx)).scopes
    if command.source is TeamSource.GROUP and "usergroups:read" not in scopes:
        raise Refused(code="no_group_scope")
    if command.source is TeamSource.CHANNEL and "channels:read" not in scopes:
        raise Refused(code="no_channel_scope")


async def show_team(tx: Tx, command: ShowTeam) -> TeamPage:
    """One team. Raises `Refused` and `NotFound`."""
    await require_team(tx, command.person, command.team)
    found = await workspaces.team(tx, command.team)
    if found is None or found.ended:
        raise NotFound(code="no_such_team")
    return await team_page(tx, found, command.person)


async def team_page(tx: Tx, team: Team, person: PersonId) -> TeamPage:
    """A team as it is now."""
    first = team.id == await workspaces.first_team(tx)
    told = await on_the_clock(tx, *await changes.latest(tx, subject(team.id)))
    return TeamPage(
        team=team,
        size=(await teams.sizes(tx)).get(team.id, 0),
        zone=(await workspace(tx)).zone,
        first=first,
        members=await teams.put_by_hand(tx, team.id),
        managers=await roles.chosen(tx, RoleKind.MANAGER, team.id),
        reviewers=await roles.chosen(tx, RoleKind.REVIEWER, team.id),
        changes=tuple(map(changed, told)),
        may_end=not first and await looks_after_all(tx, person),
    )


def subject(team: TeamId) -> str:
    """Under which changes of a team are kept."""
    return f"team:{team}"


def changed(change: Change) -> Changed:
    """What a change was about."""
    names = [name for name, value in change.after.items() if change.before.get(name) != value]
    return Changed(person=change.person, at=change.at, names=tuple(names))
