"""Activities that were taken out of a deck and may come back, each with its own text."""

from cards.decks import read_deck
from cards.decks.changing import alone
from cards.model import Activity, ActivityId, PersonId
from services.store.tx import Tx


async def keep(tx: Tx, activity: Activity, *, by: PersonId) -> None:
    """Keeps an activity as it was."""
    await tx.do(
        "INSERT INTO retired (workspace_id, activity_id, source, retired_by, retired_at)"
        " VALUES (:workspace, :activity, :source, :by, :now) ON CONFLICT (workspace_id, activity_id)"
        " DO UPDATE SET source = excluded.source, retired_by = excluded.retired_by, retired_at = excluded.retired_at",
        activity=activity.id,
        source=alone(activity),
        by=by,
        now=tx.now,
    )


async def latest(tx: Tx, limit: int) -> tuple[Activity, ...]:
    """The last that were retired, newest first."""
    rows = await tx.rows(
        "SELECT source FROM retired WHERE workspace_id = :workspace ORDER BY retired_at DESC, activity_id LIMIT :limit",
        limit=limit,
    )
    return tuple(read_deck(row["source"]).at(0) for row in rows)


async def find(tx: Tx, activity: ActivityId) -> Activity | None:
    """One of them."""
    row = await tx.one(
        "SELECT source FROM retired WHERE workspace_id = :workspace AND activity_id = :activity",
        activity=activity,
    )
    return None if row is None else read_deck(row["source"]).at(0)


async def drop(tx: Tx, activity: ActivityId) -> None:
    """It is back."""
    await tx.do(
        "DELETE FROM retired WHERE workspace_id = :workspace AND activity_id = :activity", activity=activity
    )
