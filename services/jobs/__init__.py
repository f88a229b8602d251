"""Work that nobody waits for. Each job has a file of its own and a line here."""

from services.jobs import deal, judge, sweep
from services.jobs.base import Job

JOBS: tuple[Job, ...] = (deal.JOB, judge.JOB, sweep.JOB)
