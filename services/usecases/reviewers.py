"""Who looks at a claim that a machine must not decide: whoever installed the bot, never the claimant."""

from cards.model import PersonId
from services.errors import Refused
from services.store import people
from services.store.claims import StoredClaim
from services.store.tx import Tx
from services.usecases.who import workspace


async def reviewer_for(tx: Tx, claim: StoredClaim) -> PersonId | None:
    """The installer; for the installer's own claims another player who is not a witness of it. None when nobody is left."""
    installer = (await workspace(tx)).installer
    if installer is not None and installer != claim.person:
        return installer
    return await people.any_player(tx, but=(claim.person, *claim.evidence.witnesses))


async def require_reviewer(tx: Tx, claim: StoredClaim, person: PersonId) -> None:
    """Raises `Refused` unless this person may decide this claim."""
    if claim.person == person:
        raise Refused(code="own_review")
    if await reviewer_for(tx, claim) != person:
        raise Refused(code="not_reviewer")
