"""What a team did together in a season."""

from datetime import datetime

from cards.model import Week
from cards.points import EntryKind
from services.board_pages import SeasonHonours
from services.boards import Span, season_span
from services.ids import TeamId
from services.people import season_of
from services.store import boards
from services.store.scores import Score
from services.store.tx import Tx

TOGETHER = """
SELECT coalesce(sum(w.squares), 0) AS squares, coalesce(sum(w.lines), 0) AS lines, coalesce(sum(w.full_cards), 0) AS full_cards,
       (SELECT count(DISTINCT t.customer_id) FROM card c
          JOIN contact t ON t.workspace_id = :workspace AND t.person_id = c.person_id AND t.week = c.week
         WHERE c.workspace_id = :workspace AND c.team_id = :team AND c.week >= :first AND c.week < :end
           AND (cast(:until AS timestamptz) IS NULL OR EXISTS (SELECT FROM claim m WHERE m.workspace_id = :workspace
                AND m.claim_id = t.claim_id AND m.decided_at < :until))) AS customers,
       (SELECT count(*) FROM card c
          JOIN claim m ON m.workspace_id = :workspace AND m.person_id = c.person_id AND m.week = c.week
         WHERE c.workspace_id = :workspace AND c.team_id = :team AND c.week >= :first AND c.week < :end
           AND m.state = 'awarded' AND m.due IS NOT NULL
           AND (cast(:until AS timestamptz) IS NULL OR m.decided_at < :until)) AS kept,
       (SELECT count(*) FROM (SELECT FROM ledger l WHERE l.workspace_id = :workspace AND l.team_id = :team
           AND l.week >= :first AND l.week < :end AND l.kind = :quiet
           AND (cast(:until AS timestamptz) IS NULL OR l.entered_at < :until) GROUP BY l.claim_id HAVING sum(l.points) > 0) heard) AS quiet
  FROM team_week w WHERE w.workspace_id = :workspace AND w.team_id = :team AND w.week >= :first AND w.week < :end
   AND (cast(:until AS timestamptz) IS NULL OR w.week <> :monday)
"""


async def of_season(tx: Tx, team: TeamId, week: Week, until: datetime | None = None) -> SeasonHonours:
    """The season of a week, as far as it was played; where `week` stands still, as of `until`."""
    span = season_span(week)
    row = await tx.one(
        TOGETHER,
        team=team,
        first=span.first,
        end=span.end,
        monday=week.monday,
        until=until,
        quiet=EntryKind.QUIET_CUSTOMER.value,
    )
    found = {} if row is None else dict(row)
    still = Score() if until is None else await boards.as_of(tx, team, week, until)
    return SeasonHonours(
        season=season_of(week),
        squares=int(found.get("squares", 0)) + still.squares,
        lines=int(found.get("lines", 0)) + still.lines,
        full_cards=int(found.get("full_cards", 0)) + still.full_cards,
        customers=int(found.get("customers", 0)),
        promises_kept=int(found.get("kept", 0)),
        quiet_heard=int(found.get("quiet", 0)),
        helpers=await boards.helpers(tx, team, span, until),
    )


async def seasons(tx: Tx, team: TeamId, span: Span, most: int) -> tuple[Week, ...]:
    """A week of each of the latest seasons before `span` in which a team lit anything, the newest first."""
    rows = await tx.rows(
        "SELECT max(week) AS week FROM team_week WHERE workspace_id = :workspace AND team_id = :team AND squares > 0"
        " AND week < :before GROUP BY extract(year FROM week), extract(quarter FROM week) ORDER BY 1 DESC LIMIT :most",
        team=team,
        before=span.first,
        most=most,
    )
    return tuple(Week.of(row["week"]) for row in rows)
