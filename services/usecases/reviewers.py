"""Who looks at a claim that a machine must not decide: whoever installed the bot, never the claimant."""

from cards.model import PersonId
from services.errors import Refused
from services.notices import Lane, ReviewAsked
from services.store import claims, outbox, people
from services.store.claims import StoredClaim
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.who import workspace


async def assign(tx: Tx, claim: StoredClaim) -> PersonId | None:
    """Names a reviewer and asks them; None when there is nobody yet, and the sweep tries again."""
    reviewer = await _free_to_look(tx, claim)
    await claims.set_reviewer(tx, claim.id, reviewer)
    if reviewer is not None:
        await tell(tx, claim, reviewer)
    return reviewer


async def tell(tx: Tx, claim: StoredClaim, reviewer: PersonId) -> None:
    """The reviewer's message and App Home show where the claim stands."""
    await outbox.add(tx, ReviewAsked(claim=claim.id, reviewer=reviewer), lane=Lane.ANSWER)
    await telling.home(tx, reviewer)


async def _free_to_look(tx: Tx, claim: StoredClaim) -> PersonId | None:
    """The installer while they are here; for the installer's own claims another player who is no witness of it."""
    installer = (await workspace(tx)).installer
    if installer is not None and installer != claim.person:
        found = await people.load(tx, installer)
        if found is not None and found.may_play:
            return installer
    return await people.any_player(tx, but=(claim.person, *claim.evidence.witnesses))


def require_reviewer(claim: StoredClaim, person: PersonId) -> None:
    """Raises `Refused` unless this person was asked to look at this claim."""
    if claim.person == person:
        raise Refused(code="own_review")
    if claim.reviewer != person:
        raise Refused(code="not_reviewer")
