"""Judges a claim that needs a fact from the network: load, fetch with no transaction open, decide and save."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from services.errors import NoPhoto, PhotoTrouble, TryLater
from services.ids import ClaimId, FileId
from services.jobs.base import Job, JobContext, Payload, workspace_of
from services.usecases.claim_photo import Fetched
from services.usecases.judge_claim import LoadClaim, SettleClaim, Unjudged, load_claim, settle_claim

PATIENCE: Final = timedelta(hours=1)
"""How long Slack may keep us waiting for a photo before its claimant hears of it."""


async def run(context: JobContext, payload: Payload) -> None:
    """Does nothing for a claim that moved on. Raises `TryLater` where the network asks to wait."""
    workspace, claim_id = workspace_of(payload), ClaimId(UUID(payload["claim"]))
    claim = await context.database.run(workspace, load_claim, LoadClaim(claim=claim_id))
    if claim is None:
        return
    link = await context.links.permalink(workspace, claim.source) if claim.source else ""
    photo = None if claim.file is None else await _photo(context, payload, claim, claim.file)
    settled = SettleClaim(claim=claim_id, permalink=link, photo=photo)
    await context.database.run(workspace, settle_claim, settled)


async def _photo(context: JobContext, payload: Payload, claim: Unjudged, file: FileId) -> Fetched:
    """The picture, or why there is none. Raises `TryLater` while there is hope."""
    try:
        picture = await context.photos.picture(workspace_of(payload), file, claim.person)
    except NoPhoto as none:
        return Fetched(file=file, trouble=none.why)
    except TryLater:
        if context.database.clock() - claim.submitted_at < PATIENCE:
            raise
        return Fetched(file=file, trouble=PhotoTrouble.UNREACHABLE)
    return Fetched(file=file, picture=picture)


JOB = Job(name="judge", run=run)
