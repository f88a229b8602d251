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
class Ask:
    """What may go now: not by ways that rest, not in busy lines, and only as fast as `buckets` allow."""

    resting: Collection[Way]
    busy: Collection[str]
    buckets: Pace
    now: float


@dataclass(frozen=True, kw_only=True, slots=True)
class First:
    """The row to send now, or else the moment at which one of those offered may go."""

    row: Outgoing | None
    moment: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Taken:
    """The row that is ours to send, or else when there may be one: the moment for a row offered, and what is ahead."""

    row: Outgoing | None = None
    moment: float = float("inf")
    ahead: Horizon | None = None


async def known_pace(tx: Tx, _: None) -> pace.KnownPace | None:
    """What Slack told us before, None for a workspace that took the bot away."""
    return await pace.load(tx) if await directory.is_active(tx) else None


async def take(tx: Tx, ask: Ask) -> Taken:
    """Chooses the next row and takes it, in one step."""
    rows = await sending.next_ready(tx, limit=WINDOW, resting=ask.resting, busy=ask.busy)
    chosen = first(rows, ask.buckets, ask.now)
    if chosen.row is None:
        return Taken(moment=chosen.moment, ahead=await sending.horizon(tx))
    if await sending.mark_attempted(tx, chosen.row.id):
        return Taken(row=chosen.row)
    return Taken(moment=ask.now)


def first(rows: Iterable[Outgoing], buckets: Pace, now: float) -> First:
    """The first row whose method may be called now. None overtakes an earlier row of its own line."""
    moments: dict[str, float] = {}
    for row in rows:
        at = max(buckets.when(row.way), moments.get(row.line, 0.0))
        if at <= now:
            return First(row=row, moment=now)
        moments[row.line] = at
    return First(row=None, moment=min(moments.values(), default=float("inf")))


def conversation(row: Outgoing) -> str:
    """Where a row posts a message; empty when it posts none. Slack does not count edits per conversation."""
    return row.target if row.way is Way.POST else ""
