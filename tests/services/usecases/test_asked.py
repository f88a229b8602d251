"""Claims that came back with a question: mended, shown to a human, and keeping their place meanwhile."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import ActivityId, Need, PersonId
from services.claim_state import ClaimState
from services.errors import NotFound, Refused
from services.evidence import Evidence, Promise
from services.ids import ClaimId
from services.pages import ClaimPage, FormPage, SquareFace, SquareState
from services.usecases.ask_human import AskHuman, ask_human
from services.usecases.leave_game import LeaveGame, leave_game
from services.usecases.pause_game import PauseGame, pause_game
from services.usecases.review_claim import ReviewClaim, review_claim
from services.usecases.show_claim import ShowClaim, show_claim
from services.usecases.show_claims import ShowClaims, show_claims
from services.usecases.show_form import ShowForm, show_form
from services.usecases.show_home import ShowHome, show_home
from services.usecases.submit_claim import submit_claim
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import WEEK, Company, company, kept, plain_squares, submission, told
from tests.support.founding import Founding
from tests.support.squares import PROMISE, lay

ME, DEV, JO, BOSS = (PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UJOANNA", "UBOSS"))
FIRM = "Harbour Foods Ltd"
"""A customer who is no person: asked for."""
DEALT = (
    "We talked about the discount and she signed the renewal, so the deal is closed and the commission is mine. "
    * 4
)


async def found(firm: Company) -> None:
    await firm.install(ME, DEV, JO, BOSS)
    for person in (ME, DEV, JO):
        await firm.join(person)


@pytest.fixture
async def harbour(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def sent(firm: Company, face: SquareFace, evidence: Evidence, **more: Any) -> ClaimPage:
    return await firm.database.run(firm.workspace, submit_claim, submission(ME, face, evidence, **more))


async def form_of(firm: Company, claim: ClaimId) -> FormPage:
    return await firm.database.run(firm.workspace, show_form, ShowForm(person=ME, claim=claim))


async def asked(firm: Company) -> tuple[SquareFace, ClaimPage]:
    face = plain_squares(await firm.card(ME))[0]
    page = await sent(firm, face, replace(told(face.activity), customer=FIRM))
    assert page.state is ClaimState.ASKED
    return face, page


async def mended(firm: Company, face: SquareFace, claim: ClaimId, **changes: Any) -> ClaimPage:
    form = await form_of(firm, claim)
    evidence = replace(form.draft, **{"customer": "Ines Duarte", **changes})
    return await sent(firm, face, evidence, claim=claim, revision=form.revision, week=form.week)


async def to_a_human(firm: Company, claim: ClaimId, person: PersonId = ME) -> ClaimPage:
    return await firm.database.run(firm.workspace, ask_human, AskHuman(person=person, claim=claim))


async def awarded_by_a_human(firm: Company, claim: ClaimId) -> ClaimPage:
    await firm.database.run(firm.workspace, review_claim, ReviewClaim(person=BOSS, claim=claim, award=True))
    return await firm.database.run(firm.workspace, show_claim, ShowClaim(person=ME, claim=claim))


async def test_everything_that_is_asked_is_told_at_once(harbour: Company) -> None:
    faces = plain_squares(await harbour.card(ME))
    first, second = [f for f in faces if Need.STORY in f.activity.needs][:2]
    pages = [
        await sent(harbour, face, replace(told(face.activity), customer=FIRM, story=DEALT))
        for face in (first, second)
    ]
    form = await form_of(harbour, pages[1].claim)
    assert pages[1].state is ClaimState.ASKED
    assert len(pages[1].asks) > 2
    assert form.asks == pages[1].asks


async def test_a_promise_that_is_mended_still_holds_its_day_and_its_words(
    harbour: Company, beholder: Any
) -> None:
    face = await lay(harbour, beholder, ME, PROMISE)
    evidence = replace(told(face.activity), customer=FIRM)
    page = await sent(harbour, face, evidence, occurred_on=date(2026, 11, 24))
    form = await form_of(harbour, page.claim)
    assert (form.draft, form.occurred_on, form.closing) == (evidence, date(2026, 11, 24), False)
    later = Promise(what="Send her the drawing of the new gate and the hinge", due=date(2026, 12, 1))
    half = await mended(harbour, face, page.claim, promise=later)
    assert (half.state, half.due) == (ClaimState.HALF_LIT, date(2026, 12, 1))


async def test_a_mended_claim_keeps_witnesses_and_a_known_customer(harbour: Company, beholder: Any) -> None:
    face = await lay(harbour, beholder, ME, ActivityId("warm-handover"))
    evidence = replace(told(face.activity), customer=FIRM, witnesses=(DEV, JO))
    page = await sent(harbour, face, evidence)
    form = await form_of(harbour, page.claim)
    assert (form.draft.witnesses, form.draft.customer, form.draft.company) == (
        (DEV, JO),
        FIRM,
        "Harbour Foods",
    )
    assert (await mended(harbour, face, page.claim)).state is ClaimState.WAITING


@pytest.mark.parametrize("days", [0, 5, 7, 40])
async def test_an_asked_claim_keeps_its_place_also_after_its_week(harbour: Company, days: int) -> None:
    face, page = await asked(harbour)
    harbour.clock.move(days=days)
    lit = await mended(harbour, face, page.claim)
    assert (lit.state, lit.week) == (ClaimState.AWARDED, WEEK)


@pytest.mark.parametrize("absence", ["pauses", "leaves"])
async def test_who_pauses_or_has_left_may_mend_and_ask_a_human_but_claims_nothing_new(
    harbour: Company, absence: str
) -> None:
    face, first = await asked(harbour)
    other = plain_squares(await harbour.card(ME))[1]
    second = await sent(harbour, other, replace(told(other.activity, number=2), customer=FIRM))
    if absence == "pauses":
        await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=ME))
    else:
        await harbour.database.run(harbour.workspace, leave_game, LeaveGame(person=ME))
    home = await harbour.database.run(harbour.workspace, show_home, ShowHome(person=ME))
    assert {each.claim for each in home.claims} == {first.claim, second.claim}
    assert (await mended(harbour, face, first.claim)).state is ClaimState.AWARDED
    assert (await to_a_human(harbour, second.claim)).state is ClaimState.REVIEW
    third = plain_squares(await harbour.card(ME))[2]
    code = {"pauses": "paused", "leaves": "has_left"}[absence]
    with pytest.raises(Refused, match=code):
        await harbour.database.run(harbour.workspace, show_form, ShowForm(person=ME))
    with pytest.raises(Refused, match=code):
        await sent(harbour, third, told(third.activity, number=3))


async def test_an_old_form_changes_nothing_and_the_claim_can_still_be_mended(harbour: Company) -> None:
    face, page = await asked(harbour)
    old = submission(ME, face, told(face.activity), claim=page.claim, revision=1)
    again = await mended(harbour, face, page.claim, customer="Harbour Foods GmbH")
    assert again.state is ClaimState.ASKED
    for revision in (0, 1, 3, 99):
        with pytest.raises(Refused) as refusal:
            await harbour.database.run(
                harbour.workspace,
                submit_claim,
                replace(old, revision=revision, delivery=submission(ME, face, Evidence()).delivery),
            )
        assert refusal.value.code == "claim_moved_on"
    assert (await mended(harbour, face, page.claim)).state is ClaimState.AWARDED


async def test_nobody_mends_or_sends_on_what_is_not_theirs(harbour: Company) -> None:
    face, page = await asked(harbour)
    with pytest.raises(NotFound):
        await to_a_human(harbour, page.claim, DEV)
    with pytest.raises(NotFound):
        await harbour.database.run(harbour.workspace, show_form, ShowForm(person=DEV, claim=page.claim))
    theirs = submission(DEV, face, told(face.activity), claim=page.claim, revision=1)
    with pytest.raises(NotFound):
        await harbour.database.run(harbour.workspace, submit_claim, theirs)


async def test_a_human_is_asked_once_without_a_question(harbour: Company, beholder: Any) -> None:
    _, page = await asked(harbour)
    assert (await to_a_human(harbour, page.claim)).state is ClaimState.REVIEW
    with pytest.raises(Refused) as refusal:
        await to_a_human(harbour, page.claim)
    assert refusal.value.code == "claim_moved_on"
    assert await beholder.fetchval("SELECT count(*) FROM judgement WHERE ruling = 'human'") == 1
    lit = await awarded_by_a_human(harbour, page.claim)
    assert lit.state is ClaimState.AWARDED
    with pytest.raises(Refused):
        await to_a_human(harbour, page.claim)


async def test_a_claim_that_was_mended_in_vain_goes_to_a_human_too(harbour: Company) -> None:
    face, page = await asked(harbour)
    again = await mended(harbour, face, page.claim, customer="Harbour Foods GmbH")
    assert again.state is ClaimState.ASKED
    assert (await to_a_human(harbour, page.claim)).state is ClaimState.REVIEW
    assert (await awarded_by_a_human(harbour, page.claim)).state is ClaimState.AWARDED


async def test_a_human_half_lights_a_promise_and_lights_its_follow_up(
    harbour: Company, beholder: Any
) -> None:
    face = await lay(harbour, beholder, ME, PROMISE)
    page = await sent(harbour, face, replace(told(face.activity), customer=FIRM))
    await to_a_human(harbour, page.claim)
    assert (await awarded_by_a_human(harbour, page.claim)).state is ClaimState.HALF_LIT
    assert (await harbour.card(ME)).squares[0].state is SquareState.HALF_LIT
    form = await form_of(harbour, page.claim)
    followup = kept(form.draft, date(2026, 11, 25))
    back = await sent(harbour, face, followup, claim=page.claim, revision=form.revision)
    assert back.state is ClaimState.ASKED
    await to_a_human(harbour, page.claim)
    lit = await awarded_by_a_human(harbour, page.claim)
    assert (lit.state, lit.kept.value) == (ClaimState.AWARDED, "early")


async def test_a_reviewers_question_is_mended_and_goes_its_way(harbour: Company) -> None:
    face, page = await asked(harbour)
    await to_a_human(harbour, page.claim)
    question = ReviewClaim(person=BOSS, claim=page.claim, award=False, sentence="Who at Harbour Foods?")
    await harbour.database.run(harbour.workspace, review_claim, question)
    form = await form_of(harbour, page.claim)
    assert form.asks == ("Who at Harbour Foods?",)
    assert (await mended(harbour, face, page.claim)).state is ClaimState.AWARDED


async def test_a_withdrawn_claim_can_be_neither_mended_nor_shown_to_a_human(harbour: Company) -> None:
    face, page = await asked(harbour)
    form = await form_of(harbour, page.claim)
    await harbour.database.run(harbour.workspace, withdraw_claim, WithdrawClaim(person=ME, claim=page.claim))
    for act in (
        to_a_human(harbour, page.claim),
        form_of(harbour, page.claim),
        sent(harbour, face, told(face.activity), claim=page.claim, revision=form.revision),
    ):
        with pytest.raises(Refused):
            await act


async def test_my_claims_list_what_was_asked_under_each(harbour: Company) -> None:
    _, page = await asked(harbour)
    listed = await harbour.database.run(harbour.workspace, show_claims, ShowClaims(person=ME))
    assert [each.asks for each in listed.claims] == [page.asks]
