"""Colleagues who were named as witnesses, and what they answered."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cards.model import PersonId
from services.ids import ClaimId
from services.store.tx import Row, Tx

EXPIRES_AFTER_DAYS = 7


@dataclass(frozen=True, kw_only=True, slots=True)
class Witness:
    """One named witness; `was_there` is None until they answer."""

    claim: ClaimId
    person: PersonId
    was_there: bool | None


def _witness(row: Row) -> Witness:
    return Witness(
        claim=ClaimId(row["claim_id"]), person=PersonId(row["person_id"]), was_there=row["was_there"]
    )


async def of_claims(tx: Tx, claims: Sequence[ClaimId]) -> tuple[Witness, ...]:
    """All witnesses of these claims."""
    rows = await tx.rows(
        "SELECT * FROM witness WHERE workspace_id = :workspace AND claim_id = ANY(:claims) ORDER BY claim_id, person_id",
        claims=list(claims),
    )
    return tuple(_witness(row) for row in rows)


async def ask(tx: Tx, claim: ClaimId, people: Collection[PersonId]) -> tuple[PersonId, ...]:
    """Names witnesses; those no longer named are let go. Answers who is to be asked now.

    Who said no to an earlier try is asked anew: the claim was mended since, or they pressed by mistake.
    """
    await tx.do(
        "DELETE FROM witness WHERE workspace_id = :workspace AND claim_id = :claim AND person_id <> ALL(:people)",
        claim=claim,
        people=sorted(people),
    )
    rows = await tx.rows(
        """
        INSERT INTO witness (workspace_id, claim_id, person_id, asked_at, expires_at)
        SELECT :workspace, cast(:claim AS uuid), person_id, cast(:now AS timestamptz),
               cast(:now AS timestamptz) + make_interval(days => :days)
          FROM unnest(cast(:people AS text[])) AS asked(person_id)
        ON CONFLICT (workspace_id, claim_id, person_id) DO UPDATE
           SET was_there = NULL, answered_at = NULL, asked_at = excluded.asked_at, expires_at = excluded.expires_at
         WHERE NOT witness.was_there
        RETURNING person_id
        """,
        claim=claim,
        people=sorted(people),
        now=tx.now,
        days=EXPIRES_AFTER_DAYS,
    )
    return tuple(PersonId(row["person_id"]) for row in rows)


async def answer(tx: Tx, claim: ClaimId, person: PersonId, *, was_there: bool) -> bool:
    """Keeps a first answer; False when this person answered before or was never asked."""
    changed = await tx.do(
        "UPDATE witness SET was_there = :was_there, answered_at = :now WHERE workspace_id = :workspace AND claim_id = :claim"
        " AND person_id = :person AND was_there IS NULL",
        claim=claim,
        person=person,
        was_there=was_there,
        now=tx.now,
    )
    return changed == 1


async def expired(tx: Tx, limit: int) -> tuple[ClaimId, ...]:
    """Claims that still wait although the time of a witness is up."""
    rows = await tx.rows(
        """
        SELECT DISTINCT w.claim_id FROM witness w JOIN claim c USING (workspace_id, claim_id)
         WHERE w.workspace_id = :workspace AND w.was_there IS NULL AND w.expires_at <= :now AND c.state = 'waiting'
         LIMIT :limit
        """,
        now=tx.now,
        limit=limit,
    )
    return tuple(ClaimId(row["claim_id"]) for row in rows)
