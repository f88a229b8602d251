"""Promises: claims with a day, half lit until their follow-up."""

from collections.abc import Sequence
from datetime import date, datetime

from cards.model import PersonId
from services.claim_state import OPEN
from services.schedule import Daytime
from services.store.claims import StoredClaim, stored_claim
from services.store.tx import Row, Tx

NUDGE_AFTER_DAYS = 3
"""From the reminder of a promise to the one nudge."""


def _claims(rows: Sequence[Row]) -> tuple[StoredClaim, ...]:
    return tuple(stored_claim(row) for row in rows)


async def zones_due(tx: Tx, day: date) -> tuple[str, ...]:
    """The zones of people with a promise due by this day that they may still have to hear of."""
    rows = await tx.rows(
        "SELECT DISTINCT p.zone FROM claim c JOIN person p USING (workspace_id, person_id)"
        " WHERE c.workspace_id = :workspace AND c.due <= :day"
        " AND (c.state = 'half_lit' AND c.nudged_on IS NULL OR c.state = 'asked' AND c.closing AND c.reminded_on IS NULL)",
        day=day,
    )
    return tuple(sorted(row["zone"] for row in rows))


async def take_due(tx: Tx, awake: Sequence[Daytime], limit: int) -> tuple[StoredClaim, ...]:
    """Marks promises whose day has come where it is daytime; each once. An early follow-up that was sent back counts as none.

    Who pauses or has left is passed over: after a pause the reminder comes. A season that ended ends no promise. Nobody is
    reminded who would rather not be, nor in hours of their own that are quiet.
    """
    rows = await tx.rows(
        """
        UPDATE claim SET reminded_on = ripe.day
          FROM (SELECT c.claim_id, a.day FROM claim c
                  JOIN person p ON p.workspace_id = :workspace AND p.person_id = c.person_id
                                AND p.active AND p.kind = 'member' AND p.state IN ('playing', 'invited') AND p.reminded
                  JOIN unnest(cast(:zones AS text[]), cast(:days AS date[]), cast(:through AS date[]), cast(:hours AS integer[]))
                       AS a(zone, day, through, hour) ON a.zone = p.zone
                   AND a.hour < coalesce(p.quiet_from, 24) AND a.hour >= coalesce(p.quiet_until, 0)
                 WHERE c.workspace_id = :workspace AND (c.state = 'half_lit' OR c.state = 'asked' AND c.closing)
                   AND c.due <= a.through AND c.reminded_on IS NULL
                 ORDER BY c.due, c.claim_id LIMIT :limit FOR NO KEY UPDATE OF c SKIP LOCKED) AS ripe
         WHERE claim.workspace_id = :workspace AND claim.claim_id = ripe.claim_id
        RETURNING claim.*
        """,
        zones=[each.zone.key for each in awake],
        days=[each.day for each in awake],
        through=[each.through for each in awake],
        hours=[each.hour for each in awake],
        limit=limit,
    )
    return _claims(rows)


async def take_overdue(tx: Tx, awake: Sequence[Daytime], limit: int) -> tuple[StoredClaim, ...]:
    """Marks promises that were recalled some days ago and are still open; each once."""
    rows = await tx.rows(
        """
        UPDATE claim SET nudged_on = ripe.day
          FROM (SELECT c.claim_id, a.day FROM claim c
                  JOIN person p ON p.workspace_id = :workspace AND p.person_id = c.person_id
                                AND p.active AND p.kind = 'member' AND p.state IN ('playing', 'invited') AND p.reminded
                  JOIN unnest(cast(:zones AS text[]), cast(:days AS date[]), cast(:through AS date[]), cast(:hours AS integer[]))
                       AS a(zone, day, through, hour) ON a.zone = p.zone
                   AND a.hour < coalesce(p.quiet_from, 24) AND a.hour >= coalesce(p.quiet_until, 0)
                 WHERE c.workspace_id = :workspace AND c.state = 'half_lit' AND c.due <= a.day - cast(:after AS integer)
                   AND c.reminded_on <= a.day - cast(:after AS integer) AND c.nudged_on IS NULL
                 ORDER BY c.due, c.claim_id LIMIT :limit FOR NO KEY UPDATE OF c SKIP LOCKED) AS ripe
         WHERE claim.workspace_id = :workspace AND claim.claim_id = ripe.claim_id
        RETURNING claim.*
        """,
        zones=[each.zone.key for each in awake],
        days=[each.day for each in awake],
        through=[each.through for each in awake],
        hours=[each.hour for each in awake],
        after=NUDGE_AFTER_DAYS,
        limit=limit,
    )
    return _claims(rows)


async def open_of(tx: Tx, person: PersonId, *, limit: int) -> tuple[StoredClaim, ...]:
    """Somebody's promises that wait for their follow-up, or whose follow-up is under way; the earliest day first."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND person_id = :person AND due IS NOT NULL"
        " AND state = ANY(:states) AND (closing OR state = 'half_lit') ORDER BY due, claim_id LIMIT :limit",
        person=person,
        states=sorted(state.value for state in OPEN),
        limit=limit,
    )
    return _claims(rows)


async def kept_of(tx: Tx, person: PersonId, *, since: datetime, limit: int) -> tuple[StoredClaim, ...]:
    """Somebody's promises that were kept since a day, the latest first."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND person_id = :person AND due IS NOT NULL AND closing"
        " AND state = 'awarded' AND decided_at >= :since AND evidence <> '{}' ORDER BY decided_at DESC LIMIT :limit",
        person=person,
        since=since,
        limit=limit,
    )
    return _claims(rows)
