"""On the first open day after its week a draft that still waits is told of once more, at nine on its team's clock."""

from collections.abc import Mapping
from datetime import datetime

from cards.model import Week
from services.ids import TeamId
from services.store import recaps, workspaces
from services.store.tx import Tx
from services.store.workspaces import Workspace
from services.usecases.draft_recap import TendRecaps, tell
from services.usecases.recap_managers import managers_of
from services.usecases.who import workspace


async def remind_of_recaps(tx: Tx, command: TendRecaps) -> bool:
    """Once: a draft of last week that nobody posted or scheduled is still there. Answers whether there may be more."""
    more = False
    for week, teams in (await _ripe(tx, await workspace(tx))).items():
        waiting = await recaps.to_remind(tx, week.previous(), teams, command.limit)
        for recap in waiting:
            await recaps.mark_reminded(tx, recap.id)
            await tell(tx, recap.id, [each.id for each in await managers_of(tx, recap.team)], again=True)
        more = more or len(waiting) == command.limit
    return more


async def reminders_due(tx: Tx, place: Workspace) -> bool:
    """Whether there is anybody to remind now."""
    for week, teams in (await _ripe(tx, place)).items():
        if await recaps.to_remind(tx, week.previous(), teams, 1):
            return True
    return False


async def _ripe(tx: Tx, place: Workspace) -> Mapping[Week, list[TeamId]]:
    """Teams whose hour has come in the week it is on their own clock, by that week."""
    ripe: dict[Week, list[TeamId]] = {}
    for team in await workspaces.teams(tx):
        week = team.recap_week(tx.now, place.zone)
        if team.recap_reminds(week, place.zone, place.holidays) <= tx.now:
            ripe.setdefault(week, []).append(team.id)
    return ripe


async def next_reminder(tx: Tx, place: Workspace) -> datetime | None:
    """When the hour of some team's reminder comes next; None without teams."""
    clocks = {team.zone: team for team in await workspaces.teams(tx)}
    moments = [team.next_reminder(tx.now, place.zone, place.holidays) for team in clocks.values()]
    return min(moments, default=None)
