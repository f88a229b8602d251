"""Every team's week at once."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from cards.model import Week
from services.board_pages import Cell
from services.ids import TeamId
from services.store import boards
from services.store.tx import Row, Tx

MOVING: Final[Mapping[TeamId, datetime]] = MappingProxyType({})
"""No team stands still."""

CELLS = """
WITH player AS (
    SELECT c.person_id, c.team_id, r.until FROM card c
      LEFT JOIN unnest(cast(:resting AS uuid[]), cast(:since AS timestamptz[])) AS r(team_id, until) ON r.team_id = c.team_id
     WHERE c.workspace_id = :workspace AND c.week = :monday
), heard AS (
    SELECT p.team_id, count(DISTINCT c.customer_id) AS customers
      FROM contact c JOIN player p ON p.person_id = c.person_id
     WHERE c.workspace_id = :workspace AND c.week = :monday
       AND (p.until IS NULL OR EXISTS (SELECT FROM claim m WHERE m.workspace_id = :workspace AND m.claim_id = c.claim_id
            AND m.decided_at < p.until)) GROUP BY p.team_id
), kept AS (
    SELECT p.team_id, count(*) AS promises
      FROM claim m JOIN player p ON p.person_id = m.person_id
     WHERE m.workspace_id = :workspace AND m.week = :monday AND m.state = 'awarded' AND m.due IS NOT NULL
       AND (p.until IS NULL OR m.decided_at < p.until) GROUP BY p.team_id
)
SELECT t.team_id, t.name, (SELECT count(*) FROM player p WHERE p.team_id = t.team_id) AS players, coalesce(w.squares, 0) AS squares,
       coalesce(heard.customers, 0) AS customers, coalesce(kept.promises, 0) AS promises
  FROM team t
  LEFT JOIN team_week w ON w.workspace_id = :workspace AND w.week = :monday AND w.team_id = t.team_id
  LEFT JOIN heard ON heard.team_id = t.team_id LEFT JOIN kept ON kept.team_id = t.team_id
 WHERE t.workspace_id = :workspace AND t.team_id IN (SELECT team_id FROM player) ORDER BY t.name, t.team_id
"""


async def cells(tx: Tx, week: Week, resting: Mapping[TeamId, datetime] = MOVING) -> tuple[Cell, ...]:
    """What each team with cards of this week did, by name; small teams too. Those `resting` as of their moment."""
    rows = await tx.rows(CELLS, monday=week.monday, resting=list(resting), since=list(resting.values()))
    return tuple([await _cell(tx, row, week, resting.get(row["team_id"])) for row in rows])


async def _cell(tx: Tx, row: Row, week: Week, until: datetime | None) -> Cell:
    still = None if until is None else await boards.as_of(tx, row["team_id"], week, until)
    return Cell(
        name=row["name"],
        players=row["players"],
        squares=row["squares"] if still is None else still.squares,
        customers=row["customers"],
        promises_kept=row["promises"],
    )
