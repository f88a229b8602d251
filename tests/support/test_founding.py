"""What is founded once is put back as it was, to the row."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from tests.support.company import Company, company
from tests.support.database import emptied
from tests.support.founding import Founding

EVERY_ROW = (
    "SELECT (SELECT jsonb_agg(to_jsonb(c)) FROM card c), (SELECT jsonb_agg(to_jsonb(p)) FROM person p)"
)


async def test_the_second_company_has_the_rows_of_the_first_and_its_time(
    app_engine: AsyncEngine, founding: Founding, beholder: Any
) -> None:
    times = list[str]()

    async def found(firm: Company, person: str) -> None:
        times.append(person)
        await firm.install(person, "UBOSS")
        await firm.join(person)
        firm.clock.move(days=1)

    first = await founding.of(company(app_engine), found, "UANA")
    rows = await beholder.fetchrow(EVERY_ROW)
    await emptied(beholder, founding.tables)
    again = await founding.of(company(app_engine), found, "UANA")
    assert await beholder.fetchrow(EVERY_ROW) == rows
    assert (again.people, again.clock.now, again.keys) == (first.people, first.clock.now, first.keys)
    assert (await again.card("UANA")).squares
    await emptied(beholder, founding.tables)
    await founding.of(company(app_engine), found, "UBEN")
    assert times == ["UANA", "UBEN"]
    assert await beholder.fetchval("SELECT person_id FROM card") == "UBEN"
