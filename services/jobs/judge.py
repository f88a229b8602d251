"""Judges a claim that needs a fact from the network: load, fetch with no transaction open, decide and save."""

from uuid import UUID

from services.ids import ClaimId
from services.jobs.base import Job, JobContext, Payload, workspace_of
from services.usecases.judge_claim import LoadClaim, SettleClaim, load_claim, settle_claim


async def run(context: JobContext, payload: Payload) -> None:
    """Does nothing for a claim that moved on. Raises `TryLater` where the network asks to wait."""
    workspace, claim_id = workspace_of(payload), ClaimId(UUID(payload["claim"]))
    claim = await context.database.run(workspace, load_claim, LoadClaim(claim=claim_id))
    if claim is None:
        return
    link = await context.links.permalink(workspace, claim.source) if claim.source else ""
    await context.database.run(workspace, settle_claim, SettleClaim(claim=claim_id, permalink=link))


JOB = Job(name="judge", run=run)
