"""Promises whose day has come are recalled, and once more some days later. Each says it once, whoever sweeps."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final
from zoneinfo import ZoneInfo

from services.notices import Lane, PromiseDue
from services.schedule import Daytime, Hours, awake, last_before_work
from services.store import outbox, promises
from services.store.claims import StoredClaim
from services.store.tx import Tx
from services.usecases.sweeping import Sweep
from services.usecases.who import workspace

PROMISE_HOURS: Final = Hours(first=9, last=20, weekends=True)
"""A day is a day: what was promised for a Sunday is recalled on that Sunday's morning. Before holidays it is earlier."""
NUDGE_HOURS: Final = Hours(first=9, last=18, weekends=False)


async def remind_due(tx: Tx, command: Sweep) -> bool:
    """Recalls promises on their day, in each claimant's own morning; what a pause held up comes after it."""
    ripe = await promises.take_due(tx, await _daytime(tx, PROMISE_HOURS), command.limit)
    await _recall(tx, ripe, again=False)
    return len(ripe) == command.limit


async def nudge_overdue(tx: Tx, command: Sweep) -> bool:
    """One quiet word more on a working day, when the day of a promise has passed."""
    ripe = await promises.take_overdue(tx, await _daytime(tx, NUDGE_HOURS), command.limit)
    await _recall(tx, ripe, again=True)
    return len(ripe) == command.limit


async def _daytime(tx: Tx, hours: Hours) -> tuple[Daytime, ...]:
    """Reads a day ahead of UTC, since for some it is tomorrow already, and further before days off."""
    place = await workspace(tx)
    ahead = last_before_work((tx.now + timedelta(days=1)).date(), place.holidays)
    zones = await promises.zones_due(tx, ahead)
    return awake([ZoneInfo(name) for name in zones], place.within(hours), tx.now, place.holidays)


async def _recall(tx: Tx, ripe: Sequence[StoredClaim], *, again: bool) -> None:
    notices = [PromiseDue(claim=claim.id, person=claim.person, again=again) for claim in ripe]
    await outbox.add_all(tx, notices, lane=Lane.REMINDER)
