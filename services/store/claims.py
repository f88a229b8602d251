"""Claims: one row each, changed in place; every judgement of it is kept beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from cards.model import ActivityId, PersonId, Position, Week
from services.claim_state import ClaimState
from services.codec import evidence_from_json, evidence_to_json, verdicts_from_json, verdicts_to_json
from services.evidence import Evidence, Judgement, Ruling, Verdict
from services.ids import ClaimId, CustomerId
from services.store.dealt_cards import week_at
from services.store.tx import Row, Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredClaim:
    """A claim as stored. `revision` counts how often the form was sent; `zone` is the claimant's when it was."""

    id: ClaimId
    person: PersonId
    week: Week
    position: Position
    activity: ActivityId
    state: ClaimState
    revision: int
    closing: bool
    evidence: Evidence
    occurred_on: date
    submitted_at: datetime
    zone: ZoneInfo
    customer: CustomerId | None
    due: date | None
    source: str
    decided_by: PersonId | None = None

    @property
    def submitted_on(self) -> date:
        """The claimant's date when the form was sent."""
        return self.submitted_at.astimezone(self.zone).date()


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredJudgement:
    """A judgement as stored; `reviewer` is None when the rules decided."""

    ruling: Ruling
    state: ClaimState
    verdicts: tuple[Verdict, ...]
    reviewer: PersonId | None
    judged_at: datetime


def _claim(row: Row) -> StoredClaim:
    return StoredClaim(
        id=ClaimId(row["claim_id"]),
        person=PersonId(row["person_id"]),
        week=week_at(row["week"]),
        position=Position(row["position"]),
        activity=ActivityId(row["activity_id"]),
        state=ClaimState(row["state"]),
        revision=row["revision"],
        closing=row["closing"],
        evidence=evidence_from_json(row["evidence"]),
        occurred_on=row["occurred_on"],
        submitted_at=row["submitted_at"],
        zone=ZoneInfo(row["zone"]),
        customer=None if row["customer_id"] is None else CustomerId(row["customer_id"]),
        due=row["due"],
        source=row["source"],
        decided_by=None if row["decided_by"] is None else PersonId(row["decided_by"]),
    )


async def load(tx: Tx, claim: ClaimId) -> StoredClaim | None:
    """One claim."""
    row = await tx.one(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND claim_id = :claim", claim=claim
    )
    return None if row is None else _claim(row)


async def lock(tx: Tx, claim: ClaimId) -> StoredClaim | None:
    """One claim, held until the transaction ends. Lock the card first: everybody does it in this order."""
    row = await tx.one(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND claim_id = :claim FOR NO KEY UPDATE",
        claim=claim,
    )
    return None if row is None else _claim(row)


async def on_square(tx: Tx, person: PersonId, week: Week, position: Position) -> StoredClaim | None:
    """The claim that stands on a square, withdrawn ones aside."""
    row = await tx.one(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND person_id = :person AND week = :monday"
        " AND position = :position AND state <> 'withdrawn'",
        person=person,
        monday=week.monday,
        position=position,
    )
    return None if row is None else _claim(row)


async def on_card(tx: Tx, person: PersonId, week: Week) -> tuple[StoredClaim, ...]:
    """All claims on one card, withdrawn ones aside."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND person_id = :person AND week = :monday"
        " AND state <> 'withdrawn' ORDER BY submitted_at",
        person=person,
        monday=week.monday,
    )
    return tuple(_claim(row) for row in rows)


async def of_person(
    tx: Tx, person: PersonId, *, states: Sequence[ClaimState], limit: int
) -> tuple[StoredClaim, ...]:
    """Somebody's claims in these states, newest first."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND person_id = :person AND state = ANY(:states)"
        " ORDER BY submitted_at DESC LIMIT :limit",
        person=person,
        states=[state.value for state in states],
        limit=limit,
    )
    return tuple(_claim(row) for row in rows)


async def in_review(tx: Tx, *, not_of: PersonId, limit: int) -> tuple[StoredClaim, ...]:
    """Claims that wait for a reviewer, the oldest first, never the reviewer's own."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND state = 'review' AND person_id <> :person"
        " ORDER BY submitted_at LIMIT :limit",
        person=not_of,
        limit=limit,
    )
    return tuple(_claim(row) for row in rows)


async def awarded_count(tx: Tx, person: PersonId) -> int:
    """How many claims of somebody were awarded so far."""
    row = await tx.one(
        "SELECT count(*) AS n FROM claim WHERE workspace_id = :workspace AND person_id = :person AND state = 'awarded'",
        person=person,
    )
    return 0 if row is None else int(row["n"])


async def awarded_today(tx: Tx, person: PersonId, day: date) -> int:
    """How many of somebody's awarded claims happened on this day."""
    row = await tx.one(
        "SELECT count(*) AS n FROM claim WHERE workspace_id = :workspace AND person_id = :person AND state = 'awarded'"
        " AND occurred_on = :day",
        person=person,
        day=day,
    )
    return 0 if row is None else int(row["n"])


def _columns(claim: StoredClaim) -> dict[str, Any]:
    return {
        "claim": claim.id,
        "person": claim.person,
        "monday": claim.week.monday,
        "position": claim.position,
        "activity": claim.activity,
        "state": claim.state.value,
        "revision": claim.revision,
        "closing": claim.closing,
        "evidence": evidence_to_json(claim.evidence),
        "occurred_on": claim.occurred_on,
        "submitted_at": claim.submitted_at,
        "zone": claim.zone.key,
        "customer": claim.customer,
        "due": claim.due,
        "source": claim.source,
        "decided_by": claim.decided_by,
    }


async def save(tx: Tx, claim: StoredClaim, *, text_key: str = "") -> None:
    """Writes a claim as it is now; a square holds one claim that is not withdrawn (unique index `uq_claim_square`)."""
    await tx.do(
        """
        INSERT INTO claim (workspace_id, claim_id, person_id, week, position, activity_id, state, revision, closing, evidence,
                           occurred_on, submitted_at, zone, customer_id, due, source, decided_by, text_key)
        VALUES (:workspace, :claim, :person, :monday, :position, :activity, :state, :revision, :closing,
                cast(:evidence AS jsonb), :occurred_on, :submitted_at, :zone, :customer, :due, :source, :decided_by, :text_key)
        ON CONFLICT (workspace_id, claim_id) DO UPDATE
           SET state = excluded.state, revision = excluded.revision, closing = excluded.closing,
               evidence = excluded.evidence, occurred_on = excluded.occurred_on, submitted_at = excluded.submitted_at,
               zone = excluded.zone, customer_id = excluded.customer_id, due = excluded.due, source = excluded.source,
               decided_by = excluded.decided_by, text_key = coalesce(nullif(excluded.text_key, ''), claim.text_key)
        """,
        text_key=text_key,
        **_columns(claim),
    )


async def move(tx: Tx, claim: StoredClaim, state: ClaimState, *, by: PersonId | None = None) -> None:
    """Changes nothing but the state, and who decided."""
    await tx.do(
        "UPDATE claim SET state = :state, decided_at = :now, decided_by = :by"
        " WHERE workspace_id = :workspace AND claim_id = :claim",
        claim=claim.id,
        state=state.value,
        now=tx.now,
        by=by,
    )


async def add_judgement(
    tx: Tx, claim: StoredClaim, judgement: Judgement, state: ClaimState, *, reviewer: PersonId | None = None
) -> None:
    """Keeps a judgement with every verdict behind it."""
    await tx.do(
        """
        INSERT INTO judgement (workspace_id, claim_id, judgement_id, revision, ruling, state, verdicts, reviewer_id, judged_at)
        VALUES (:workspace, :claim, :id, :revision, :ruling, :state, cast(:verdicts AS jsonb), :reviewer, :now)
        """,
        claim=claim.id,
        id=tx.new_id(),
        revision=claim.revision,
        ruling=judgement.ruling.value,
        state=state.value,
        verdicts=verdicts_to_json(judgement.verdicts),
        reviewer=reviewer,
        now=tx.now,
    )


async def judgements(tx: Tx, claims: Sequence[ClaimId]) -> dict[ClaimId, StoredJudgement]:
    """The latest judgement of each of these claims."""
    rows = await tx.rows(
        "SELECT DISTINCT ON (claim_id) * FROM judgement WHERE workspace_id = :workspace AND claim_id = ANY(:claims)"
        " ORDER BY claim_id, revision DESC, judged_at DESC, judgement_id DESC",
        claims=list(claims),
    )
    return {ClaimId(row["claim_id"]): _judgement(row) for row in rows}


def _judgement(row: Row) -> StoredJudgement:
    return StoredJudgement(
        ruling=Ruling(row["ruling"]),
        state=ClaimState(row["state"]),
        verdicts=verdicts_from_json(row["verdicts"]),
        reviewer=None if row["reviewer_id"] is None else PersonId(row["reviewer_id"]),
        judged_at=row["judged_at"],
    )


async def erase_before(tx: Tx, days: int, limit: int) -> int:
    """Erases what was told in claims that ended and are older than `days`; the fact of the connection stays.

    The verdicts go with it, since they may quote. Answers how many claims were erased.
    """
    rows = await tx.rows(
        """
        WITH old AS (
            SELECT claim_id FROM claim WHERE workspace_id = :workspace AND state IN ('awarded', 'withdrawn')
               AND evidence <> '{}' AND submitted_at < cast(:now AS timestamptz) - make_interval(days => :days)
             LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED
        ), quoted AS (
            UPDATE judgement SET verdicts = '[]' WHERE workspace_id = :workspace AND claim_id IN (SELECT claim_id FROM old)
        )
        UPDATE claim SET evidence = '{}', source = '', text_key = ''
          FROM old WHERE claim.workspace_id = :workspace AND claim.claim_id = old.claim_id
        RETURNING claim.claim_id
        """,
        now=tx.now,
        days=days,
        limit=limit,
    )
    return len(rows)


async def due_by(tx: Tx, day: date, limit: int) -> tuple[StoredClaim, ...]:
    """Half-lit claims whose promise is due by this day and whose claimant was not reminded yet."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND state = 'half_lit' AND due <= :day AND reminded_on IS NULL"
        " ORDER BY due LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED",
        day=day,
        limit=limit,
    )
    return tuple(_claim(row) for row in rows)


async def mark_reminded(tx: Tx, claim: ClaimId, day: date) -> None:
    """The claimant is reminded of this promise once."""
    await tx.do(
        "UPDATE claim SET reminded_on = :day WHERE workspace_id = :workspace AND claim_id = :claim",
        claim=claim,
        day=day,
    )
