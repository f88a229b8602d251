"""Walls for office screens: a team has one that is open. What opens it is kept as a hash alone, in the directory."""

from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId, WorkspaceId
from services.ids import TeamId, WallId
from services.store.tx import Row, Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredWall:
    """A wall that is open."""

    id: WallId
    team: TeamId
    made_by: PersonId
    made_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Door:
    """Where a link leads."""

    workspace: WorkspaceId
    wall: WallId


async def make(tx: Tx, team: TeamId, token_hash: str, *, by: PersonId) -> None:
    """Opens a wall; the team's earlier one is closed."""
    await close(tx, team)
    wall = WallId(tx.new_id())
    await tx.do(
        "INSERT INTO wall (workspace_id, wall_id, team_id, made_by, made_at) VALUES (:workspace, :wall, :team, :by, :now)",
        wall=wall,
        team=team,
        by=by,
        now=tx.now,
    )
    await tx.do(
        "INSERT INTO directory.wall (token_hash, workspace_id, wall_id) VALUES (:hash, :workspace, :wall)",
        hash=token_hash,
        wall=wall,
    )


async def close(tx: Tx, team: TeamId) -> bool:
    """Closes a team's wall; its link opens nothing any more. False where none was open."""
    # Two managers at once take turns.
    await tx.one(
        "SELECT team_id FROM team WHERE workspace_id = :workspace AND team_id = :team FOR NO KEY UPDATE",
        team=team,
    )
    rows = await tx.rows(
        "UPDATE wall SET closed_at = :now WHERE workspace_id = :workspace AND team_id = :team AND closed_at IS NULL"
        " RETURNING wall_id",
        team=team,
        now=tx.now,
    )
    await tx.do(
        "DELETE FROM directory.wall WHERE workspace_id = :workspace AND wall_id = ANY(cast(:walls AS uuid[]))",
        walls=[row["wall_id"] for row in rows],
    )
    return bool(rows)


async def of_team(tx: Tx, team: TeamId) -> StoredWall | None:
    """A team's wall, if it is open."""
    row = await tx.one(
        "SELECT * FROM wall WHERE workspace_id = :workspace AND team_id = :team AND closed_at IS NULL",
        team=team,
    )
    return None if row is None else _wall(row)


async def open_in(tx: Tx) -> tuple[TeamId, ...]:
    """The teams that have an open wall, the oldest wall first."""
    rows = await tx.rows(
        "SELECT w.team_id FROM wall w JOIN team t ON t.workspace_id = :workspace AND t.team_id = w.team_id AND t.ended_at IS NULL"
        " WHERE w.workspace_id = :workspace AND w.closed_at IS NULL ORDER BY w.made_at, w.wall_id"
    )
    return tuple(TeamId(row["team_id"]) for row in rows)


async def load(tx: Tx, wall: WallId) -> StoredWall | None:
    """A wall, if it is open and its team has not ended."""
    row = await tx.one(
        "SELECT w.* FROM wall w JOIN team t ON t.workspace_id = :workspace AND t.team_id = w.team_id AND t.ended_at IS NULL"
        " WHERE w.workspace_id = :workspace AND w.wall_id = :wall AND w.closed_at IS NULL",
        wall=wall,
    )
    return None if row is None else _wall(row)


def _wall(row: Row) -> StoredWall:
    return StoredWall(
        id=WallId(row["wall_id"]),
        team=TeamId(row["team_id"]),
        made_by=PersonId(row["made_by"]),
        made_at=row["made_at"],
    )


async def door(tx: Tx, token_hash: str) -> Door | None:
    """Where a link leads, before its workspace is known; nowhere once the workspace took the bot away."""
    row = await tx.one(
        "SELECT w.workspace_id, w.wall_id FROM directory.wall w JOIN directory.workspace d USING (workspace_id)"
        " WHERE w.token_hash = :hash AND d.active",
        hash=token_hash,
    )
    if row is None:
        return None
    return Door(workspace=WorkspaceId(row["workspace_id"]), wall=WallId(row["wall_id"]))
