"""Holding claims with their cards, in the one order in which everybody does it.

Cards come first, by the id of their person, then claims, then customers. A group square concerns many cards at once, so
everybody who may be told of is held together; all that is decided about an event happens one after the other.
"""

from collections.abc import Iterable

from cards.model import PersonId, Week
from services.errors import NotFound
from services.ids import ClaimId
from services.store import claims, dealt_cards
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx


async def hold_card(
    tx: Tx, person: PersonId, week: Week, *, beside: Iterable[PersonId] = ()
) -> DealtCard | None:
    """Somebody's card of a week, held until the transaction ends; those of the people `beside` them are held too."""
    return (await dealt_cards.lock_all(tx, {person, *beside}, week)).get(person)


async def locked(tx: Tx, claim_id: ClaimId) -> tuple[DealtCard, StoredClaim]:
    """A claim with its card, both held until the transaction ends, the card first. Raises `NotFound`.

    With a group claim, the cards of everybody who took part are held.
    """
    seen = await claims.load(tx, claim_id)
    dealt = (
        None if seen is None else await hold_card(tx, seen.person, seen.week, beside=await _group(tx, seen))
    )
    claim = await claims.lock(tx, claim_id)
    if dealt is None or claim is None:
        raise NotFound(code="claim_gone")
    return dealt, claim


async def _group(tx: Tx, claim: StoredClaim) -> tuple[PersonId, ...]:
    """Whose squares may rest on this claim: those who were named, and those who have one even if the names were erased."""
    if not claim.is_event:
        return ()
    return (
        *claim.evidence.witnesses,
        *(resting.person for resting in await claims.of_group(tx, claim.id)),
    )
