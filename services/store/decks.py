"""Decks as they were when cards were dealt from them. A dealt card never changes, so its deck never does."""

import asyncio
from collections import OrderedDict
from typing import Final

from cards.decks import default_deck, default_source, read_deck
from cards.model import Deck, DeckHash, Week, WorkspaceId
from services.decks import OWN
from services.errors import NotFound
from services.store import deck_choices
from services.store.tx import Tx


def shipped() -> Deck:
    """The deck that comes with the product."""
    return default_deck()


class Shelf:
    """The decks that were read last, so that none is fetched and read for every card. What has a hash never changes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._decks: OrderedDict[tuple[WorkspaceId, DeckHash], Deck] = OrderedDict()

    def find(self, workspace: WorkspaceId, deck_hash: DeckHash) -> Deck | None:
        """The deck, where it is here."""
        found = self._decks.get((workspace, deck_hash))
        if found is not None:
            self._decks.move_to_end((workspace, deck_hash))
        return found

    def put(self, workspace: WorkspaceId, deck: Deck) -> Deck:
        """Keeps it in the place of the one nobody asked for longest."""
        self._decks[workspace, deck.hash] = deck
        while len(self._decks) > self._most:
            self._decks.popitem(last=False)
        return deck


SHELF: Final = Shelf(64)


async def read(source: str) -> Deck:
    """The deck in a text, read aside: the largest takes half a second, and nobody else should wait. Raises `DeckError`."""
    return await asyncio.to_thread(read_deck, source, file=OWN)


async def load(tx: Tx, deck_hash: DeckHash) -> Deck:
    """The deck with this hash. Raises `NotFound`."""
    if deck_hash == shipped().hash:
        return shipped()
    known = SHELF.find(tx.workspace, deck_hash)
    return known or SHELF.put(tx.workspace, await read(await source(tx, deck_hash)))


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
    deck = await read(source)
    await _keep(tx, deck, source)
    return SHELF.put(tx.workspace, deck)


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
