"""Customers one of us offers to a colleague. At most one offer of a customer by the same person is open."""

from datetime import datetime

from cards.model import PersonId
from services.acquaintances import Handover
from services.ids import CustomerId, HandoverId
from services.store.tx import Row, Tx


def _handover(row: Row) -> Handover:
    return Handover(
        id=HandoverId(row["handover_id"]),
        customer=CustomerId(row["customer_id"]),
        giver=PersonId(row["giver_id"]),
        taker=PersonId(row["taker_id"]),
        days=row["days"],
        note=row["note"],
        offered_on=row["offered_at"].date(),
        answered_on=None if row["answered_at"] is None else row["answered_at"].date(),
        taken=row["taken"],
    )


async def load(tx: Tx, handover: HandoverId) -> Handover | None:
    """One offer."""
    row = await tx.one(
        "SELECT * FROM handover WHERE workspace_id = :workspace AND handover_id = :handover",
        handover=handover,
    )
    return None if row is None else _handover(row)


async def lock(tx: Tx, handover: HandoverId) -> Handover | None:
    """As `load`, held until the transaction ends."""
    row = await tx.one(
        "SELECT * FROM handover WHERE workspace_id = :workspace AND handover_id = :handover FOR NO KEY UPDATE",
        handover=handover,
    )
    return None if row is None else _handover(row)


async def open_of(tx: Tx, giver: PersonId, customer: CustomerId) -> Handover | None:
    """The offer of this customer that nobody has answered."""
    row = await tx.one(
        "SELECT * FROM handover WHERE workspace_id = :workspace AND giver_id = :giver AND customer_id = :customer"
        " AND answered_at IS NULL",
        giver=giver,
        customer=customer,
    )
    return None if row is None else _handover(row)


async def close_open(tx: Tx, giver: PersonId, customer: CustomerId) -> HandoverId | None:
    """The open offer of this customer is over without an answer; which one it was."""
    row = await tx.one(
        "UPDATE handover SET answered_at = :now WHERE workspace_id = :workspace AND giver_id = :giver"
        " AND customer_id = :customer AND answered_at IS NULL RETURNING handover_id",
        giver=giver,
        customer=customer,
        now=tx.now,
    )
    return None if row is None else HandoverId(row["handover_id"])


async def add(
    tx: Tx, *, customer: CustomerId, giver: PersonId, taker: PersonId, days: int, note: str
) -> HandoverId:
    """A new offer; hold the entry before, and close the one that is open."""
    handover = HandoverId(tx.new_id())
    await tx.do(
        "INSERT INTO handover (workspace_id, handover_id, customer_id, giver_id, taker_id, days, note, offered_at)"
        " VALUES (:workspace, :handover, :customer, :giver, :taker, :days, :note, :now)",
        handover=handover,
        customer=customer,
        giver=giver,
        taker=taker,
        days=days,
        note=note,
        now=tx.now,
    )
    return handover


async def answer(tx: Tx, handover: HandoverId, *, taken: bool) -> None:
    """The taker has answered; hold it before."""
    await tx.do(
        "UPDATE handover SET answered_at = :now, taken = :taken WHERE workspace_id = :workspace AND handover_id = :handover",
        handover=handover,
        taken=taken,
        now=tx.now,
    )


async def forget_before(tx: Tx, before: datetime, *, limit: int) -> int:
    """Drops offers of before; answers how many."""
    return await tx.do(
        "DELETE FROM handover WHERE workspace_id = :workspace AND handover_id IN (SELECT handover_id FROM handover"
        " WHERE workspace_id = :workspace AND offered_at < :before LIMIT :limit)",
        before=before,
        limit=limit,
    )
