"""Who was asked to look at claims, for one team or for the workspace. Guests and people who left keep their row and do not count."""

from collections.abc import Collection

from cards.model import PersonId
from services.ids import TeamId
from services.reviews import Lookers, RoleKind
from services.store.tx import Tx


async def lookers(tx: Tx, team: TeamId | None = None) -> Lookers:
    """Everybody who may look at claims now, those of one team where it is named.

    While no manager chosen for the workspace is here, whoever installed the bot is one.
    """
    rows = await tx.rows(
        """
        WITH held AS (
            SELECT r.person_id, r.kind, r.team_id, false AS installer FROM role r
             WHERE r.workspace_id = :workspace
               AND (r.team_id IS NULL OR cast(:team AS uuid) IS NULL OR r.team_id = :team)
             UNION ALL
            SELECT w.installer, NULL, NULL, true FROM workspace w WHERE w.workspace_id = :workspace)
        SELECT h.* FROM held h
          JOIN person p ON p.workspace_id = :workspace AND p.person_id = h.person_id AND p.active AND p.kind = 'member'
        """,
        team=team,
    )
    held = {(row["kind"], row["team_id"] is None, PersonId(row["person_id"])) for row in rows}
    own = {(kind, person) for kind, everywhere, person in held if not everywhere}
    managers = {person for kind, everywhere, person in held if everywhere and kind == RoleKind.MANAGER}
    reviewers = {person for kind, everywhere, person in held if everywhere and kind == RoleKind.REVIEWER}
    managers = managers or {PersonId(row["person_id"]) for row in rows if row["installer"]}
    if team is not None:
        managers |= {person for kind, person in own if kind == RoleKind.MANAGER}
        reviewers |= {person for kind, person in own if kind == RoleKind.REVIEWER}
    return Lookers(
        managers=frozenset(managers),
        reviewers=frozenset(reviewers),
        own=frozenset(person for _, person in own),
    )


async def managed_by(tx: Tx, person: PersonId) -> tuple[TeamId, ...]:
    """The teams somebody was chosen to manage, by id; those that ended are not among them."""
    rows = await tx.rows(
        "SELECT r.team_id FROM role r JOIN team t ON t.workspace_id = :workspace AND t.team_id = r.team_id AND t.ended_at IS NULL"
        " WHERE r.workspace_id = :workspace AND r.person_id = :person AND r.kind = :kind ORDER BY r.team_id",
        person=person,
        kind=RoleKind.MANAGER.value,
    )
    return tuple(TeamId(row["team_id"]) for row in rows)


async def chosen(tx: Tx, kind: RoleKind, team: TeamId | None = None) -> tuple[PersonId, ...]:
    """Who was chosen for a role, in a team or for the workspace, whether they are still here or not."""
    rows = await tx.rows(
        "SELECT person_id FROM role WHERE workspace_id = :workspace AND kind = :kind"
        " AND team_id IS NOT DISTINCT FROM cast(:team AS uuid) ORDER BY person_id",
        kind=kind.value,
        team=team,
    )
    return tuple(PersonId(row["person_id"]) for row in rows)


async def hold(tx: Tx) -> None:
    """Whoever else wants to change roles waits until the transaction ends."""
    await tx.one(
        "SELECT workspace_id FROM workspace WHERE workspace_id = :workspace FOR NO KEY UPDATE",
    )


async def choose(
    tx: Tx, kind: RoleKind, people: Collection[PersonId], *, by: PersonId, team: TeamId | None = None
) -> None:
    """Exactly these people hold the role from now on, in a team or for the whole workspace. Hold the roles before."""
    await tx.do(
        "DELETE FROM role WHERE workspace_id = :workspace AND kind = :kind"
        " AND team_id IS NOT DISTINCT FROM cast(:team AS uuid) AND person_id <> ALL(cast(:people AS text[]))",
        kind=kind.value,
        people=sorted(people),
        team=team,
    )
    await tx.do(
        """
        INSERT INTO role (workspace_id, role_id, person_id, kind, team_id, given_by, since)
        SELECT :workspace, r.role_id, r.person_id, :kind, cast(:team AS uuid), :by, :now
          FROM unnest(cast(:ids AS uuid[]), cast(:people AS text[])) AS r(role_id, person_id)
        ON CONFLICT (workspace_id, person_id, kind, team_id) DO NOTHING
        """,
        ids=[tx.new_id() for _ in people],
        people=sorted(people),
        kind=kind.value,
        team=team,
        by=by,
        now=tx.now,
    )
