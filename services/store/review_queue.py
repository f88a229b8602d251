"""Looks as a list to work through, how long they take, and how many there are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cards.model import PersonId
from services.reviews import Review
from services.store.reviews import as_review
from services.store.tx import Tx


async def since(tx: Tx, person: PersonId, moment: datetime) -> Sequence[Review]:
    """Every look of now that is open or was decided after this moment, the oldest first; none at this person's own claims."""
    rows = await tx.rows(
        "SELECT r.* FROM review r JOIN claim c USING (workspace_id, claim_id)"
        " WHERE r.workspace_id = :workspace AND r.opened_at <= :now AND c.person_id <> :person"
        " AND (r.decided_at IS NULL OR r.decided_at > :moment) ORDER BY r.opened_at, r.review_id",
        person=person,
        moment=moment,
        now=tx.now,
    )
    return tuple(as_review(row) for row in rows)


async def turnarounds(tx: Tx, days: int = 30) -> Mapping[PersonId, timedelta]:
    """How long each reviewer usually takes from being asked to deciding: the median of the last days."""
    rows = await tx.rows(
        """
        SELECT decided_by, percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - asked_at)) AS seconds
          FROM review
         WHERE workspace_id = :workspace AND decided_at > cast(:now AS timestamptz) - make_interval(days => :days)
           AND decided_by = reviewer_id AND decision <> 'moved_on'
         GROUP BY decided_by
        """,
        now=tx.now,
        days=days,
    )
    return {PersonId(row["decided_by"]): timedelta(seconds=row["seconds"]) for row in rows}


@dataclass(frozen=True, kw_only=True, slots=True)
class Census:
    """What the operator watches: open looks by kind, those nobody is asked for, how long the oldest waits, in seconds, and
    how many each reviewer has before them now; who has none is not there.
    """

    claims: int
    audits: int
    unseen: int
    oldest: float
    held: Mapping[PersonId, int]


async def census(tx: Tx) -> Census:
    """Open looks of a workspace; audits that wait for their claimant's time to be up are none yet."""
    row = await tx.one(
        """
        SELECT count(*) FILTER (WHERE kind = 'claim') AS claims, count(*) FILTER (WHERE kind = 'audit') AS audits,
               count(*) FILTER (WHERE reviewer_id IS NULL) AS unseen,
               coalesce(extract(epoch FROM cast(:now AS timestamptz) - min(opened_at)), 0) AS oldest
          FROM review WHERE workspace_id = :workspace AND decided_at IS NULL AND opened_at <= :now
        """,
        now=tx.now,
    )
    assert row is not None  # noqa: S101 -- a SELECT of sums always has a row
    held = await tx.rows(
        "SELECT reviewer_id, count(*) AS n FROM review WHERE workspace_id = :workspace AND decided_at IS NULL"
        " AND reviewer_id IS NOT NULL GROUP BY reviewer_id",
    )
    return Census(
        claims=row["claims"],
        audits=row["audits"],
        unseen=row["unseen"],
        oldest=float(row["oldest"]),
        held={PersonId(each["reviewer_id"]): each["n"] for each in held},
    )
