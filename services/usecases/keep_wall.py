"""Managers open and close their team's wall, those of the workspace any. What opens it is told once and kept as a hash."""

import base64
from dataclasses import dataclass

from cards.model import PersonId
from services.errors import Refused
from services.ids import TeamId
from services.store import walls, workspaces
from services.store.tx import Tx
from services.usecases.caring import looks_after_all
from services.usecases.recap_managers import teams_of
from services.usecases.show_wall import hash_of
from services.usecases.shut_wall import note, shut
from services.usecases.who import workspace
from services.wall_pages import WallDesk, WallTeam


@dataclass(frozen=True, kw_only=True, slots=True)
class KeepWall:
    """Who asks, and for which of their teams; without one, for the team they are in."""

    person: PersonId
    team: TeamId | None = None


async def show_wall_desk(tx: Tx, command: KeepWall) -> WallDesk:
    """Whether the manager's team has a wall. Raises `Refused` for all but its managers."""
    return await _desk(tx, *await _teams(tx, command))


async def open_wall(tx: Tx, command: KeepWall) -> WallDesk:
    """A new link; the one before opens nothing any more. Raises `Refused`."""
    team, others = await _teams(tx, command)
    if not tx.address:
        raise Refused(code="no_address")
    token = base64.urlsafe_b64encode(tx.make_key()).rstrip(b"=").decode()
    await walls.make(tx, team, hash_of(token), by=command.person)
    await note(tx, command.person, team, now_open=True)
    return await _desk(tx, team, others, address=f"{tx.address}/wall/{token}")


async def close_wall(tx: Tx, command: KeepWall) -> WallDesk:
    """The link opens nothing any more. Raises `Refused`."""
    team, others = await _teams(tx, command)
    await shut(tx, command.person, team)
    return await _desk(tx, team, others)


async def _teams(tx: Tx, command: KeepWall) -> tuple[TeamId, tuple[TeamId, ...]]:
    """The team that is meant, and the others its manager looks after: for those of the workspace, all that have a wall."""
    mine = await teams_of(tx, command.person)
    team = command.team or mine[0]
    if await looks_after_all(tx, command.person):
        mine = tuple(dict.fromkeys((*mine, *await walls.open_in(tx))))
    if team not in mine:
        raise Refused(code="not_manager")
    return team, tuple(each for each in mine if each != team)


async def _desk(tx: Tx, team: TeamId, others: tuple[TeamId, ...], *, address: str = "") -> WallDesk:
    wall, zone = await walls.of_team(tx, team), (await workspace(tx)).zone
    return WallDesk(
        team=await _named(tx, team),
        others=tuple([await _named(tx, each) for each in others]),
        reachable=bool(tx.address),
        made_by=None if wall is None else wall.made_by,
        made_at=None if wall is None else wall.made_at.astimezone(zone),
        address=address,
    )


async def _named(tx: Tx, team: TeamId) -> WallTeam:
    stored = await workspaces.team(tx, team)
    return WallTeam(team=team, name="" if stored is None else stored.name)
