"""What the product shows, beside what was counted again."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from cards.model import Week
from services.ids import TeamId
from services.store.tx import Tx
from services.usecases.show_board import board_page
from services.usecases.show_my_score import ShowMyScore, show_my_score
from tests.month.playing import Company
from tests.month.recount import CLAIMS, Recount, Sums, efforts, recounted
from tests.month.threads import days_again

DECK: Final = Path(__file__).parents[2] / "cards" / "content" / "default.toml"
SUMS: Final = ("points", "squares", "lines", "full_cards")


async def recount(beholder: Any) -> Recount:
    """From the rows as a superuser reads them."""
    rows = [
        {**row, "evidence": json.loads(row["evidence"])} for row in map(dict, await beholder.fetch(CLAIMS))
    ]
    return recounted(rows, efforts(DECK))


async def differences(company: Company, beholder: Any, weeks: Sequence[Week]) -> tuple[int, list[str]]:
    """How many figures were compared, and those that are not the same."""
    again, said, compared = await recount(beholder), [], 0
    for table, key, counted in (
        ("score_week", "person_id", again.people),
        ("team_week", "team_id", again.teams),
    ):
        for row in await beholder.fetch(f"SELECT *, {key}::text AS who FROM {table}"):
            sums = counted.pop((row["who"], row["week"]), Sums())
            compared += len(SUMS)
            said += [
                f"{table} {row['who']} {row['week']} {each}: {row[each]}, again {getattr(sums, each)}"
                for each in SUMS
                if row[each] != getattr(sums, each)
            ]
        said += [f"{table} knows nothing of {who}" for who, sums in counted.items() if sums.squares]
    again = await recount(beholder)
    shown, told = await _shown(company, again, weeks)
    days, differ = await days_again(company, beholder, again)
    return compared + shown + days, said + told + differ


async def _shown(company: Company, again: Recount, weeks: Sequence[Week]) -> tuple[int, list[str]]:
    """Boards, recaps, and everybody's own score of the last week."""
    said: list[str] = []
    compared = 0
    for (team, monday), sums in again.teams.items():
        page = await company.run(_board, (TeamId(UUID(team)), Week.of(monday)))
        pairs = {
            "squares": (page.squares, sums.squares),
            "points": (page.points, sums.points),
            "lines": (page.lines, sums.lines),
            "full cards": (page.full_cards, sums.full_cards),
            "customers": (page.customers, len(sums.customers)),
            "promises": (page.promises_kept, sums.kept),
        }
        compared += len(pairs)
        said += [f"board {team} {monday} {what}: {a}, again {b}" for what, (a, b) in pairs.items() if a != b]
    last = weeks[-1].monday
    for person in company.everybody():
        mine = await company.run(show_my_score, ShowMyScore(person=person))
        sums = again.people.get((person, last), Sums())
        pairs = {
            "squares": (mine.squares, sums.squares),
            "points": (mine.points, sums.points),
            "customers": (mine.customers, len(sums.customers)),
            "sum of sentences": (
                sum(entry.points for claim in mine.claims for entry in claim.entries),
                sums.points,
            ),
        }
        compared += len(pairs)
        said += [f"my score {person} {what}: {a}, again {b}" for what, (a, b) in pairs.items() if a != b]
    return compared, said


async def _board(tx: Tx, command: tuple[TeamId, Week]) -> Any:
    return await board_page(tx, *command)


async def recaps_again(beholder: Any) -> tuple[int, list[str]]:
    """What each recap says of its week, from the claims awarded by the moment it was drafted."""
    rows = [
        {**row, "evidence": json.loads(row["evidence"])} for row in map(dict, await beholder.fetch(CLAIMS))
    ]
    said: list[str] = []
    recaps = await beholder.fetch(
        "SELECT team_id::text, week, facts, drafted_at, posted_at FROM recap ORDER BY drafted_at"
    )
    for recap in recaps:
        facts = json.loads(recap["facts"])
        then = recounted([row for row in rows if row["decided_at"] <= recap["drafted_at"]], efforts(DECK))
        sums = then.teams[recap["team_id"], recap["week"]]
        pairs = {
            "squares": (facts["squares"], sums.squares),
            "heard": (facts["heard"], len(sums.customers)),
            "kept": (facts["kept"], sums.kept),
        }
        said += [
            f"recap {recap['team_id']} {recap['week']} {what}: {a}, again {b}"
            for what, (a, b) in pairs.items()
            if a != b
        ]
    return 3 * len(recaps), said


def weeks_from(first: Week, number: int) -> list[Week]:
    """So many weeks, one after the other."""
    found = [first]
    while len(found) < number:
        found.append(found[-1].next())
    return found
