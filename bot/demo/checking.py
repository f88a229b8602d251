"""Holds the played week against the database: everything once, nothing missing, and the sums agree."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.demo.running import Stage
from bot.demo.week import Played
from bot.practice import Message
from services.store.tx import Tx

QUESTIONS = {
    "claims": "SELECT count(*) FROM claim WHERE workspace_id = :workspace",
    "awarded": "SELECT count(*) FROM claim WHERE workspace_id = :workspace AND state = 'awarded'",
    "together": "SELECT count(*) FROM claim WHERE workspace_id = :workspace AND group_of IS NOT NULL AND state = 'awarded'",
    "asked": "SELECT count(*) FROM claim WHERE workspace_id = :workspace AND state = 'asked'",
    "mended": "SELECT count(*) FROM claim WHERE workspace_id = :workspace AND state = 'awarded' AND revision = 2",
    "of a sale": (
        "SELECT count(*) FROM judgement WHERE workspace_id = :workspace AND ruling = 'ask'"
        ' AND verdicts @> \'[{"rule": "deal_talk", "outcome": "ask"}]\''
    ),
    "witnesses": "SELECT count(*) FROM witness WHERE workspace_id = :workspace AND was_there",
    "lines": "SELECT count(*) FROM ledger WHERE workspace_id = :workspace AND kind = 'line'",
    "ledger": "SELECT coalesce(sum(points), 0) FROM ledger WHERE workspace_id = :workspace",
    "people's weeks": "SELECT coalesce(sum(points), 0) FROM score_week WHERE workspace_id = :workspace",
    "team's week": "SELECT coalesce(sum(points), 0) FROM team_week WHERE workspace_id = :workspace",
    "lit squares": "SELECT coalesce(sum(bit_count(awarded::bit(25))), 0) FROM card WHERE workspace_id = :workspace",
    "customers": "SELECT count(*) FROM contact WHERE workspace_id = :workspace",
    "unsent": (
        "SELECT count(*) FROM outbox WHERE workspace_id = :workspace"
        " AND (state = 'attempted' OR state = 'waiting' AND not_before <= cast(:soon AS timestamptz))"
    ),
    "not arrived": "SELECT count(*) FROM outbox WHERE workspace_id = :workspace AND state IN ('failed', 'uncertain')",
    "cards": "SELECT count(*) FROM card WHERE workspace_id = :workspace AND week = :monday",
}
"""Counts in the database, by the name under which a difference is told."""
JOBS = "SELECT count(*) FROM pgqueuer WHERE status IN ('queued', 'picked') AND execute_after <= now()"
EXPECTED = {
    "claims": 12,
    "awarded": 11,
    "together": 5,
    "asked": 1,
    "mended": 1,
    "of a sale": 1,
    "lines": 1,
    "lit squares": 11,
    "customers": 23,
    "unsent": 0,
    "not arrived": 0,
    "cards": 12,
}
SOON: Final = timedelta(minutes=1)
"""Within this a message that Slack asked to come later is tried again."""
SAME = (("ledger", "people's weeks"), ("ledger", "team's week"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """Something that is not as it should be."""

    what: str
    expected: object
    found: object


async def check(stage: Stage, played: Played) -> tuple[Finding, ...]:
    """Every difference between what was played and what is stored and shown; none is a good week."""
    counts = await stage.house.database.run(stage.workspace, _counts, played)
    wrong = [
        Finding(what=name, expected=number, found=counts[name])
        for name, number in EXPECTED.items()
        if counts[name] != number
    ]
    wrong += [
        Finding(what=f"{a} = {b}", expected=counts[a], found=counts[b])
        for a, b in SAME
        if counts[a] != counts[b]
    ]
    if counts["witnesses"] < 1:
        wrong.append(Finding(what="witnesses", expected="at least 1", found=0))
    return (*wrong, *_copies(played), *_shown_twice(stage))


async def waiting(tx: Tx, _: None) -> int:
    """How many messages are still on their way to Slack, and jobs that may run by now.

    What waits for a moment of its own, as a board's thread does for the recap, is not on its way.
    """
    rows = [await tx.one(QUESTIONS["unsent"], soon=tx.now + SOON), await tx.one(JOBS)]
    return sum(int(row["count"]) for row in rows if row is not None)


async def _counts(tx: Tx, played: Played) -> dict[str, int]:
    given = {"monday": played.week.monday if played.week else None, "soon": tx.now + SOON}
    found = {}
    for name, sql in QUESTIONS.items():
        row = await tx.one(sql, **{each: value for each, value in given.items() if f":{each}" in sql})
        found[name] = 0 if row is None else int(next(iter(row.values())))
    return found


def _copies(played: Played) -> list[Finding]:
    """A copy of a delivery is answered like the first."""
    return [Finding(what="a copy", expected=200, found=copy.status) for copy in played.copies if not copy.ok]


def _shown_twice(stage: Stage) -> list[Finding]:
    """No message of the bot stands twice anywhere."""
    space = stage.slack.workspace()
    findings = []
    for channel, held in space.messages.items():
        texts = [message.text for message in held if _lasting(message)]
        findings += [
            Finding(what=f"a message in {channel}", expected="once", found=text[:60])
            for text in set(texts)
            if texts.count(text) > 1
        ]
    return findings


def _lasting(message: Message) -> bool:
    return message.ephemeral_to is None and bool(message.app_id)


def summary(played: Played, *, seconds: float) -> str:
    """One line for the terminal."""
    hero = played.hero.first_name if played.hero else "nobody"
    return (
        f"A week played in {seconds:.0f} s: 12 cards, 7 claims, 11 squares lit, 1 asked for more, 1 line for {hero},"
        " 5 who were there,"
        f" {len(played.copies)} copies absorbed. Everything is in the database once."
    )
