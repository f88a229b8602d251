"""What is due in a workspace now: its deals and its sweep become jobs, and the scheduler is told when to look again."""

from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from services.schedule import DealTime, DueDeal, deals_due, next_look
from services.store import directory, jobs, people, workspaces
from services.store.tx import Tx

DEAL: Final = "deal"
SWEEP: Final = "sweep"


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """Look at what is due now; `sweep` is False where only deals are wanted."""

    sweep: bool = True


async def due(tx: Tx, command: Due) -> int:
    """Enqueues what is due; answers how many jobs are new. Looking twice enqueues once, on any number of replicas."""
    workspace = await workspaces.load(tx)
    if workspace is None or not await directory.is_active(tx):
        return 0
    when = DealTime(weekday=workspace.deal_weekday, hour=workspace.deal_hour)
    zones = [ZoneInfo(name) for name in await people.zones_in_play(tx)]
    added = [await _deal(tx, each) for each in deals_due(zones, when, tx.now)]
    if command.sweep:
        added.append(await jobs.enqueue(tx, SWEEP, {}, dedupe=f"{SWEEP}:{tx.workspace}"))
    await workspaces.set_next_due(tx, next_look(zones, when, tx.now))
    return sum(added)


async def _deal(tx: Tx, deal: DueDeal) -> bool:
    zone, week = deal.zone.key, str(deal.week)
    return await jobs.enqueue(
        tx, DEAL, {"zone": zone, "week": week}, dedupe=f"{DEAL}:{tx.workspace}:{zone}:{week}"
    )
