"""The weeks of the lot: what was laid down before each, and its key once it is over. Weeks begin in the workspace's zone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from cards.model import PersonId, Week
from services.ids import ClaimId
from services.store.dealt_cards import week_at
from services.store.tx import Row, Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class Lot:
    """A week of the lot. `key` is empty until the week is over."""

    week: Week
    share: float
    seal: str
    sealed_at: datetime
    key: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ticket:
    """What there is to know before a square is drawn: this week's share, None while nothing is laid down, and whether it is
    somebody's first award, or was looked at for the lot before.
    """

    week: Week
    share: float | None
    first: bool
    drawn_before: bool


def _lot(row: Row) -> Lot:
    return Lot(
        week=week_at(row["week"]),
        share=row["share"],
        seal=row["seal"],
        sealed_at=row["sealed_at"],
        key=row["key"] or "",
    )


async def ticket(tx: Tx, claim: ClaimId, person: PersonId) -> Ticket | None:
    """For a claim that was just awarded; None before the workspace is installed."""
    row = await tx.one(
        """
        SELECT now.monday, l.share,
               NOT EXISTS (SELECT FROM claim c WHERE c.workspace_id = :workspace AND c.person_id = :person
                              AND c.state = 'awarded' AND c.claim_id <> :claim) AS first,
               EXISTS (SELECT FROM review r WHERE r.workspace_id = :workspace AND r.claim_id = :claim
                          AND r.kind = 'audit') AS drawn_before
          FROM workspace w
         CROSS JOIN LATERAL (SELECT date_trunc('week', cast(:now AS timestamptz) AT TIME ZONE w.zone)::date AS monday) now
          LEFT JOIN lot l ON l.workspace_id = :workspace AND l.week = now.monday
         WHERE w.workspace_id = :workspace
        """,
        claim=claim,
        person=person,
        now=tx.now,
    )
    if row is None:
        return None
    return Ticket(
        week=week_at(row["monday"]),
        share=row["share"],
        first=row["first"],
        drawn_before=row["drawn_before"],
    )


async def lay_down(tx: Tx, week: Week, *, share: float, seal: str) -> float:
    """Lays down a week's share and seal, once; answers the share that stands."""
    await tx.do(
        "INSERT INTO lot (workspace_id, week, share, seal, sealed_at) VALUES (:workspace, :monday, :share, :seal, :now)"
        " ON CONFLICT DO NOTHING",
        monday=week.monday,
        share=share,
        seal=seal,
        now=tx.now,
    )
    row = await tx.one(
        "SELECT share FROM lot WHERE workspace_id = :workspace AND week = :monday", monday=week.monday
    )
    return share if row is None else float(row["share"])


async def sealed_before(tx: Tx, monday: date) -> Sequence[Week]:
    """Weeks that are over and whose key is not told yet."""
    rows = await tx.rows(
        "SELECT week FROM lot WHERE workspace_id = :workspace AND week < :monday AND key IS NULL ORDER BY week",
        monday=monday,
    )
    return tuple(week_at(row["week"]) for row in rows)


async def tell_key(tx: Tx, week: Week, key: str) -> None:
    """The week is over: its key is known from now on."""
    await tx.do(
        "UPDATE lot SET key = :key, opened_at = :now WHERE workspace_id = :workspace AND week = :monday AND key IS NULL",
        monday=week.monday,
        key=key,
        now=tx.now,
    )


async def latest(tx: Tx, limit: int) -> tuple[Lot, ...]:
    """The last weeks of the lot, the newest first."""
    rows = await tx.rows(
        "SELECT * FROM lot WHERE workspace_id = :workspace ORDER BY week DESC LIMIT :limit", limit=limit
    )
    return tuple(_lot(row) for row in rows)
