"""Every team's week at once."""

from cards.model import Week
from services.board_pages import Cell
from services.store.tx import Tx

CELLS = """
WITH player AS (
    SELECT person_id, team_id FROM card WHERE workspace_id = :workspace AND week = :monday
), heard AS (
    SELECT p.team_id, count(DISTINCT c.customer_id) AS customers
      FROM contact c JOIN player p ON p.person_id = c.person_id
     WHERE c.workspace_id = :workspace AND c.week = :monday GROUP BY p.team_id
), kept AS (
    SELECT p.team_id, count(*) AS promises
      FROM claim m JOIN player p ON p.person_id = m.person_id
     WHERE m.workspace_id = :workspace AND m.week = :monday AND m.state = 'awarded' AND m.due IS NOT NULL GROUP BY p.team_id
)
SELECT t.name, (SELECT count(*) FROM player p WHERE p.team_id = t.team_id) AS players, coalesce(w.squares, 0) AS squares,
       coalesce(heard.customers, 0) AS customers, coalesce(kept.promises, 0) AS promises
  FROM team t
  LEFT JOIN team_week w ON w.workspace_id = :workspace AND w.week = :monday AND w.team_id = t.team_id
  LEFT JOIN heard ON heard.team_id = t.team_id LEFT JOIN kept ON kept.team_id = t.team_id
 WHERE t.workspace_id = :workspace AND t.team_id IN (SELECT team_id FROM player) ORDER BY t.name, t.team_id
"""


async def cells(tx: Tx, week: Week) -> tuple[Cell, ...]:
    """What each team with cards of this week did, by name; small teams too."""
    rows = await tx.rows(CELLS, monday=week.monday)
    return tuple(
        Cell(
            name=row["name"],
            players=row["players"],
            squares=row["squares"],
            customers=row["customers"],
            promises_kept=row["promises"],
        )
        for row in rows
    )
