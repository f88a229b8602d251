"""Two claims that tell much the same, sent at once, would not see each other: they take turns.

Whoever waits counts as sent after whoever went first, so that each pair is seen by exactly one of the two, today and
whenever it is judged once more. Everybody holds cards and claims before this, customers after it: no two wait for each
other.
"""

from dataclasses import replace
from datetime import timedelta

from services.sketches import telling_traits
from services.store.claims import StoredClaim
from services.store.tx import Tx

APART = timedelta(minutes=5)
"""How far the clocks of two processes, or a wait, may put the order of turns off that of the moments."""


async def in_turn(tx: Tx, claim: StoredClaim) -> StoredClaim:
    """The claim in its turn, which lasts until the transaction ends: sent no earlier than those before it."""
    traits = sorted(telling_traits(claim.person, claim.evidence, claim.occurred_on))
    await tx.rows(
        """
        WITH keys AS MATERIALIZED (
            SELECT DISTINCT hashtextextended('bingo_claim:' || :workspace || ':' || trait, 0) AS key
              FROM unnest(cast(:traits AS bigint[])) AS t(trait) ORDER BY key
        )
        SELECT pg_advisory_xact_lock(key) FROM keys
        """,
        traits=traits,
    )
    row = await tx.one(
        "SELECT max(submitted_at) AS last FROM claim_trait WHERE workspace_id = :workspace"
        " AND trait = ANY(cast(:traits AS bigint[])) AND submitted_at > :at AND submitted_at < :until",
        traits=traits,
        at=claim.submitted_at,
        until=claim.submitted_at + APART,
    )
    last = None if row is None else row["last"]
    return claim if last is None else replace(claim, submitted_at=last)
