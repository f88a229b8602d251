"""Every judgement of a claim, with all verdicts behind it, in the order the database numbered them (`place`); those from
before it did, all 0, by their moments.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId
from services.claim_state import ClaimState
from services.codec import verdicts_from_json, verdicts_to_json
from services.evidence import Judgement, Ruling, Verdict
from services.ids import ClaimId
from services.store.claims import StoredClaim
from services.store.tx import Row, Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredJudgement:
    """A judgement of one revision of a claim; `reviewer` is None when the rules decided."""

    revision: int
    ruling: Ruling
    state: ClaimState
    verdicts: tuple[Verdict, ...]
    reviewer: PersonId | None
    judged_at: datetime


async def add(
    tx: Tx, claim: StoredClaim, judgement: Judgement, state: ClaimState, *, reviewer: PersonId | None = None
) -> None:
    """Keeps a judgement with every verdict behind it, and what it rests on."""
    basis = judgement.basis
    await tx.do(
        """
        INSERT INTO judgement (workspace_id, claim_id, judgement_id, revision, ruling, state, verdicts, reviewer_id, judged_at,
                               policy_version, release, facts)
        VALUES (:workspace, :claim, :id, :revision, :ruling, :state, cast(:verdicts AS jsonb), :reviewer, :now,
                :policy_version, :release, :facts)
        """,
        claim=claim.id,
        id=tx.new_id(),
        revision=claim.revision,
        ruling=judgement.ruling.value,
        state=state.value,
        verdicts=verdicts_to_json(judgement.verdicts),
        reviewer=reviewer,
        now=tx.now,
        policy_version=basis.policy if basis else None,
        release=basis.release if basis else "",
        facts=basis.facts if basis else "",
    )


async def latest(tx: Tx, claims: Sequence[ClaimId]) -> dict[ClaimId, StoredJudgement]:
    """The latest judgement of each of these claims."""
    rows = await tx.rows(
        "SELECT DISTINCT ON (claim_id) * FROM judgement WHERE workspace_id = :workspace AND claim_id = ANY(:claims)"
        " ORDER BY claim_id, revision DESC, place DESC, judged_at DESC, judgement_id DESC",
        claims=list(claims),
    )
    return {ClaimId(row["claim_id"]): _judgement(row) for row in rows}


async def of_claims(tx: Tx, claims: Sequence[ClaimId]) -> dict[ClaimId, tuple[StoredJudgement, ...]]:
    """Every judgement of these claims, the oldest first."""
    rows = await tx.rows(
        "SELECT * FROM judgement WHERE workspace_id = :workspace AND claim_id = ANY(:claims)"
        " ORDER BY claim_id, place, judged_at, judgement_id",
        claims=list(claims),
    )
    found: dict[ClaimId, tuple[StoredJudgement, ...]] = dict.fromkeys(claims, ())
    for row in rows:
        claim = ClaimId(row["claim_id"])
        found[claim] = (*found[claim], _judgement(row))
    return found


def _judgement(row: Row) -> StoredJudgement:
    return StoredJudgement(
        revision=row["revision"],
        ruling=Ruling(row["ruling"]),
        state=ClaimState(row["state"]),
        verdicts=verdicts_from_json(row["verdicts"]),
        reviewer=None if row["reviewer_id"] is None else PersonId(row["reviewer_id"]),
        judged_at=row["judged_at"],
    )
