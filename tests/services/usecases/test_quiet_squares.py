"""Squares of a card that are for a customer who has gone quiet: chosen once, seen by their owner, free again when the customer goes."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.deal import deal
from cards.model import PersonId, Position
from cards.quiet import suits
from services.acquaintances import Particulars
from services.claim_state import ClaimState
from services.errors import FieldErrors
from services.ids import CustomerId
from services.pages import CardPage, ClaimPage, SquareFace
from services.store import week_keys
from services.store.dealt_cards import memory
from services.store.decks import shipped
from services.store.tx import Tx
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.keep_acquaintance import (
    DropAcquaintance,
    KeepAcquaintance,
    drop_acquaintance,
    keep_acquaintance,
)
from services.usecases.pass_on_customer import (
    AnswerHandover,
    PassOnCustomer,
    answer_handover,
    pass_on_customer,
)
from services.usecases.reshuffle_card import ReshuffleCard, reshuffle_card
from services.usecases.show_card import ShowCard, show_card
from services.usecases.show_form import ShowForm, show_form
from services.usecases.submit_claim import submit_claim
from services.usecases.sweep import Sweep, forget
from tests.support.company import WEEK, Company, company, submission, told
from tests.support.founding import Founding

ANA, BEN = PersonId("UANA"), PersonId("UBEN")
NEXT = WEEK.next()
MONDAY = NEXT.monday


async def found(founded: Company) -> None:
    await founded.install(ANA, BEN)
    for person in (ANA, BEN):
        await founded.join(person)


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def run(firm: Company, usecase: Any, command: Any) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


async def quiet(firm: Company, beholder: Any, name: str, days: int, *, person: PersonId = ANA) -> CustomerId:
    """A customer on somebody's list who will not have heard from us for so many days when next week begins."""
    await run(firm, keep_acquaintance, KeepAcquaintance(person=person, name=name, said=Particulars()))
    heard = MONDAY - timedelta(days=days)
    found = await beholder.fetchval(
        "UPDATE customer SET last_contact_on = $1 WHERE name = $2 RETURNING customer_id", heard, name
    )
    return CustomerId(found)


async def monday(firm: Company) -> None:
    firm.clock.move(days=5)
    await run(firm, deal_cards, DealCards(week=NEXT, zone="Europe/Lisbon"))


async def bound(firm: Company, person: PersonId = ANA) -> list[SquareFace]:
    page: CardPage = await run(firm, show_card, ShowCard(person=person))
    return [face for face in page.squares if face.quiet]


async def claims(firm: Company, face: SquareFace, name: str, **more: Any) -> ClaimPage:
    evidence = replace(told(face.activity, customer=name), company="")
    page: ClaimPage = await run(
        firm,
        submit_claim,
        submission(ANA, face, evidence, week=NEXT, occurred_on=date(2026, 11, 30), **more),
    )
    return page


async def test_the_two_longest_silences_have_a_square_each_on_their_owners_card(
    firm: Company, beholder: Any
) -> None:
    for name, days in (("Ines", 63), ("Rui", 45), ("Malin", 100), ("Bo", 10)):
        await quiet(firm, beholder, name, days)
    await monday(firm)
    found = await bound(firm)
    assert {(face.quiet.name, face.quiet.days) for face in found if face.quiet} == {
        ("Malin", 100),
        ("Ines", 63),
    }
    assert all(suits(face.activity) for face in found)
    assert await bound(firm, BEN) == []


async def test_the_squares_are_those_of_the_card_without_anybody_quiet(firm: Company, beholder: Any) -> None:
    await quiet(firm, beholder, "Ines", 63)
    await monday(firm)
    page: CardPage = await run(firm, show_card, ShowCard(person=ANA))

    async def recomputed(tx: Tx, _: None) -> tuple[str, ...]:
        key = await week_keys.of(tx, NEXT)
        before = (await memory(tx, [ANA], NEXT))[ANA]
        return deal(
            shipped(),
            workspace=firm.workspace,
            week=NEXT,
            person=ANA,
            setting=page.setting,
            key=key.secret,
            memory=before,
        ).card.activities

    assert await run(firm, recomputed, None) == tuple(face.activity.id for face in page.squares)


async def test_who_a_square_is_for_does_not_change_once_it_is_dealt(firm: Company, beholder: Any) -> None:
    await quiet(firm, beholder, "Ines", 63)
    await monday(firm)
    before = await bound(firm)
    await quiet(firm, beholder, "Malin", 300)
    await beholder.execute("UPDATE customer SET last_contact_on = $1 WHERE name = 'Ines'", MONDAY)
    await run(firm, deal_cards, DealCards(week=NEXT, zone="Europe/Lisbon"))
    assert await bound(firm) == before


async def test_the_form_of_a_quiet_square_has_its_customer_in_it(firm: Company, beholder: Any) -> None:
    ines = await quiet(firm, beholder, "Ines", 63)
    await monday(firm)
    (face,) = await bound(firm)
    form = await run(firm, show_form, ShowForm(person=ANA, position=face.position))
    assert form.customer is not None
    assert form.customer.customer == ines
    other = next(Position(at) for at in range(25) if at not in {face.position, 12})
    assert (await run(firm, show_form, ShowForm(person=ANA, position=other))).customer is None


async def test_a_claim_for_a_quiet_square_names_its_customer(firm: Company, beholder: Any) -> None:
    await quiet(firm, beholder, "Ines", 63)
    await monday(firm)
    (face,) = await bound(firm)
    with pytest.raises(FieldErrors) as caught:
        await claims(firm, face, "Rui")
    assert "for Ines" in caught.value.fields["customer"]
    assert (await claims(firm, face, "INES")).state is ClaimState.AWARDED
    assert await bound(firm) != []


async def test_a_name_alone_means_the_customer_of_the_square_and_another_company_somebody_else(
    firm: Company, beholder: Any
) -> None:
    command = KeepAcquaintance(person=ANA, name="Ines Duarte", company="Harbour Foods")
    await run(firm, keep_acquaintance, command)
    await beholder.execute("UPDATE customer SET last_contact_on = $1", MONDAY - timedelta(days=63))
    await monday(firm)
    (face,) = await bound(firm)
    evidence = replace(told(face.activity), company="Old Quay")
    elsewhere = submission(ANA, face, evidence, week=NEXT, occurred_on=MONDAY)
    with pytest.raises(FieldErrors):
        await run(firm, submit_claim, elsewhere)
    assert (await claims(firm, face, "ines duarte")).customer == "Ines Duarte"
    assert await beholder.fetchval("SELECT count(*) FROM customer") == 1
    assert await beholder.fetchval("SELECT last_contact_on FROM customer") == MONDAY


async def test_whoever_picks_the_customer_themselves_is_right_too(firm: Company, beholder: Any) -> None:
    ines = await quiet(firm, beholder, "Ines", 63)
    await monday(firm)
    (face,) = await bound(firm)
    assert (await claims(firm, face, "", customer=ines)).state is ClaimState.AWARDED


async def test_taken_off_the_list_the_customer_leaves_a_square_like_any_other(
    firm: Company, beholder: Any
) -> None:
    ines = await quiet(firm, beholder, "Ines", 63)
    await monday(firm)
    (face,) = await bound(firm)
    await run(firm, drop_acquaintance, DropAcquaintance(person=ANA, customer=ines))
    assert await bound(firm) == []
    assert (await claims(firm, face, "Rui")).state is ClaimState.AWARDED


async def test_handed_over_the_customer_keeps_the_square_until_the_overlap_is_over(
    firm: Company, beholder: Any
) -> None:
    ines = await quiet(firm, beholder, "Ines", 63)
    await monday(firm)
    page = await run(firm, pass_on_customer, PassOnCustomer(person=ANA, customer=ines, to=BEN, days=14))
    await run(firm, answer_handover, AnswerHandover(person=BEN, handover=page.handover, taken=True))
    assert len(await bound(firm)) == 1
    firm.clock.move(days=15)
    past: CardPage = await run(firm, show_card, ShowCard(person=ANA, week=NEXT))
    assert [face for face in past.squares if face.quiet] == []


async def test_once_the_overlap_is_over_the_card_and_the_list_are_drawn_anew(
    firm: Company, beholder: Any
) -> None:
    ines = await quiet(firm, beholder, "Ines", 63)
    await monday(firm)
    page = await run(firm, pass_on_customer, PassOnCustomer(person=ANA, customer=ines, to=BEN, days=14))
    await run(firm, answer_handover, AnswerHandover(person=BEN, handover=page.handover, taken=True))
    firm.clock.move(days=14)
    assert await told_at_sweep(firm, beholder) == set()
    firm.clock.move(days=1)
    assert await told_at_sweep(firm, beholder) == {f"card:{ANA}:{NEXT}", f"card:{ANA}:{WEEK}", f"home:{ANA}"}
    assert await told_at_sweep(firm, beholder) == set()


async def told_at_sweep(firm: Company, beholder: Any) -> set[str]:
    """What is told of lists and cards when the service tidies up."""
    await beholder.execute("DELETE FROM outbox")
    await run(firm, forget, Sweep())
    rows = await beholder.fetch("SELECT key FROM outbox")
    return {row["key"] for row in rows}


async def test_joined_with_another_entry_the_square_is_for_that_one(firm: Company, beholder: Any) -> None:
    ines = await quiet(firm, beholder, "I. Duarte", 63)
    await monday(firm)
    command = KeepAcquaintance(person=ANA, name="Ines Duarte", same_as=ines)
    await run(firm, keep_acquaintance, command)
    (face,) = await bound(firm)
    assert face.quiet is not None
    assert (face.quiet.name, face.quiet.days) == ("Ines Duarte", 63)
    assert (await claims(firm, face, "I. Duarte")).state is ClaimState.AWARDED


async def test_another_card_has_quiet_squares_of_its_own(firm: Company, beholder: Any) -> None:
    await quiet(firm, beholder, "Ines", 63)
    await monday(firm)
    await run(firm, reshuffle_card, ReshuffleCard(person=ANA, week=NEXT))
    found = await bound(firm)
    assert len(found) <= 1
    assert await beholder.fetchval("SELECT count(*) FROM quiet_square") == len(found)
    assert all(suits(face.activity) for face in found)
