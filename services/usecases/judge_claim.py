"""Judging later: the claim is loaded, facts are fetched from the network with no transaction open, then it is decided."""

from dataclasses import dataclass, replace

from services.claim_state import ClaimState
from services.ids import ClaimId
from services.store import claims
from services.store.claims import StoredClaim
from services.store.tx import Tx
from services.usecases.judging import judge_stored
from services.usecases.locking import locked
from services.usecases.settling import settle


@dataclass(frozen=True, kw_only=True, slots=True)
class LoadClaim:
    """Which claim is to be judged."""

    claim: ClaimId


@dataclass(frozen=True, kw_only=True, slots=True)
class SettleClaim:
    """Which claim, and the permanent link of the message it came from; empty where the bot may not see it."""

    claim: ClaimId
    permalink: str = ""


async def load_claim(tx: Tx, command: LoadClaim) -> StoredClaim | None:
    """The claim while it still waits to be judged, None when it does not."""
    found = await claims.load(tx, command.claim)
    return found if found is not None and found.state is ClaimState.SUBMITTED else None


async def settle_claim(tx: Tx, command: SettleClaim) -> None:
    """Judges with everything that is known now. Does nothing for a claim that moved on meanwhile."""
    dealt, claim = await locked(tx, command.claim)
    if claim.state is not ClaimState.SUBMITTED:
        return
    if command.permalink and not claim.evidence.link:
        claim = replace(claim, evidence=replace(claim.evidence, link=command.permalink))
        await claims.save(tx, claim)
    await settle(tx, dealt, claim, await judge_stored(tx, dealt, claim))
