"""Makes the report on how fair the cards of a week are: every card is dealt once more, a few hundred at a time."""

import asyncio
from dataclasses import replace

from cards.model import Week, WorkspaceId
from services.fairness import Checked, report_of
from services.jobs.base import Job, JobContext, Payload, workspace_of
from services.store.tx import Database
from services.usecases.check_cards import FIRST, CheckCards, check_cards
from services.usecases.make_report import FAIRNESS, KeepReport, keep_report


async def run(context: JobContext, payload: Payload) -> None:
    """Making it twice makes the same. The figures are worked out beside the loop, in which others wait."""
    workspace, week = workspace_of(payload), Week.parse(payload["week"])
    began = context.database.clock()
    checked = await all_checked(context.database, workspace, week)
    report = await asyncio.to_thread(report_of, checked)
    command = KeepReport(week=week, report=report, made_at=began)
    await context.database.run(workspace, keep_report, command)


async def all_checked(
    database: Database, workspace: WorkspaceId, week: Week, *, at_a_time: int = 200
) -> list[Checked]:
    """Every card of a week, dealt once more."""
    found: list[Checked] = []
    command = CheckCards(week=week, after=FIRST, limit=at_a_time)
    while True:
        page = await database.run(workspace, check_cards, command)
        found += page
        if len(page) < command.limit:
            return found
        command = replace(command, after=page[-1].card.person)


JOB = Job(name=FAIRNESS, run=run)
