"""The keys cards were dealt with are told when their week is over, and reports on fairness follow the cards."""

from zoneinfo import ZoneInfo

from cards.weeks import grace_ends, week_of
from services.store import fairness_reports, people, week_keys
from services.store.tx import Tx
from services.usecases.make_report import AskReport, ask_report
from services.usecases.sweeping import Sweep
from services.usecases.who import workspace


async def keep_week_keys(tx: Tx, command: Sweep) -> bool:
    """Keeps the keys of weeks an earlier release dealt, tells those of weeks that are over, and has reports made."""
    for week in await week_keys.without_key(tx, command.limit):
        await week_keys.adopt(tx, week)
    zones = await _zones(tx)
    running = min(week_of(tx.now, zone) for zone in zones)
    for week in await week_keys.untold(tx, running.monday):
        if all(grace_ends(week, zone) <= tx.now for zone in zones):
            await week_keys.tell(tx, week)
    for week in await fairness_reports.to_make(tx, running.previous().previous()):
        await ask_report(tx, AskReport(week=week))
    return False


async def _zones(tx: Tx) -> set[ZoneInfo]:
    """Where the workspace is, and where its players are."""
    return {(await workspace(tx)).zone, *(ZoneInfo(name) for name in await people.zones_in_play(tx))}
