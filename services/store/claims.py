"""Claims: one row each, changed in place. Judgements are kept beside them, in `judgements`."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from cards.model import CENTRE, ActivityId, PersonId, Position, Week
from services.claim_state import ClaimState
from services.codec import evidence_from_json, evidence_to_json
from services.evidence import Evidence
from services.ids import ClaimId, CustomerId
from services.sketches import traits_of
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
    reviewer: PersonId | None = None
    """Who was asked to look at it, while it is with a reviewer."""
    group_of: ClaimId | None = None
    """The colleague's group claim this square rests on; it tells nothing of its own."""

    @property
    def in_centre(self) -> bool:
        """Whether it is a group claim, or rests on one: the centre of a card holds a group activity."""
        return self.position == CENTRE

    @property
    def submitted_on(self) -> date:
        """The claimant's date when the form was sent."""
        return self.submitted_at.astimezone(self.zone).date()


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
        reviewer=None if row["reviewer_id"] is None else PersonId(row["reviewer_id"]),
        group_of=None if row["group_of"] is None else ClaimId(row["group_of"]),
    )


async def load(tx: Tx, claim: ClaimId) -> StoredClaim | None:
    """One claim."""
    row = await tx.one(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND claim_id = :claim", claim=claim
    )
    return None if row is None else _claim(row)


async def load_all(tx: Tx, claims: Collection[ClaimId]) -> dict[ClaimId, StoredClaim]:
    """Those of these claims that are there."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND claim_id = ANY(:claims)",
        claims=sorted(claims),
    )
    return {ClaimId(row["claim_id"]): _claim(row) for row in rows}


async def of_group(tx: Tx, event: ClaimId) -> tuple[StoredClaim, ...]:
    """The squares that rest or rested on a group claim, in the order in which cards are held."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND group_of = :event ORDER BY person_id, submitted_at",
        event=event,
    )
    return tuple(_claim(row) for row in rows)


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


async def in_review(tx: Tx, *, reviewer: PersonId, limit: int) -> tuple[StoredClaim, ...]:
    """Claims that wait for this reviewer, the oldest first."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND state = 'review' AND reviewer_id = :reviewer"
        " ORDER BY submitted_at LIMIT :limit",
        reviewer=reviewer,
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
        "traits": list(traits_of(claim.person, claim.evidence, claim.occurred_on)),
        "group_of": claim.group_of,
    }


async def save(tx: Tx, claim: StoredClaim) -> None:
    """Writes a claim as it is now; a square holds one claim that is not withdrawn (unique index `uq_claim_square`).

    What a mended claim said before is kept beside it, for whoever asks what was known at a moment in between.
    """
    await tx.do(
        """
        WITH replaced AS (
            INSERT INTO earlier_try (workspace_id, claim_id, revision, person_id, closing, evidence, occurred_on,
                                     submitted_at, replaced_at, traits)
            SELECT workspace_id, claim_id, revision, person_id, closing, evidence, occurred_on, submitted_at,
                   cast(:submitted_at AS timestamptz), traits
              FROM claim
             WHERE workspace_id = :workspace AND claim_id = :claim AND revision < cast(:revision AS integer)
            ON CONFLICT DO NOTHING
        ), known AS (
            INSERT INTO claim_trait (workspace_id, trait, submitted_at, claim_id)
            SELECT :workspace, t.trait, cast(:submitted_at AS timestamptz), cast(:claim AS uuid)
              FROM unnest(cast(:traits AS bigint[])) AS t(trait)
            ON CONFLICT DO NOTHING
        )
        INSERT INTO claim (workspace_id, claim_id, person_id, week, position, activity_id, state, revision, closing, evidence,
                           occurred_on, submitted_at, zone, customer_id, due, source, decided_by, group_of, traits)
        VALUES (:workspace, :claim, :person, :monday, :position, :activity, :state, cast(:revision AS integer), :closing,
                cast(:evidence AS jsonb), :occurred_on, :submitted_at, :zone, :customer, :due, :source, :decided_by,
                :group_of, cast(:traits AS bigint[]))
        ON CONFLICT (workspace_id, claim_id) DO UPDATE
           SET state = excluded.state, revision = excluded.revision, closing = excluded.closing,
               evidence = excluded.evidence, occurred_on = excluded.occurred_on, submitted_at = excluded.submitted_at,
               zone = excluded.zone, customer_id = excluded.customer_id, due = excluded.due, source = excluded.source,
               decided_by = excluded.decided_by, traits = excluded.traits, name_words = '{}', story_sketch = '{}'
        """,
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


async def erase_before(tx: Tx, days: int, limit: int) -> int:
    """Erases what was told in claims older than `days`, whatever became of them; the fact of a connection stays.

    A claim that still waited for something ends as withdrawn. The verdicts go too, since they may quote, and the traits, since nothing can be compared any more. Answers how
    many claims were erased.
    """
    rows = await tx.rows(
        """
        WITH old AS (
            SELECT claim_id, submitted_at, traits, person_id, week, position, state FROM claim WHERE workspace_id = :workspace
               AND evidence <> '{}' AND submitted_at < cast(:now AS timestamptz) - make_interval(days => :days)
             LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED
        ), quoted AS (
            UPDATE judgement SET verdicts = '[]' WHERE workspace_id = :workspace AND claim_id IN (SELECT claim_id FROM old)
        ), darkened AS (
            UPDATE card SET half_lit = half_lit & ~ gone.bits
              FROM (SELECT person_id, week, bit_or(1 << position) AS bits FROM old WHERE state <> 'awarded'
                     GROUP BY person_id, week) gone
             WHERE card.workspace_id = :workspace AND card.person_id = gone.person_id AND card.week = gone.week
        ), unknown AS (
            DELETE FROM claim_trait t
             USING (SELECT claim_id, submitted_at, unnest(traits) AS trait FROM old
                    UNION ALL
                    SELECT e.claim_id, e.submitted_at, unnest(e.traits) FROM earlier_try e JOIN old USING (claim_id)
                     WHERE e.workspace_id = :workspace) AS k
             WHERE t.workspace_id = :workspace AND t.trait = k.trait AND t.submitted_at = k.submitted_at
               AND t.claim_id = k.claim_id
        ), untold AS (
            DELETE FROM earlier_try WHERE workspace_id = :workspace AND claim_id IN (SELECT claim_id FROM old)
        )
        UPDATE claim SET evidence = '{}', source = '', name_words = '{}', story_sketch = '{}', traits = '{}',
                         state = CASE WHEN old.state = 'awarded' THEN old.state ELSE 'withdrawn' END
          FROM old WHERE claim.workspace_id = :workspace AND claim.claim_id = old.claim_id
        RETURNING claim.claim_id
        """,
        now=tx.now,
        days=days,
        limit=limit,
    )
    return len(rows)


async def set_reviewer(tx: Tx, claim: ClaimId, reviewer: PersonId | None) -> None:
    """Whose look a claim waits for."""
    await tx.do(
        "UPDATE claim SET reviewer_id = :reviewer WHERE workspace_id = :workspace AND claim_id = :claim",
        claim=claim,
        reviewer=reviewer,
    )


async def without_reviewer(tx: Tx, limit: int) -> tuple[ClaimId, ...]:
    """Claims in review whose reviewer is nobody, or somebody who cannot look any more."""
    rows = await tx.rows(
        """
        SELECT c.claim_id FROM claim c
          LEFT JOIN person p ON p.workspace_id = :workspace AND p.person_id = c.reviewer_id
          LEFT JOIN workspace w ON w.workspace_id = :workspace
         WHERE c.workspace_id = :workspace AND c.state = 'review'
           AND NOT coalesce(p.active AND p.kind = 'member' AND (p.state = 'playing' OR p.person_id = w.installer), false)
         ORDER BY c.submitted_at LIMIT :limit
        """,
        limit=limit,
    )
    return tuple(ClaimId(row["claim_id"]) for row in rows)


async def left_unjudged(tx: Tx, minutes: int, limit: int) -> tuple[StoredClaim, ...]:
    """Claims whose judging job seems to be lost: stored and untouched for this long."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND state = 'submitted'"
        " AND submitted_at < cast(:now AS timestamptz) - make_interval(mins => :minutes) LIMIT :limit",
        now=tx.now,
        minutes=minutes,
        limit=limit,
    )
    return tuple(_claim(row) for row in rows)


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
