"""Who changed a setting of the workspace, and when: rows are only ever added."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cards.model import PersonId
from services.store.tx import Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One change: what it was about, and the setting before and after it, as JSON."""

    person: PersonId
    at: datetime
    before: Mapping[str, Any]
    after: Mapping[str, Any]


async def add(
    tx: Tx, *, person: PersonId, subject: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> None:
    """Keeps a change."""
    await tx.do(
        "INSERT INTO change (workspace_id, change_id, person_id, subject, before, after, changed_at)"
        " VALUES (:workspace, :id, :person, :subject, cast(:before AS jsonb), cast(:after AS jsonb), :now)",
        id=tx.new_id(),
        person=person,
        subject=subject,
        before=json.dumps(before),
        after=json.dumps(after),
        now=tx.now,
    )


async def latest(tx: Tx, subject: str, limit: int = 3) -> tuple[Change, ...]:
    """The last changes of one setting, newest first."""
    rows = await tx.rows(
        "SELECT * FROM change WHERE workspace_id = :workspace AND subject = :subject"
        " ORDER BY changed_at DESC, change_id DESC LIMIT :limit",
        subject=subject,
        limit=limit,
    )
    return tuple(
        Change(
            person=PersonId(row["person_id"]), at=row["changed_at"], before=row["before"], after=row["after"]
        )
        for row in rows
    )
