"""Who was asked to look at claims. Guests and people who left keep their row and do not count."""

from collections.abc import Collection

from cards.model import PersonId
from services.reviews import Lookers, RoleKind
from services.store.tx import Tx


async def lookers(tx: Tx) -> Lookers:
    """Everybody who may look at claims now. While no chosen manager is here, whoever installed the bot is one."""
    rows = await tx.rows(
        """
        SELECT p.person_id, r.kind, w.installer = p.person_id AS installer
          FROM workspace w
          JOIN person p ON p.workspace_id = :workspace AND p.active AND p.kind = 'member'
          LEFT JOIN role r ON r.workspace_id = :workspace AND r.person_id = p.person_id
         WHERE w.workspace_id = :workspace AND (r.role_id IS NOT NULL OR p.person_id = w.installer)
        """
    )
    managers = {PersonId(row["person_id"]) for row in rows if row["kind"] == RoleKind.MANAGER}
    installer = {PersonId(row["person_id"]) for row in rows if row["installer"]}
    reviewers = {PersonId(row["person_id"]) for row in rows if row["kind"] == RoleKind.REVIEWER}
    return Lookers(managers=frozenset(managers or installer), reviewers=frozenset(reviewers))


async def chosen(tx: Tx, kind: RoleKind) -> tuple[PersonId, ...]:
    """Who was chosen for a role, whether they are still here or not."""
    rows = await tx.rows(
        "SELECT person_id FROM role WHERE workspace_id = :workspace AND kind = :kind AND team_id IS NULL ORDER BY person_id",
        kind=kind.value,
    )
    return tuple(PersonId(row["person_id"]) for row in rows)


async def hold(tx: Tx) -> None:
    """Whoever else wants to change roles waits until the transaction ends."""
    await tx.one(
        "SELECT workspace_id FROM workspace WHERE workspace_id = :workspace FOR NO KEY UPDATE",
    )


async def choose(tx: Tx, kind: RoleKind, people: Collection[PersonId], *, by: PersonId) -> None:
    """Exactly these people hold the role for the whole workspace from now on. Hold the roles before."""
    await tx.do(
        "DELETE FROM role WHERE workspace_id = :workspace AND kind = :kind AND team_id IS NULL"
        " AND person_id <> ALL(cast(:people AS text[]))",
        kind=kind.value,
        people=sorted(people),
    )
    await tx.do(
        """
        INSERT INTO role (workspace_id, role_id, person_id, kind, given_by, since)
        SELECT :workspace, r.role_id, r.person_id, :kind, :by, :now
          FROM unnest(cast(:ids AS uuid[]), cast(:people AS text[])) AS r(role_id, person_id)
        ON CONFLICT (workspace_id, person_id, kind, team_id) DO NOTHING
        """,
        ids=[tx.new_id() for _ in people],
        people=sorted(people),
        kind=kind.value,
        by=by,
        now=tx.now,
    )
