"""What the lot draws, who hears of it, and that taking it back costs nothing."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId, Week
from services import auditing
from services.claim_state import ClaimState
from services.errors import Refused, ServiceError
from services.languages import Language
from services.pages import ClaimPage, HomePage, SecondLook
from services.review_pages import LotPage, ReviewDetail, ReviewPage
from services.store import policies
from services.usecases.audit_claim import AMNESTY, keep_lot
from services.usecases.choose_language import ChooseLanguage, choose_language
from services.usecases.hand_over import HandOver, ShowHandOver, hand_over, show_hand_over
from services.usecases.join_game import JoinGame, join_game
from services.usecases.review_claim import ReviewClaim, review_claim
from services.usecases.show_claim import ShowClaim, show_claim
from services.usecases.show_home import ShowHome, show_home
from services.usecases.show_lot import ShowLot, show_lot
from services.usecases.show_review import ShowReview, show_review
from services.usecases.submit_claim import submit_claim
from services.usecases.sweep import PARTS, Sweep
from services.usecases.take_back import TakeBack, take_back
from services.usecases.undo_review import UndoReview, undo_review
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.services.usecases.test_reviews import books_balance
from tests.support.company import Company, company, plain_squares, submission, told

ME, DEV, BOSS = (PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UBOSS"))
WHAT = "What did Ines say about the pier?"


async def town(app_engine: AsyncEngine, share: float) -> Company:
    firm = await company(app_engine).install(ME, DEV, BOSS)
    async with firm.database.begin(firm.workspace) as tx:
        await policies.add(tx, await policies.latest(tx), {"audit_share": share}, by="test")
    for person in (ME, DEV):
        await run(firm, join_game, JoinGame(person=person))
    return firm


@pytest.fixture
async def certain(app_engine: AsyncEngine) -> Company:
    """A workspace where every square is drawn."""
    return await town(app_engine, 1.0)


async def run(firm: Company, usecase: Any, command: Any) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


async def sweep(firm: Company) -> None:
    for part in PARTS:
        await run(firm, part, Sweep())


async def lit(firm: Company, *, square: int = 0, number: int = 0) -> ClaimPage:
    face = plain_squares(await firm.card(ME))[square]
    evidence = told(face.activity, number=number, customer=f"Ines {chr(65 + number)}uarte")
    page: ClaimPage = await run(firm, submit_claim, submission(ME, face, evidence))
    assert page.state is ClaimState.AWARDED, page.asks
    return page


async def mine(firm: Company, page: ClaimPage) -> ClaimPage:
    shown: ClaimPage = await run(firm, show_claim, ShowClaim(person=ME, claim=page.claim))
    return shown


async def test_a_drawn_square_stays_lit_and_its_claimant_hears_at_once(
    certain: Company, beholder: Any
) -> None:
    page = await lit(certain)
    assert page.second_look is SecondLook.FREE
    assert await beholder.fetchval("SELECT points FROM score_week") > 0
    assert "claim" in {
        r["kind"] for r in await beholder.fetch("SELECT kind FROM outbox WHERE person_id = $1", ME)
    }


async def test_nobody_is_asked_to_look_before_the_48_hours_are_over(certain: Company, beholder: Any) -> None:
    page = await lit(certain)
    certain.clock.move(hours=47)
    await sweep(certain)
    assert await beholder.fetchval("SELECT reviewer_id FROM review") is None
    home: HomePage = await run(certain, show_home, ShowHome(person=BOSS))
    assert (home.reviews, home.unseen) == ((), 0)
    certain.clock.move(hours=2)
    await sweep(certain)
    assert await beholder.fetchval("SELECT reviewer_id FROM review") == BOSS
    assert (await mine(certain, page)).second_look is SecondLook.UNDER_WAY
    home = await run(certain, show_home, ShowHome(person=BOSS))
    (drawn,) = home.reviews
    assert drawn.audit
    assert drawn.waited < timedelta(hours=2)


async def test_taking_it_back_in_time_leaves_no_trace(certain: Company, beholder: Any) -> None:
    page = await lit(certain)
    certain.clock.move(hours=47)
    await run(certain, withdraw_claim, WithdrawClaim(person=ME, claim=page.claim))
    assert await beholder.fetchval("SELECT count(*) FROM review") == 0
    assert await beholder.fetchval("SELECT points FROM score_week") == 0
    await books_balance(beholder)


async def test_taking_it_back_later_costs_no_more_than_the_square(certain: Company, beholder: Any) -> None:
    first, second = await lit(certain), await lit(certain, square=1, number=1)
    certain.clock.move(hours=49)
    await sweep(certain)
    await run(certain, withdraw_claim, WithdrawClaim(person=ME, claim=second.claim))
    points = sum(entry.points for entry in first.entries)
    assert await beholder.fetchval("SELECT points FROM score_week") == points
    await books_balance(beholder)


async def looked_at(firm: Company) -> ClaimPage:
    """A drawn square whose 48 hours are over."""
    page = await lit(firm)
    firm.clock.move(hours=49)
    await sweep(firm)
    return page


async def test_a_second_look_finds_it_fine_and_may_be_undone(certain: Company, beholder: Any) -> None:
    page = await looked_at(certain)
    decided: ReviewPage = await run(
        certain, review_claim, ReviewClaim(person=BOSS, claim=page.claim, award=True)
    )
    assert (decided.state, decided.open) == (ClaimState.AWARDED, False)
    assert (await mine(certain, page)).second_look is SecondLook.FINE
    assert await beholder.fetchval("SELECT decision FROM review") == "fine"
    undone: ReviewPage = await run(certain, undo_review, UndoReview(person=BOSS, claim=page.claim))
    assert (undone.state, undone.open, undone.audit) == (ClaimState.AWARDED, True, True)


async def test_a_question_puts_it_out_until_it_is_answered_and_it_is_not_drawn_again(
    certain: Company, beholder: Any
) -> None:
    page = await looked_at(certain)
    await run(certain, review_claim, ReviewClaim(person=BOSS, claim=page.claim, award=False, sentence=WHAT))
    asked = await mine(certain, page)
    assert (asked.state, asked.asks, asked.relights) == (ClaimState.ASKED, (WHAT,), True)
    await books_balance(beholder)
    face = next(f for f in (await certain.card(ME)).squares if f.activity.id == page.activity.id)
    mended = submission(ME, face, told(face.activity, number=3), claim=page.claim, revision=1)
    again = await run(certain, submit_claim, mended)
    assert (again.state, again.second_look) == (ClaimState.AWARDED, SecondLook.NONE)
    assert await beholder.fetchval("SELECT count(*) FROM review") == 1
    await books_balance(beholder)


@pytest.mark.parametrize("later", [timedelta(minutes=5), timedelta(days=3)])
async def test_a_question_that_is_taken_back_lights_the_square_again(
    certain: Company, beholder: Any, later: timedelta
) -> None:
    page = await looked_at(certain)
    points = await beholder.fetchval("SELECT points FROM score_week")
    await run(certain, review_claim, ReviewClaim(person=BOSS, claim=page.claim, award=False, sentence=WHAT))
    assert await beholder.fetchval("SELECT points FROM score_week") == 0
    certain.clock.move(seconds=later.total_seconds())
    undone: ReviewPage = await run(certain, undo_review, UndoReview(person=BOSS, claim=page.claim))
    assert (undone.state, undone.open, undone.audit) == (ClaimState.AWARDED, True, True)
    assert (await mine(certain, page)).second_look is SecondLook.UNDER_WAY
    assert await beholder.fetchval("SELECT points FROM score_week") == points
    assert await beholder.fetchval("SELECT count(*) FROM review WHERE decided_at IS NULL") == 1
    await books_balance(beholder)
    fine = await run(certain, review_claim, ReviewClaim(person=BOSS, claim=page.claim, award=True))
    assert fine.state is ClaimState.AWARDED


async def test_a_second_look_may_take_the_light_back_for_another_look(
    certain: Company, beholder: Any
) -> None:
    page = await looked_at(certain)
    taken: ReviewPage = await run(certain, take_back, TakeBack(person=BOSS, claim=page.claim))
    assert taken.state is ClaimState.REVIEW
    kinds = await beholder.fetch("SELECT kind, decision FROM review ORDER BY review_id")
    assert [(r["kind"], r["decision"]) for r in kinds] == [("audit", "undo"), ("claim", None)]
    await books_balance(beholder)


async def test_fine_and_a_question_and_withdrawing_at_once_end_in_one_of_them(
    certain: Company, beholder: Any
) -> None:
    page = await looked_at(certain)
    fine = ReviewClaim(person=BOSS, claim=page.claim, award=True)
    ask = ReviewClaim(person=BOSS, claim=page.claim, award=False, sentence=WHAT)
    acts = [run(certain, review_claim, each) for each in (fine, ask) for _ in range(15)]
    acts += [run(certain, withdraw_claim, WithdrawClaim(person=ME, claim=page.claim)) for _ in range(5)]
    await asyncio.gather(*acts, return_exceptions=True)
    assert await beholder.fetchval("SELECT count(*) FROM review WHERE decided_at IS NULL") == 0
    assert await beholder.fetchval("SELECT count(*) FROM review") == 1
    await books_balance(beholder)


async def test_copies_of_a_submission_draw_once(certain: Company, beholder: Any) -> None:
    face = plain_squares(await certain.card(ME))[0]
    command = submission(ME, face, told(face.activity), delivery="V1-hash")
    await asyncio.gather(*(run(certain, submit_claim, command) for _ in range(20)))
    assert await beholder.fetchval("SELECT count(*) FROM review") == 1


async def test_withdrawing_and_claiming_again_draws_the_same_lot(
    app_engine: AsyncEngine, beholder: Any
) -> None:
    """So nobody can try until they are lucky."""
    firm = await town(app_engine, 0.5)
    outcomes = []
    for number in range(4):
        page = await lit(firm, number=number)
        outcomes.append(page.second_look)
        firm.clock.move(minutes=40)
        await run(firm, withdraw_claim, WithdrawClaim(person=ME, claim=page.claim))
    assert len(set(outcomes)) == 1


async def test_no_square_is_drawn_where_the_share_is_nothing(app_engine: AsyncEngine, beholder: Any) -> None:
    firm = await town(app_engine, 0.0)
    for number in range(4):
        assert (await lit(firm, square=number, number=number)).second_look is SecondLook.NONE
    assert await beholder.fetchval("SELECT count(*) FROM review") == 0


async def test_what_was_drawn_is_what_anybody_draws_again_once_the_key_is_told(
    app_engine: AsyncEngine, beholder: Any
) -> None:
    firm = await town(app_engine, 0.4)
    week = Week.parse("2026-W48")
    drawn = {}
    for number in range(7):
        page = await lit(firm, square=number, number=number)
        position = next(
            f.position for f in (await firm.card(ME)).squares if f.activity.id == page.activity.id
        )
        drawn[position] = page.second_look is SecondLook.FREE
        firm.clock.move(minutes=40)
    before: LotPage = await run(firm, show_lot, ShowLot(person=ME))
    assert [each.key for each in before.weeks] == [""]
    firm.clock.move(days=5)
    await run(firm, keep_lot, Sweep())
    after: LotPage = await run(firm, show_lot, ShowLot(person=ME))
    (told_week,) = [each for each in after.weeks if each.monday == week.monday]
    key = bytes.fromhex(told_week.key)
    assert auditing.seal(key) == told_week.seal
    first = next(iter(drawn))
    for position, was_drawn in drawn.items():
        likely = auditing.chance(0.4, int(position == first))
        assert (auditing.draw(key, auditing.subject(ME, week, position)) < likely) is was_drawn


async def test_the_seal_is_laid_down_before_and_the_key_told_after_the_week(
    certain: Company, beholder: Any
) -> None:
    await run(certain, keep_lot, Sweep())
    rows = await beholder.fetch("SELECT week, key FROM lot ORDER BY week")
    assert [(str(r["week"]), r["key"]) for r in rows] == [("2026-11-23", None), ("2026-11-30", None)]
    certain.clock.move(days=5)
    for _ in range(2):
        await run(certain, keep_lot, Sweep())
    rows = await beholder.fetch("SELECT week, key FROM lot ORDER BY week")
    assert [(str(r["week"]), r["key"] is None) for r in rows] == [
        ("2026-11-23", False),
        ("2026-11-30", True),
        ("2026-12-07", True),
    ]


async def test_the_share_of_a_week_is_not_changed_while_it_runs(certain: Company, beholder: Any) -> None:
    await lit(certain)
    async with certain.database.begin(certain.workspace) as tx:
        await policies.add(tx, await policies.latest(tx), {"audit_share": 0.0}, by="test")
    assert (await lit(certain, square=1, number=1)).second_look is SecondLook.FREE


@pytest.mark.parametrize("language", Language)
async def test_how_the_lot_works_is_told_in_the_readers_language(
    certain: Company, language: Language
) -> None:
    await run(certain, choose_language, ChooseLanguage(person=ME, language=language))
    page: LotPage = await run(certain, show_lot, ShowLot(person=ME))
    assert page.language is language


async def test_what_a_person_awarded_is_not_drawn(certain: Company, beholder: Any) -> None:
    page = await looked_at(certain)
    await run(certain, take_back, TakeBack(person=BOSS, claim=page.claim))
    await run(certain, review_claim, ReviewClaim(person=BOSS, claim=page.claim, award=True))
    assert await beholder.fetchval("SELECT count(*) FROM review WHERE kind = 'audit'") == 1
    assert timedelta(hours=48) == AMNESTY


async def test_what_was_drawn_long_ago_may_still_be_found_fine_and_nothing_else(
    certain: Company, beholder: Any
) -> None:
    page = await looked_at(certain)
    await beholder.execute("UPDATE claim SET submitted_at = submitted_at - interval '77 days'")
    detail: ReviewDetail = await run(certain, show_review, ShowReview(person=BOSS, claim=page.claim))
    assert (detail.page.may_decide, detail.page.may_put_out) == (True, False)
    doubt = ReviewClaim(person=BOSS, claim=page.claim, award=False, sentence="Who else was there?")
    with pytest.raises(Refused) as refused:
        await run(certain, review_claim, doubt)
    assert refused.value.code == "no_time_to_mend"
    found = await run(certain, review_claim, ReviewClaim(person=BOSS, claim=page.claim, award=True))
    assert (found.state, found.may_undo) == (ClaimState.AWARDED, True)
    again = await run(certain, undo_review, UndoReview(person=BOSS, claim=page.claim))
    assert (again.open, again.state) == (True, ClaimState.AWARDED)


async def test_managers_see_nothing_of_the_lot_before_the_48_hours_are_over(
    certain: Company, beholder: Any
) -> None:
    page = await lit(certain)
    detail: ReviewDetail = await run(certain, show_review, ShowReview(person=BOSS, claim=page.claim))
    assert (detail.page.audit, detail.page.may_decide, detail.page.may_take_back) == (False, False, True)
    assert "audit" not in {verdict.rule for verdict in detail.page.verdicts}
    decide = (
        (review_claim, ReviewClaim(person=BOSS, claim=page.claim, award=True)),
        (show_hand_over, ShowHandOver(person=BOSS, claim=page.claim)),
        (hand_over, HandOver(person=BOSS, claim=page.claim, to=BOSS)),
    )
    for usecase, command in decide:
        with pytest.raises(ServiceError) as refused:
            await run(certain, usecase, command)
        assert refused.value.code in {"claim_moved_on", "claim_gone"}
    assert (await mine(certain, page)).second_look is SecondLook.FREE
