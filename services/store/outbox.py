"""What is to be said in Slack, written in the transaction of the change it speaks of.

A row lives in one of these states:

- `waiting`: to be sent. There is at most one per message (`key`), so changes that follow each other quickly become one
  edit.
- `attempted`: a drainer is sending it, or died doing so, or got no clear answer.
- `sent`, `failed` (Slack said no), `dropped` (nothing to say any more), `uncertain` (it may have arrived, and there is
  no way to know), `caught_up` (was uncertain; a later message said it all): settled.

How rows are sent is in `services.store.sending`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cards.model import PersonId
from services.ids import ChannelId
from services.notice_codec import notice_to_json
from services.notices import (
    AdvisoryThreadPosted,
    BoardChanged,
    BoardDetail,
    BoardTold,
    Celebration,
    GroupLit,
    HighlightPosted,
    Lane,
    Notice,
    ReviewAsked,
    WitnessAsked,
)
from services.store.tx import Tx
from services.team_notices import PosterPosted, RecapPosted, RecapStoryPosted

CHANNEL = "bingo_outbox"
"""Where PostgreSQL tells the drainers which workspace has something to say."""
UNHEARD_FOR = timedelta(days=7)


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """How many rows of a workspace wait and could go by now, are under way, and may have arrived."""

    waiting: int
    attempted: int
    uncertain: int


def addressee(notice: Notice) -> PersonId | None:
    """Whose direct messages or App Home a notice goes to; None when it goes to a channel."""
    match notice:
        case WitnessAsked():
            return notice.witness
        case ReviewAsked():
            return notice.reviewer
        case (
            AdvisoryThreadPosted()
            | HighlightPosted()
            | Celebration()
            | BoardChanged()
            | BoardDetail()
            | BoardTold()
            | GroupLit()
        ):
            return None
        case RecapPosted() | RecapStoryPosted() | PosterPosted():
            return None
        case _:
            return notice.person


async def add(tx: Tx, notice: Notice, *, lane: Lane, not_before: datetime | None = None) -> None:
    """Leaves a notice to be sent after the commit, at `not_before` at the earliest. See `add_all`."""
    await add_all(tx, [notice], lane=lane, not_before=not_before)


async def add_all(
    tx: Tx, notices: Sequence[Notice], *, lane: Lane, not_before: datetime | None = None
) -> None:
    """Leaves notices of different keys to be sent after the commit. Key: workspace and `notice.key`.

    A notice whose message is waiting already joins it, in the better of both lanes. The join is an update on purpose,
    even where it changes nothing: it locks the row, so a drainer about to take it waits for our commit and then shows
    our change; and if the drainer was first, the row is no longer waiting and ours becomes a row of its own.
    """
    # PostgreSQL delivers what it notifies of at the commit, and once however often a transaction says it.
    await tx.one(
        """
        WITH added AS (
        INSERT INTO outbox AS o (workspace_id, notice_id, kind, key, person_id, lane, notice, not_before, created_at)
        SELECT :workspace, n.id, n.kind, n.key, n.person, :lane, cast(n.notice AS jsonb), :not_before, :now
          FROM unnest(cast(:ids AS uuid[]), cast(:kinds AS text[]), cast(:keys AS text[]), cast(:people AS text[]),
                      cast(:notices AS text[])) AS n(id, kind, key, person, notice)
        ON CONFLICT (workspace_id, key) WHERE state = 'waiting' DO UPDATE
           SET lane = least(o.lane, excluded.lane), not_before = least(o.not_before, excluded.not_before),
               notice = excluded.notice
        ) SELECT pg_notify(:channel, :workspace)
        """,
        channel=CHANNEL,
        ids=[tx.new_id() for _ in notices],
        kinds=[notice.kind for notice in notices],
        keys=[notice.key for notice in notices],
        people=[addressee(notice) for notice in notices],
        lane=lane.value,
        notices=[notice_to_json(notice) for notice in notices],
        not_before=not_before or tx.now,
        now=tx.now,
    )


async def uncertain_kinds(tx: Tx, person: PersonId) -> tuple[str, ...]:
    """Kinds of messages that may not have reached somebody in the last days: App Home says them again."""
    rows = await tx.rows(
        "SELECT DISTINCT kind FROM outbox WHERE workspace_id = :workspace AND person_id = :person"
        " AND state = 'uncertain' AND settled_at > :since ORDER BY kind",
        person=person,
        since=tx.now - UNHEARD_FOR,
    )
    return tuple(row["kind"] for row in rows)


async def failed_kinds(tx: Tx, channel: ChannelId) -> tuple[str, ...]:
    """Kinds of messages that Slack refused in this channel in the last days, none once it took a later one."""
    rows = await tx.rows(
        "SELECT DISTINCT kind FROM outbox WHERE workspace_id = :workspace AND person_id IS NULL"
        " AND notice ->> 'channel' = :channel AND state = 'failed' AND settled_at > :since"
        " AND settled_at > coalesce((SELECT max(settled_at) FROM outbox WHERE workspace_id = :workspace"
        " AND person_id IS NULL AND notice ->> 'channel' = :channel AND state = 'sent'), '-infinity') ORDER BY kind",
        channel=channel,
        since=tx.now - UNHEARD_FOR,
    )
    return tuple(row["kind"] for row in rows)


async def counts(tx: Tx) -> Counts:
    """What the operator watches."""
    row = await tx.one(
        """
        SELECT (SELECT count(*) FROM outbox WHERE workspace_id = :workspace AND state = 'waiting' AND not_before <= :now) AS waiting,
               (SELECT count(*) FROM outbox WHERE workspace_id = :workspace AND state = 'attempted') AS attempted,
               (SELECT count(*) FROM outbox WHERE workspace_id = :workspace AND state = 'uncertain') AS uncertain
        """,
        now=tx.now,
    )
    assert row is not None  # noqa: S101 -- a SELECT without FROM always has a row
    return Counts(waiting=row["waiting"], attempted=row["attempted"], uncertain=row["uncertain"])


async def forget_settled(tx: Tx, *, before: datetime, limit: int = 1000) -> int:
    """Drops rows that were settled long ago; answers how many went. Where their messages stand is kept elsewhere."""
    return await tx.do(
        "DELETE FROM outbox WHERE workspace_id = :workspace AND notice_id IN (SELECT notice_id FROM outbox"
        " WHERE workspace_id = :workspace AND settled_at < :before LIMIT :limit)",
        before=before,
        limit=limit,
    )
