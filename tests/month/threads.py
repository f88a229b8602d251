"""A day's points as they are read in a board's thread, beside the same counted again from cards and claims."""

import re
from typing import Any, Final

from cards.model import PersonId
from tests.month.playing import Company
from tests.month.recount import Recount

DAYS: Final = """
    SELECT d.team_id::text AS team, d.week, m.channel, m.ts, min(d.person_id) AS reader,
           sum(sqrt(cardinality(d.squares)) / 5 * (
               SELECT count(*) FROM generate_series(d.week, d.week + 4, interval '1 day') day
                WHERE day >= cast(d.dealt_at AT TIME ZONE p.zone AS date)
                  AND NOT EXISTS (SELECT FROM absence a WHERE a.workspace_id = d.workspace_id AND a.person_id = d.person_id
                                     AND day >= a.first AND (a.last IS NULL OR day <= a.last)))) AS days
      FROM card d JOIN person p USING (workspace_id, person_id)
      LEFT JOIN message m ON m.workspace_id = d.workspace_id
                         AND m.key = 'board_detail:' || d.team_id || ':' || to_char(d.week, 'IYYY-"W"IW')
     GROUP BY d.team_id, d.week, m.channel, m.ts HAVING count(*) >= 5
"""
TOLD: Final = re.compile(r"About ([\d,]+) points? per person and working day\.")


async def days_again(company: Company, beholder: Any, again: Recount) -> tuple[int, list[str]]:
    """Of every team of five cards or more and every week that has all its days behind it: how many were compared, and what differs."""
    said, compared = [], 0
    for row in await beholder.fetch(DAYS):
        points = again.teams[row["team"], row["week"]].points
        if not points:
            continue
        compared += 1
        wanted = round(points / row["days"])
        if (told := _told(company, row)) != wanted:
            said.append(f"thread of {row['team']} {row['week']}: {told} a day, again {wanted}")
    return compared, said


def _told(company: Company, row: Any) -> int | None:
    """What stands there; None where nothing does."""
    reader = company.town.person(PersonId(row["reader"]))
    standing = [] if row["ts"] is None else reader.messages(row["channel"])
    found = [TOLD.search(each.text) for each in standing if each.ts == row["ts"]]
    return next((int(each[1].replace(",", "")) for each in found if each), None)
