"""Work that nobody waits for. Each job has a file of its own and a line here."""

from services.jobs import deal, fairness, judge, learning, poster, recap, sweep, team
from services.jobs.base import Job

JOBS: tuple[Job, ...] = (
    deal.JOB,
    fairness.JOB,
    judge.JOB,
    learning.JOB,
    poster.JOB,
    recap.JOB,
    sweep.JOB,
    team.JOB,
)
