"""What is known of channels, and which teams use them."""

from collections.abc import Collection

from cards.model import PersonId
from services.channels import ChannelFacts
from services.ids import ChannelId
from services.store.tx import Row, Tx


def _facts(row: Row) -> ChannelFacts:
    return ChannelFacts(
        channel=ChannelId(row["channel"]),
        name=row["name"],
        private=row["private"],
        outside=row["outside"],
        pending=row["pending"],
        org_shared=row["org_shared"],
        guests=row["guests"],
        archived=row["archived"],
        gone=row["gone"],
        problem=row["problem"],
        looked_at=row["looked_at"],
    )


async def load(tx: Tx, channel: ChannelId) -> ChannelFacts | None:
    """What is known of a channel; None before the first look and the first event."""
    row = await tx.one(
        "SELECT * FROM channel_fact WHERE workspace_id = :workspace AND channel = :channel", channel=channel
    )
    return None if row is None else _facts(row)


async def keep(tx: Tx, facts: ChannelFacts) -> None:
    """From now on this is what is known."""
    await tx.do(
        """
        INSERT INTO channel_fact (workspace_id, channel, name, private, outside, pending, org_shared, guests, archived,
                                  gone, problem, looked_at)
        VALUES (:workspace, :channel, :name, :private, :outside, :pending, :org_shared, :guests, :archived, :gone, :problem,
                :looked_at)
        ON CONFLICT (workspace_id, channel) DO UPDATE
           SET name = excluded.name, private = excluded.private, outside = excluded.outside, pending = excluded.pending,
               org_shared = excluded.org_shared, guests = excluded.guests, archived = excluded.archived,
               gone = excluded.gone, problem = excluded.problem, looked_at = excluded.looked_at
        """,
        channel=facts.channel,
        name=facts.name,
        private=facts.private,
        outside=facts.outside,
        pending=facts.pending,
        org_shared=facts.org_shared,
        guests=facts.guests,
        archived=facts.archived,
        gone=facts.gone,
        problem=facts.problem,
        looked_at=facts.looked_at,
    )


async def of_a_team(tx: Tx, channel: ChannelId) -> bool:
    """Whether any team celebrates there."""
    row = await tx.one(
        "SELECT 1 AS found FROM team WHERE workspace_id = :workspace AND channel = :channel LIMIT 1",
        channel=channel,
    )
    return row is not None


async def any_guest(tx: Tx, people: Collection[PersonId]) -> bool:
    """Whether one of these is a guest, or somebody the roster does not know: whoever is not surely a colleague counts."""
    row = await tx.one(
        """
        SELECT 1 AS found FROM unnest(cast(:people AS text[])) AS m(person_id)
          LEFT JOIN person p ON p.workspace_id = :workspace AND p.person_id = m.person_id
         WHERE coalesce(p.kind, 'external') IN ('guest', 'external') AND coalesce(p.active, true) LIMIT 1
        """,
        people=sorted(people),
    )
    return row is not None


async def look_again(tx: Tx, channel: ChannelId) -> None:
    """What is known of a channel counts no longer."""
    await tx.do(
        "UPDATE channel_fact SET looked_at = NULL WHERE workspace_id = :workspace AND channel = :channel",
        channel=channel,
    )


async def move(tx: Tx, old: ChannelId, new: ChannelId) -> None:
    """A channel has another id: the board in it goes along, and where messages stand is known by the new one."""
    moved = {"old": old, "new": new}
    await tx.do(
        "UPDATE advisory_board SET channel = :new WHERE workspace_id = :workspace AND channel = :old", **moved
    )
    await tx.do(
        "UPDATE advisory_thread SET channel = :new WHERE workspace_id = :workspace AND channel = :old",
        **moved,
    )
    await tx.do(
        "UPDATE message SET channel = :new WHERE workspace_id = :workspace AND channel = :old", **moved
    )
