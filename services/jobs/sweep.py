"""Does what comes due by itself in one workspace."""

from services.jobs.base import Job, JobContext, Payload, workspace_of
from services.usecases.due import SWEEP
from services.usecases.sweep import Sweep, sweep


async def run(context: JobContext, payload: Payload) -> None:
    """One step after another until nothing is left."""
    while await context.database.run(workspace_of(payload), sweep, Sweep()):
        pass


JOB = Job(name=SWEEP, run=run)
