"""What the rules judged, with the words they judged, read again in pages. Writes nothing."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from services.codec import evidence_from_json, verdicts_from_json
from services.evidence import Basis, Judgement, Ruling
from services.ids import uuid7
from services.store.claims import StoredClaim, stored_claim
from services.store.tx import Row, Tx

FIRST = UUID(int=0)
JUDGED = """
SELECT c.*, j.judgement_id, j.revision AS judged_revision, j.judged_at, j.ruling, j.verdicts, j.policy_version, j.release,
       j.facts, coalesce(e.evidence, c.evidence) AS said, coalesce(e.occurred_on, c.occurred_on) AS happened,
       coalesce(e.submitted_at, c.submitted_at) AS sent, coalesce(e.closing, c.closing) AS closes,
       coalesce(e.zone, c.zone) AS there
  FROM judgement j
  JOIN claim c ON c.workspace_id = :workspace AND c.claim_id = j.claim_id
  LEFT JOIN earlier_try e ON e.workspace_id = :workspace AND e.claim_id = j.claim_id AND e.revision = j.revision
 WHERE j.workspace_id = :workspace AND (j.claim_id, j.judgement_id) > (cast(:claim AS uuid), cast(:judgement AS uuid))
   AND j.policy_version IS NOT NULL AND (e.claim_id IS NOT NULL OR c.revision = j.revision)
   AND coalesce(e.evidence, c.evidence) <> '{}'
 ORDER BY j.claim_id, j.judgement_id LIMIT :limit
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """How far the reading has come: a claim and one of its judgements. Claims are in the order in which they were begun."""

    claim: UUID = FIRST
    judgement: UUID = FIRST


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """A claim as it was when the rules judged it, and what they said."""

    claim: StoredClaim
    judgement: Judgement
    judged_at: datetime
    mark: Mark


BEGINNING = Mark()


def since(moment: datetime) -> Mark:
    """Before the first claim that was begun at this moment or after."""
    return Mark(claim=uuid7(moment, bytes(10)))


async def only_reading(tx: Tx) -> None:
    """From here on the database refuses to be changed in this transaction."""
    await tx.do("SET TRANSACTION READ ONLY")


async def count(tx: Tx, after: Mark) -> int:
    """How many judgements of the rules there are, those without their words among them."""
    row = await tx.one(
        "SELECT count(*) AS n FROM judgement WHERE workspace_id = :workspace AND claim_id >= :claim"
        " AND policy_version IS NOT NULL",
        claim=after.claim,
    )
    return 0 if row is None else int(row["n"])


async def page(tx: Tx, after: Mark, limit: int) -> tuple[Judged, ...]:
    """The next judgements of the rules whose words are still kept."""
    rows = await tx.rows(JUDGED, claim=after.claim, judgement=after.judgement, limit=limit)
    return tuple(map(_judged, rows))


def _judged(row: Row) -> Judged:
    claim = replace(
        stored_claim(row),
        revision=row["judged_revision"],
        evidence=evidence_from_json(row["said"]),
        occurred_on=row["happened"],
        submitted_at=row["sent"],
        closing=row["closes"],
        zone=ZoneInfo(row["there"]),
    )
    basis = Basis(policy=row["policy_version"], release=row["release"], facts=row["facts"])
    judgement = Judgement(
        ruling=Ruling(row["ruling"]), verdicts=verdicts_from_json(row["verdicts"]), basis=basis
    )
    mark = Mark(claim=claim.id, judgement=row["judgement_id"])
    return Judged(claim=claim, judgement=judgement, judged_at=row["judged_at"], mark=mark)
