"""Drafts the recaps of the week, posts those whose moment has come, and reminds of those that wait."""

from services.jobs.base import Job, JobContext, Payload, workspace_of
from services.usecases.draft_recap import TendRecaps, draft_recaps
from services.usecases.due import RECAP
from services.usecases.post_recap import post_due
from services.usecases.remind_recaps import remind_of_recaps

PARTS = (draft_recaps, post_due, remind_of_recaps)


async def run(context: JobContext, payload: Payload) -> None:
    """Each part until nothing of it is left, a transaction at a time."""
    for part in PARTS:
        while await context.database.run(workspace_of(payload), part, TendRecaps()):
            pass


JOB = Job(name=RECAP, run=run)
