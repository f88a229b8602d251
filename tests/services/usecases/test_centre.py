"""The centre of a card: one colleague tells of it, everybody who was there gets the square of their own card."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import CENTRE, PersonId, Position, Week
from cards.points import EntryKind
from services.claim_state import ClaimState
from services.deciding import witnesses_needed
from services.errors import FieldErrors, Refused, TryLater
from services.evidence import Evidence, Named
from services.ids import ChannelId, ClaimId
from services.notices import GroupLit
from services.pages import ClaimPage, GroupPage, Seat, SquareState, TookPartPage
from services.people import Member, MemberKind
from services.store import outbox
from services.usecases.answer_witness import AnswerWitness, answer_witness
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.choose_channel import ChooseChannel, choose_channel
from services.usecases.choose_cheering import ChooseCheering, choose_cheering
from services.usecases.compose import compose
from services.usecases.leave_game import LeaveGame, leave_game
from services.usecases.pause_game import PauseGame, pause_game
from services.usecases.show_claims import ShowClaims, show_claims
from services.usecases.show_form import ShowForm, show_form
from services.usecases.submit_claim import submit_claim
from services.usecases.sweep import PARTS, Sweep
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import WEEK, Company, company, plain_squares, submission, told

ME, BOSS = PersonId("UAMARA"), PersonId("UBOSS")
TEAM = tuple(PersonId(f"U{name}") for name in ("BEN", "CLEO", "DEV", "ELSA", "FEMI"))
BEN, CLEO, DEV, ELSA, FEMI = TEAM
CHANNEL = ChannelId("C0TEAM")
SHARED = (Named(name="Rui Prado"), Named(name="Tom Falk", company="Pier 4"))
DAY = date(2026, 11, 25)


@pytest.fixture
async def harbour(app_engine: AsyncEngine) -> Company:
    firm = await company(app_engine).install(ME, *TEAM, BOSS)
    for person in (ME, *TEAM):
        await firm.join(person)
    await firm.database.run(firm.workspace, choose_channel, ChooseChannel(person=BOSS, channel=CHANNEL))
    return firm


async def tells(
    firm: Company,
    person: PersonId = ME,
    *,
    with_them: Sequence[PersonId] = TEAM,
    number: int = 0,
    **changes: Any,
) -> ClaimPage:
    """Somebody claims the centre of their card for an event with these colleagues."""
    face = (await firm.card(person)).squares[CENTRE]
    evidence = replace(told(face.activity, number=number), witnesses=tuple(with_them), also=SHARED)
    return await firm.database.run(
        firm.workspace, submit_claim, submission(person, face, replace(evidence, **changes))
    )


async def says(firm: Company, person: PersonId, claim: ClaimId, *, yes: bool = True) -> TookPartPage:
    answer = AnswerWitness(person=person, claim=claim, was_there=yes)
    page = await firm.database.run(firm.workspace, answer_witness, answer)
    assert isinstance(page, TookPartPage)
    return page


async def withdraws(firm: Company, person: PersonId, claim: ClaimId) -> ClaimPage:
    return await firm.database.run(firm.workspace, withdraw_claim, WithdrawClaim(person=person, claim=claim))


async def mine(firm: Company, person: PersonId) -> tuple[ClaimPage, ...]:
    return (await firm.database.run(firm.workspace, show_claims, ShowClaims(person=person))).claims


async def is_lit(firm: Company, person: PersonId) -> bool:
    return (await firm.card(person)).squares[CENTRE].state is SquareState.AWARDED


async def lit_among(firm: Company, people: Sequence[PersonId]) -> set[PersonId]:
    return {person for person in people if await is_lit(firm, person)}


async def posted(firm: Company, claim: ClaimId) -> GroupPage | None:
    page = await firm.database.run(firm.workspace, compose, GroupLit(claim=claim, channel=CHANNEL))
    assert page is None or isinstance(page, GroupPage)
    return page


async def enough(firm: Company, claim: ClaimPage, of: Sequence[PersonId] = TEAM) -> tuple[PersonId, ...]:
    """As many say yes as it takes; answers who."""
    first = tuple(of[: claim.needed])
    for person in first:
        await says(firm, person, claim.claim)
    return first


SUMS = """
SELECT (SELECT coalesce(sum(points), 0) FROM ledger) AS ledger, (SELECT coalesce(sum(points), 0) FROM score_week) AS people,
       (SELECT coalesce(sum(points), 0) FROM team_week) AS teams, (SELECT coalesce(sum(squares), 0) FROM score_week) AS squares,
       (SELECT count(*) FROM claim WHERE state = 'awarded') AS awarded,
       (SELECT coalesce(sum(bit_count(awarded::bit(25))), 0) FROM card) AS bits
"""


async def sums_agree(beholder: Any) -> None:
    row = await beholder.fetchrow(SUMS)
    assert row["ledger"] == row["people"] == row["teams"]
    assert row["squares"] == row["awarded"] == row["bits"]


async def test_everybody_who_was_there_gets_their_own_centre(harbour: Company, beholder: Any) -> None:
    waiting = await tells(harbour)
    assert waiting.state is ClaimState.WAITING
    assert set(waiting.witnesses) == set(TEAM)
    assert await lit_among(harbour, (ME, *TEAM)) == set()
    first = await enough(harbour, waiting)
    assert await lit_among(harbour, (ME, *TEAM)) == {ME, *first}
    for late in TEAM[len(first) :]:
        page = await says(harbour, late, waiting.claim)
        assert (page.seat, page.open) == (Seat.LIT, False)
    assert await lit_among(harbour, (ME, *TEAM)) == {ME, *TEAM}
    await sums_agree(beholder)


async def test_whoever_was_not_there_gets_nothing_and_holds_up_nobody(harbour: Company) -> None:
    waiting = await tells(harbour)
    await says(harbour, BEN, waiting.claim, yes=False)
    await enough(harbour, waiting, TEAM[1:])
    assert not await is_lit(harbour, BEN)
    assert await is_lit(harbour, ME)


async def test_the_square_is_worth_the_same_to_everybody_whatever_their_own_centre_is(
    harbour: Company, beholder: Any
) -> None:
    waiting = await tells(harbour)
    for person in TEAM:
        await says(harbour, person, waiting.claim)
    effort = (await harbour.card(ME)).squares[CENTRE].activity.effort
    entries = [dict(await entries_of(beholder, person)) for person in TEAM]
    assert entries == [{"square": 10 * effort, "new_person": 10, "credit": 5}] * len(TEAM)
    own = dict(await entries_of(beholder, ME))
    assert own == {"square": 10 * effort, "new_person": 10, "credit": 5 * waiting.needed}


async def entries_of(beholder: Any, person: PersonId) -> list[tuple[str, int]]:
    rows = await beholder.fetch("SELECT kind, points FROM ledger WHERE person_id = $1", person)
    return [(row["kind"], row["points"]) for row in rows]


async def test_everybody_there_met_every_customer(harbour: Company, beholder: Any) -> None:
    waiting = await tells(harbour)
    for person in TEAM:
        await says(harbour, person, waiting.claim)
    rows = await beholder.fetch(
        "SELECT person_id, count(*) AS n, min(met_on) AS day FROM contact GROUP BY person_id"
    )
    assert {row["person_id"]: (row["n"], row["day"]) for row in rows} == {
        person: (3, DAY) for person in (ME, *TEAM)
    }
    names = {row["name"] for row in await beholder.fetch("SELECT name FROM customer")}
    assert names == {"Ines Duarte", "Rui Prado", "Tom Falk"}


async def test_a_quiet_customer_is_heard_by_all_of_them_at_once(harbour: Company, beholder: Any) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    await harbour.database.run(
        harbour.workspace, submit_claim, submission(ME, face, told(face.activity, customer="Ines Duarte"))
    )
    await beholder.execute(
        "UPDATE contact SET met_on = met_on - 50; UPDATE customer SET last_contact_on = last_contact_on - 50"
    )
    waiting = await tells(harbour, number=1)
    for person in TEAM:
        await says(harbour, person, waiting.claim)
    for person in (ME, *TEAM):
        assert (await entries_of(beholder, person)).count(("quiet_customer", 10)) == 1


async def insists(firm: Company, person: PersonId, claim: ClaimId) -> None:
    """Presses again for as long as they are told that we are busy."""
    heard = False
    while not heard:
        with suppress(TryLater):
            await says(firm, person, claim)
            heard = True


@pytest.mark.parametrize("many", [5, 50])
async def test_all_who_press_at_once_get_one_square_each(
    app_engine: AsyncEngine, beholder: Any, many: int
) -> None:
    crowd = tuple(PersonId(f"U{number:02}") for number in range(many))
    firm = await company(app_engine).install(ME, *crowd, BOSS)
    for person in (ME, *crowd):
        await firm.join(person)
    await firm.database.run(firm.workspace, choose_channel, ChooseChannel(person=BOSS, channel=CHANNEL))
    waiting = await tells(firm, with_them=crowd)
    await asyncio.gather(*(insists(firm, person, waiting.claim) for person in crowd))
    assert await lit_among(firm, (ME, *crowd)) == {ME, *crowd}
    await sums_agree(beholder)
    joined = await beholder.fetch("SELECT person_id FROM claim WHERE group_of = $1", waiting.claim)
    assert sorted(row["person_id"] for row in joined) == list(crowd)
    for kind in ("group", "board"):
        assert await beholder.fetchval("SELECT count(*) FROM outbox WHERE kind = $1", kind) == 1


async def test_the_same_press_arriving_five_times_at_once_counts_once(
    harbour: Company, beholder: Any
) -> None:
    waiting = await tells(harbour)
    await enough(harbour, waiting)
    await asyncio.gather(*(insists(harbour, FEMI, waiting.claim) for _ in range(5)))
    assert await beholder.fetchval("SELECT squares FROM score_week WHERE person_id = $1", FEMI) == 1
    await sums_agree(beholder)


GUESTS = dict(
    zip(
        (ME, *TEAM),
        ("Ana Costa", "Bruno Reis", "Clara Pinto", "Duarte Lobo", "Elsa Melo", "Filipe Cruz"),
        strict=True,
    )
)


async def tells_of_another(firm: Company, person: PersonId, with_them: Sequence[PersonId]) -> ClaimPage:
    """An event of one's own, with a customer nobody else met and in other words."""
    number = list(GUESTS).index(person)
    others = [each for each in with_them if each != person]
    return await tells(firm, person, with_them=others, number=number, customer=GUESTS[person], also=())


async def test_events_that_name_each_other_do_not_wait_for_each_other_in_a_circle(
    harbour: Company, beholder: Any
) -> None:
    """Everybody tells of an event with everybody else, and everybody says yes to all of them at the same time."""
    everybody = (ME, *TEAM)
    events = [await tells_of_another(harbour, person, everybody) for person in everybody]
    presses = [
        insists(harbour, person, event.claim)
        for person in everybody
        for event in events
        if event.person != person
    ]
    await asyncio.gather(*presses)
    assert await lit_among(harbour, everybody) == set(everybody)
    states = [row["state"] for row in await beholder.fetch("SELECT state FROM claim")]
    assert states == ["awarded"] * len(everybody)
    await sums_agree(beholder)
