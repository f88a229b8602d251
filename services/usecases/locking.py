"""Holding a claim with its card, in the one order in which everybody does it."""

from services.errors import NotFound
from services.ids import ClaimId
from services.store import claims, dealt_cards
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx


async def locked(tx: Tx, claim_id: ClaimId) -> tuple[DealtCard, StoredClaim]:
    """A claim with its card, both held until the transaction ends, the card first. Raises `NotFound`."""
    seen = await claims.load(tx, claim_id)
    dealt = None if seen is None else await dealt_cards.lock(tx, seen.person, seen.week)
    claim = await claims.lock(tx, claim_id)
    if dealt is None or claim is None:
        raise NotFound(code="claim_gone")
    return dealt, claim
