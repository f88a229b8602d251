"""The award, saved by one statement, and its undoing.

The bit of a square goes from 0 to 1 once, under the row lock of the card, so the lines it completes are exactly those
that hold the bit and are full afterwards. SQL knows no geometry: masks and points come in from `cards`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cards.lines import GEOMETRY
from cards.model import PersonId, Position
from cards.points import DEFAULT, Entry, EntryKind
from services.board_pages import PointsEntry
from services.claim_state import ClaimState
from services.ids import CustomerId
from services.store.claims import StoredClaim
from services.store.tx import Row, Tx

AWARD = """
WITH lit AS (
    UPDATE card SET awarded = awarded | :bit, half_lit = half_lit & ~ cast(:bit AS integer)
     WHERE workspace_id = :workspace AND person_id = :person AND week = :monday AND awarded & :bit = 0
    RETURNING awarded, team_id
), decided AS (
    UPDATE claim SET state = 'awarded', decided_at = :now, decided_by = :by, customer_id = cast(:customer AS uuid) FROM lit
     WHERE workspace_id = :workspace AND claim_id = :claim AND state NOT IN ('awarded', 'withdrawn')
    RETURNING claim_id
), turn AS (
    SELECT concat_ws('/', cast(:claim AS text), nullif(count(*), 0)) AS ref FROM ledger
     WHERE workspace_id = :workspace AND claim_id = :claim
), entry AS (
    SELECT e.kind, e.points, turn.ref, cast(NULL AS integer) AS line
      FROM decided, turn, unnest(cast(:kinds AS text[]), cast(:points AS integer[])) AS e(kind, points)
    UNION ALL
    SELECT 'line', :line_points, concat('line-', m.line, '/', turn.ref), m.line
      FROM decided, lit, turn, unnest(cast(:masks AS integer[]), cast(:lines AS integer[])) AS m(mask, line)
     WHERE m.mask & :bit <> 0 AND lit.awarded & m.mask = m.mask
    UNION ALL
    SELECT 'full_card', :full_points, turn.ref, NULL FROM decided, lit, turn WHERE lit.awarded = :full
), booked AS (
    INSERT INTO ledger (workspace_id, person_id, week, kind, ref, points, claim_id, team_id, line, entered_at)
    SELECT :workspace, :person, :monday, kind, ref, points, cast(:claim AS uuid), lit.team_id, line, :now FROM entry, lit
    RETURNING kind, points, line
), total AS (
    SELECT coalesce(sum(points), 0) AS points, count(*) FILTER (WHERE kind = 'line') AS lines,
           count(*) FILTER (WHERE kind = 'full_card') AS full_cards FROM booked
), mine AS (
    INSERT INTO score_week AS s (workspace_id, week, person_id, team_id, points, squares, lines, full_cards)
    SELECT :workspace, :monday, :person, lit.team_id, points, 1, lines, full_cards FROM total, lit, decided
    ON CONFLICT (workspace_id, week, person_id) DO UPDATE
       SET points = s.points + excluded.points, squares = s.squares + 1, lines = s.lines + excluded.lines,
           full_cards = s.full_cards + excluded.full_cards
), met AS (
    INSERT INTO contact (workspace_id, customer_id, claim_id, person_id, week, met_on)
    SELECT :workspace, customer_id, claim_id, :person, :monday, :met_on
      FROM decided, unnest(cast(:customers AS uuid[])) AS there(customer_id)
), heard AS (
    UPDATE customer SET last_contact_on = greatest(last_contact_on, cast(:met_on AS date)) FROM decided
     WHERE workspace_id = :workspace AND customer_id = ANY(cast(:customers AS uuid[]))
), ours AS (
    INSERT INTO team_week AS t (workspace_id, week, team_id, points, squares, lines, full_cards)
    SELECT :workspace, :monday, lit.team_id, points, 1, lines, full_cards FROM total, lit, decided
    ON CONFLICT (workspace_id, week, team_id) DO UPDATE
       SET points = t.points + excluded.points, squares = t.squares + 1, lines = t.lines + excluded.lines,
           full_cards = t.full_cards + excluded.full_cards
)
SELECT d.claim_id, b.kind, b.points, b.line FROM decided d LEFT JOIN booked b ON true
"""

REVOKE = """
WITH unlit AS (
    UPDATE card SET awarded = awarded & ~ cast(:bit AS integer)
     WHERE workspace_id = :workspace AND person_id = :person AND week = :monday AND awarded & :bit <> 0
    RETURNING awarded, team_id
), decided AS (
    UPDATE claim SET state = :state, decided_at = :now, decided_by = :by FROM unlit
     WHERE workspace_id = :workspace AND claim_id = :claim AND state = 'awarded'
    RETURNING claim_id
), turn AS (
    SELECT concat_ws('/', cast(:claim AS text), count(*)) AS ref FROM ledger
     WHERE workspace_id = :workspace AND claim_id = :claim
), lost AS (
    SELECT m.line FROM decided, unlit, unnest(cast(:masks AS integer[]), cast(:lines AS integer[])) AS m(mask, line)
     WHERE m.mask & :bit <> 0 AND (unlit.awarded | :bit) & m.mask = m.mask
), entry AS (
    SELECT l.kind, -sum(l.points) AS points, l.line FROM ledger l, decided, unlit
     WHERE l.workspace_id = :workspace AND l.person_id = :person AND l.week = :monday
       AND (l.claim_id = :claim AND l.kind NOT IN ('line', 'full_card')
            OR l.kind = 'line' AND l.line IN (SELECT line FROM lost)
            OR l.kind = 'full_card' AND (unlit.awarded | :bit) = :full)
     GROUP BY l.kind, l.line HAVING sum(l.points) <> 0 OR l.kind = 'fatigue'
), booked AS (
    INSERT INTO ledger (workspace_id, person_id, week, kind, ref, points, claim_id, team_id, line, entered_at)
    SELECT :workspace, :person, :monday, kind, concat_ws('/', 'undo', line, turn.ref), points,
           cast(:claim AS uuid), unlit.team_id, line, :now
      FROM entry, unlit, turn
    RETURNING kind, points, line
), total AS (
    SELECT coalesce(sum(points), 0) AS points, count(*) FILTER (WHERE kind = 'line') AS lines,
           count(*) FILTER (WHERE kind = 'full_card') AS full_cards FROM booked
), mine AS (
    UPDATE score_week s SET points = s.points + total.points, squares = s.squares - 1, lines = s.lines - total.lines,
           full_cards = s.full_cards - total.full_cards
      FROM total, decided WHERE s.workspace_id = :workspace AND s.week = :monday AND s.person_id = :person
), parted AS (
    DELETE FROM contact WHERE workspace_id = :workspace AND claim_id IN (SELECT claim_id FROM decided)
    RETURNING customer_id
), heard AS (
    UPDATE customer SET last_contact_on = (
               SELECT max(met_on) FROM contact t WHERE t.workspace_id = :workspace AND t.customer_id = customer.customer_id
                  AND t.claim_id <> :claim)
     WHERE workspace_id = :workspace AND customer_id IN (SELECT customer_id FROM parted)
), ours AS (
    UPDATE team_week t SET points = t.points + total.points, squares = t.squares - 1, lines = t.lines - total.lines,
           full_cards = t.full_cards - total.full_cards
      FROM total, unlit, decided WHERE t.workspace_id = :workspace AND t.week = :monday AND t.team_id = unlit.team_id
)
SELECT d.claim_id, b.kind, b.points, b.line FROM decided d LEFT JOIN booked b ON true
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Booked:
    """What went into the ledger for one award, or came out again: entries, lines (0 to 11), and a full card."""

    entries: tuple[PointsEntry, ...]
    lines: tuple[int, ...]
    full_card: bool


def bit_of(position: Position) -> int:
    """The mask of one square."""
    return 1 << position


def _booked(rows: Sequence[Row]) -> Booked:
    written = [row for row in rows if row["kind"] is not None]
    return Booked(
        entries=tuple(PointsEntry(kind=EntryKind(row["kind"]), points=row["points"]) for row in written),
        lines=tuple(sorted(row["line"] for row in written if row["line"] is not None)),
        full_card=any(row["kind"] == EntryKind.FULL_CARD for row in written),
    )


def _place(claim: StoredClaim, by: PersonId | None) -> dict[str, object]:
    lines = GEOMETRY[claim.size].masks
    return {
        "claim": claim.id,
        "person": claim.person,
        "monday": claim.week.monday,
        "bit": bit_of(claim.position),
        "masks": list(lines.values()),
        "lines": list(lines),
        "full": claim.size.full,
        "by": by,
    }


async def award(
    tx: Tx,
    claim: StoredClaim,
    entries: Sequence[Entry],
    *,
    by: PersonId | None = None,
    also: Collection[CustomerId] = (),
) -> Booked | None:
    """Lights the square and books everything that follows from it; None when the square or the claim was decided before.

    `also` are customers who were met beside the claim's own; hold them all, in the order of `customers.held`.

    Idempotent by the square's bit: however often and however concurrently it runs, one award is booked.
    """
    rows = await tx.rows(
        AWARD,
        **_place(claim, by),
        now=tx.now,
        customer=claim.customer,
        customers=sorted({*also, *([claim.customer] if claim.customer else [])}),
        met_on=claim.occurred_on,
        kinds=[entry.kind.value for entry in entries],
        points=[entry.points for entry in entries],
        line_points=DEFAULT.line,
        full_points=DEFAULT.full_card,
    )
    return _booked(rows) if rows else None


async def revoke(
    tx: Tx,
    claim: StoredClaim,
    *,
    by: PersonId | None = None,
    state: ClaimState = ClaimState.WITHDRAWN,
) -> Booked | None:
    """Takes an award back: the bit, the lines that needed it, their points. None when it was not awarded any more.

    The claim goes to `state`, and may be awarded anew: each turn has entries of its own in the ledger.
    """
    rows = await tx.rows(REVOKE, **_place(claim, by), now=tx.now, state=state.value)
    return _booked(rows) if rows else None
