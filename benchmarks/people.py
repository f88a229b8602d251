"""200,000 customers: one's list, its quiet ones, the look-up while typing and the quietest of 200 people, in a full database.

Beside each stands the plainest read of the same run: one customer by its primary key, in a transaction of its own.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Final

import asyncpg

from benchmarks.firm import WORKSPACE, Firm, founded, middle, told
from cards.model import PersonId
from services.store import acquaintances, customers
from services.store.tx import Tx

PEOPLE: Final = 2_000
CUSTOMERS: Final = 200_000
EACH: Final = 100
"""Customers on everybody's list."""
MET: Final = 400_000
TODAY: Final = date(2026, 11, 25)
TIMES: Final = 300
FIRST = "ana ben cleo dora emil fatima greta hugo ines jan kofi lena malin nuno olga pavel rosa sven teresa yuki".split()
LAST = "adams brandt costa duarte esposito falk garcia holm ito jensen kaya lopes marques novak okafor pike quinn".split()
FILL = (
    """
    INSERT INTO customer (workspace_id, customer_id, name, company, name_key, company_key, owner_id, last_contact_on)
    SELECT $1, gen_random_uuid(), f.name || ' ' || n, 'Harbour ' || n % 5000, f.name || ' ' || n, 'harbour ' || n % 5000,
           'U' || lpad((n % $3)::text, 6, '0'), $4::date - (n * 7919 % 300)
      FROM generate_series(1, $2::integer) n
      CROSS JOIN LATERAL (SELECT ($5::text[])[1 + n % array_length($5::text[], 1)] || ' '
                              || ($6::text[])[1 + n / 31 % array_length($6::text[], 1)] AS name) f
    """,
    """
    INSERT INTO acquaintance (workspace_id, owner_id, customer_id, rhythm_days, since)
    SELECT $1, 'U' || lpad((number % $2)::text, 6, '0'), customer_id, (ARRAY[14, 30, 90])[1 + number % 3], $3::date - 200
      FROM (SELECT customer_id, row_number() OVER (ORDER BY customer_id) AS number FROM customer) AS numbered
    """,
    """
    INSERT INTO contact (workspace_id, customer_id, claim_id, person_id, week, met_on)
    SELECT $1, c.customer_id, gen_random_uuid(), 'U' || lpad((n * 31 % $2)::text, 6, '0'), '2026-11-23', $4::date - n % 200
      FROM generate_series(1, $3::integer) n
      JOIN (SELECT customer_id, row_number() OVER () AS number FROM customer) AS c ON c.number = 1 + n % $5
    """,
)


async def run() -> None:
    """At full size."""
    async with founded(PEOPLE) as firm:
        connection = await asyncpg.connect(host=str(firm.postgres.sockets), user="postgres", database="bingo")
        await fill(connection, people=PEOPLE, customers=CUSTOMERS, met=MET)
        await connection.close()
        await measure(firm, people=PEOPLE, times=TIMES)


async def fill(connection: asyncpg.Connection, *, people: int, customers: int, met: int) -> None:
    """A workspace as it is after some years."""
    await connection.execute("SELECT set_config('bingo.workspace', $1, false)", WORKSPACE)
    await connection.execute(FILL[0], WORKSPACE, customers, people, TODAY, FIRST, LAST)
    await connection.execute(FILL[1], WORKSPACE, people, TODAY)
    await connection.execute(FILL[2], WORKSPACE, people, met, TODAY, customers)
    await connection.execute("ANALYZE")


async def measure(firm: Firm, *, people: int, times: int) -> None:
    """Each kind of read, beside the plainest one."""
    chance = random.Random(7)
    plain = await timed(firm, times, lambda tx: _one(tx, chance))
    print(f"one customer by primary key: {told(plain)}")
    typed = ("ines", "du", "ines du", "harbour 17", "a", "zzz", "")
    kinds: dict[str, Callable[[Tx], Awaitable[object]]] = {
        "one's list, the quietest 40": lambda tx: acquaintances.of_owner(
            tx, _owner(chance, people), today=TODAY, limit=40
        ),
        "five who are quiet, for Home": lambda tx: acquaintances.quiet_of(
            tx, _owner(chance, people), today=TODAY, limit=5
        ),
        "how long one's list is": lambda tx: acquaintances.counted(tx, _owner(chance, people), today=TODAY),
        "the quietest of 200 people, for a deal": lambda tx: acquaintances.quietest(
            tx, [_owner(chance, people) for _ in range(200)], today=TODAY, most=2
        ),
    }
    for words in typed:
        kinds[f"a look-up for {words!r}"] = _look_up(words, chance, people)
    for kind, read in kinds.items():
        found = await timed(firm, times, read)
        print(f"{kind}: {told(found)}, {middle(found) / middle(plain):.1f} times the plainest read")


def _look_up(words: str, chance: random.Random, people: int) -> Callable[[Tx], Awaitable[object]]:
    return lambda tx: customers.find(tx, words, person=_owner(chance, people))


def _owner(chance: random.Random, people: int) -> PersonId:
    return PersonId(f"U{chance.randrange(people):06}")


async def _one(tx: Tx, chance: random.Random) -> object:
    return await tx.one(
        "SELECT * FROM customer WHERE workspace_id = :workspace AND customer_id ="
        " (SELECT customer_id FROM acquaintance WHERE workspace_id = :workspace AND owner_id = :owner LIMIT 1)",
        owner=_owner(chance, PEOPLE),
    )


async def timed(firm: Firm, times: int, read: Callable[[Tx], Awaitable[object]]) -> list[float]:
    """Seconds of each read, with its transaction."""
    found = []
    for _ in range(times):
        began = time.perf_counter()
        async with firm.database.begin(WORKSPACE) as tx:
            await read(tx)
        found.append(time.perf_counter() - began)
    return found


if __name__ == "__main__":
    asyncio.run(run())
