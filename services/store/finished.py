"""What the squares of a card finished, and which of it one square finished at once.

The ledger only grows, so what came together stays together, whatever is taken back and lit again.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId, Week
from services.ids import ClaimId
from services.notices import Celebration
from services.store.tx import Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class Finish:
    """Lines (0 to 11) that one square completed first, and whether the card was full with it."""

    lines: tuple[int, ...]
    full_card: bool = False

    @property
    def told_as(self) -> int | None:
        """The line whose post tells all of it; None where the full card's does."""
        return None if self.full_card else self.lines[0]


async def of_card(tx: Tx, person: PersonId, week: Week) -> tuple[Finish, ...]:
    """Everything that was ever finished on a card, the earliest first."""
    rows = await tx.rows(
        """
        SELECT DISTINCT ON (line) line, claim_id, entered_at FROM ledger
         WHERE workspace_id = :workspace AND person_id = :person AND week = :monday
           AND kind IN ('line', 'full_card') AND points > 0
         ORDER BY line, entered_at, ref
        """,
        person=person,
        monday=week.monday,
    )
    found = defaultdict[tuple[datetime, ClaimId], list[int | None]](list)
    for row in rows:
        found[row["entered_at"], ClaimId(row["claim_id"])].append(row["line"])
    return tuple(_finish(found[at]) for at in sorted(found))


async def turn(tx: Tx, cheer: Celebration) -> int:
    """How much was finished before it on cards of the week by teams that meet in its channel; 0 where it is not among that."""
    row = await tx.one(
        """
        WITH finished AS (
        SELECT DISTINCT ON (l.person_id, l.line) l.person_id, l.line, l.entered_at, l.claim_id
          FROM team t JOIN ledger l ON l.workspace_id = :workspace AND l.team_id = t.team_id AND l.week = :monday
         WHERE t.workspace_id = :workspace AND t.channel = :channel AND l.kind IN ('line', 'full_card') AND l.points > 0
         ORDER BY l.person_id, l.line, l.entered_at, l.ref
        ), counted AS (
        SELECT person_id, line, dense_rank() OVER (ORDER BY entered_at, claim_id, person_id) - 1 AS turn FROM finished
        ) SELECT turn FROM counted WHERE person_id = :person AND line IS NOT DISTINCT FROM cast(:line AS integer)
        """,
        channel=cheer.channel,
        monday=cheer.week.monday,
        person=cheer.person,
        line=cheer.line,
    )
    return 0 if row is None else int(row["turn"])


def _finish(done: list[int | None]) -> Finish:
    return Finish(lines=tuple(line for line in done if line is not None), full_card=None in done)
