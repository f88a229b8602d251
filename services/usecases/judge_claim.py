"""Judging later: the claim is loaded, facts are fetched from the network with no transaction open, then it is decided."""

from dataclasses import dataclass, replace
from datetime import datetime

from cards.model import PersonId
from services.claim_state import ClaimState
from services.ids import ClaimId, FileId
from services.store import claims, photos
from services.store.claims import StoredClaim
from services.store.tx import Tx
from services.usecases import claim_photo, telling
from services.usecases.claim_photo import Fetched
from services.usecases.judging import judge_stored
from services.usecases.locking import locked
from services.usecases.settling import settle


@dataclass(frozen=True, kw_only=True, slots=True)
class LoadClaim:
    """Which claim is to be judged."""

    claim: ClaimId


@dataclass(frozen=True, kw_only=True, slots=True)
class Unjudged:
    """What is to be fetched for a claim: the link of the message it came from, and its photo. Each may be nothing."""

    person: PersonId
    source: str
    file: FileId | None
    submitted_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class SettleClaim:
    """Which claim, and what was fetched: the permanent link of the message it came from (empty where the bot may not see
    it) and what came of its photo.
    """

    claim: ClaimId
    permalink: str = ""
    photo: Fetched | None = None


async def load_claim(tx: Tx, command: LoadClaim) -> Unjudged | None:
    """What a claim waits for while it is not judged, None when it is."""
    found = await claims.load(tx, command.claim)
    if found is None or found.state is not ClaimState.SUBMITTED:
        return None
    file = await photos.to_fetch(tx, found.id)
    return Unjudged(person=found.person, source=found.source, file=file, submitted_at=found.submitted_at)


async def settle_claim(tx: Tx, command: SettleClaim) -> None:
    """Judges with everything that is known now. Does nothing for a claim that moved on meanwhile."""
    dealt, claim = await locked(tx, command.claim)
    if claim.state is not ClaimState.SUBMITTED:
        return
    known = await _with_what_was_fetched(tx, command, claim)
    if known != claim:
        await claims.save(tx, known)
    judgement = await judge_stored(tx, dealt, known)
    if command.photo is not None:
        judgement = await claim_photo.asking_for_it(tx, judgement, known, command.photo)
    settled = await settle(tx, dealt, known, judgement)
    # They were told that they would hear from us; who is answered at once, in the form, needs no message.
    await telling.claim(tx, settled)


async def _with_what_was_fetched(tx: Tx, command: SettleClaim, claim: StoredClaim) -> StoredClaim:
    if command.photo is not None:
        claim = await claim_photo.taken(tx, claim, command.photo)
    if command.permalink and not claim.evidence.link:
        claim = replace(claim, evidence=replace(claim.evidence, link=command.permalink))
    return claim
