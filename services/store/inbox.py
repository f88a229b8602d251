"""Deliveries that were handled already. The row is written in the transaction of what the delivery did."""

from services.ids import ClaimId, DeliveryId
from services.store.tx import Tx


async def first_time(tx: Tx, delivery: DeliveryId) -> bool:
    """Marks a delivery as handled; False when it was before. A copy in flight waits here for the first to commit."""
    marked = await tx.do(
        "INSERT INTO inbox (workspace_id, delivery_id, received_at) VALUES (:workspace, :delivery, :now)"
        " ON CONFLICT DO NOTHING",
        delivery=delivery,
        now=tx.now,
    )
    return marked == 1


async def remember(tx: Tx, delivery: DeliveryId, claim: ClaimId) -> None:
    """Keeps which claim answered a submission, so that a copy of it gets the same answer."""
    await tx.do(
        "UPDATE inbox SET answer = to_jsonb(cast(:claim AS text)) WHERE workspace_id = :workspace AND delivery_id = :delivery",
        claim=str(claim),
        delivery=delivery,
    )


async def answer_to(tx: Tx, delivery: DeliveryId) -> str | None:
    """The id of the claim that answered this submission, None where there is none."""
    row = await tx.one(
        "SELECT answer #>> '{}' AS claim FROM inbox WHERE workspace_id = :workspace AND delivery_id = :delivery",
        delivery=delivery,
    )
    return None if row is None else row["claim"]


async def forget_before(tx: Tx, days: int, limit: int = 1000) -> int:
    """Drops deliveries older than `days`; nothing is ever re-sent that late. Answers how many went."""
    return await tx.do(
        "DELETE FROM inbox WHERE workspace_id = :workspace AND delivery_id IN (SELECT delivery_id FROM inbox"
        " WHERE workspace_id = :workspace AND received_at < cast(:now AS timestamptz) - make_interval(days => :days)"
        " LIMIT :limit)",
        now=tx.now,
        days=days,
        limit=limit,
    )
