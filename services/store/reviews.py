"""The looks that are asked of people. Hold the claim while you change one of its looks."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from cards.model import PersonId
from services.ids import ClaimId, ReviewId
from services.reviews import Decision, Load, Review, ReviewKind
from services.store.tx import Row, Tx

INVOLVED = """
SELECT w.claim_id, w.person_id FROM witness w WHERE w.workspace_id = :workspace AND w.claim_id = ANY(:claims)
UNION
SELECT c.claim_id, named.person_id FROM claim c,
       jsonb_array_elements_text(coalesce(c.evidence -> 'witnesses', '[]')) AS named(person_id)
 WHERE c.workspace_id = :workspace AND c.claim_id = ANY(:claims)
UNION
SELECT c.claim_id, other.person_id FROM claim c
  JOIN claim other ON other.workspace_id = :workspace
   AND (other.claim_id IN (c.claim_id, c.group_of) OR other.group_of IN (c.claim_id, c.group_of))
 WHERE c.workspace_id = :workspace AND c.claim_id = ANY(:claims)
"""
UNASKED = """
SELECT r.* FROM review r
  LEFT JOIN person p ON p.workspace_id = :workspace AND p.person_id = r.reviewer_id
 WHERE r.workspace_id = :workspace AND r.decided_at IS NULL AND r.opened_at <= :now
   AND NOT coalesce(r.reviewer_id = ANY(cast(:lookers AS text[])) AND p.state <> 'paused', false)
 ORDER BY r.opened_at LIMIT :limit
"""


def as_review(row: Row) -> Review:
    """A look from its row."""
    return Review(
        id=ReviewId(row["review_id"]),
        claim=ClaimId(row["claim_id"]),
        kind=ReviewKind(row["kind"]),
        opened_at=row["opened_at"],
        reviewer=_person(row["reviewer_id"]),
        asked_at=row["asked_at"],
        handed_by=_person(row["handed_by"]),
        note=row["note"],
        offered_at=row["offered_at"],
        decision=None if row["decision"] is None else Decision(row["decision"]),
        decided_by=_person(row["decided_by"]),
        decided_at=row["decided_at"],
    )


def _person(stored: str | None) -> PersonId | None:
    return None if stored is None else PersonId(stored)


async def add(tx: Tx, claim: ClaimId, kind: ReviewKind, *, opened_at: datetime) -> Review:
    """Opens a look. A claim has one at most that is open (unique index `uq_review_open`)."""
    review = Review(id=ReviewId(tx.new_id()), claim=claim, kind=kind, opened_at=opened_at)
    await tx.do(
        "INSERT INTO review (workspace_id, claim_id, review_id, kind, opened_at)"
        " VALUES (:workspace, :claim, :id, :kind, :opened_at)",
        claim=claim,
        id=review.id,
        kind=kind.value,
        opened_at=opened_at,
    )
    return review


async def latest(tx: Tx, claims: Collection[ClaimId]) -> dict[ClaimId, Review]:
    """The newest look at each of these claims, open or not."""
    rows = await tx.rows(
        "SELECT DISTINCT ON (claim_id) * FROM review WHERE workspace_id = :workspace AND claim_id = ANY(:claims)"
        " ORDER BY claim_id, decided_at IS NULL DESC, decided_at DESC, review_id DESC",
        claims=sorted(claims),
    )
    return {ClaimId(row["claim_id"]): as_review(row) for row in rows}


async def ask(
    tx: Tx,
    review: Review,
    reviewer: PersonId | None,
    *,
    by: PersonId | None = None,
    note: str = "",
    offered: bool = False,
) -> None:
    """Whose look it is from now on. `by` hands it over, with a note; `offered` when it had waited too long."""
    await tx.do(
        "UPDATE review SET reviewer_id = :reviewer, asked_at = :asked_at, handed_by = :by, note = :note,"
        " offered_at = coalesce(cast(:offered_at AS timestamptz), offered_at)"
        " WHERE workspace_id = :workspace AND claim_id = :claim AND review_id = :id",
        claim=review.claim,
        id=review.id,
        reviewer=reviewer,
        asked_at=None if reviewer is None else tx.now,
        by=by,
        note=note,
        offered_at=tx.now if offered else None,
    )


async def decide(tx: Tx, review: Review, decision: Decision, *, by: PersonId | None) -> None:
    """Closes a look."""
    await tx.do(
        "UPDATE review SET decision = :decision, decided_by = :by, decided_at = :now"
        " WHERE workspace_id = :workspace AND claim_id = :claim AND review_id = :id AND decided_at IS NULL",
        claim=review.claim,
        id=review.id,
        decision=decision.value,
        by=by,
        now=tx.now,
    )


async def reopen(tx: Tx, review: Review, reviewer: PersonId) -> None:
    """A look that was decided by a slip is open again, and theirs whose slip it was."""
    await tx.do(
        "UPDATE review SET decision = NULL, decided_by = NULL, decided_at = NULL, reviewer_id = :reviewer,"
        " asked_at = coalesce(asked_at, cast(:now AS timestamptz))"
        " WHERE workspace_id = :workspace AND claim_id = :claim AND review_id = :id",
        claim=review.claim,
        id=review.id,
        reviewer=reviewer,
        now=tx.now,
    )


async def drop(tx: Tx, review: Review) -> None:
    """As if it had never been."""
    await tx.do(
        "DELETE FROM review WHERE workspace_id = :workspace AND claim_id = :claim AND review_id = :id",
        claim=review.claim,
        id=review.id,
    )


async def involved(tx: Tx, claims: Collection[ClaimId]) -> Mapping[ClaimId, frozenset[PersonId]]:
    """Who takes part in each of these claims: its claimant, its witnesses, and everybody of the same group event."""
    found: dict[ClaimId, set[PersonId]] = {claim: set() for claim in claims}
    for row in await tx.rows(INVOLVED, claims=sorted(claims)):
        found[ClaimId(row["claim_id"])].add(PersonId(row["person_id"]))
    return {claim: frozenset(people) for claim, people in found.items()}


async def loads(tx: Tx, people: Collection[PersonId]) -> dict[PersonId, Load]:
    """What each of these people has before them."""
    rows = await tx.rows(
        """
        SELECT p.person_id,
               (SELECT count(*) FROM review r WHERE r.workspace_id = :workspace AND r.decided_at IS NULL
                   AND r.reviewer_id = p.person_id) AS open,
               (SELECT max(r.asked_at) FROM review r WHERE r.workspace_id = :workspace
                   AND r.reviewer_id = p.person_id) AS asked_at
          FROM unnest(cast(:people AS text[])) AS p(person_id)
        """,
        people=sorted(people),
    )
    return {PersonId(row["person_id"]): Load(open=row["open"], asked_at=row["asked_at"]) for row in rows}


async def unasked(tx: Tx, lookers: Collection[PersonId], limit: int) -> Sequence[Review]:
    """Open looks that nobody is asked for who could look now."""
    rows = await tx.rows(UNASKED, now=tx.now, lookers=sorted(lookers), limit=limit)
    return tuple(as_review(row) for row in rows)


async def overdue(tx: Tx, patience: timedelta, limit: int) -> Sequence[Review]:
    """Open looks that wait with one reviewer for longer than this and were not offered to another yet."""
    rows = await tx.rows(
        "SELECT * FROM review WHERE workspace_id = :workspace AND decided_at IS NULL AND offered_at IS NULL"
        " AND asked_at < :before ORDER BY asked_at LIMIT :limit",
        before=tx.now - patience,
        limit=limit,
    )
    return tuple(as_review(row) for row in rows)


async def adrift(tx: Tx, limit: int) -> tuple[ClaimId, ...]:
    """Claims whose state and whose open look do not fit: in review without one, or moved on with one."""
    rows = await tx.rows(
        """
        SELECT c.claim_id FROM claim c
         WHERE c.workspace_id = :workspace AND c.state = 'review'
           AND NOT EXISTS (SELECT FROM review r WHERE r.workspace_id = :workspace AND r.claim_id = c.claim_id
                              AND r.decided_at IS NULL)
        UNION ALL
        SELECT c.claim_id FROM review r JOIN claim c USING (workspace_id, claim_id)
         WHERE r.workspace_id = :workspace AND r.decided_at IS NULL
           AND c.state <> CASE r.kind WHEN 'audit' THEN 'awarded' ELSE 'review' END
         LIMIT :limit
        """,
        limit=limit,
    )
    return tuple(ClaimId(row["claim_id"]) for row in rows)


async def unseen(tx: Tx) -> int:
    """How many open looks there is nobody for."""
    row = await tx.one(
        "SELECT count(*) AS n FROM review WHERE workspace_id = :workspace AND decided_at IS NULL AND opened_at <= :now"
        " AND reviewer_id IS NULL",
        now=tx.now,
    )
    return 0 if row is None else int(row["n"])
