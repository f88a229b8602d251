"""Decks that managers handed over and have not put in play: one for each manager, the latest."""

from datetime import datetime

from cards.model import DeckHash, PersonId
from services.store.tx import Tx


async def keep(tx: Tx, person: PersonId, deck: DeckHash, source: str) -> None:
    """Keeps a deck for its manager, in the place of the one before."""
    await tx.do(
        "INSERT INTO deck_draft (workspace_id, person_id, deck_hash, source, made_at)"
        " VALUES (:workspace, :person, :hash, :source, :now) ON CONFLICT (workspace_id, person_id)"
        " DO UPDATE SET deck_hash = excluded.deck_hash, source = excluded.source, made_at = excluded.made_at",
        person=person,
        hash=deck,
        source=source,
        now=tx.now,
    )


async def find(tx: Tx, person: PersonId, deck: DeckHash) -> str | None:
    """The text of a manager's deck; None once another took its place."""
    row = await tx.one(
        "SELECT source FROM deck_draft WHERE workspace_id = :workspace AND person_id = :person AND deck_hash = :hash",
        person=person,
        hash=deck,
    )
    return None if row is None else str(row["source"])


async def drop(tx: Tx, person: PersonId) -> None:
    """It was put in play."""
    await tx.do(
        "DELETE FROM deck_draft WHERE workspace_id = :workspace AND person_id = :person", person=person
    )


async def forget_before(tx: Tx, before: datetime, *, limit: int) -> int:
    """Drops decks nobody put in play; answers how many."""
    return await tx.do(
        "DELETE FROM deck_draft WHERE workspace_id = :workspace AND person_id IN (SELECT person_id FROM deck_draft"
        " WHERE workspace_id = :workspace AND made_at < :before LIMIT :limit)",
        before=before,
        limit=limit,
    )
