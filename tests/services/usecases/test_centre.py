"""The centre of a card: one colleague tells of it, everybody who was there gets the square of their own card."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import CENTRE, ActivityId, PersonId
from cards.points import EntryKind
from services.claim_state import ClaimState
from services.errors import FieldErrors, NotFound, Refused, TryLater
from services.evidence import Named
from services.group_pages import GroupPage, Seat, TookPartPage
from services.ids import ChannelId, ClaimId, CustomerId
from services.notices import GroupLit
from services.pages import ClaimPage, SquareState
from services.people import Member, MemberKind
from services.usecases.answer_witness import AnswerWitness, answer_witness
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.choose_cheering import ChooseCheering, choose_cheering
from services.usecases.compose import compose
from services.usecases.leave_game import LeaveGame, leave_game
from services.usecases.pause_game import PauseGame, pause_game
from services.usecases.review_claim import ReviewClaim, review_claim
from services.usecases.show_claim import ShowClaim, show_claim
from services.usecases.show_claims import ShowClaims, show_claims
from services.usecases.show_form import ShowForm, show_form
from services.usecases.submit_claim import submit_claim
from services.usecases.sweep import PARTS, Sweep
from services.usecases.take_back import TakeBack, take_back
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import WEEK, Company, company, plain_squares, submission, told
from tests.support.founding import Founding
from tests.support.squares import lay

ME, BOSS = PersonId("UAMARA"), PersonId("UBOSS")
TEAM = tuple(PersonId(f"U{name}") for name in ("BEN", "CLEO", "DEV", "ELSA", "FEMI"))
BEN, CLEO, DEV, ELSA, FEMI = TEAM
CHANNEL = ChannelId("C0TEAM")
SHARED = (Named(name="Rui Prado"), Named(name="Tom Falk", company="Pier 4"))
DAY = date(2026, 11, 25)
LARGE = ActivityId("map-of-us")
"""An event that takes two to say yes."""


async def found(firm: Company) -> None:
    await firm.install(ME, *TEAM, BOSS)
    for person in (ME, *TEAM):
        await firm.join(person)
    await firm.meets_in(CHANNEL)


@pytest.fixture
async def harbour(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


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
    assert {row["person_id"]: (row["n"], row["day"]) for row in rows} == dict.fromkeys((ME, *TEAM), (3, DAY))
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
    await firm.meets_in(CHANNEL)
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


async def test_one_centre_lights_once_and_the_first_event_is_the_one(harbour: Company, beholder: Any) -> None:
    await lay(harbour, beholder, ME, LARGE, at=CENTRE)
    first = await tells_of_another(harbour, ME, (BEN, CLEO, DEV))
    second = await tells_of_another(harbour, ELSA, (BEN, CLEO, FEMI))
    await enough(harbour, first, (CLEO, DEV))
    await says(harbour, BEN, first.claim)
    await enough(harbour, second, (FEMI, CLEO))
    page = await says(harbour, BEN, second.claim)
    assert page.seat is Seat.LIT_BEFORE
    assert [claim.event.claimant for claim in await mine(harbour, BEN) if claim.event] == [ME]
    assert await lit_among(harbour, (ME, *TEAM)) == {ME, *TEAM}
    await sums_agree(beholder)


async def test_ones_own_claim_comes_first_and_once_it_is_withdrawn_the_event_lights_the_centre(
    harbour: Company, beholder: Any
) -> None:
    await lay(harbour, beholder, ME, LARGE, at=CENTRE)
    own = await tells_of_another(harbour, BEN, (ELSA, FEMI))
    event = await tells_of_another(harbour, ME, (BEN, CLEO, DEV))
    await enough(harbour, event, (CLEO, DEV))
    page = await says(harbour, BEN, event.claim)
    assert page.seat is Seat.OWN_CLAIM
    assert not await is_lit(harbour, BEN)
    await withdraws(harbour, BEN, own.claim)
    assert await is_lit(harbour, BEN)
    assert (await posted(harbour, event.claim)).there == (ME, BEN, CLEO, DEV)  # type: ignore[union-attr]  # posted
    await sums_agree(beholder)


async def test_a_claimant_who_withdraws_takes_back_everybodys_centre(harbour: Company, beholder: Any) -> None:
    event = await tells(harbour)
    for person in TEAM:
        await says(harbour, person, event.claim)
    await beholder.execute("UPDATE outbox SET state = 'sent'")
    await withdraws(harbour, ME, event.claim)
    assert await lit_among(harbour, (ME, *TEAM)) == set()
    row = await beholder.fetchrow(SUMS)
    assert tuple(row) == (0,) * len(row)
    assert await beholder.fetchval("SELECT count(*) FROM contact") == 0
    told_of = {
        (row["kind"], row["person_id"])
        for row in await beholder.fetch("SELECT kind, person_id FROM outbox WHERE state = 'waiting'")
    }
    for person in TEAM:
        assert {("claim", person), ("card", person), ("home", person), ("witness", person)} <= told_of
    assert {("group", None), ("board", None)} <= told_of


async def test_what_an_event_took_along_another_event_may_light_again(
    harbour: Company, beholder: Any
) -> None:
    first = await tells_of_another(harbour, ME, (BEN, CLEO, DEV))
    second = await tells_of_another(harbour, ELSA, (BEN, CLEO, FEMI))
    await enough(harbour, first, (CLEO, DEV))
    for person, event in ((BEN, first), (FEMI, second), (BEN, second)):
        await says(harbour, person, event.claim)
    await withdraws(harbour, ME, first.claim)
    assert await lit_among(harbour, (ME, *TEAM)) == {ELSA, FEMI, BEN}
    await says(harbour, CLEO, second.claim)
    assert await is_lit(harbour, CLEO)
    await sums_agree(beholder)


async def test_somebody_takes_back_their_own_square_and_nobody_elses(harbour: Company, beholder: Any) -> None:
    event = await tells(harbour)
    for person in TEAM:
        await says(harbour, person, event.claim)
    (claim,) = await mine(harbour, BEN)
    page = await withdraws(harbour, BEN, claim.claim)
    assert (page.state, page.given_back) == (ClaimState.WITHDRAWN, True)
    assert await lit_among(harbour, (ME, *TEAM)) == {ME, *TEAM} - {BEN}
    assert BEN not in (await posted(harbour, event.claim)).there  # type: ignore[union-attr]  # posted
    assert (await says(harbour, BEN, event.claim)).seat is Seat.GIVEN_BACK
    assert not await is_lit(harbour, BEN)
    await sums_agree(beholder)


async def test_a_colleague_cannot_take_back_what_belongs_to_another(harbour: Company) -> None:
    event = await tells(harbour)
    await enough(harbour, event)
    (resting,) = await mine(harbour, BEN)
    for claim in (event.claim, resting.claim):
        with pytest.raises(NotFound):
            await withdraws(harbour, CLEO, claim)


async def test_an_event_that_is_undone_and_awarded_again_lights_everybody_again(
    harbour: Company, beholder: Any
) -> None:
    event = await tells(harbour)
    for person in TEAM[:3]:
        await says(harbour, person, event.claim)
    undo = TakeBack(person=BOSS, claim=event.claim, sentence="Which song was it?")
    await harbour.database.run(harbour.workspace, take_back, undo)
    assert await lit_among(harbour, (ME, *TEAM)) == set()
    (page,) = await mine_of_all_kinds(harbour, beholder, BEN)
    assert page.event is not None
    assert (page.given_back, page.event.over) == (False, False)
    form = await harbour.database.run(harbour.workspace, show_form, ShowForm(person=ME, claim=event.claim))
    assert form.chosen is not None
    mended = submission(ME, form.chosen, form.draft, claim=event.claim, revision=form.revision)
    again = await harbour.database.run(harbour.workspace, submit_claim, mended)
    assert again.state is ClaimState.AWARDED, again.asks
    assert await lit_among(harbour, (ME, *TEAM)) == {ME, *TEAM[:3]}
    await sums_agree(beholder)


async def mine_of_all_kinds(firm: Company, beholder: Any, person: PersonId) -> list[ClaimPage]:
    rows = await beholder.fetch("SELECT claim_id FROM claim WHERE person_id = $1", person)
    shown = [ShowClaim(person=person, claim=ClaimId(row["claim_id"])) for row in rows]
    return [await firm.database.run(firm.workspace, show_claim, each) for each in shown]


async def test_a_square_that_rests_on_an_event_is_not_taken_back_alone_by_a_manager(harbour: Company) -> None:
    event = await tells(harbour)
    await enough(harbour, event)
    (resting,) = await mine(harbour, BEN)
    with pytest.raises(Refused):
        await harbour.database.run(
            harbour.workspace, take_back, TakeBack(person=BOSS, claim=resting.claim, sentence="Really?")
        )
    assert await is_lit(harbour, BEN)


async def test_somebody_without_a_card_was_there_and_no_more(harbour: Company) -> None:
    await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=CLEO, until=None))
    await harbour.database.run(harbour.workspace, leave_game, LeaveGame(person=DEV))
    event = await tells(harbour, with_them=(BOSS, CLEO, DEV, ELSA))
    seats = {person: (await says(harbour, person, event.claim)).seat for person in (BOSS, CLEO, DEV, ELSA)}
    assert seats == {BOSS: Seat.NEWCOMER, CLEO: Seat.NONE, DEV: Seat.NONE, ELSA: Seat.LIT}
    assert await lit_among(harbour, (ME, CLEO, DEV, ELSA)) == {ME, ELSA}
    page = await posted(harbour, event.claim)
    assert page is not None
    assert set(page.there) == {ME, CLEO, ELSA}  # a break is no secret; who does not play is not announced


async def test_late_words_count_for_a_week_and_then_no_more(harbour: Company) -> None:
    event = await tells(harbour)
    await enough(harbour, event)
    harbour.clock.move(days=6, hours=23)  # the card is closed to new claims by now, this one was sent in time
    assert (await says(harbour, ELSA, event.claim)).seat is Seat.LIT
    harbour.clock.move(hours=1)
    with pytest.raises(Refused) as refusal:
        await says(harbour, FEMI, event.claim)
    assert refusal.value.code == "not_witness"


async def test_a_no_by_mistake_may_become_a_yes_for_as_long(harbour: Company) -> None:
    event = await tells(harbour)
    await says(harbour, FEMI, event.claim, yes=False)
    await enough(harbour, event)
    page = await says(harbour, FEMI, event.claim)
    assert page.seat is Seat.LIT
    with pytest.raises(Refused):
        await says(harbour, FEMI, event.claim, yes=False)


async def test_guests_are_refused_under_the_field_and_oneself_is_quietly_left_out(harbour: Company) -> None:
    guest = Member(person=PersonId("UGUEST"), name="guest", kind=MemberKind.GUEST)
    await harbour.database.run(harbour.workspace, change_member, ChangeMember(member=guest))
    with pytest.raises(FieldErrors) as refusal:
        await tells(harbour, with_them=(BEN, guest.person))
    assert set(refusal.value.fields) == {"witnesses"}
    event = await tells(harbour, with_them=(ME, BEN, CLEO))
    assert set(event.witnesses) == {BEN, CLEO}


async def test_only_myself_is_nobody(harbour: Company) -> None:
    with pytest.raises(FieldErrors) as refusal:
        await tells(harbour, with_them=(ME,))
    assert set(refusal.value.fields) == {"witnesses"}


@pytest.mark.parametrize("shy", [(), (ME,), (BEN, CLEO), (ME, *TEAM)])
async def test_only_who_likes_it_is_announced(harbour: Company, shy: tuple[PersonId, ...]) -> None:
    for person in shy:
        quiet = ChooseCheering(person=person, cheered=False)
        await harbour.database.run(harbour.workspace, choose_cheering, quiet)
    event = await tells(harbour)
    for person in TEAM:
        await says(harbour, person, event.claim)
    page = await posted(harbour, event.claim)
    assert (page.there if page else ()) == tuple(p for p in (ME, *TEAM) if p not in shy)


async def test_without_a_channel_nothing_is_posted(app_engine: AsyncEngine, beholder: Any) -> None:
    firm = await company(app_engine).install(ME, BEN, CLEO, BOSS)
    for person in (ME, BEN, CLEO):
        await firm.join(person)
    event = await tells(firm, with_them=(BEN, CLEO))
    for person in (BEN, CLEO):
        await says(firm, person, event.claim)
    assert await lit_among(firm, (ME, BEN, CLEO)) == {ME, BEN, CLEO}
    assert await beholder.fetchval("SELECT count(*) FROM outbox WHERE kind IN ('group', 'board')") == 0


async def test_a_post_that_was_never_sent_is_not_sent_once_the_event_is_withdrawn(harbour: Company) -> None:
    event = await tells(harbour)
    await enough(harbour, event)
    await withdraws(harbour, ME, event.claim)
    assert await posted(harbour, event.claim) is None


async def test_a_week_is_everybodys_own_and_the_same(app_engine: AsyncEngine, beholder: Any) -> None:
    """On a Monday morning on Kiritimati it is still Sunday in Honolulu; the event lights the week it happened in."""
    firm = await company(app_engine).install(ME, BEN, CLEO, BOSS)
    for person, zone in ((BEN, "Pacific/Kiritimati"), (CLEO, "Pacific/Honolulu")):
        moved = Member(person=person, name=person.lower(), real_name=person.title(), zone=zone)
        await firm.database.run(firm.workspace, change_member, ChangeMember(member=moved))
    for person in (ME, BEN, CLEO):
        await firm.join(person)
    firm.clock.move(days=4)  # Sunday morning
    event = await tells(firm, with_them=(BEN, CLEO))
    firm.clock.move(hours=2)
    for person in (BEN, CLEO):
        await says(firm, person, event.claim)
    rows = await beholder.fetch("SELECT person_id, week FROM claim WHERE state = 'awarded'")
    assert {(row["person_id"], row["week"]) for row in rows} == {
        (who, WEEK.monday) for who in (ME, BEN, CLEO)
    }


async def test_ten_of_us_at_one_event_are_one_visit(harbour: Company, beholder: Any) -> None:
    event = await tells(harbour)
    for person in TEAM:
        await says(harbour, person, event.claim)
    await harbour.join(BOSS)
    face = plain_squares(await harbour.card(BOSS))[0]
    command = submission(BOSS, face, told(face.activity, number=2, customer="Ines Duarte"))
    alone = await harbour.database.run(harbour.workspace, submit_claim, command)
    assert alone.state is ClaimState.AWARDED, alone.asks
    assert {entry.kind for entry in alone.entries} == {EntryKind.SQUARE, EntryKind.NEW_PERSON}


async def test_a_customer_of_an_event_who_saw_three_of_us_before_goes_to_a_reviewer(harbour: Company) -> None:
    for number, person in enumerate((BEN, CLEO, DEV)):
        face = plain_squares(await harbour.card(person))[0]
        command = submission(person, face, told(face.activity, number=number, customer="Rui Prado"))
        await harbour.database.run(harbour.workspace, submit_claim, command)
    rui = Named(name="Rui Prado", company="Harbour Foods")
    event = await tells(harbour, number=3, also=(rui,))
    assert event.state is ClaimState.REVIEW


async def test_from_the_sixth_square_of_a_day_on_joining_is_worth_the_effort_alone(
    harbour: Company, beholder: Any
) -> None:
    event = await tells(harbour)
    await enough(harbour, event)
    for number, face in enumerate(plain_squares(await harbour.card(FEMI))[:5]):
        command = submission(
            FEMI, face, told(face.activity, number=number, customer=list(GUESTS.values())[number])
        )
        await harbour.database.run(harbour.workspace, submit_claim, command)
        harbour.clock.move(minutes=40)
    assert await beholder.fetchval("SELECT squares FROM score_week WHERE person_id = $1", FEMI) == 5
    page = await says(harbour, FEMI, event.claim)
    assert [entry.kind for entry in page.entries] == [EntryKind.PACE, EntryKind.SQUARE]


async def test_joining_is_no_claim_in_a_hurry(harbour: Company) -> None:
    """Four claims in half an hour are fine, and so they are when a colleague's event lights the centre in between."""
    event = await tells(harbour)
    await enough(harbour, event)
    pages = []
    for number, face in enumerate(plain_squares(await harbour.card(FEMI))[:4]):
        command = submission(
            FEMI, face, told(face.activity, number=number, customer=list(GUESTS.values())[number])
        )
        pages.append(await harbour.database.run(harbour.workspace, submit_claim, command))
        if not number:
            await says(harbour, FEMI, event.claim)
    assert {page.state for page in pages} == {ClaimState.AWARDED}


async def test_friends_who_do_something_together_every_week_are_no_ring(harbour: Company) -> None:
    first = await tells_of_another(harbour, ME, (BEN, CLEO))
    await enough(harbour, first, (BEN, CLEO))
    await withdraws(harbour, ME, first.claim)
    for person in (BEN, CLEO, ME):
        event = await tells_of_another(harbour, person, (ME, BEN, CLEO))
        assert event.state is ClaimState.WAITING, event


async def test_known_customers_are_picked_and_new_ones_are_added(harbour: Company, beholder: Any) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    for number, name in enumerate(("Ana Costa", "Bruno Reis")):
        face = plain_squares(await harbour.card(ME))[number]
        command = submission(ME, face, told(face.activity, number=number, customer=name))
        await harbour.database.run(harbour.workspace, submit_claim, command)
    known = [
        row["customer_id"] for row in await beholder.fetch("SELECT customer_id FROM customer ORDER BY name")
    ]
    centre = (await harbour.card(ME)).squares[CENTRE]
    evidence = replace(
        told(centre.activity, number=2),
        customer="",
        company="",
        witnesses=TEAM,
        also=(Named(name="the night porter"),),
    )
    command = submission(ME, centre, evidence, customer=known[0], also=(known[1],))
    event = await harbour.database.run(harbour.workspace, submit_claim, command)
    assert (event.customer, event.also) == ("Ana Costa", ("Bruno Reis", "the night porter"))
    for person in TEAM:
        await says(harbour, person, event.claim)
    assert await beholder.fetchval("SELECT count(*) FROM customer") == 3
    assert await beholder.fetchval("SELECT count(*) FROM contact WHERE person_id = $1", BEN) == 3


async def test_a_customer_who_is_gone_is_said_under_the_field(harbour: Company) -> None:
    centre = (await harbour.card(ME)).squares[CENTRE]
    evidence = replace(told(centre.activity), witnesses=TEAM)
    command = submission(ME, centre, evidence, also=(CustomerId(uuid4()),))
    with pytest.raises(FieldErrors) as refusal:
        await harbour.database.run(harbour.workspace, submit_claim, command)
    assert refusal.value.fields == {"customer": "customer_gone"}


async def test_a_mended_event_keeps_those_who_said_yes(harbour: Company) -> None:
    event = await tells(harbour, with_them=(BEN, CLEO, DEV))
    if event.needed < 2:
        await says(harbour, BEN, event.claim, yes=False)
        await says(harbour, CLEO, event.claim, yes=False)
        await says(harbour, DEV, event.claim, yes=False)
    else:
        await says(harbour, BEN, event.claim)
        await says(harbour, CLEO, event.claim, yes=False)
        await says(harbour, DEV, event.claim, yes=False)
    form = await harbour.database.run(harbour.workspace, show_form, ShowForm(person=ME, claim=event.claim))
    assert form.asks
    assert form.chosen is not None
    evidence = replace(form.draft, witnesses=(BEN, ELSA))
    mended = submission(ME, form.chosen, evidence, claim=event.claim, revision=form.revision)
    again = await harbour.database.run(harbour.workspace, submit_claim, mended)
    assert again.state is ClaimState.WAITING
    for person in again.witnesses:
        await says(harbour, person, again.claim)
    assert await lit_among(harbour, (ME, *TEAM)) == {ME, BEN, ELSA}


async def test_a_reviewers_word_lights_the_event_and_asks_those_who_were_named(
    harbour: Company, beholder: Any
) -> None:
    event = await tells(harbour)
    harbour.clock.move(days=8)
    for part in PARTS:
        await harbour.database.run(harbour.workspace, part, Sweep())
    award = ReviewClaim(person=BOSS, claim=event.claim, award=True)
    await harbour.database.run(harbour.workspace, review_claim, award)
    assert await beholder.fetchval("SELECT count(*) FROM claim WHERE state = 'awarded'") == 1
    assert (await says(harbour, BEN, event.claim)).seat is Seat.LIT


async def test_the_words_are_erased_and_the_squares_stay(harbour: Company, beholder: Any) -> None:
    event = await tells(harbour)
    for person in TEAM:
        await says(harbour, person, event.claim)
    harbour.clock.move(days=91)
    for part in PARTS:
        await harbour.database.run(harbour.workspace, part, Sweep())
    assert {row["evidence"] for row in await beholder.fetch("SELECT evidence FROM claim")} == {"{}"}
    await sums_agree(beholder)
    assert await beholder.fetchval("SELECT count(*) FROM claim WHERE state = 'awarded'") == 1 + len(TEAM)
    (page,) = await mine(harbour, BEN)
    assert page.event is not None
    assert page.event.claimant == ME
    await withdraws(harbour, ME, event.claim)
    assert await beholder.fetchval("SELECT count(*) FROM claim WHERE state = 'awarded'") == 0


async def test_a_centre_that_finishes_a_line_is_cheered_for_whoever_has_the_line(
    harbour: Company, beholder: Any
) -> None:
    event = await tells(harbour)
    await enough(harbour, event)
    await beholder.execute(f"UPDATE card SET awarded = {0b11011 << 10} WHERE person_id = '{FEMI}'")
    page = await says(harbour, FEMI, event.claim)
    assert EntryKind.LINE in {entry.kind for entry in page.entries}
    assert await beholder.fetchval("SELECT count(*) FROM outbox WHERE kind = 'celebration'") == 1


ACTS = st.lists(
    st.tuples(st.sampled_from(TEAM), st.sampled_from(("yes", "no", "withdraw", "the claimant withdraws"))),
    min_size=1,
    max_size=12,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rounds=st.lists(ACTS, min_size=1, max_size=3))
async def test_whatever_happens_at_once_the_sums_agree_and_nothing_lights_without_its_event(
    app_engine: AsyncEngine, beholder: Any, rounds: list[list[tuple[PersonId, str]]]
) -> None:
    firm = await company(app_engine, workspace=f"T{uuid4().hex}").install(ME, *TEAM, BOSS)
    for person in (ME, *TEAM):
        await firm.join(person)
    event = await tells(firm)
    for acts in rounds:
        await asyncio.gather(*(acted(firm, event.claim, person, act) for person, act in acts))
    await sums_agree(beholder)
    state, yes = await beholder.fetchrow(
        "SELECT state, (SELECT count(*) FROM witness WHERE claim_id = $1 AND was_there) FROM claim WHERE claim_id = $1",
        event.claim,
    )
    resting = await beholder.fetch("SELECT person_id, state FROM claim WHERE group_of = $1", event.claim)
    lit = [row["person_id"] for row in resting if row["state"] == "awarded"]
    assert len(lit) == len(set(lit))
    assert not lit or state == "awarded"
    if state == "awarded":
        assert yes >= event.needed
        back = {row["person_id"] for row in resting if row["state"] == "withdrawn"}
        said_yes = await beholder.fetch(
            "SELECT person_id FROM witness WHERE claim_id = $1 AND was_there", event.claim
        )
        assert {row["person_id"] for row in said_yes} == {*lit, *back}


async def acted(firm: Company, claim: ClaimId, person: PersonId, act: str) -> None:
    """One thing somebody does; what may not be done any more changes nothing."""
    with suppress(Refused, TryLater):
        if act in {"yes", "no"}:
            await says(firm, person, claim, yes=act == "yes")
        elif act == "withdraw":
            for own in await mine(firm, person):
                await withdraws(firm, person, own.claim)
        else:
            await withdraws(firm, ME, claim)


ON_HOLD = "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"


async def test_a_press_whose_connection_dies_leaves_nothing_and_the_next_one_does_it_all(
    harbour: Company, beholder: Any
) -> None:
    event = await tells(harbour)
    first = TEAM[: event.needed]
    for person in first[:-1]:
        await says(harbour, person, event.claim)
    before = await beholder.fetchrow(SUMS)
    async with beholder.transaction():
        # The claimant's square is lit by now, in a transaction that waits to book it for the team.
        await beholder.execute("LOCK TABLE team_week")
        pressing = asyncio.create_task(says(harbour, first[-1], event.claim))
        held: list[Any] = []
        while not held:
            held = await beholder.fetch(ON_HOLD)
        await beholder.execute("SELECT pg_terminate_backend($1)", held[0]["pid"])
        with pytest.raises(DBAPIError):
            await pressing
    assert await beholder.fetchrow(SUMS) == before
    await says(harbour, first[-1], event.claim)
    assert await lit_among(harbour, (ME, *TEAM)) == {ME, *first}
    await sums_agree(beholder)


async def test_each_team_has_its_board_and_the_claimants_team_the_post(
    harbour: Company, beholder: Any
) -> None:
    other = uuid4()
    await beholder.execute(
        "INSERT INTO team (workspace_id, team_id, name, channel) VALUES ($1, $2, 'Pier', 'C0PIER')",
        harbour.workspace,
        other,
    )
    await beholder.execute("UPDATE person SET team_id = $1 WHERE person_id = ANY($2)", other, [DEV, ELSA])
    await beholder.execute("UPDATE card SET team_id = $1 WHERE person_id = ANY($2)", other, [DEV, ELSA])
    event = await tells(harbour)
    for person in TEAM:
        await says(harbour, person, event.claim)
    squares = dict(await beholder.fetch("SELECT team_id, squares FROM team_week"))
    assert squares.pop(other) == 2
    assert list(squares.values()) == [4]
    told = await beholder.fetch(
        "SELECT kind, notice ->> 'channel' AS channel FROM outbox WHERE person_id IS NULL"
    )
    assert sorted((row["kind"], row["channel"]) for row in told) == [
        ("board", "C0PIER"),
        ("board", CHANNEL),
        ("board_detail", "C0PIER"),
        ("board_detail", CHANNEL),
        ("group", CHANNEL),
    ]
    await sums_agree(beholder)


async def test_when_an_event_goes_its_customers_were_last_heard_from_before_it(
    harbour: Company, beholder: Any
) -> None:
    face = plain_squares(await harbour.card(BEN))[0]
    monday = DAY - timedelta(days=2)
    command = submission(BEN, face, told(face.activity), occurred_on=monday)
    await harbour.database.run(harbour.workspace, submit_claim, command)
    event = await tells(harbour, number=1)
    for person in TEAM:
        await says(harbour, person, event.claim)
    heard = "SELECT name, last_contact_on FROM customer ORDER BY name"
    assert {row["last_contact_on"] for row in await beholder.fetch(heard)} == {DAY}
    await withdraws(harbour, ME, event.claim)
    assert dict(await beholder.fetch(heard)) == {"Ines Duarte": monday, "Rui Prado": None, "Tom Falk": None}
