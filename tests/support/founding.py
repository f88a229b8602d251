"""Companies are founded once and put back as they were for every further test that begins with the same."""

import io
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cards.model import PersonId
from tests.support.company import Company

NO_ROWS = 21
"""Bytes of a table's copy that holds no row: how it begins and how it ends."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Founded:
    """What a company was like once it was founded, row by row."""

    rows: Mapping[str, bytes]
    people: tuple[PersonId, ...]
    now: datetime
    keys: int


@dataclass(kw_only=True, slots=True)
class Founding:
    """Remembers companies by how they were founded. `connection` is a superuser's and sets off no trigger."""

    connection: Any
    tables: Sequence[str]
    known: dict[tuple[object, ...], Founded] = field(default_factory=dict)

    async def of(self, firm: Company, found: Callable[..., Awaitable[object]], *told: object) -> Company:
        """The company after `found(firm, *told)`, which does the same whenever it is told the same.

        The database has to be empty.
        """
        key = (found.__module__, found.__qualname__, told, firm.workspace, firm.clock.now)
        if before := self.known.get(key):
            await self._put_back(before.rows)
            firm.people, firm.clock.now, firm.keys.made = before.people, before.now, before.keys
        else:
            await found(firm, *told)
            self.known[key] = Founded(
                rows=await self._rows(), people=firm.people, now=firm.clock.now, keys=firm.keys.made
            )
        return firm

    async def _rows(self) -> dict[str, bytes]:
        copies: dict[str, bytes] = {}
        for name in self.tables:
            copy, (schema, table) = io.BytesIO(), name.split(".")
            await self.connection.copy_from_table(table, schema_name=schema, output=copy, format="binary")
            copies[name] = copy.getvalue()
        return {name: copy for name, copy in copies.items() if len(copy) > NO_ROWS}

    async def _put_back(self, rows: Mapping[str, bytes]) -> None:
        for name, copy in rows.items():
            schema, table = name.split(".")
            await self.connection.copy_to_table(
                table, schema_name=schema, source=io.BytesIO(copy), format="binary"
            )
