"""Work that nobody waits for. Each job has a file of its own and a line here."""

from services.jobs import deal, fairness, judge, learning, recap, sweep, team
from services.jobs.base import Job

JOBS: tuple[Job, ...] = (deal.JOB, fairness.JOB, judge.JOB, learning.JOB, recap.JOB, sweep.JOB, team.JOB)
