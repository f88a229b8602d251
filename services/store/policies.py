"""Each workspace's changes to the policy of the rules. Every version is kept, so that it can be told what a claim was
judged by, and who changed what.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from services.store.tx import Row, Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredPolicy:
    """Changes by name, as JSON; version 0 is the policy as it comes, which nobody changed."""

    version: int = 0
    changes: Mapping[str, Any] = field(default_factory=dict)
    changed_by: str = ""
    since: datetime | None = None


def _policy(row: Row) -> StoredPolicy:
    changes = row["changes"]
    return StoredPolicy(
        version=row["version"],
        changes=json.loads(changes) if isinstance(changes, str) else changes,
        changed_by=row["changed_by"],
        since=row["since"],
    )


async def latest(tx: Tx) -> StoredPolicy:
    """The policy in force."""
    row = await tx.one("SELECT * FROM policy WHERE workspace_id = :workspace ORDER BY version DESC LIMIT 1")
    return StoredPolicy() if row is None else _policy(row)


async def lock_latest(tx: Tx) -> StoredPolicy:
    """As `latest`, and whoever else wants to change it waits until the transaction ends."""
    await tx.one("SELECT workspace_id FROM workspace WHERE workspace_id = :workspace FOR NO KEY UPDATE")
    return await latest(tx)


async def add(tx: Tx, before: StoredPolicy, changes: Mapping[str, Any], *, by: str) -> StoredPolicy:
    """The version after `before`, in force for claims judged from now on. Key: workspace and version."""
    made = StoredPolicy(version=before.version + 1, changes=changes, changed_by=by, since=tx.now)
    await tx.do(
        "INSERT INTO policy (workspace_id, version, changes, changed_by, since)"
        " VALUES (:workspace, :version, cast(:changes AS jsonb), :by, :now)",
        version=made.version,
        changes=json.dumps(changes),
        by=by,
        now=tx.now,
    )
    return made
