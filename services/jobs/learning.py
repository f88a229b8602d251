"""Learns from weeks that are over how likely squares are done."""

from services.jobs.base import Job, JobContext, Payload, workspace_of
from services.usecases.learn_weeks import LEARNING, CountWeek, count_week


async def run(context: JobContext, payload: Payload) -> None:
    """Week by week, each in a transaction of its own, until none is left. A week is counted once."""
    while await context.database.run(workspace_of(payload), count_week, CountWeek()):
        pass


JOB = Job(name=LEARNING, run=run)
