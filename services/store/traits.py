"""Claims that the release before this one stored get the traits by which they are found again."""

from services.codec import evidence_from_json
from services.sketches import traits_of
from services.store.facts import WEEKS_BACK
from services.store.tx import Row, Tx


async def give(tx: Tx, limit: int) -> int:
    """Gives traits to claims that have none, the newest first; answers how many. Those too old to be looked at stay as
    they are.
    """
    rows = await tx.rows(
        "SELECT claim_id, person_id, evidence, occurred_on, submitted_at FROM claim"
        " WHERE workspace_id = :workspace AND traits IS NULL"
        " AND submitted_at > cast(:now AS timestamptz) - make_interval(weeks => :weeks)"
        " ORDER BY submitted_at DESC LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED",
        now=tx.now,
        weeks=WEEKS_BACK,
        limit=limit,
    )
    for row in rows:
        await _keep(tx, row)
    return len(rows)


async def _keep(tx: Tx, row: Row) -> None:
    evidence = evidence_from_json(row["evidence"])
    await tx.do(
        """
        WITH known AS (
            INSERT INTO claim_trait (workspace_id, trait, submitted_at, claim_id)
            SELECT :workspace, t.trait, cast(:submitted_at AS timestamptz), cast(:claim AS uuid)
              FROM unnest(cast(:traits AS bigint[])) AS t(trait)
            ON CONFLICT DO NOTHING
        )
        UPDATE claim SET traits = cast(:traits AS bigint[]), name_words = '{}', story_sketch = '{}'
         WHERE workspace_id = :workspace AND claim_id = :claim
        """,
        claim=row["claim_id"],
        submitted_at=row["submitted_at"],
        traits=list(traits_of(row["person_id"], evidence, row["occurred_on"])),
    )
