"""Customers whom a claim did not meet are named in it, too: nobody asked them, so they are hidden where others read along."""

from collections.abc import Sequence

from services.customers import key_of
from services.hiding import called, hidden
from services.store.tx import Tx


async def without_others(tx: Tx, text: str, *, but: Sequence[str]) -> str:
    """A text with every customer hidden whom the workspace knows by a name in it, but for names that may be said."""
    keys = {key_of(each) for each in called(text)}
    rows = await tx.rows(
        "SELECT DISTINCT name FROM customer WHERE workspace_id = :workspace AND name_key = ANY(cast(:keys AS text[]))",
        keys=sorted(keys),
    )
    return hidden(text, [row["name"] for row in rows], but=but)
