"""The weekly report on fairness: asked for, and kept once its figures are there."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cards.model import Week
from services.fairness import Report
from services.store import fairness_reports, jobs, week_keys
from services.store.tx import Tx

FAIRNESS: Final = "fairness"
"""The job that makes it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AskReport:
    """A report on the cards of which week."""

    week: Week


async def ask_report(tx: Tx, command: AskReport) -> None:
    """A report is made soon. While one is being made none is added: the hourly sweep finds what it missed."""
    dedupe = f"{FAIRNESS}:{tx.workspace}:{command.week}"
    await jobs.enqueue(tx, FAIRNESS, {"week": str(command.week)}, dedupe=dedupe)


@dataclass(frozen=True, kw_only=True, slots=True)
class KeepReport:
    """The report on a week's cards as they were from `made_at` on."""

    week: Week
    report: Report
    made_at: datetime


async def keep_report(tx: Tx, command: KeepReport) -> None:
    """The last one of a week is the one made after its key was told."""
    key = await week_keys.find(tx, command.week)
    closed = key is not None and key.told_at is not None and key.told_at <= command.made_at
    await fairness_reports.keep(tx, command.week, command.report, made_at=command.made_at, closed=closed)
