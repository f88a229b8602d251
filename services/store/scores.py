"""Reading the boards: from the aggregates where they answer, from the ledger where a sum must explain itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId, Week
from cards.points import EntryKind
from services.board_pages import PointsEntry
from services.boards import Span
from services.ids import ClaimId, TeamId
from services.store.tx import Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """A week's sums of one person or one team."""

    points: int = 0
    squares: int = 0
    lines: int = 0
    full_cards: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Reach:
    """What a team's week reached: different customers heard from, and promises kept, whatever points there were for them."""

    customers: int
    promises_kept: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Season:
    """A person's season: all their points, and the most of one week."""

    points: int
    best_week: int


async def of_person(tx: Tx, person: PersonId, week: Week) -> Score:
    """One person's week."""
    row = await tx.one(
        "SELECT points, squares, lines, full_cards FROM score_week"
        " WHERE workspace_id = :workspace AND week = :monday AND person_id = :person",
        person=person,
        monday=week.monday,
    )
    return Score(**row) if row else Score()


async def of_team(tx: Tx, team: TeamId, week: Week) -> Score:
    """One team's week."""
    row = await tx.one(
        "SELECT points, squares, lines, full_cards FROM team_week"
        " WHERE workspace_id = :workspace AND week = :monday AND team_id = :team",
        team=team,
        monday=week.monday,
    )
    return Score(**row) if row else Score()


async def reach_of_team(tx: Tx, team: TeamId, week: Week, until: datetime | None = None) -> Reach:
    """How far a team's week reached, as of `until` where it is named."""
    row = await tx.one(
        """
        SELECT (SELECT count(DISTINCT t.customer_id) FROM card c
                  JOIN contact t ON t.workspace_id = :workspace AND t.person_id = c.person_id AND t.week = c.week
                  JOIN claim m ON m.workspace_id = :workspace AND m.claim_id = t.claim_id
                 WHERE c.workspace_id = :workspace AND c.team_id = :team AND c.week = :monday
                   AND (cast(:until AS timestamptz) IS NULL OR m.decided_at < :until)) AS customers,
               (SELECT count(*) FROM card c
                  JOIN claim m ON m.workspace_id = :workspace AND m.person_id = c.person_id AND m.week = c.week
                 WHERE c.workspace_id = :workspace AND c.team_id = :team AND c.week = :monday
                   AND m.state = 'awarded' AND m.due IS NOT NULL
                   AND (cast(:until AS timestamptz) IS NULL OR m.decided_at < :until)) AS kept
        """,
        team=team,
        monday=week.monday,
        until=until,
    )
    if row is None:
        return Reach(customers=0, promises_kept=0)
    return Reach(customers=row["customers"], promises_kept=row["kept"])


async def entries_of_week(tx: Tx, person: PersonId, week: Week) -> tuple[PointsEntry, ...]:
    """Somebody's ledger of a week, added up by kind; kinds that came to nothing are left out."""
    rows = await tx.rows(
        "SELECT kind, sum(points) AS points FROM ledger WHERE workspace_id = :workspace AND person_id = :person"
        " AND week = :monday GROUP BY kind HAVING sum(points) <> 0 ORDER BY sum(points) DESC, kind",
        person=person,
        monday=week.monday,
    )
    return tuple(PointsEntry(kind=EntryKind(row["kind"]), points=row["points"]) for row in rows)


async def entries_of_claims(
    tx: Tx, claims: Sequence[ClaimId]
) -> dict[ClaimId, tuple[tuple[PointsEntry, int | None], ...]]:
    """What each of these claims booked, each entry with its line where it is one."""
    rows = await tx.rows(
        "SELECT claim_id, kind, points, line FROM ledger WHERE workspace_id = :workspace AND claim_id = ANY(:claims)"
        " ORDER BY entered_at, kind, ref",
        claims=list(claims),
    )
    found: dict[ClaimId, list[tuple[PointsEntry, int | None]]] = {}
    for row in rows:
        entry = PointsEntry(kind=EntryKind(row["kind"]), points=row["points"])
        found.setdefault(ClaimId(row["claim_id"]), []).append((entry, row["line"]))
    return {claim: tuple(entries) for claim, entries in found.items()}


async def customers_of(tx: Tx, person: PersonId, week: Week) -> int:
    """How many different customers somebody heard from in a week."""
    row = await tx.one(
        "SELECT count(DISTINCT customer_id) AS n FROM contact"
        " WHERE workspace_id = :workspace AND person_id = :person AND week = :monday",
        person=person,
        monday=week.monday,
    )
    return 0 if row is None else int(row["n"])


async def season_of_person(tx: Tx, person: PersonId, span: Span) -> Season:
    """Somebody's season so far."""
    row = await tx.one(
        "SELECT coalesce(sum(points), 0) AS points, coalesce(max(points), 0) AS best FROM score_week"
        " WHERE workspace_id = :workspace AND person_id = :person AND week = ANY(cast(:mondays AS date[]))",
        person=person,
        mondays=list(span.mondays),
    )
    return (
        Season(points=0, best_week=0) if row is None else Season(points=row["points"], best_week=row["best"])
    )


async def booked(tx: Tx, person: PersonId, week: Week) -> dict[ClaimId, tuple[PointsEntry, ...]]:
    """Somebody's ledger of a week, claim by claim in the order they were booked.

    Each kind is added up; what came to nothing is left out, but for the kinds that say why.
    """
    rows = await tx.rows(
        "SELECT claim_id, kind, sum(points) AS points FROM ledger WHERE workspace_id = :workspace AND person_id = :person"
        " AND week = :monday GROUP BY claim_id, kind HAVING sum(points) <> 0 OR kind = ANY(cast(:reasons AS text[]))"
        " ORDER BY min(entered_at), claim_id, kind = 'square' DESC, sum(points) DESC, kind",
        person=person,
        monday=week.monday,
        reasons=[EntryKind.FATIGUE.value, EntryKind.PACE.value],
    )
    found: dict[ClaimId, list[PointsEntry]] = {}
    for row in rows:
        entry = PointsEntry(kind=EntryKind(row["kind"]), points=row["points"])
        found.setdefault(ClaimId(row["claim_id"]), []).append(entry)
    return {claim: tuple(entries) for claim, entries in found.items()}
