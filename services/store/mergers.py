"""Two entries that are one customer: one is kept, the other points to it, and all that moved is written down."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from cards.model import PersonId
from services.ids import CustomerId, MergerId
from services.people_pages import MergedPage
from services.store.tx import Tx

LOCK = """
SELECT customer_id, merged_into FROM customer WHERE workspace_id = :workspace AND customer_id = ANY(cast(:both AS uuid[]))
 ORDER BY name_key COLLATE "C", company_key COLLATE "C" FOR NO KEY UPDATE
"""
JOIN = """
WITH doubled AS (
    DELETE FROM contact t WHERE t.workspace_id = :workspace AND t.customer_id = :gone
       AND EXISTS (SELECT FROM contact k WHERE k.workspace_id = :workspace AND k.customer_id = :kept AND k.claim_id = t.claim_id)
    RETURNING t.claim_id, t.person_id, t.week, t.met_on
), contacts AS (
    UPDATE contact t SET customer_id = :kept WHERE t.workspace_id = :workspace AND t.customer_id = :gone
       AND NOT EXISTS (SELECT FROM contact k
                        WHERE k.workspace_id = :workspace AND k.customer_id = :kept AND k.claim_id = t.claim_id)
    RETURNING t.claim_id
), given_up AS (
    DELETE FROM acquaintance a WHERE a.workspace_id = :workspace AND a.customer_id = :gone
       AND EXISTS (SELECT FROM acquaintance k
                    WHERE k.workspace_id = :workspace AND k.customer_id = :kept AND k.owner_id = a.owner_id)
    RETURNING a.owner_id, a.role, a.issue, a.due, a.due_set_on, a.rhythm_days, a.since, a.leaves_on
), owners AS (
    UPDATE acquaintance a SET customer_id = :kept WHERE a.workspace_id = :workspace AND a.customer_id = :gone
       AND NOT EXISTS (SELECT FROM acquaintance k
                        WHERE k.workspace_id = :workspace AND k.customer_id = :kept AND k.owner_id = a.owner_id)
    RETURNING a.owner_id
), others AS (
    UPDATE customer SET merged_into = :kept WHERE workspace_id = :workspace AND merged_into = :gone RETURNING customer_id
), pointed AS (
    UPDATE customer SET merged_into = :kept WHERE workspace_id = :workspace AND customer_id = :gone RETURNING last_contact_on
), heard AS (
    UPDATE customer c SET last_contact_on = greatest(c.last_contact_on, pointed.last_contact_on) FROM pointed
     WHERE c.workspace_id = :workspace AND c.customer_id = :kept
)
INSERT INTO merger (workspace_id, merger_id, kept_id, gone_id, merged_by, merged_at, moved)
SELECT :workspace, :merger, :kept, :gone, :by, :now, jsonb_build_object(
       'doubled', coalesce((SELECT jsonb_agg(to_jsonb(d)) FROM doubled d), '[]'),
       'contacts', coalesce((SELECT jsonb_agg(claim_id) FROM contacts), '[]'),
       'given_up', coalesce((SELECT jsonb_agg(to_jsonb(g)) FROM given_up g), '[]'),
       'owners', coalesce((SELECT jsonb_agg(owner_id) FROM owners), '[]'),
       'others', coalesce((SELECT jsonb_agg(customer_id) FROM others), '[]'))
RETURNING moved
"""
PART = """
WITH freed AS (
    UPDATE customer SET merged_into = NULL WHERE workspace_id = :workspace AND customer_id = :gone
), others AS (
    UPDATE customer SET merged_into = :gone WHERE workspace_id = :workspace AND customer_id = ANY(cast(:others AS uuid[]))
), contacts AS (
    UPDATE contact SET customer_id = :gone WHERE workspace_id = :workspace AND customer_id = :kept
       AND claim_id = ANY(cast(:contacts AS uuid[]))
), doubled AS (
    INSERT INTO contact (workspace_id, customer_id, claim_id, person_id, week, met_on)
    SELECT :workspace, :gone, d.claim_id, d.person_id, d.week, d.met_on
      FROM jsonb_to_recordset(cast(:doubled AS jsonb)) AS d(claim_id uuid, person_id text, week date, met_on date)
      JOIN contact k ON k.workspace_id = :workspace AND k.customer_id = :kept AND k.claim_id = d.claim_id
), owners AS (
    UPDATE acquaintance SET customer_id = :gone WHERE workspace_id = :workspace AND customer_id = :kept
       AND owner_id = ANY(cast(:owners AS text[]))
), given_up AS (
    INSERT INTO acquaintance (workspace_id, owner_id, customer_id, role, issue, due, due_set_on, rhythm_days, since, leaves_on)
    SELECT :workspace, g.owner_id, :gone, g.role, g.issue, g.due, g.due_set_on, g.rhythm_days, g.since, g.leaves_on
      FROM jsonb_to_recordset(cast(:given_up AS jsonb)) AS g(owner_id text, role text, issue text, due date, due_set_on date,
                                                            rhythm_days integer, since date, leaves_on date)
    ON CONFLICT DO NOTHING
)
UPDATE merger SET undone_at = :now WHERE workspace_id = :workspace AND merger_id = :merger
"""
HEARD = """
UPDATE customer SET last_contact_on = (SELECT max(t.met_on) FROM contact t
                                        WHERE t.workspace_id = :workspace AND t.customer_id = customer.customer_id)
 WHERE workspace_id = :workspace AND customer_id = ANY(cast(:both AS uuid[]))
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Merger:
    """`gone` was found to be `kept`. `owners` are those whose list it changed."""

    id: MergerId
    kept: CustomerId
    gone: CustomerId
    by: PersonId
    moved: dict[str, Any]
    undone_at: datetime | None = None

    @property
    def owners(self) -> tuple[PersonId, ...]:
        """Whose list it changed."""
        given_up = (each["owner_id"] for each in self.moved["given_up"])
        return tuple(PersonId(owner) for owner in (*self.moved["owners"], *given_up))


async def hold(tx: Tx, first: CustomerId, second: CustomerId) -> dict[CustomerId, CustomerId | None]:
    """Both customers, locked in the order in which everybody does it, each with the one it was merged into."""
    rows = await tx.rows(LOCK, both=[first, second])
    return {
        CustomerId(row["customer_id"]): None if row["merged_into"] is None else CustomerId(row["merged_into"])
        for row in rows
    }


async def join(tx: Tx, *, kept: CustomerId, gone: CustomerId, by: PersonId) -> Merger:
    """From now on `gone` is `kept`. Hold both before."""
    merger = MergerId(tx.new_id())
    row = await tx.one(JOIN, kept=kept, gone=gone, by=by, now=tx.now, merger=merger)
    if row is None:
        raise AssertionError("an insert answers with its row")
    return Merger(id=merger, kept=kept, gone=gone, by=by, moved=row["moved"])


async def lock(tx: Tx, merger: MergerId) -> Merger | None:
    """One merger, held until the transaction ends."""
    row = await tx.one(
        "SELECT * FROM merger WHERE workspace_id = :workspace AND merger_id = :merger FOR NO KEY UPDATE",
        merger=merger,
    )
    if row is None:
        return None
    return Merger(
        id=merger,
        kept=CustomerId(row["kept_id"]),
        gone=CustomerId(row["gone_id"]),
        by=PersonId(row["merged_by"]),
        moved=row["moved"],
        undone_at=row["undone_at"],
    )


async def part(tx: Tx, merger: Merger) -> None:
    """Undoes it: what moved goes back as far as it is still there. Hold both customers before."""
    moved = merger.moved
    await tx.do(
        PART,
        kept=merger.kept,
        gone=merger.gone,
        merger=merger.id,
        now=tx.now,
        contacts=moved["contacts"],
        doubled=json.dumps(moved["doubled"]),
        owners=moved["owners"],
        given_up=json.dumps(moved["given_up"]),
        others=moved["others"],
    )
    await tx.do(HEARD, both=[merger.kept, merger.gone])


async def of_kept(tx: Tx, kept: CustomerId, *, zone: ZoneInfo, limit: int = 3) -> tuple[MergedPage, ...]:
    """Who was found to be this customer, the latest first, by the days of `zone`."""
    rows = await tx.rows(
        """
        SELECT m.merger_id, m.merged_at, c.name, c.company FROM merger m
          JOIN customer c ON c.workspace_id = :workspace AND c.customer_id = m.gone_id
         WHERE m.workspace_id = :workspace AND m.kept_id = :kept AND m.undone_at IS NULL
         ORDER BY m.merged_at DESC, m.merger_id DESC LIMIT :limit
        """,
        kept=kept,
        limit=limit,
    )
    return tuple(
        MergedPage(
            merger=MergerId(row["merger_id"]),
            name=row["name"],
            company=row["company"],
            on=row["merged_at"].astimezone(zone).date(),
        )
        for row in rows
    )


async def forget_before(tx: Tx, before: datetime, *, limit: int) -> int:
    """Drops what would undo mergers of before; they stay as they are. Answers how many."""
    return await tx.do(
        "DELETE FROM merger WHERE workspace_id = :workspace AND merger_id IN (SELECT merger_id FROM merger"
        " WHERE workspace_id = :workspace AND merged_at < :before LIMIT :limit)",
        before=before,
        limit=limit,
    )
