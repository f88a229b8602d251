"""Cards of fewer rows, for weeks of fewer days."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId, Position, Size
from services.errors import Refused
from services.group_pages import Seat, TookPartPage
from services.ids import ClaimId
from services.notices import Celebration
from services.pages import CelebrationPage, SquareState
from services.usecases.answer_witness import AnswerWitness, answer_witness
from services.usecases.choose_days import ChooseDays, choose_days
from services.usecases.compose import compose
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.show_form import ShowForm, show_form
from services.usecases.submit_claim import submit_claim
from tests.support.company import WEEK, Company, company, submission, told
from tests.support.founding import Founding
from tests.support.squares import lay

FIVE, FOUR, THREE = PersonId("UAMARA"), PersonId("UBEN"), PersonId("UCLEO")
DAYS = {FIVE: Size.FIVE, FOUR: Size.FOUR, THREE: Size.THREE}


async def found(firm: Company) -> None:
    await firm.install(*DAYS, "UBOSS")
    for person, size in DAYS.items():
        await chooses(firm, person, size)
        await firm.join(person)


@pytest.fixture
async def harbour(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def chooses(firm: Company, person: PersonId, size: Size) -> None:
    page = await firm.database.run(firm.workspace, choose_days, ChooseDays(person=person, size=size))
    assert page.size is size


@pytest.mark.parametrize(("person", "size"), DAYS.items())
async def test_a_card_has_as_many_rows_as_its_owners_week_has_days(
    harbour: Company, person: PersonId, size: Size
) -> None:
    card = await harbour.card(person)
    assert len(card.squares) == size.squares
    assert [face.position for face in card.squares if face.activity.group] == (
        [] if size.centre is None else [size.centre]
    )
    assert card.best is not None
    assert {face.helps for face in card.squares} == {2, 3, *([] if size.centre is None else [4])}
    assert card.squares[card.best].helps > 2


async def test_days_count_from_the_next_card_on(harbour: Company, beholder: Any) -> None:
    before = await harbour.card(FIVE)
    await chooses(harbour, FIVE, Size.THREE)
    assert await harbour.card(FIVE) == before
    await harbour.database.run(
        harbour.workspace, deal_cards, DealCards(week=WEEK.next(), zone="Europe/Lisbon")
    )
    rows = await beholder.fetch(
        "SELECT cardinality(squares) AS n FROM card WHERE person_id = $1 ORDER BY week", FIVE
    )
    assert [row["n"] for row in rows] == [25, 9]


@pytest.mark.parametrize(
    ("asked", "last"),
    [
        (ShowForm(person=FOUR, position=Position(16)), 16),
        (ShowForm(person=THREE, position=Position(9)), 9),
        (ShowForm(person=THREE, position=Position(24)), 9),
        (ShowForm(person=THREE, wanted="10"), 9),
        (ShowForm(person=FOUR, wanted="0"), 16),
        (ShowForm(person=FIVE, wanted="9" * 5000), 25),
    ],
)
async def test_a_square_beyond_a_card_is_none_and_the_last_one_is_said(
    harbour: Company, asked: ShowForm, last: int
) -> None:
    with pytest.raises(Refused) as error:
        await harbour.database.run(harbour.workspace, show_form, asked)
    assert (error.value.code, error.value.fields["last"]) == ("no_such_square", last)


async def lights(firm: Company, beholder: Any, person: PersonId, places: Sequence[int]) -> None:
    """Claims squares that light at once, one after the other, a day apart so that nobody thinks of a rush."""
    easy = ("water-for-the-courier", "two-ways-you-pick", "rough-workshop", "here-is-how-i-know")
    for number, (place, activity) in enumerate(zip(places, easy, strict=False)):
        face = await lay(firm, beholder, person, activity, at=place)  # type: ignore[arg-type]  # an id of the deck
        evidence = told(
            face.activity, number=number, customer=f"{('Ana', 'Bruno', 'Clara', 'Duarte')[number]} Prado"
        )
        await firm.database.run(firm.workspace, submit_claim, submission(person, face, evidence))
        firm.clock.move(hours=2)


@pytest.mark.parametrize(("person", "row"), [(FOUR, (4, 5, 6, 7)), (THREE, (6, 7, 8))])
async def test_a_line_of_a_small_card_is_awarded_and_celebrated(
    harbour: Company, beholder: Any, person: PersonId, row: tuple[int, ...]
) -> None:
    await lights(harbour, beholder, person, row)
    card = await harbour.card(person)
    line = row[0] // len(row)
    assert {face.position for face in card.squares if face.state is SquareState.AWARDED} == set(row)
    assert card.lines == (line,)
    notice = Celebration(person=person, week=WEEK, line=line, channel="C0TEAM")  # type: ignore[arg-type]  # an id
    page = await harbour.database.run(harbour.workspace, compose, notice)
    assert isinstance(page, CelebrationPage)
    assert len(page.squares) == len(row)
    assert await beholder.fetchval("SELECT count(*) FROM ledger WHERE kind = 'line' AND line = $1", line) == 1


async def joined(firm: Company, person: PersonId, event: ClaimId) -> TookPartPage:
    answer = AnswerWitness(person=person, claim=event, was_there=True)
    page = await firm.database.run(firm.workspace, answer_witness, answer)
    assert isinstance(page, TookPartPage)
    return page


async def test_a_group_event_lights_the_middle_of_three_rows_and_nothing_of_four(
    harbour: Company, beholder: Any
) -> None:
    face = await lay(harbour, beholder, FIVE, "time-capsule", at=12)  # type: ignore[arg-type]  # an id of the deck
    evidence = replace(told(face.activity), witnesses=(FOUR, THREE))
    event = await harbour.database.run(harbour.workspace, submit_claim, submission(FIVE, face, evidence))
    four, three = await joined(harbour, FOUR, event.claim), await joined(harbour, THREE, event.claim)
    assert (four.seat, three.seat) == (Seat.NONE, Seat.LIT)
    lit = {
        person: [f.position for f in (await harbour.card(person)).squares if f.state is SquareState.AWARDED]
        for person in DAYS
    }
    assert lit == {FIVE: [12], FOUR: [], THREE: [4]}


async def test_whoever_has_three_rows_may_tell_of_a_group_event_too(harbour: Company, beholder: Any) -> None:
    face = await lay(harbour, beholder, THREE, "time-capsule", at=4)  # type: ignore[arg-type]  # an id of the deck
    evidence = replace(told(face.activity), witnesses=(FIVE, FOUR))
    event = await harbour.database.run(harbour.workspace, submit_claim, submission(THREE, face, evidence))
    assert (await joined(harbour, FIVE, event.claim)).seat is Seat.LIT
    assert (await harbour.card(FIVE)).squares[12].state is SquareState.AWARDED


async def test_the_thirteenth_square_of_four_rows_is_a_square_like_any_other(
    harbour: Company, beholder: Any
) -> None:
    await lights(harbour, beholder, FOUR, (12,))
    row = await beholder.fetchrow("SELECT rows, position, state FROM claim")
    assert tuple(row) == (4, 12, "awarded")
