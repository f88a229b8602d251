"""A list and a look-up walk indexes, however many customers there are: behind row-level security that is not a matter of course."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId
from services.ids import CustomerId
from services.store import acquaintances, customers, discretion, quiet_squares
from services.store.tx import Row, Tx
from tests.support.company import WEEK, Company, company

ANA = PersonId("UANA")
TODAY = date(2026, 11, 25)
SOME = 500
MANY = """
INSERT INTO customer (workspace_id, customer_id, name, company, name_key, company_key, owner_id)
SELECT 'T0TEST', gen_random_uuid(), 'Ines' || n, 'Harbour ' || n % 50, 'ines' || n, 'harbour ' || n % 50, 'UANA'
  FROM generate_series(1, 3000) n
"""
LISTED = """
INSERT INTO acquaintance (workspace_id, owner_id, customer_id, since)
SELECT 'T0TEST', 'U' || row_number() OVER () % 100, customer_id, '2026-01-01' FROM customer
"""


READ: list[float] = []
"""How many rows each statement looked at."""


class Counting(Tx):
    """Runs statements to count the rows they look at, where the planner takes an index whenever there is one to take."""

    __slots__ = ()

    async def rows(self, sql: str, **parameters: object) -> list[Row]:
        (found,) = await Tx.rows(self, f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}", **parameters)
        READ.append(looked_at(next(iter(found.values()))[0]["Plan"]))
        return []

    async def one(self, sql: str, **parameters: object) -> Row | None:
        await self.rows(sql, **parameters)
        return None


def looked_at(plan: Any) -> float:
    """Rows of tables and indexes that a plan went through."""
    inner = sum(looked_at(each) for each in plan.get("Plans", ()))
    if "Relation Name" not in plan:
        return inner
    removed = sum(rows for name, rows in plan.items() if name.startswith("Rows Removed"))
    return inner + float(plan["Actual Loops"] * (plan["Actual Rows"] + removed))


@pytest.fixture
async def firm(app_engine: AsyncEngine, beholder: Any) -> Company:
    founded = await company(app_engine).install(ANA)
    async with founded.database.begin(founded.workspace) as tx:
        await tx.do(MANY)
        await tx.do(LISTED)
    await beholder.execute("ANALYZE customer, customer_word, acquaintance")
    return founded


READS: dict[str, Callable[[Tx, CustomerId], Awaitable[object]]] = {
    "one customer": customers.load,
    "a list": lambda tx, _: acquaintances.of_owner(tx, PersonId("U7"), today=TODAY, limit=40),
    "who is quiet": lambda tx, _: acquaintances.quiet_of(tx, PersonId("U7"), today=TODAY, limit=5),
    "how many": lambda tx, _: acquaintances.counted(tx, PersonId("U7"), today=TODAY),
    "the quietest": lambda tx, _: acquaintances.quietest(tx, [PersonId("U7")], today=TODAY, most=2),
    "a name": lambda tx, _: customers.named(tx, name="Ines7", company="Harbour 7"),
    "who is named": lambda tx, _: discretion.without_others(tx, "Then Ines7 met Rui Costa.", but=()),
    "a word": lambda tx, _: customers.find(tx, "ines59", person=ANA),
    "nothing typed": lambda tx, _: customers.find(tx, "", person=ANA),
    "who knows": lambda tx, it: acquaintances.known_by(tx, it, but=ANA, since=TODAY, season="2026-Q4"),
    "quiet squares": lambda tx, _: quiet_squares.of_card(tx, ANA, WEEK, today=TODAY),
    "who keeps": acquaintances.keepers,
}


async def test_nothing_looks_at_more_customers_than_it_may_show(firm: Company, beholder: Any) -> None:
    one = CustomerId(await beholder.fetchval("SELECT customer_id FROM customer LIMIT 1"))
    most: dict[str, float] = {}
    for name, read in READS.items():
        READ.clear()
        async with firm.database.begin(firm.workspace) as tx:
            for scan in ("seqscan", "hashjoin", "mergejoin"):
                await tx.rows(f"SELECT set_config('enable_{scan}', 'off', true)")
            await read(Counting(**{field: getattr(tx, field) for field in Tx.__slots__}), one)
        most[name] = max(READ)
    assert {name: rows for name, rows in most.items() if rows > SOME} == {}
