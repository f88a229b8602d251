"""Colleagues who were there: asked, reminded, replaced, excused, and believed once."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import ActivityId, PersonId
from services.claim_state import ClaimState
from services.errors import NotFound, Refused
from services.ids import ClaimId
from services.notices import WitnessAsked
from services.pages import ClaimPage, SquareFace, SquareState, WitnessPage
from services.people import Member, MemberKind
from services.usecases.answer_witness import AnswerWitness, answer_witness
from services.usecases.ask_human import AskHuman, ask_human
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.compose import compose
from services.usecases.pause_game import PauseGame, pause_game
from services.usecases.review_claim import ReviewClaim, review_claim
from services.usecases.show_claim import ShowClaim, show_claim
from services.usecases.show_form import ShowForm, show_form
from services.usecases.submit_claim import submit_claim
from services.usecases.sweep import PARTS, Sweep
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import Company, company, submission, told
from tests.support.founding import Founding
from tests.support.squares import lay

ME, DEV, JO, KIM, BOSS = (PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UJOANNA", "UKIM", "UBOSS"))
ONE, TWO = ActivityId("warm-handover"), ActivityId("go-and-see")
"""Squares that one witness is enough for, and that two stand in for a photo on."""
ASKED = "SELECT key FROM outbox WHERE kind = 'witness' ORDER BY created_at, key"


async def found(firm: Company) -> None:
    await firm.install(ME, DEV, JO, KIM, BOSS)
    for person in (ME, DEV, JO, KIM):
        await firm.join(person)


@pytest.fixture
async def harbour(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def swept(firm: Company) -> None:
    for part in PARTS:
        await firm.database.run(firm.workspace, part, Sweep())


async def claimed(
    firm: Company,
    beholder: Any,
    *witnesses: PersonId,
    activity: ActivityId = ONE,
    by: PersonId = ME,
    place: int = 0,
) -> ClaimPage:
    face = await lay(firm, beholder, by, activity, at=place)
    evidence = replace(told(face.activity, number=place), witnesses=witnesses)
    return await firm.database.run(firm.workspace, submit_claim, submission(by, face, evidence))


async def says(firm: Company, person: PersonId, claim: ClaimId, *, yes: bool) -> WitnessPage:
    answer = AnswerWitness(person=person, claim=claim, was_there=yes)
    page = await firm.database.run(firm.workspace, answer_witness, answer)
    assert isinstance(page, WitnessPage)
    return page


async def shown(firm: Company, claim: ClaimId) -> ClaimPage:
    return await firm.database.run(firm.workspace, show_claim, ShowClaim(person=ME, claim=claim))


async def mended(firm: Company, claim: ClaimId, *witnesses: PersonId) -> ClaimPage:
    form = await firm.database.run(firm.workspace, show_form, ShowForm(person=ME, claim=claim))
    assert isinstance(form.chosen, SquareFace)
    evidence = replace(form.draft, witnesses=witnesses)
    command = submission(ME, form.chosen, evidence, claim=claim, revision=form.revision)
    return await firm.database.run(firm.workspace, submit_claim, command)


async def seen(firm: Company, notice: WitnessAsked) -> WitnessPage:
    page = await firm.database.run(firm.workspace, compose, notice)
    assert isinstance(page, WitnessPage)
    return page


async def keys(beholder: Any) -> list[str]:
    return [row["key"] for row in await beholder.fetch(ASKED)]


async def test_two_stand_in_for_a_photo_and_the_claimant_sees_how_far_it_is(
    harbour: Company, beholder: Any
) -> None:
    waiting = await claimed(harbour, beholder, DEV, JO, activity=TWO)
    assert (waiting.state, waiting.confirmed, waiting.needed) == (ClaimState.WAITING, 0, 2)
    assert waiting.answer_by == date(2026, 12, 2)
    await says(harbour, DEV, waiting.claim, yes=True)
    halfway = await shown(harbour, waiting.claim)
    assert (halfway.state, halfway.confirmed, halfway.witnesses) == (ClaimState.WAITING, 1, (JO,))
    await says(harbour, JO, waiting.claim, yes=True)
    assert (await shown(harbour, waiting.claim)).state is ClaimState.AWARDED


async def test_a_mistaken_answer_is_changed_as_long_as_nothing_was_decided_on_it(
    harbour: Company, beholder: Any
) -> None:
    waiting = await claimed(harbour, beholder, DEV, JO)
    assert (await says(harbour, DEV, waiting.claim, yes=False)).open
    lit = await says(harbour, DEV, waiting.claim, yes=True)
    assert (lit.answer, lit.open) == (True, False)
    assert (await harbour.card(ME)).squares[0].state is SquareState.AWARDED
    with pytest.raises(Refused) as refusal:
        await says(harbour, DEV, waiting.claim, yes=False)
    assert refusal.value.code == "answer_counted"
    assert (await harbour.card(ME)).squares[0].state is SquareState.AWARDED


async def test_a_yes_of_two_may_be_taken_back_before_the_second_one(harbour: Company, beholder: Any) -> None:
    waiting = await claimed(harbour, beholder, DEV, JO, KIM, activity=TWO)
    await says(harbour, DEV, waiting.claim, yes=True)
    await says(harbour, DEV, waiting.claim, yes=False)
    await says(harbour, JO, waiting.claim, yes=True)
    assert (await shown(harbour, waiting.claim)).state is ClaimState.WAITING
    await says(harbour, KIM, waiting.claim, yes=True)
    assert (await shown(harbour, waiting.claim)).state is ClaimState.AWARDED


async def test_the_same_answer_twice_is_one_answer(harbour: Company, beholder: Any) -> None:
    waiting = await claimed(harbour, beholder, DEV)
    pages = [await says(harbour, DEV, waiting.claim, yes=True) for _ in range(3)]
    assert pages[0] == pages[1] == pages[2]
    assert await beholder.fetchval("SELECT squares FROM score_week") == 1


async def test_who_was_not_asked_is_refused_whoever_they_are(
    harbour: Company, beholder: Any, app_engine: AsyncEngine
) -> None:
    waiting = await claimed(harbour, beholder, DEV)
    guest = Member(person=PersonId("UGUEST"), name="guest", kind=MemberKind.GUEST)
    await harbour.database.run(harbour.workspace, change_member, ChangeMember(member=guest))
    refusals = {}
    for person in (JO, ME, guest.person, PersonId("UNOBODY")):
        with pytest.raises(Refused) as refusal:
            await says(harbour, person, waiting.claim, yes=True)
        refusals[person] = refusal.value.code
    assert refusals == {
        JO: "not_witness",
        ME: "not_witness",
        "UGUEST": "not_playing",
        "UNOBODY": "not_playing",
    }
    other = await company(app_engine, workspace="T0OTHER", clock=harbour.clock).install(DEV)
    with pytest.raises(NotFound):
        await says(other, DEV, waiting.claim, yes=True)
    assert (await shown(harbour, waiting.claim)).state is ClaimState.WAITING


@pytest.mark.parametrize("ending", ["withdrawn", "expired", "mended to another", "a guest by now"])
async def test_once_it_does_not_matter_any_more_a_press_changes_nothing(
    harbour: Company, beholder: Any, ending: str
) -> None:
    waiting = await claimed(harbour, beholder, DEV, JO, activity=TWO)
    await ENDINGS[ending](harbour, waiting.claim)
    before = await beholder.fetchval("SELECT state FROM claim")
    for yes in (True, False):
        with pytest.raises(Refused):
            await says(harbour, DEV, waiting.claim, yes=yes)
    assert await beholder.fetchval("SELECT state FROM claim") == before
    page = await seen(harbour, WitnessAsked(claim=waiting.claim, witness=DEV))
    assert not page.open or ending == "a guest by now"


async def withdrawn(firm: Company, claim: ClaimId) -> None:
    await firm.database.run(firm.workspace, withdraw_claim, WithdrawClaim(person=ME, claim=claim))


async def expired(firm: Company, claim: ClaimId) -> None:
    firm.clock.move(days=7, minutes=1)
    await swept(firm)
    assert (await shown(firm, claim)).state is ClaimState.REVIEW


async def mended_to_another(firm: Company, claim: ClaimId) -> None:
    await says(firm, JO, claim, yes=False)
    assert (await mended(firm, claim, KIM, BOSS)).state is ClaimState.WAITING


async def a_guest_by_now(firm: Company, _claim: ClaimId) -> None:
    member = Member(person=DEV, name="dev", zone="Europe/Lisbon", kind=MemberKind.GUEST)
    await firm.database.run(firm.workspace, change_member, ChangeMember(member=member))


ENDINGS = {
    "withdrawn": withdrawn,
    "expired": expired,
    "mended to another": mended_to_another,
    "a guest by now": a_guest_by_now,
}


async def test_a_late_answer_counts_until_a_reviewer_has_it(harbour: Company, beholder: Any) -> None:
    waiting = await claimed(harbour, beholder, DEV)
    harbour.clock.move(days=7, minutes=1)
    await says(harbour, DEV, waiting.claim, yes=True)
    await swept(harbour)
    assert (await shown(harbour, waiting.claim)).state is ClaimState.AWARDED


async def test_yes_no_and_a_withdrawal_at_once_end_in_one_of_the_ways(
    harbour: Company, beholder: Any
) -> None:
    for place in range(4):
        harbour.clock.move(minutes=10)
        waiting = await claimed(harbour, beholder, DEV, place=place)
        assert waiting.state is ClaimState.WAITING, waiting.asks
        gone = harbour.database.run(
            harbour.workspace, withdraw_claim, WithdrawClaim(person=ME, claim=waiting.claim)
        )
        acts = [
            *(says(harbour, DEV, waiting.claim, yes=yes) for yes in (True, False)),
            gone,
            *(says(harbour, DEV, waiting.claim, yes=yes) for yes in (False, True)),
        ]
        outcomes = await asyncio.gather(*acts, return_exceptions=True)
        assert all(isinstance(each, WitnessPage | ClaimPage | Refused) for each in outcomes), outcomes
        assert (await shown(harbour, waiting.claim)).state is ClaimState.WITHDRAWN
    assert await beholder.fetchval("SELECT coalesce(sum(points), 0) FROM ledger") == 0
    assert await beholder.fetchval("SELECT awarded FROM card WHERE person_id = $1", ME) == 0


async def test_a_silent_witness_is_reminded_once_in_the_hours_of_a_working_day(
    harbour: Company, beholder: Any
) -> None:
    waiting = await claimed(harbour, beholder, DEV, JO)
    await says(harbour, JO, waiting.claim, yes=False)
    again = f"witness:{waiting.claim}:{DEV}:again"
    for moment, told_again in (
        (datetime(2026, 11, 27, 9, 59, tzinfo=UTC), 0),
        (datetime(2026, 11, 27, 18, 0, tzinfo=UTC), 0),
        (datetime(2026, 11, 28, 11, 0, tzinfo=UTC), 0),
        (datetime(2026, 11, 30, 8, 59, tzinfo=UTC), 0),
        (datetime(2026, 11, 30, 9, 0, tzinfo=UTC), 1),
        (datetime(2026, 12, 1, 11, 0, tzinfo=UTC), 1),
    ):
        harbour.clock.now = moment
        await swept(harbour)
        assert (await keys(beholder)).count(again) == told_again, moment
    assert f"witness:{waiting.claim}:{JO}:again" not in await keys(beholder)
    page = await seen(harbour, WitnessAsked(claim=waiting.claim, witness=DEV, again=True))
    assert (page.again, page.open, page.answer) == (True, True, None)


async def test_both_messages_of_a_witness_show_what_became_of_it(harbour: Company, beholder: Any) -> None:
    waiting = await claimed(harbour, beholder, DEV)
    harbour.clock.now = datetime(2026, 11, 30, 9, tzinfo=UTC)
    await swept(harbour)
    await beholder.execute("UPDATE outbox SET state = 'sent'")
    await withdrawn(harbour, waiting.claim)
    told_of = await beholder.fetch("SELECT key FROM outbox WHERE kind = 'witness' AND state = 'waiting'")
    first = f"witness:{waiting.claim}:{DEV}"
    assert {row["key"] for row in told_of} == {first, f"{first}:again"}


async def test_a_witness_who_is_asked_anew_gets_a_message_of_their_own(
    harbour: Company, beholder: Any
) -> None:
    waiting = await claimed(harbour, beholder, DEV, JO, activity=TWO)
    await says(harbour, DEV, waiting.claim, yes=False)
    assert (await shown(harbour, waiting.claim)).asks == (
        "Udevraj says they were not there. Who else saw it?",
    )
    again = await mended(harbour, waiting.claim, DEV, JO)
    assert (again.state, again.witnesses) == (ClaimState.WAITING, (DEV, JO))
    asked = await keys(beholder)
    assert {f"witness:{waiting.claim}:{who}:2" for who in (DEV, JO)} <= set(asked)
    assert again.answer_by == date(2026, 12, 2)


async def test_whoever_said_yes_is_not_asked_again_for_a_mended_claim(
    harbour: Company, beholder: Any
) -> None:
    waiting = await claimed(harbour, beholder, DEV, JO, activity=TWO)
    await says(harbour, DEV, waiting.claim, yes=True)
    await says(harbour, JO, waiting.claim, yes=False)
    again = await mended(harbour, waiting.claim, DEV, KIM)
    assert (again.state, again.confirmed, again.witnesses) == (ClaimState.WAITING, 1, (KIM,))
    assert f"witness:{waiting.claim}:{DEV}:2" not in await keys(beholder)
    await says(harbour, KIM, waiting.claim, yes=True)
    assert (await shown(harbour, waiting.claim)).state is ClaimState.AWARDED


async def test_a_yes_of_somebody_no_longer_named_counts_for_nothing(harbour: Company, beholder: Any) -> None:
    waiting = await claimed(harbour, beholder, DEV, JO, activity=TWO)
    await says(harbour, DEV, waiting.claim, yes=True)
    await says(harbour, JO, waiting.claim, yes=False)
    again = await mended(harbour, waiting.claim, JO, KIM)
    assert (again.state, again.confirmed, again.witnesses) == (ClaimState.WAITING, 0, (JO, KIM))


async def test_a_witness_who_leaves_the_workspace_is_not_waited_for(harbour: Company, beholder: Any) -> None:
    waiting = await claimed(harbour, beholder, DEV)
    await leaves(harbour, DEV)
    await swept(harbour)
    page = await shown(harbour, waiting.claim)
    assert (page.state, page.asks) == (
        ClaimState.ASKED,
        ("Udevraj is away and can't answer. Who else was there?",),
    )
    assert (await mended(harbour, waiting.claim, JO)).witnesses == (JO,)


async def leaves(firm: Company, person: PersonId) -> None:
    gone = Member(person=person, name="dev", real_name=person.title(), zone="Europe/Lisbon", active=False)
    await firm.database.run(firm.workspace, change_member, ChangeMember(member=gone))


async def test_as_long_as_another_may_say_yes_the_claim_waits_for_them(
    harbour: Company, beholder: Any
) -> None:
    waiting = await claimed(harbour, beholder, DEV, JO)
    await leaves(harbour, DEV)
    for _ in range(2):
        await swept(harbour)
    page = await shown(harbour, waiting.claim)
    assert (page.state, page.witnesses) == (ClaimState.WAITING, (JO,))
    await says(harbour, JO, waiting.claim, yes=True)
    assert (await shown(harbour, waiting.claim)).state is ClaimState.AWARDED


@pytest.mark.parametrize(
    ("until", "state"),
    [
        (None, ClaimState.ASKED),
        (date(2026, 12, 4), ClaimState.ASKED),
        (date(2026, 11, 29), ClaimState.WAITING),
    ],
)
async def test_a_witness_on_a_break_is_waited_for_only_if_they_are_back_in_time(
    harbour: Company, beholder: Any, until: date | None, state: ClaimState
) -> None:
    waiting = await claimed(harbour, beholder, DEV)
    await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=DEV, until=until))
    await swept(harbour)
    assert (await shown(harbour, waiting.claim)).state is ClaimState.WAITING
    harbour.clock.move(days=2, hours=1)
    await swept(harbour)
    assert (await shown(harbour, waiting.claim)).state is state
    assert f"witness:{waiting.claim}:{DEV}:again" not in await keys(beholder)


async def test_a_reviewer_who_awards_bothers_no_witness(harbour: Company, beholder: Any) -> None:
    face = await lay(harbour, beholder, ME, ONE)
    evidence = replace(told(face.activity), witnesses=(DEV,), customer="Harbour Foods Ltd")
    asked = await harbour.database.run(harbour.workspace, submit_claim, submission(ME, face, evidence))
    await harbour.database.run(harbour.workspace, ask_human, AskHuman(person=ME, claim=asked.claim))
    award = ReviewClaim(person=BOSS, claim=asked.claim, award=True)
    await harbour.database.run(harbour.workspace, review_claim, award)
    assert (await shown(harbour, asked.claim)).state is ClaimState.AWARDED
    assert await keys(beholder) == []


async def test_the_third_time_that_two_vouch_for_each_other_somebody_looks(
    harbour: Company, beholder: Any
) -> None:
    mine = await claimed(harbour, beholder, DEV)
    await says(harbour, DEV, mine.claim, yes=True)
    harbour.clock.move(days=1)
    theirs = await claimed(harbour, beholder, ME, by=DEV, place=1)
    assert theirs.state is ClaimState.WAITING
    await says(harbour, ME, theirs.claim, yes=True)
    harbour.clock.move(days=1)
    again = await claimed(harbour, beholder, DEV, place=2)
    assert again.state is ClaimState.REVIEW


async def test_three_who_vouch_in_a_circle_are_looked_at(harbour: Company, beholder: Any) -> None:
    for place, (who, witness) in enumerate(((DEV, JO), (JO, ME))):
        page = await claimed(harbour, beholder, witness, by=who, place=place)
        assert page.state is ClaimState.WAITING, page.asks
        await says(harbour, witness, page.claim, yes=True)
        harbour.clock.move(hours=5)
    closing = await claimed(harbour, beholder, DEV, place=2)
    assert closing.state is ClaimState.REVIEW


async def test_the_seventh_time_in_a_month_for_one_friend_somebody_looks(
    harbour: Company, beholder: Any
) -> None:
    for place in range(6):
        page = await claimed(harbour, beholder, DEV, place=place)
        assert page.state is ClaimState.WAITING, page.asks
        await says(harbour, DEV, page.claim, yes=True)
        harbour.clock.move(hours=3)
    seventh = await claimed(harbour, beholder, DEV, place=6)
    assert seventh.state is ClaimState.REVIEW
