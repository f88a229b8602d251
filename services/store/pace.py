"""What Slack told us about how fast we may go, kept where every replica finds it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from services.store.tx import Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownPace:
    """Per method of Slack's: until when it rests after a 429, and calls a minute where we know better than the manual."""

    resting: Mapping[str, datetime] = field(default_factory=dict)
    per_minute: Mapping[str, float] = field(default_factory=dict)


async def load(tx: Tx) -> KnownPace:
    """What is known about a workspace."""
    rows = await tx.rows("SELECT * FROM directory.pace WHERE workspace_id = :workspace")
    return KnownPace(
        resting={
            row["method"]: row["paused_until"]
            for row in rows
            if row["paused_until"] is not None and row["paused_until"] > tx.now
        },
        per_minute={row["method"]: row["per_minute"] for row in rows if row["per_minute"] is not None},
    )


async def rest(tx: Tx, method: str, until: datetime) -> None:
    """Slack asked to leave a method alone until then; the latest wish counts. Key: workspace and method."""
    await tx.do(
        """
        INSERT INTO directory.pace AS p (workspace_id, method, paused_until) VALUES (:workspace, :method, :until)
        ON CONFLICT (workspace_id, method) DO UPDATE SET paused_until = greatest(p.paused_until, excluded.paused_until)
        """,
        method=method,
        until=until,
    )


async def set_rate(tx: Tx, method: str, per_minute: float) -> None:
    """How many calls a minute this workspace takes, instead of what the manual says. Key: workspace and method."""
    await tx.do(
        """
        INSERT INTO directory.pace (workspace_id, method, per_minute) VALUES (:workspace, :method, :per_minute)
        ON CONFLICT (workspace_id, method) DO UPDATE SET per_minute = excluded.per_minute
        """,
        method=method,
        per_minute=per_minute,
    )
