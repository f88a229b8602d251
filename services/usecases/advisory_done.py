"""What was done since a board met last, as its next thread opens with it."""

from datetime import UTC, datetime
from typing import Final

from services.ids import AdvisoryBoardId
from services.store import advisory_items
from services.store.tx import Tx

BEFORE_ALL: Final = datetime.min.replace(tzinfo=UTC)


async def done_since(
    tx: Tx, board: AdvisoryBoardId, after: datetime | None, until: datetime
) -> tuple[str, ...]:
    """The lines a board was told of what it raised, the oldest first; those of `after` (None: from the start) up to `until`."""
    told = await advisory_items.told_between(tx, after or BEFORE_ALL, until, board)
    return tuple(each.working.line for each in told)
