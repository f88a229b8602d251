"""Reading the boards: from the aggregates where they answer, from the ledger where a sum must explain itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.model import PersonId, Week
from cards.points import EntryKind
from services.board_pages import Neighbour, PointsEntry
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
    """What a team's week reached: different customers heard from, promises kept early or on time."""

    customers: int
    promises_kept: int


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


async def reach_of_team(tx: Tx, team: TeamId, week: Week) -> Reach:
    """How far a team's week reached."""
    row = await tx.one(
        """
        SELECT (SELECT count(DISTINCT t.customer_id) FROM contact t
                  JOIN card c ON c.workspace_id = :workspace AND c.person_id = t.person_id AND c.week = t.week
                 WHERE t.workspace_id = :workspace AND t.week = :monday AND c.team_id = :team) AS customers,
               (SELECT count(*) FROM (SELECT FROM ledger l WHERE l.workspace_id = :workspace AND l.week = :monday
                  AND l.team_id = :team AND l.kind = :kept GROUP BY l.claim_id HAVING sum(l.points) > 0) kept) AS kept
        """,
        team=team,
        monday=week.monday,
        kept=EntryKind.PROMISE.value,
    )
    return (
        Reach(customers=row["customers"], promises_kept=row["kept"])
        if row
        else Reach(customers=0, promises_kept=0)
    )


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


async def best_week(tx: Tx, person: PersonId) -> int:
    """The most points somebody had in one week."""
    row = await tx.one(
        "SELECT coalesce(max(points), 0) AS n FROM score_week WHERE workspace_id = :workspace AND person_id = :person",
        person=person,
    )
    return 0 if row is None else int(row["n"])


async def of_everybody(tx: Tx, week: Week) -> dict[PersonId, int]:
    """The points of everybody who holds a card of this week, zero included."""
    rows = await tx.rows(
        "SELECT c.person_id, coalesce(s.points, 0) AS points FROM card c LEFT JOIN score_week s"
        " ON s.workspace_id = :workspace AND s.week = c.week AND s.person_id = c.person_id"
        " WHERE c.workspace_id = :workspace AND c.week = :monday",
        monday=week.monday,
    )
    return {PersonId(row["person_id"]): row["points"] for row in rows}


async def around(tx: Tx, person: PersonId, week: Week, *, reach: int = 2) -> tuple[Neighbour, ...]:
    """Me with up to `reach` visible people just above and just below, best first.

    Ties go by person id, as everywhere. Nobody is shown as last: the one below whom nobody visible stands is left out.
    """
    rows = await tx.rows(
        """
        WITH me AS (SELECT coalesce(max(points), 0) AS points FROM score_week
                     WHERE workspace_id = :workspace AND week = :monday AND person_id = :person),
        seen AS (SELECT s.person_id, s.points FROM score_week s JOIN person p USING (workspace_id, person_id)
                  WHERE s.workspace_id = :workspace AND s.week = :monday AND p.visible AND p.active AND p.state IN ('playing', 'paused')
                    AND s.person_id <> :person),
        above AS (SELECT person_id, points FROM seen WHERE (points, person_id) > ((SELECT points FROM me), :person)
                   ORDER BY points, person_id LIMIT :reach),
        below AS (SELECT person_id, points FROM seen WHERE (points, person_id) < ((SELECT points FROM me), :person)
                     AND (points, person_id) > (SELECT points, person_id FROM seen ORDER BY points, person_id LIMIT 1)
                   ORDER BY points DESC, person_id DESC LIMIT :reach)
        SELECT person_id, points, false AS me FROM above
        UNION ALL SELECT :person, points, true FROM me
        UNION ALL SELECT person_id, points, false FROM below
         ORDER BY points DESC, person_id DESC
        """,
        person=person,
        monday=week.monday,
        reach=reach,
    )
    return tuple(
        Neighbour(person=PersonId(row["person_id"]), points=row["points"], me=row["me"]) for row in rows
    )
