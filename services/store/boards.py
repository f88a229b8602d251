"""A team's week, compared and added up: everybody's points and available days, who helped, the weeks before.

Where a moment `until` is named the answer is as of then, from the ledger, for boards that stand still.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import isqrt

from cards.model import PersonId, Week
from cards.standings import Standing, WeekTotal, lot
from services.board_pages import Helpers
from services.boards import Span
from services.ids import ChannelId, TeamId
from services.people import season_of
from services.schedule import Absence, working_days
from services.store.scores import Score
from services.store.tx import Row, Tx

MOST_NAMED = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """Somebody with a card of the week; `named` where others may see who it is."""

    standing: Standing
    named: bool


MEMBERS = """
SELECT c.person_id, cardinality(c.squares) AS squares, p.named,
       CASE WHEN EXISTS (SELECT FROM reshuffle r WHERE r.workspace_id = :workspace AND r.season = :season
                            AND r.person_id = c.person_id AND r.week = c.week) THEN NULL
            ELSE cast(c.dealt_at AT TIME ZONE p.zone AS date) END AS since,
       CASE WHEN cast(:until AS timestamptz) IS NULL THEN coalesce((
            SELECT s.points FROM score_week s WHERE s.workspace_id = :workspace AND s.week = c.week
               AND s.person_id = c.person_id), 0)
            ELSE (SELECT coalesce(sum(l.points), 0) FROM ledger l WHERE l.workspace_id = :workspace
               AND l.person_id = c.person_id AND l.week = c.week AND l.entered_at < :until) END AS points,
       CASE WHEN cast(:until AS timestamptz) IS NULL THEN (
            SELECT count(DISTINCT t.customer_id) FROM contact t WHERE t.workspace_id = :workspace
               AND t.person_id = c.person_id AND t.week = c.week)
            ELSE (SELECT count(DISTINCT t.customer_id) FROM contact t JOIN claim m ON m.workspace_id = :workspace
               AND m.claim_id = t.claim_id AND m.decided_at < :until
             WHERE t.workspace_id = :workspace AND t.person_id = c.person_id AND t.week = c.week) END AS customers
  FROM card c CROSS JOIN LATERAL (
       SELECT zone, visible AND active AND state IN ('playing', 'paused') AS named FROM person
        WHERE person.workspace_id = :workspace AND person.person_id = c.person_id OFFSET 0) p
 WHERE c.workspace_id = :workspace AND c.team_id = :team AND c.week = :monday
"""
"""The OFFSET has everybody of a team looked up by their key, where the planner would rather read the whole workspace."""


async def members(
    tx: Tx,
    team: TeamId,
    week: Week,
    *,
    holidays: frozenset[date],
    today: date,
    until: datetime | None = None,
) -> tuple[Member, ...]:
    """Everybody with a card of this team and week, with their days up to `today`.

    Whoever gave their card back for another one counts from Monday, since the day of the first one is not kept.
    """
    rows = await tx.rows(MEMBERS, team=team, monday=week.monday, until=until, season=season_of(week))
    away = await _away(tx, [row["person_id"] for row in rows], week)
    worked = await _worked(tx, away, week) if away else {}
    return tuple(
        Member(
            standing=Standing(
                person=PersonId(row["person_id"]),
                points=row["points"],
                days=working_days(
                    week,
                    holidays=holidays,
                    away=away.get(row["person_id"], ()),
                    worked=worked.get(row["person_id"], ()),
                    days_a_week=isqrt(row["squares"]),
                    since=row["since"],
                    until=today,
                ),
                customers=row["customers"],
            ),
            named=row["named"],
        )
        for row in rows
    )


async def _away(tx: Tx, people: Collection[str], week: Week) -> dict[str, list[Absence]]:
    rows = await tx.rows(
        "SELECT person_id, first, last FROM absence WHERE workspace_id = :workspace AND person_id = ANY(:people)"
        " AND first <= :sunday AND (last IS NULL OR last >= :monday)",
        people=sorted(people),
        monday=week.monday,
        sunday=week.sunday,
    )
    found: dict[str, list[Absence]] = {}
    for row in rows:
        found.setdefault(row["person_id"], []).append(Absence(first=row["first"], last=row["last"]))
    return found


async def _worked(tx: Tx, away: Collection[str], week: Week) -> dict[str, set[date]]:
    """The days on which those who were away claimed what lit: there are no points without a day they were earned on."""
    rows = await tx.rows(
        "SELECT DISTINCT person_id, cast(submitted_at AT TIME ZONE zone AS date) AS day FROM claim"
        " WHERE workspace_id = :workspace AND person_id = ANY(:people) AND week = :monday AND state = 'awarded'",
        people=sorted(away),
        monday=week.monday,
    )
    found: dict[str, set[date]] = {}
    for row in rows:
        found.setdefault(row["person_id"], set()).add(row["day"])
    return found


async def as_of(tx: Tx, team: TeamId, week: Week, until: datetime | None = None) -> Score:
    """A team's week added up from the ledger; the same as its aggregate where no moment is named."""
    row = await tx.one(
        """
        SELECT coalesce(sum(points), 0) AS points,
               coalesce(sum(CASE WHEN ref LIKE 'undo%' THEN -1 ELSE 1 END) FILTER (WHERE kind IN ('square', 'fatigue')), 0) AS squares,
               coalesce(sum(sign(points)) FILTER (WHERE kind = 'line'), 0) AS lines,
               coalesce(sum(sign(points)) FILTER (WHERE kind = 'full_card'), 0) AS full_cards
          FROM ledger WHERE workspace_id = :workspace AND team_id = :team AND week = :monday
           AND (cast(:until AS timestamptz) IS NULL OR entered_at < :until)
        """,
        team=team,
        monday=week.monday,
        until=until,
    )
    return Score() if row is None else Score(**{name: int(number) for name, number in row.items()})


async def totals(tx: Tx, team: TeamId, weeks: Sequence[Week]) -> tuple[WeekTotal, ...]:
    """What a team did in each of these weeks, nothing where it did nothing."""
    rows = await tx.rows(
        "SELECT week, points, squares FROM team_week WHERE workspace_id = :workspace AND team_id = :team"
        " AND week = ANY(cast(:mondays AS date[]))",
        team=team,
        mondays=[week.monday for week in weeks],
    )
    found: dict[date, Row] = {row["week"]: row for row in rows}
    return tuple(
        WeekTotal(week=week, points=found[week.monday]["points"], squares=found[week.monday]["squares"])
        if week.monday in found
        else WeekTotal(week=week, points=0)
        for week in weeks
    )


async def standing_in(tx: Tx, channel: ChannelId, week: Week, *, running: bool) -> tuple[TeamId, ...]:
    """The teams whose board of this week stands in a channel, by name.

    In a `running` week those that chose the channel. In a past one those whose section stood there (`BoardDetail.section`);
    where that is not known, those that did something and are in the channel now. Of a team that was ended the week is past at once.
    """
    rows = await tx.rows(
        """
        SELECT t.team_id FROM team t
          LEFT JOIN message m ON m.workspace_id = :workspace AND m.key = 'board_section:' || t.team_id || ':' || :week
         WHERE t.workspace_id = :workspace
           AND CASE WHEN cast(:running AS boolean) AND t.ended_at IS NULL THEN t.channel
                    WHEN m.key IS NOT NULL THEN m.channel
                    WHEN EXISTS (SELECT FROM team_week w WHERE w.workspace_id = :workspace AND w.team_id = t.team_id
                                    AND w.week = :monday) THEN t.channel END = :channel
         ORDER BY t.name, t.team_id
        """,
        channel=channel,
        week=str(week),
        monday=week.monday,
        running=running,
    )
    return tuple(TeamId(row["team_id"]) for row in rows)


async def dealt(tx: Tx, team: TeamId, weeks: Sequence[Week]) -> dict[Week, int]:
    """How many cards were dealt in a team in each of these weeks; weeks without any are left out."""
    rows = await tx.rows(
        "SELECT week, count(*) AS n FROM card WHERE workspace_id = :workspace AND team_id = :team"
        " AND week = ANY(cast(:mondays AS date[])) GROUP BY week",
        team=team,
        mondays=[week.monday for week in weeks],
    )
    return {Week.of(row["week"]): int(row["n"]) for row in rows}


async def played_for(tx: Tx, person: PersonId, week: Week) -> TeamId | None:
    """The team somebody's card of this week counts for; None where they have none."""
    row = await tx.one(
        "SELECT team_id FROM card WHERE workspace_id = :workspace AND person_id = :person AND week = :monday",
        person=person,
        monday=week.monday,
    )
    return None if row is None else TeamId(row["team_id"])


async def helpers(tx: Tx, team: TeamId, span: Span, until: datetime | None = None) -> Helpers:
    """Who said most often that they were there when the team's squares of these weeks lit.

    Of more than three who are equal a lot names three, which is drawn from the first of the weeks and the person; the others are counted.
    """
    rows = await tx.rows(
        """
        SELECT w.person_id, count(*) AS times
          FROM card k
          JOIN claim c ON c.workspace_id = :workspace AND c.person_id = k.person_id AND c.week = k.week
                      AND c.state = 'awarded' AND (cast(:until AS timestamptz) IS NULL OR c.decided_at < :until)
          JOIN witness w ON w.workspace_id = :workspace AND w.claim_id = c.claim_id AND w.was_there
          JOIN person p ON p.workspace_id = :workspace AND p.person_id = w.person_id AND p.visible AND p.active AND p.state IN ('playing', 'paused')
         WHERE k.workspace_id = :workspace AND k.team_id = :team AND k.week >= :first AND k.week < :end
         GROUP BY w.person_id ORDER BY times DESC FETCH FIRST 1 ROWS WITH TIES
        """,
        team=team,
        first=span.first,
        end=span.end,
        until=until,
    )
    week, equal = Week.of(span.first), [PersonId(row["person_id"]) for row in rows]
    equal.sort(key=lambda each: lot(each, week), reverse=True)
    return Helpers(
        people=tuple(equal[:MOST_NAMED]),
        times=rows[0]["times"] if rows else 0,
        more=len(equal[MOST_NAMED:]),
    )
