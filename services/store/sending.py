"""Outbox rows on their way out: which goes next, and how each ended. The states are told in `services.store.outbox`."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cards.model import PersonId
from services.ids import ChannelId, NoticeId
from services.notice_codec import KINDS, notice_from_json
from services.notices import Lane, Notice
from services.ports import Posted
from services.store import messages
from services.store.tx import Row, Tx


class Way(StrEnum):
    """How a notice goes out, by the name of Slack's method."""

    POST = "chat.postMessage"
    EDIT = "chat.update"
    PUBLISH = "views.publish"


@dataclass(frozen=True, kw_only=True, slots=True)
class Outgoing:
    """One outbox row to send. `posted` is where its message stands already; `target` a person or a channel.

    `attempts` counts the tries before this one.
    """

    id: NoticeId
    kind: str
    key: str
    person: PersonId | None
    lane: Lane
    stored: str
    way: Way
    target: ChannelId
    posted: Posted | None
    attempts: int
    created_at: datetime
    thread: str = ""
    """The timestamp of the message it stands under; empty where it stands by itself."""

    @property
    def notice(self) -> Notice:
        """What is to be said. Raises ValueError when it was written by another release and cannot be read."""
        return notice_from_json(self.kind, self.stored)

    @property
    def harmless(self) -> bool:
        """Doing it twice shows it once: an edit, or App Home."""
        return self.way is not Way.POST

    @property
    def line(self) -> str:
        """What is done one after another: everything in one conversation, and everything on one App Home."""
        return f"home:{self.target}" if self.way is Way.PUBLISH else self.target


@dataclass(frozen=True, kw_only=True, slots=True)
class Horizon:
    """When the next row that waits for its moment may go, and whether any is attempted and not settled."""

    waiting: datetime | None
    attempted: bool


_COLUMNS = """
    o.notice_id, o.kind, o.key, o.person_id, o.lane, o.notice, o.attempts, o.created_at, m.channel, m.ts,
    coalesce(p.ts, '') AS thread,
    coalesce(o.person_id, o.notice ->> 'channel') AS target,
    CASE WHEN o.kind = 'home' THEN 'views.publish' WHEN m.key IS NULL THEN 'chat.postMessage' ELSE 'chat.update' END AS way
"""
_FROM = """
FROM outbox o LEFT JOIN message m ON m.workspace_id = o.workspace_id AND m.key = o.key
              LEFT JOIN message p ON p.workspace_id = o.workspace_id AND p.key = o.notice ->> 'under'
"""

_NEXT = f"""
SELECT * FROM (SELECT {_COLUMNS} {_FROM}
                WHERE o.workspace_id = :workspace AND o.state = 'waiting' AND o.not_before <= :now
                  AND o.kind = ANY(cast(:kinds AS text[]))
                  AND NOT EXISTS (SELECT FROM outbox a WHERE a.workspace_id = :workspace AND a.state = 'attempted'
                                                         AND a.key = o.key)
                ORDER BY o.lane, o.created_at) AS ready
 WHERE way <> ALL(cast(:resting AS text[]))
   AND CASE way WHEN 'views.publish' THEN 'home:' || target ELSE target END <> ALL(cast(:busy AS text[]))
 LIMIT :limit
"""  # noqa: S608 -- put together from constants
_STUCK = f"""
SELECT {_COLUMNS} {_FROM}
 WHERE o.workspace_id = :workspace AND o.state = 'attempted' AND o.attempted_at <= :before
   AND o.kind = ANY(cast(:kinds AS text[]))
   AND o.notice_id <> ALL(cast(:busy AS uuid[]))
 ORDER BY o.attempted_at LIMIT :limit
"""


def _outgoing(row: Row) -> Outgoing:
    posted = None if row["ts"] is None else Posted(channel=ChannelId(row["channel"]), ts=row["ts"])
    return Outgoing(
        id=NoticeId(row["notice_id"]),
        kind=row["kind"],
        key=row["key"],
        person=None if row["person_id"] is None else PersonId(row["person_id"]),
        lane=Lane(row["lane"]),
        stored=row["notice"],
        way=Way(row["way"]),
        target=ChannelId(row["target"]),
        posted=posted,
        attempts=row["attempts"],
        created_at=row["created_at"],
        thread=row["thread"],
    )


async def next_ready(
    tx: Tx, *, limit: int, resting: Collection[Way] = (), busy: Collection[str] = ()
) -> tuple[Outgoing, ...]:
    """Rows to send now, in the order to send them: the better lane first, then the older row.

    That is the order of `ix_outbox_next`, down to rows of one moment, so only the first few of a long queue are read.

    A row is left out while another of its message is attempted, whatever comes of that one; while its way is
    `resting`; and while its line (see `Outgoing.line`) is `busy`.
    """
    rows = await tx.rows(
        _NEXT,
        now=tx.now,
        limit=limit,
        kinds=sorted(KINDS),
        resting=[way.value for way in resting],
        busy=sorted(busy),
    )
    return tuple(_outgoing(row) for row in rows)


async def stuck(
    tx: Tx, *, before: datetime, limit: int, busy: Collection[NoticeId] = ()
) -> tuple[Outgoing, ...]:
    """Rows attempted at `before` or earlier, the oldest first, without those somebody is `busy` with."""
    rows = await tx.rows(_STUCK, before=before, limit=limit, kinds=sorted(KINDS), busy=list(busy))
    return tuple(_outgoing(row) for row in rows)


async def mark_attempted(tx: Tx, notice: NoticeId) -> bool:
    """Takes a row for sending; False when it is no longer waiting. Waits for a change that is joining it."""
    taken = await tx.do(
        "UPDATE outbox SET state = 'attempted', attempted_at = :now, attempts = attempts + 1"
        " WHERE workspace_id = :workspace AND notice_id = :id AND state = 'waiting'",
        id=notice,
        now=tx.now,
    )
    return taken == 1


async def _settle(tx: Tx, notice: NoticeId, state: str, problem: str = "") -> bool:
    settled = await tx.do(
        "UPDATE outbox SET state = :state, settled_at = :now, problem = :problem"
        " WHERE workspace_id = :workspace AND notice_id = :id AND state IN ('attempted', 'waiting', 'uncertain')",
        id=notice,
        state=state,
        now=tx.now,
        problem=problem,
    )
    return settled == 1


async def mark_sent(tx: Tx, outgoing: Outgoing, posted: Posted | None) -> bool:
    """It is shown, at `posted` if it is a message. True when this catches up with an uncertain one of the same message."""
    await _settle(tx, outgoing.id, "sent")
    if posted is not None:
        await messages.keep(tx, outgoing.key, posted)
    caught_up = await tx.do(
        "UPDATE outbox SET state = 'caught_up' WHERE workspace_id = :workspace AND state = 'uncertain' AND key = :key",
        key=outgoing.key,
    )
    return caught_up > 0


async def mark_dropped(tx: Tx, notice: NoticeId) -> None:
    """There is nothing to say any more."""
    await _settle(tx, notice, "dropped")


async def mark_failed(tx: Tx, notice: NoticeId, problem: str) -> None:
    """It was refused for good; `problem` is the code."""
    await _settle(tx, notice, "failed", problem)


async def mark_uncertain(tx: Tx, notice: NoticeId, problem: str) -> bool:
    """It may have arrived and there is no way to know, so it is never sent again. False when it was settled before."""
    return await _settle(tx, notice, "uncertain", problem)


async def put_back(tx: Tx, notice: NoticeId, *, not_before: datetime) -> None:
    """Lets a row that surely did not arrive, or that may arrive twice, wait again; it joins a newer one of its message.

    Deleted and added again, because only an INSERT can join without failing when two come at once.
    """
    await tx.do(
        """
        WITH taken AS (DELETE FROM outbox WHERE workspace_id = :workspace AND notice_id = :id AND state = 'attempted'
                       RETURNING *)
        INSERT INTO outbox AS o (workspace_id, notice_id, kind, key, person_id, lane, notice, attempts, not_before, created_at)
        SELECT workspace_id, notice_id, kind, key, person_id, lane, notice, attempts, :not_before, created_at FROM taken
        ON CONFLICT (workspace_id, key) WHERE state = 'waiting' DO UPDATE
           SET lane = least(o.lane, excluded.lane), created_at = least(o.created_at, excluded.created_at),
               attempts = greatest(o.attempts, excluded.attempts)
        """,
        id=notice,
        not_before=not_before,
    )


async def horizon(tx: Tx) -> Horizon:
    """What will be to do, though nothing is now."""
    row = await tx.one(
        """
        SELECT (SELECT min(not_before) FROM outbox
                 WHERE workspace_id = :workspace AND state = 'waiting' AND not_before > :now) AS waiting,
               EXISTS (SELECT FROM outbox WHERE workspace_id = :workspace AND state = 'attempted') AS attempted
        """,
        now=tx.now,
    )
    assert row is not None  # noqa: S101 -- a SELECT without FROM always has a row
    return Horizon(waiting=row["waiting"], attempted=row["attempted"])
