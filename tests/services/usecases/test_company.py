"""All teams' week, for whoever answers for the game."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId
from services.board_pages import Cell, CompanyPage
from services.boards import FEW
from services.errors import Refused
from services.usecases.show_company import ShowCompany, show_company, told
from services.usecases.submit_claim import submit_claim
from tests.support.company import Company, company, plain_squares, submission
from tests.support.company import told as evidence

PEOPLE = tuple(PersonId(f"UP{number:02}") for number in range(14))
BOSS = PersonId("UBOSS")
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
CELLS = st.lists(st.integers(1, 9), max_size=9).map(
    lambda sizes: [
        Cell(name=f"Team {place}", players=size, squares=size * 3, customers=size, promises_kept=1)
        for place, size in enumerate(sizes)
    ]
)


@given(cells=CELLS)
def test_nothing_is_told_of_fewer_than_five_people_and_nothing_gives_them_away(cells: list[Cell]) -> None:
    shown = told(cells)
    assert all(cell.players >= FEW for cell in shown)
    small = [cell for cell in cells if cell.players < FEW]
    rest = [cell for cell in shown if not cell.name]
    assert [cell.name for cell in shown if cell.name] == [c.name for c in cells if c.players >= FEW]
    assert sum(cell.squares for cell in rest) in {0, sum(cell.squares for cell in small)}
    players = [cell.players for cell in small]
    assert bool(rest) is (sum(players) - max(players, default=0) >= FEW)


@given(cells=CELLS)
def test_whoever_knows_the_sums_of_a_small_team_is_left_with_five_people_or_more(cells: list[Cell]) -> None:
    for rest in (cell for cell in told(cells) if not cell.name):
        for own in (cell for cell in cells if cell.players < FEW):
            assert rest.players - own.players >= FEW
            assert rest.squares - own.squares >= FEW * 3


@pytest.fixture
async def harbour(app_engine: AsyncEngine, beholder: Any) -> Company:
    """Six people in one team, three in another, three in a third, two in a fourth."""
    firm = await company(app_engine).install(*PEOPLE, BOSS)
    for person in PEOPLE:
        await firm.join(person)
    for name, members in (("Pier", PEOPLE[6:9]), ("Quay", PEOPLE[9:12]), ("Slip", PEOPLE[12:])):
        team = uuid4()
        await beholder.execute(
            "INSERT INTO team (workspace_id, team_id, name) VALUES ('T0TEST', $1, $2)", team, name
        )
        for table in ("person", "card"):
            await beholder.execute(
                f"UPDATE {table} SET team_id = $1 WHERE person_id = ANY($2)", team, list(members)
            )
    return firm


async def shown(firm: Company, person: PersonId = BOSS, *, last: bool = False) -> CompanyPage:
    page: CompanyPage = await firm.database.run(
        firm.workspace, show_company, ShowCompany(person=person, last=last)
    )
    return page


async def test_teams_are_told_of_by_name_and_small_ones_together(harbour: Company) -> None:
    for number, person in enumerate((PEOPLE[0], PEOPLE[6], PEOPLE[9])):
        face = plain_squares(await harbour.card(person))[0]
        said = evidence(face.activity, number=number, customer=f"Rui {'ABC'[number]}")
        await harbour.database.run(harbour.workspace, submit_claim, submission(person, face, said))
    page = await shown(harbour)
    assert [(cell.name, cell.players, cell.squares, cell.customers) for cell in page.cells] == [
        ("Harbour & Sons", 6, 1, 1),
        ("", 8, 2, 2),
    ]
    assert (await shown(harbour, last=True)).cells == ()


async def test_a_team_whose_board_stands_still_is_told_of_as_it_stood(
    harbour: Company, beholder: Any
) -> None:
    await beholder.execute("UPDATE team SET recap_hour = 9 WHERE name IN ('Pier', 'Quay')")
    people = (PEOPLE[0], PEOPLE[6])
    for number, at in enumerate((NOON - timedelta(minutes=5), NOON + timedelta(minutes=30))):
        harbour.clock.now = at
        for place, person in enumerate(people):
            face = plain_squares(await harbour.card(person))[number]
            said = evidence(
                face.activity, number=2 * number + place, customer=f"Rui {'ABCD'[2 * number + place]}"
            )
            await harbour.database.run(harbour.workspace, submit_claim, submission(person, face, said))
    assert [(cell.name, cell.squares, cell.customers) for cell in (await shown(harbour)).cells] == [
        ("Harbour & Sons", 1, 1),
        ("", 2, 2),
    ]
    harbour.clock.now = NOON + timedelta(hours=3)
    assert [(cell.squares, cell.customers) for cell in (await shown(harbour)).cells] == [(2, 2), (2, 2)]


async def test_too_few_in_small_teams_are_not_told_of_at_all(harbour: Company, beholder: Any) -> None:
    await beholder.execute("DELETE FROM card WHERE person_id = $1", PEOPLE[12])
    assert [cell.name for cell in (await shown(harbour)).cells] == ["Harbour & Sons"]


async def test_only_the_workspaces_managers_see_it(harbour: Company) -> None:
    with pytest.raises(Refused) as refusal:
        await shown(harbour, PEOPLE[0])
    assert refusal.value.code == "not_whole_manager"
    assert len(refusal.value.fields["names"]) == 1
