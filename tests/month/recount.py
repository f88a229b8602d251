"""Every figure once more, from the claims that stand awarded: nothing of the game is imported, and no sum of its own is read."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

CLAIMS = """
    SELECT c.claim_id, c.person_id, c.week, c.position, c.activity_id, c.occurred_on, c.decided_at, c.evidence, c.group_of,
           coalesce((SELECT e.activity_id FROM claim e WHERE e.claim_id = c.group_of), c.activity_id) AS done,
           d.team_id, sqrt(array_length(d.squares, 1))::integer AS size,
           (SELECT count(*) FROM witness w WHERE w.claim_id = c.claim_id AND w.was_there AND w.answered_at <= c.decided_at) AS there,
           (SELECT array_agg(t.customer_id) FROM contact t WHERE t.claim_id = c.claim_id) AS met
      FROM claim c JOIN card d USING (workspace_id, person_id, week)
     WHERE c.state = 'awarded' ORDER BY c.decided_at, c.claim_id
"""


@dataclass(kw_only=True)
class Sums:
    """What somebody, or a team, came to in a week."""

    points: int = 0
    squares: int = 0
    lines: int = 0
    full_cards: int = 0
    customers: set[Any] = field(default_factory=set)
    kept: int = 0


@dataclass(kw_only=True)
class Recount:
    """By (person, week) and by (team, week)."""

    people: defaultdict[tuple[str, date], Sums] = field(default_factory=lambda: defaultdict(Sums))
    teams: defaultdict[tuple[str, date], Sums] = field(default_factory=lambda: defaultdict(Sums))


def efforts(deck: Path) -> Mapping[str, int]:
    """What each activity takes, from the deck's own file."""
    return {each["id"]: each["effort"] for each in tomllib.loads(deck.read_text())["activities"]}


def lines_of(size: int) -> list[set[int]]:
    across = [{row * size + column for column in range(size)} for row in range(size)]
    down = [{row * size + column for row in range(size)} for column in range(size)]
    slopes = [{n * (size + 1) for n in range(size)}, {(n + 1) * (size - 1) for n in range(size)}]
    return [*across, *down, *slopes]


def recounted(rows: Iterable[Mapping[str, Any]], effort: Mapping[str, int]) -> Recount:
    """From rows of `CLAIMS`, with `evidence` as a mapping, in the order in which they were awarded."""
    found = Recount()
    lit: defaultdict[tuple[str, date], set[int]] = defaultdict(set)
    days: Counter[tuple[str, date]] = Counter()
    past: list[Mapping[str, Any]] = []
    for row in rows:
        points = worth(row, effort, past, days[row["person_id"], row["occurred_on"]])
        mine = lit[row["person_id"], row["week"]]
        mine.add(row["position"])
        lines = [each for each in lines_of(row["size"]) if row["position"] in each and each <= mine]
        full = len(mine) == row["size"] ** 2
        for sums in (
            found.people[row["person_id"], row["week"]],
            found.teams[str(row["team_id"]), row["week"]],
        ):
            sums.points += points + 25 * len(lines) + 100 * full
            sums.squares += 1
            sums.lines += len(lines)
            sums.full_cards += full
            sums.customers |= set(row["met"] or ())
            sums.kept += promise(row["evidence"]) > 0
        days[row["person_id"], row["occurred_on"]] += 1
        past.append(row)
    return found


def worth(
    row: Mapping[str, Any], effort: Mapping[str, int], past: list[Mapping[str, Any]], today: int
) -> int:
    """A square's own points, without lines. What was done together is one visit; whoever only took part credits whoever told of it."""
    event = row["group_of"] or row["claim_id"]
    apart = [each for each in past if event not in (each["claim_id"], each["group_of"])]
    square = 10 * effort[row["done"]]
    with_them = {
        customer: [each for each in apart if customer in (each["met"] or ())] for customer in row["met"] or ()
    }
    crowds = [
        len(
            {each["person_id"] for each in before if each["week"] == row["week"] and each["group_of"] is None}
            - {row["person_id"]}
        )
        for before in with_them.values()
    ]
    if crowds and min(crowds) >= 4:
        return 0
    if today >= 5:
        return square
    new = any(row["person_id"] not in {each["person_id"] for each in before} for before in with_them.values())
    silences = [
        (row["occurred_on"] - max(each["occurred_on"] for each in before)).days
        for before in with_them.values()
        if before
    ]
    quiet = 20 if any(days > 60 for days in silences) else 10 if any(days > 30 for days in silences) else 0
    credited = min(2, row["there"]) if row["group_of"] is None else 1
    return square + 10 * new + quiet + promise(row["evidence"]) + 5 * credited


def promise(evidence: Mapping[str, Any]) -> int:
    """15 for one that was kept by its day, 5 for one kept later, 0 for none."""
    promised, followup = evidence.get("promise"), evidence.get("followup")
    if not promised or not followup or not followup.get("on") or not promised.get("due"):
        return 0
    return 15 if followup["on"] <= promised["due"] else 5
