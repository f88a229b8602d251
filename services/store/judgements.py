"""Every judgement of a claim, with all verdicts behind it."""

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
    """A judgement as stored; `reviewer` is None when the rules decided."""

    ruling: Ruling
    state: ClaimState
    verdicts: tuple[Verdict, ...]
    reviewer: PersonId | None
    judged_at: datetime


async def add(
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


async def latest(tx: Tx, claims: Sequence[ClaimId]) -> dict[ClaimId, StoredJudgement]:
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
