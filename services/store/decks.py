"""Decks as they were when cards were dealt from them. A dealt card never changes, so its deck never does."""

from functools import lru_cache

from cards.decks import default_deck, default_source, read_deck
from cards.model import Deck, DeckHash, Week
from services.decks import OWN
from services.errors import NotFound
from services.store import deck_choices
from services.store.tx import Tx


@lru_cache(maxsize=1)
def shipped() -> Deck:
    """The deck that comes with the product."""
    return default_deck()


@lru_cache(maxsize=64)
def _read(source: str) -> Deck:
    return read_deck(source, file=OWN)


async def load(tx: Tx, deck_hash: DeckHash) -> Deck:
    """The deck with this hash. Raises `NotFound`."""
    if deck_hash == shipped().hash:
        return shipped()
    return _read(await source(tx, deck_hash))


async def source(tx: Tx, deck_hash: DeckHash) -> str:
    """The text of a deck of this workspace's own. Raises `NotFound`."""
    row = await tx.one(
        "SELECT source FROM deck WHERE workspace_id = :workspace AND deck_hash = :hash", hash=deck_hash
    )
    if row is None:
        raise NotFound(code="no_deck", fields={"deck": deck_hash})
    return str(row["source"])


async def in_play(tx: Tx, week: Week) -> Deck:
    """The deck cards of this week are dealt from: the workspace's own choice, else the one that comes with the product."""
    choice = await deck_choices.at(tx, week)
    return shipped() if choice is None or choice.deck is None else await load(tx, choice.deck)


async def keep(tx: Tx, source: str) -> Deck:
    """A deck of this workspace's own, frozen. Raises `DeckError`."""
    deck = _read(source)
    await _keep(tx, deck, source)
    return deck


async def keep_shipped(tx: Tx) -> Deck:
    """The deck that comes with the product, frozen for this workspace: a later release may bring another one."""
    deck = shipped()
    kept = await tx.one(
        "SELECT kept_at FROM deck WHERE workspace_id = :workspace AND deck_hash = :hash", hash=deck.hash
    )
    if kept is None:
        await _keep(tx, deck, default_source())
    return deck


async def _keep(tx: Tx, deck: Deck, source: str) -> None:
    await tx.do(
        "INSERT INTO deck (workspace_id, deck_hash, source, kept_at) VALUES (:workspace, :hash, :source, :now)"
        " ON CONFLICT DO NOTHING",
        hash=deck.hash,
        source=source,
        now=tx.now,
    )
