"""Decks as they were when cards were dealt from them. A dealt card never changes, so its deck never does."""

from functools import lru_cache

from cards.decks import default_deck, default_source, read_deck
from cards.model import Deck, DeckHash
from services.errors import NotFound
from services.store.tx import Tx


@lru_cache(maxsize=1)
def shipped() -> Deck:
    """The deck that comes with the product."""
    return default_deck()


@lru_cache(maxsize=64)
def _read(source: str) -> Deck:
    return read_deck(source)


async def load(tx: Tx, deck_hash: DeckHash) -> Deck:
    """The deck with this hash. Raises `NotFound`."""
    if deck_hash == shipped().hash:
        return shipped()
    row = await tx.one(
        "SELECT source FROM deck WHERE workspace_id = :workspace AND deck_hash = :hash", hash=deck_hash
    )
    if row is None:
        raise NotFound(code="no_deck", fields={"deck": deck_hash})
    return _read(row["source"])


async def keep_shipped(tx: Tx) -> Deck:
    """The deck that comes with the product, frozen for this workspace: a later release may bring another one."""
    deck = shipped()
    kept = await tx.one(
        "SELECT kept_at FROM deck WHERE workspace_id = :workspace AND deck_hash = :hash", hash=deck.hash
    )
    if kept is None:
        await tx.do(
            "INSERT INTO deck (workspace_id, deck_hash, source, kept_at) VALUES (:workspace, :hash, :source, :now)"
            " ON CONFLICT DO NOTHING",
            hash=deck.hash,
            source=default_source(),
            now=tx.now,
        )
    return deck
