"""Which chance of a line cards aim for, and who chose it from which week on. Rows are only ever added."""

from datetime import timedelta
from typing import Final

from cards.deal import TARGET
from cards.model import PersonId, Week
from services.decks import TargetChoice
from services.store.tx import Row, Tx

TICK: Final = timedelta(milliseconds=1)
"""What a choice lies after the one before it at least, as ids tell milliseconds apart."""


def _choice(row: Row) -> TargetChoice:
    return TargetChoice(
        week=Week.of(row["week"]),
        target=row["target"],
        replaces=row["replaces"],
        by=PersonId(row["chosen_by"]),
        at=row["chosen_at"],
    )


async def at(tx: Tx, week: Week) -> float:
    """What cards of a week aim for."""
    row = await tx.one(
        "SELECT * FROM target_choice WHERE workspace_id = :workspace AND week <= :monday"
        " ORDER BY week DESC, choice_id DESC LIMIT 1",
        monday=week.monday,
    )
    return TARGET if row is None else _choice(row).target


async def latest(tx: Tx) -> TargetChoice | None:
    """The last choice; None where nobody ever chose."""
    row = await tx.one(
        "SELECT * FROM target_choice WHERE workspace_id = :workspace ORDER BY choice_id DESC LIMIT 1"
    )
    return None if row is None else _choice(row)


async def choose(tx: Tx, choice: TargetChoice) -> None:
    """Keeps a choice, later than the one before it whenever its transaction began. Hold the workspace before."""
    before = await latest(tx)
    moment = choice.at if before is None else max(choice.at, before.at + TICK)
    await tx.do(
        "INSERT INTO target_choice (workspace_id, choice_id, week, target, replaces, chosen_by, chosen_at)"
        " VALUES (:workspace, :id, :monday, :target, :replaces, :by, :at)",
        id=tx.make_id(moment),
        monday=choice.week.monday,
        target=choice.target,
        replaces=choice.replaces,
        by=choice.by,
        at=moment,
    )
