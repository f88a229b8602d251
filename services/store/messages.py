"""Where our messages stand in Slack: what is posted once is edited from then on."""

from datetime import datetime

from cards.model import PersonId
from services.ids import ChannelId
from services.ports import Posted
from services.store.tx import Tx


async def find(tx: Tx, key: str) -> Posted | None:
    """Where the message of a key stands, None while there is none."""
    row = await tx.one(
        "SELECT channel, ts FROM message WHERE workspace_id = :workspace AND key = :key", key=key
    )
    return None if row is None else Posted(channel=ChannelId(row["channel"]), ts=row["ts"])


async def stood_at(tx: Tx, key: str) -> datetime | None:
    """Since when the message of a key stands where it does, None while there is none."""
    row = await tx.one(
        "SELECT posted_at FROM message WHERE workspace_id = :workspace AND key = :key", key=key
    )
    return None if row is None else row["posted_at"]


async def keep(tx: Tx, key: str, posted: Posted) -> None:
    """Remembers where a message stands. Key: workspace and `key`; the newest place counts."""
    await tx.do(
        """
        INSERT INTO message (workspace_id, key, channel, ts, posted_at) VALUES (:workspace, :key, :channel, :ts, :now)
        ON CONFLICT (workspace_id, key) DO UPDATE
           SET channel = excluded.channel, ts = excluded.ts, posted_at = excluded.posted_at
         WHERE (message.channel, message.ts) IS DISTINCT FROM (excluded.channel, excluded.ts)
        """,
        key=key,
        channel=posted.channel,
        ts=posted.ts,
        now=tx.now,
    )


async def forget(tx: Tx, key: str) -> None:
    """The message was deleted in Slack: the next notice of this key posts it anew."""
    await tx.do("DELETE FROM message WHERE workspace_id = :workspace AND key = :key", key=key)


async def direct_channel(tx: Tx, person: PersonId) -> ChannelId | None:
    """The conversation with somebody, as far as an earlier message told it."""
    row = await tx.one(
        "SELECT m.channel FROM outbox o JOIN message m ON m.workspace_id = o.workspace_id AND m.key = o.key"
        " WHERE o.workspace_id = :workspace AND o.person_id = :person AND m.channel LIKE 'D%' LIMIT 1",
        person=person,
    )
    return None if row is None else ChannelId(row["channel"])
