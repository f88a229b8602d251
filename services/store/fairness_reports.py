"""How fair the cards of each week were, as it was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cards.model import Week
from services.codec import report_from_json, report_to_json
from services.fairness import Report
from services.fairness_pages import ReportedWeek
from services.store.dealt_cards import week_at
from services.store.tx import Row, Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredReport:
    """The report of a week. `closed_at` once the week was over for everybody; it is not made anew after that."""

    week: Week
    report: Report
    made_at: datetime
    closed_at: datetime | None = None


def _stored(row: Row) -> StoredReport:
    return StoredReport(
        week=week_at(row["week"]),
        report=report_from_json(row["report"]),
        made_at=row["made_at"],
        closed_at=row["closed_at"],
    )


async def keep(tx: Tx, week: Week, report: Report, *, made_at: datetime, closed: bool) -> None:
    """Keeps a report in the place of the one before. One that is closed stays."""
    await tx.do(
        "INSERT INTO fairness AS f (workspace_id, week, cards, report, made_at, closed_at)"
        " VALUES (:workspace, :monday, :cards, cast(:report AS jsonb), :made_at, :closed_at)"
        " ON CONFLICT (workspace_id, week) DO UPDATE SET cards = excluded.cards, report = excluded.report,"
        " made_at = excluded.made_at, closed_at = excluded.closed_at"
        " WHERE f.closed_at IS NULL AND f.made_at <= excluded.made_at",
        monday=week.monday,
        cards=report.cards,
        report=report_to_json(report),
        made_at=made_at,
        closed_at=tx.now if closed else None,
    )


async def load(tx: Tx, week: Week) -> StoredReport | None:
    """The report of a week."""
    row = await tx.one(
        "SELECT * FROM fairness WHERE workspace_id = :workspace AND week = :monday", monday=week.monday
    )
    return None if row is None else _stored(row)


async def latest(tx: Tx, *, closed: bool = False) -> StoredReport | None:
    """The report of the newest week with cards, or of the newest of these that is `closed`."""
    row = await tx.one(
        "SELECT * FROM fairness WHERE workspace_id = :workspace AND cards > 0"
        " AND (NOT :closed OR closed_at IS NOT NULL)"
        " ORDER BY week DESC LIMIT 1",
        closed=closed,
    )
    return None if row is None else _stored(row)


async def weeks(tx: Tx, limit: int) -> tuple[ReportedWeek, ...]:
    """The last weeks with cards that have a report, the newest first."""
    rows = await tx.rows(
        "SELECT week, closed_at IS NOT NULL AS closed FROM fairness WHERE workspace_id = :workspace AND cards > 0"
        " ORDER BY week DESC LIMIT :limit",
        limit=limit,
    )
    return tuple(ReportedWeek(week=week_at(row["week"]), closed=row["closed"]) for row in rows)


async def to_make(tx: Tx, since: Week) -> Sequence[Week]:
    """Weeks from `since` on with cards newer than their report, and those that are over while their report is not."""
    rows = await tx.rows(
        """
        SELECT c.week
          FROM (SELECT week, count(*) AS cards, max(dealt_at) AS dealt_at FROM card
                 WHERE workspace_id = :workspace AND week >= :monday GROUP BY week) c
          LEFT JOIN fairness f ON f.workspace_id = :workspace AND f.week = c.week
          LEFT JOIN week_key k ON k.workspace_id = :workspace AND k.week = c.week
         WHERE f.week IS NULL
            OR (f.closed_at IS NULL AND (f.cards <> c.cards OR f.made_at < c.dealt_at OR k.told_at IS NOT NULL))
         ORDER BY c.week
        """,
        monday=since.monday,
    )
    return tuple(week_at(row["week"]) for row in rows)
