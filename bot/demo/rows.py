"""Beside the page: the rows of the database that changed last, as the bot wrote them."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.demo.running import Stage
from bot.practice.json_shapes import JsonObject
from services.store.tx import Tx

TITLE: Final = "Rows"
LEAD: Final = "What the bot wrote last, the newest first. What people tell is in the claim, and nowhere else."
TABLES: Final = ("card", "claim", "judgement", "ledger", "outbox", "score_week", "team_week", "witness")
EACH: Final = 8
MOST: Final = 24
LONGEST: Final = 160
NEWEST: Final = " UNION ALL ".join(
    f"(SELECT '{table}' AS name, to_jsonb(each) AS row, each.xmin::text::bigint AS written FROM {table} AS each"  # noqa: S608  # names of our own
    f" WHERE workspace_id = :workspace ORDER BY each.xmin::text::bigint DESC LIMIT {EACH})"
    for table in TABLES
)
"""A row's `xmin` is the transaction that wrote it; later ones have higher numbers."""


class Rows:
    """The panel under its own name."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def panel(self, _user: str) -> JsonObject:
        """The same for everybody."""
        found = await self._stage.house.database.run(self._stage.workspace, _newest, None)
        return {"title": TITLE, "lead": LEAD, "items": [_item(name, row) for name, row in found]}


async def _newest(tx: Tx, _: None) -> Sequence[tuple[str, Mapping[str, object]]]:
    rows = sorted(await tx.rows(NEWEST), key=lambda row: int(row["written"]), reverse=True)
    return [(str(row["name"]), row["row"]) for row in rows[:MOST]]


def _item(name: str, row: Mapping[str, object]) -> JsonObject:
    told = (
        f"{column} {str(value)[:LONGEST]}" for column, value in row.items() if value not in (None, [], {}, "")
    )
    return {"text": name, "detail": " · ".join(each for each in told if not each.startswith("workspace_id"))}
