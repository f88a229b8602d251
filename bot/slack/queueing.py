"""The outbox as a drain asks it: use cases of one step each."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from bot.slack.pace import Pace
from services.store import directory, pace, sending
from services.store.sending import Horizon, Outgoing, Way
from services.store.tx import Tx

WINDOW: Final = 16
"""Rows looked at in each step."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """Which rows not to offer: those of ways that rest, and those of busy lines."""

    resting: Collection[Way]
    busy: Collection[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Next:
    """The row to send now, or else the moment at which one may go."""

    row: Outgoing | None
    moment: float


async def known_pace(tx: Tx, _: None) -> pace.KnownPace | None:
    """What Slack told us before, None for a workspace that took the bot away."""
    return await pace.load(tx) if await directory.is_active(tx) else None


async def offered(tx: Tx, choice: Choice) -> tuple[Outgoing, ...]:
    """Rows that may go next, in order."""
    return await sending.next_ready(tx, limit=WINDOW, resting=choice.resting, busy=choice.busy)


async def taken(tx: Tx, row: Outgoing) -> bool:
    """Whether the row is ours to send now."""
    return await sending.mark_attempted(tx, row.id)


async def ahead(tx: Tx, _: None) -> Horizon:
    """What will be to do later."""
    return await sending.horizon(tx)


def first(rows: Iterable[Outgoing], buckets: Pace, now: float) -> Next:
    """The first row whose method may be called now. None overtakes an earlier row of its own line."""
    moments: dict[str, float] = {}
    for row in rows:
        at = max(buckets.when(row.way), moments.get(row.line, 0.0))
        if at <= now:
            return Next(row=row, moment=now)
        moments[row.line] = at
    return Next(row=None, moment=min(moments.values(), default=float("inf")))


def conversation(row: Outgoing) -> str:
    """Where a row posts a message; empty when it posts none. Slack does not count edits per conversation."""
    return row.target if row.way is Way.POST else ""
