"""100,000 people in 500 teams with 1,000,000 entries in the ledger: boards, my score, neighbours, the quiet list, a recap's draft.

Beside each stands the plainest read of the same run: one person's week by its primary key, in a transaction of its own.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final

import asyncpg

from benchmarks.firm import NOW, WORKSPACE, Firm, founded, middle, told
from benchmarks.people import fill as fill_customers
from benchmarks.people import timed
from cards.model import PersonId, Week
from services.ids import TeamId
from services.store import acquaintances, recap_facts, recaps, scores
from services.store.tx import Tx
from services.usecases.join_game import JoinGame, join_game
from services.usecases.show_board import ShowBoard, show_board
from services.usecases.show_my_score import ShowMyScore, show_my_score
from services.usecases.show_people import ShowPeople, show_people

PEOPLE: Final = 100_000
TEAMS: Final = 500
ENTRIES: Final = 1_000_000
CUSTOMERS: Final = 200_000
TIMES: Final = 200
WEEKS: Final = 13
WEEK = Week.parse("2026-W48")
FILL = (
    """
    INSERT INTO person (workspace_id, person_id, name, zone, kind)
    SELECT $1, 'U' || lpad(n::text, 6, '0'), 'p' || n, 'UTC', 'member' FROM generate_series(1, $2::integer - 1) n
    """,
    """
    INSERT INTO team (workspace_id, team_id, name, channel)
    SELECT $1, gen_random_uuid(), 'Team ' || n, 'C' || n FROM generate_series(1, $2::integer) n
    """,
    """
    UPDATE person p SET team_id = t.team_id, state = 'playing', visible = true
      FROM (SELECT team_id, row_number() OVER (ORDER BY team_id) - 1 AS number FROM team WHERE workspace_id = $1) t
     WHERE p.workspace_id = $1 AND t.number = substr(p.person_id, 2)::integer % $2::integer
    """,
    """
    INSERT INTO card (workspace_id, person_id, week, setting, deck_hash, squares, seed, counter, p_line, team_id, dealt_at)
    SELECT $1, p.person_id, $2::date, 'account', c.deck_hash, c.squares, c.seed, c.counter, c.p_line, p.team_id, c.dealt_at
      FROM person p CROSS JOIN card c WHERE p.workspace_id = $1 AND c.workspace_id = $1 ON CONFLICT DO NOTHING
    """,
    """
    INSERT INTO ledger (workspace_id, person_id, week, kind, ref, points, claim_id, team_id, entered_at)
    SELECT $1, p.person_id, $2::date - 7 * (n / $5::integer % $4::integer),
           (ARRAY['square', 'new_person', 'promise', 'square', 'quiet_customer'])[1 + n % 5], n::text, 10 * (1 + n % 5),
           gen_random_uuid(), p.team_id, now()
      FROM generate_series(0, $3::integer - 1) n
      JOIN person p ON p.workspace_id = $1 AND p.person_id = 'U' || lpad((n % $5::integer)::text, 6, '0')
    """,
    """
    INSERT INTO score_week (workspace_id, week, person_id, team_id, points, squares)
    SELECT $1, week, person_id, team_id, sum(points), count(*) FILTER (WHERE kind = 'square')
      FROM ledger WHERE workspace_id = $1 GROUP BY week, person_id, team_id
    """,
    """
    INSERT INTO team_week (workspace_id, week, team_id, points, squares)
    SELECT $1, week, team_id, sum(points), sum(squares) FROM score_week WHERE workspace_id = $1 GROUP BY week, team_id
    """,
)


async def run() -> None:
    """At full size."""
    async with founded(1) as firm:
        await firm.database.run(WORKSPACE, join_game, JoinGame(person=PersonId("U000000")))
        connection = await asyncpg.connect(host=str(firm.postgres.sockets), user="postgres", database="bingo")
        await fill(connection, people=PEOPLE, teams=TEAMS, entries=ENTRIES, customers=CUSTOMERS)
        await connection.close()
        await measure(firm, people=PEOPLE, times=TIMES)


async def fill(
    connection: asyncpg.Connection, *, people: int, teams: int, entries: int, customers: int
) -> None:
    """A quarter as it is in its last week."""
    await connection.execute("SELECT set_config('bingo.workspace', $1, false)", WORKSPACE)
    monday = WEEK.monday
    given = ((people,), (teams,), (teams,), (monday,), (monday, entries, WEEKS, people), (), ())
    for statement, values in zip(FILL, given, strict=True):
        await connection.execute(statement, WORKSPACE, *values)
    await fill_customers(connection, people=people, customers=customers, met=2 * customers)


async def measure(firm: Firm, *, people: int, times: int) -> None:
    """Each kind of read, beside the plainest one."""
    chance = random.Random(7)

    def somebody() -> PersonId:
        return PersonId(f"U{chance.randrange(people):06}")

    teams = await _teams(firm)
    plain = await timed(firm, times, lambda tx: scores.of_person(tx, somebody(), WEEK))
    print(f"one person's week by primary key: {told(plain)}")
    kinds: dict[str, Callable[[Tx], Awaitable[object]]] = {
        "my team's board": lambda tx: show_board(tx, ShowBoard(person=somebody())),
        "my score and my band": lambda tx: show_my_score(tx, ShowMyScore(person=somebody())),
        "my neighbours": lambda tx: show_people(tx, ShowPeople(person=somebody())),
        "my quiet customers": lambda tx: acquaintances.of_owner(tx, somebody(), today=NOW.date(), limit=40),
        "a team's recap, drafted": lambda tx: draft(tx, chance.choice(teams)),
    }
    for kind, read in kinds.items():
        found = await timed(firm, times, read)
        print(f"{kind}: {told(found)}, {middle(found) / middle(plain):.1f} times the plainest read")


async def draft(tx: Tx, team: TeamId) -> None:
    """What a draft reads."""
    await recap_facts.tellable(tx, team, WEEK)
    await scores.of_team(tx, team, WEEK)
    await scores.reach_of_team(tx, team, WEEK)
    await recap_facts.promises_due(tx, team, since=NOW.date(), until=NOW.date() + timedelta(days=7))
    await recap_facts.gone_quiet(tx, team, today=NOW.date())
    await recaps.latest(tx, team, 9)


async def _teams(firm: Firm) -> list[TeamId]:
    async with firm.database.begin(WORKSPACE) as tx:
        rows = await tx.rows("SELECT team_id FROM team WHERE workspace_id = :workspace ORDER BY name")
    return [TeamId(row["team_id"]) for row in rows]


if __name__ == "__main__":
    asyncio.run(run())
