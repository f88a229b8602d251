"""Does what comes due by itself in one workspace."""

from services.jobs.base import Job, JobContext, Payload, workspace_of
from services.usecases.due import SWEEP
from services.usecases.sweep import PARTS, Sweep


async def run(context: JobContext, payload: Payload) -> None:
    """Each part until nothing of it is left, a transaction at a time."""
    for part in PARTS:
        while await context.database.run(workspace_of(payload), part, Sweep()):
            pass


JOB = Job(name=SWEEP, run=run)
