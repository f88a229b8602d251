"""What is due in a workspace now: its deals and its sweep become jobs, and the scheduler is told when to look again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from services.schedule import DueDeal, deals_due, next_look
from services.store import directory, jobs, people, recaps, workspaces
from services.store.tx import Tx
from services.store.workspaces import Workspace
from services.usecases.draft_recap import drafts_due, next_draft
from services.usecases.remind_recaps import next_reminder, reminders_due

DEAL: Final = "deal"
SWEEP: Final = "sweep"
RECAP: Final = "recap"


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """Look at what is due now; `sweep` is False where only deals are wanted."""

    sweep: bool = True


async def due(tx: Tx, command: Due) -> int:
    """Enqueues what is due; answers how many jobs are new. Looking twice enqueues once, on any number of replicas."""
    workspace = await workspaces.load(tx)
    if workspace is None or not await directory.is_active(tx):
        return 0
    when = workspace.deal_time
    zones = [ZoneInfo(name) for name in await people.zones_in_play(tx)]
    added = [await _deal(tx, each) for each in deals_due(zones, when, tx.now)]
    if command.sweep:
        added.append(await jobs.enqueue(tx, SWEEP, {}, dedupe=f"{SWEEP}:{tx.workspace}"))
    if command.sweep and (await drafts_due(tx, workspace) or await reminders_due(tx, workspace)):
        added.append(await jobs.enqueue(tx, RECAP, {}, dedupe=f"{RECAP}:{tx.workspace}"))
    recap = await _recap_look(tx, workspace)
    await workspaces.set_next_due(tx, min(recap, next_look(zones, when, tx.now)))
    return sum(added)


async def _recap_look(tx: Tx, workspace: Workspace) -> datetime:
    """When something may be due of recaps next: a draft, a reminder, or one that is scheduled."""
    others = (await recaps.next_post(tx), await next_reminder(tx, workspace))
    return min([await next_draft(tx, workspace), *(each for each in others if each is not None)])


async def _deal(tx: Tx, deal: DueDeal) -> bool:
    zone, week = deal.zone.key, str(deal.week)
    return await jobs.enqueue(
        tx, DEAL, {"zone": zone, "week": week}, dedupe=f"{DEAL}:{tx.workspace}:{zone}:{week}"
    )
