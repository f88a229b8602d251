"""Squares that people suggest, what became of them, and whose name stands beside an activity."""

from collections.abc import Collection, Mapping
from datetime import datetime
from types import MappingProxyType

from cards.model import ActivityId, PersonId
from services.decks import Answered, Suggestion
from services.ids import SuggestionId
from services.store.tx import Row, Tx

NOBODY: Mapping[ActivityId, PersonId] = MappingProxyType({})


def _suggestion(row: Row) -> Suggestion:
    return Suggestion(
        id=SuggestionId(row["suggestion_id"]),
        person=None if row["person_id"] is None else PersonId(row["person_id"]),
        short=row["short"],
        prompt=row["prompt"],
        why=row["why"],
        setting=row["setting"],
        effort=row["effort"],
        credited=row["credited"],
        state=Answered(row["state"]),
        at=row["suggested_at"],
        note=row["note"],
        activity=None if row["activity_id"] is None else ActivityId(row["activity_id"]),
    )


async def add(tx: Tx, suggestion: Suggestion) -> None:
    """Keeps a suggestion until somebody answers it."""
    await tx.do(
        "INSERT INTO suggestion (workspace_id, suggestion_id, person_id, short, prompt, why, setting, effort, credited,"
        " state, suggested_at) VALUES (:workspace, :id, :person, :short, :prompt, :why, :setting, :effort, :credited,"
        " :state, :at)",
        id=suggestion.id,
        person=suggestion.person,
        short=suggestion.short,
        prompt=suggestion.prompt,
        why=suggestion.why,
        setting=suggestion.setting,
        effort=suggestion.effort,
        credited=suggestion.credited,
        state=suggestion.state.value,
        at=suggestion.at,
    )


async def waiting(tx: Tx, *, limit: int) -> tuple[Suggestion, ...]:
    """Those nobody has answered yet, the oldest first."""
    rows = await tx.rows(
        "SELECT * FROM suggestion WHERE workspace_id = :workspace AND state = 'open'"
        " ORDER BY suggested_at, suggestion_id LIMIT :limit",
        limit=limit,
    )
    return tuple(map(_suggestion, rows))


async def count_waiting(tx: Tx) -> int:
    """How many nobody has answered yet."""
    row = await tx.one(
        "SELECT count(*) AS open FROM suggestion WHERE workspace_id = :workspace AND state = 'open'"
    )
    return 0 if row is None else int(row["open"])


async def count_waiting_of(tx: Tx, person: PersonId) -> int:
    """How many of somebody's own nobody has answered yet."""
    row = await tx.one(
        "SELECT count(*) AS open FROM suggestion WHERE workspace_id = :workspace AND person_id = :person"
        " AND state = 'open'",
        person=person,
    )
    return 0 if row is None else int(row["open"])


async def waiting_of(tx: Tx, person: PersonId) -> tuple[Suggestion, ...]:
    """Somebody's own that wait. Locks the person, so that two sent at once are counted one after the other."""
    await tx.one(
        "SELECT person_id FROM person WHERE workspace_id = :workspace AND person_id = :person FOR NO KEY UPDATE",
        person=person,
    )
    rows = await tx.rows(
        "SELECT * FROM suggestion WHERE workspace_id = :workspace AND person_id = :person AND state = 'open'"
        " ORDER BY suggested_at, suggestion_id",
        person=person,
    )
    return tuple(map(_suggestion, rows))


async def load(tx: Tx, suggestion: SuggestionId) -> Suggestion | None:
    """One of them."""
    row = await tx.one(
        "SELECT * FROM suggestion WHERE workspace_id = :workspace AND suggestion_id = :id", id=suggestion
    )
    return None if row is None else _suggestion(row)


async def answer(
    tx: Tx,
    suggestion: SuggestionId,
    state: Answered,
    *,
    by: PersonId,
    note: str = "",
    activity: ActivityId | None = None,
) -> bool:
    """Answers a suggestion, once; False where somebody was quicker."""
    changed = await tx.do(
        "UPDATE suggestion SET state = :state, answered_by = :by, answered_at = :now, note = :note,"
        " activity_id = :activity WHERE workspace_id = :workspace AND suggestion_id = :id AND state = 'open'",
        id=suggestion,
        state=state.value,
        by=by,
        note=note,
        activity=activity,
        now=tx.now,
    )
    return changed == 1


async def credits_of(tx: Tx, activities: Collection[ActivityId]) -> Mapping[ActivityId, PersonId]:
    """Who suggested these activities and is named for it: who asked to be, is here, and has not left the game."""
    rows = await tx.rows(
        "SELECT DISTINCT ON (s.activity_id) s.activity_id, s.person_id FROM suggestion s"
        " JOIN person p ON p.workspace_id = :workspace AND p.person_id = s.person_id"
        " WHERE s.workspace_id = :workspace AND s.activity_id = ANY(:activities) AND s.state = 'added' AND s.credited"
        " AND p.active AND p.kind = 'member' AND p.state <> 'left' ORDER BY s.activity_id, s.answered_at DESC",
        activities=sorted(activities),
    )
    return {ActivityId(row["activity_id"]): PersonId(row["person_id"]) for row in rows}


async def forget_before(tx: Tx, before: datetime, *, limit: int) -> int:
    """Drops those that were answered long ago and are in no deck; answers how many."""
    return await tx.do(
        "DELETE FROM suggestion WHERE workspace_id = :workspace AND suggestion_id IN (SELECT suggestion_id FROM suggestion"
        " WHERE workspace_id = :workspace AND state = 'thanked' AND answered_at < :before LIMIT :limit)",
        before=before,
        limit=limit,
    )
