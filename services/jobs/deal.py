"""Deals one week's cards to the people of one zone, a few hundred at a time."""

from cards.model import Week
from services.jobs.base import Job, JobContext, Payload, workspace_of
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.due import DEAL
from services.usecases.make_report import AskReport, ask_report


async def run(context: JobContext, payload: Payload) -> None:
    """Commits after each step, so a crash loses none and repeats none."""
    command = DealCards(week=Week.parse(payload["week"]), zone=payload["zone"])
    more = True
    while more:
        more = (await context.database.run(workspace_of(payload), deal_cards, command)).more
    await context.database.run(workspace_of(payload), ask_report, AskReport(week=command.week))


JOB = Job(name=DEAL, run=run)
