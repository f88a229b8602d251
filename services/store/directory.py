"""Workspaces as the scheduler and the drainers find them: before any of them is entered."""

from datetime import datetime
from typing import Final

from cards.model import WorkspaceId
from services.store.tx import Tx

NOBODY: Final = WorkspaceId("")
"""The workspace of a transaction that reads the directory only: no row of any table belongs to it."""


async def active(tx: Tx) -> tuple[WorkspaceId, ...]:
    """Every workspace that has the bot."""
    rows = await tx.rows("SELECT workspace_id FROM directory.workspace WHERE active ORDER BY workspace_id")
    return tuple(WorkspaceId(row["workspace_id"]) for row in rows)


async def all_known(tx: Tx) -> tuple[WorkspaceId, ...]:
    """Every workspace that has the bot, or had it and may come back."""
    rows = await tx.rows("SELECT workspace_id FROM directory.workspace ORDER BY workspace_id")
    return tuple(WorkspaceId(row["workspace_id"]) for row in rows)


async def gone(tx: Tx) -> int:
    """How many workspaces took the bot away."""
    row = await tx.one("SELECT count(*) AS gone FROM directory.workspace WHERE NOT active")
    return 0 if row is None else int(row["gone"])


async def is_active(tx: Tx) -> bool:
    """Whether the workspace of this transaction has the bot."""
    row = await tx.one("SELECT active FROM directory.workspace WHERE workspace_id = :workspace")
    return row is not None and bool(row["active"])


async def come_back(tx: Tx) -> bool:
    """The workspace of this transaction has the bot after all; True when it was thought to have taken it away."""
    changed = await tx.do(
        "UPDATE directory.workspace SET active = true, left_at = NULL"
        " WHERE workspace_id = :workspace AND NOT active"
    )
    return changed == 1


async def due(tx: Tx, now: datetime) -> tuple[WorkspaceId, ...]:
    """Workspaces to look at again by now, the longest overdue first."""
    rows = await tx.rows(
        "SELECT workspace_id FROM directory.workspace WHERE active AND next_due_at <= :now ORDER BY next_due_at",
        now=now,
    )
    return tuple(WorkspaceId(row["workspace_id"]) for row in rows)
