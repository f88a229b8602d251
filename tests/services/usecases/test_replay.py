"""What was judged is judged again: the same rules say the same, others differ where they should."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import asyncpg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId
from services.claim_state import ClaimState
from services.errors import Refused
from services.evidence import Evidence, Ruling
from services.pages import ClaimPage, SquareFace
from services.rules.policy import DEFAULT, Policy
from services.store import claims, replays
from services.store.tx import Tx
from services.usecases.ask_human import AskHuman, ask_human
from services.usecases.judging import RELEASE
from services.usecases.replay_judgements import Replayed, ReplayPage, replay_judgements
from services.usecases.review_claim import ReviewClaim, review_claim
from services.usecases.submit_claim import submit_claim
from services.usecases.tune_policy import TunePolicy, tune_policy
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import Company, company, plain_squares, submission, told
from tests.support.database import emptied

ME, DEV, JO, BOSS = (PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UJOANNA", "UBOSS"))
PLAYERS = (ME, DEV, JO)


async def founded(engine: AsyncEngine) -> Company:
    firm = await company(engine).install(*PLAYERS, BOSS)
    for person in PLAYERS:
        await firm.join(person)
    return firm


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    return await founded(app_engine)


async def sends(
    firm: Company, person: PersonId, face: SquareFace, evidence: Evidence, page: ClaimPage | None = None
) -> ClaimPage:
    firm.clock.move(minutes=7)
    command = submission(person, face, evidence)
    if page is not None:
        command = replace(command, claim=page.claim, revision=await revision(firm, page))
    return await firm.database.run(firm.workspace, submit_claim, command)


async def revision(firm: Company, page: ClaimPage) -> int:
    async with firm.database.begin(firm.workspace) as tx:
        stored = await claims.load(tx, page.claim)
    assert stored is not None
    return stored.revision


async def replayed(firm: Company, policy: Policy | None = None) -> list[Replayed]:
    told: list[Replayed] = []
    command = ReplayPage(policy=policy, limit=3)
    while True:
        page = await firm.database.run(firm.workspace, replay_judgements, command)
        told.extend(page.told)
        if page.after is None:
            return told
        command = replace(command, after=page.after)


def same(told: Sequence[Replayed]) -> bool:
    return all(
        one.was.ruling is one.would_be.ruling and one.was.reasons == one.would_be.reasons and one.same_facts
        for one in told
    )


async def test_a_judgement_tells_what_it_rests_on(firm: Company) -> None:
    face = plain_squares(await firm.card(ME))[0]
    await sends(firm, ME, face, told(face.activity))
    (one,) = await replayed(firm)
    assert one.was.basis is not None
    assert (one.was.basis.policy, one.was.basis.release) == (0, RELEASE)
    assert len(one.was.basis.facts) == 16


async def test_a_copied_story_is_judged_by_what_was_known_then(firm: Company) -> None:
    """Copied, mended, withdrawn: each judgement meets the claims as they were."""
    first, second = plain_squares(await firm.card(ME))[:2]
    original = await sends(firm, ME, first, told(first.activity))
    copied = await sends(firm, ME, second, told(second.activity))
    assert copied.state is ClaimState.ASKED
    mended = await sends(firm, ME, second, told(second.activity, number=1), copied)
    assert mended.state is ClaimState.AWARDED
    firm.clock.move(minutes=1)
    await firm.database.run(firm.workspace, withdraw_claim, WithdrawClaim(person=ME, claim=original.claim))
    firm.clock.move(minutes=1)
    theirs = plain_squares(await firm.card(DEV))[0]
    await sends(firm, DEV, theirs, told(theirs.activity, customer="Rui Prado"))
    again = await replayed(firm)
    assert [one.was.ruling for one in again] == [Ruling.ACCEPT, Ruling.ASK, Ruling.ACCEPT, Ruling.ACCEPT]
    assert [one for one in again if not same([one])] == []


Act = tuple[int, int, int]


async def does(firm: Company, owner: PersonId, face: SquareFace, page: ClaimPage, act: Act) -> object:
    what, _, number = act
    if what == 1:
        return await sends(firm, owner, face, told(face.activity, number=number), page)
    if what == 2:
        return await firm.database.run(firm.workspace, ask_human, AskHuman(person=owner, claim=page.claim))
    if what == 3:
        gone = WithdrawClaim(person=owner, claim=page.claim)
        return await firm.database.run(firm.workspace, withdraw_claim, gone)
    review = ReviewClaim(person=BOSS, claim=page.claim, award=number % 2 == 0, sentence="How did it go?")
    return await firm.database.run(firm.workspace, review_claim, review)


async def acts(firm: Company, pages: list[tuple[PersonId, SquareFace, ClaimPage]], act: Act) -> None:
    """Somebody sends, mends, asks for a human, reviews or withdraws; what is not possible now is left."""
    what, who, number = act
    person = PLAYERS[who]
    firm.clock.move(minutes=3)
    try:
        if what == 0 or not pages:
            free = [f for f in plain_squares(await firm.card(person)) if f.state.value == "open"]
            face = free[number % len(free)]
            pages.append((person, face, await sends(firm, person, face, told(face.activity, number=number))))
            return
        at = number % len(pages)
        owner, face, page = pages[at]
        done = await does(firm, owner, face, page, (what, who, number))
        if isinstance(done, ClaimPage):
            pages[at] = (owner, face, done)
    except Refused:
        return


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    history=st.lists(
        st.tuples(st.sampled_from([0, 0, 0, 1, 2, 3, 4]), st.integers(0, 2), st.integers(0, 9)),
        min_size=4,
        max_size=14,
    )
)
async def test_the_same_rules_decide_the_same_whatever_happened(
    app_engine: AsyncEngine, beholder: Any, every_table: list[str], history: list[Act]
) -> None:
    await emptied(beholder, every_table)
    firm = await founded(app_engine)
    pages: list[tuple[PersonId, SquareFace, ClaimPage]] = []
    for act in history:
        await acts(firm, pages, act)
    told = await replayed(firm)
    assert len(told) >= 1
    assert same(told), [one for one in told if not same([one])]


async def test_a_tighter_policy_differs_in_exactly_what_it_tightens(firm: Company) -> None:
    faces = plain_squares(await firm.card(ME))[:3]
    pages = [
        await sends(firm, ME, face, told(face.activity, number=number)) for number, face in enumerate(faces)
    ]
    assert {page.state for page in pages} == {ClaimState.AWARDED}
    again = await replayed(firm, replace(DEFAULT, burst_claims=3))
    assert [(one.claim, one.would_be.reasons) for one in again if one.differs] == [
        (pages[2].claim, ("burst",))
    ]
    assert await replayed(firm, replace(DEFAULT, burst_claims=2)) != again


async def test_the_policy_of_a_workspace_holds_for_what_is_judged_from_then_on(firm: Company) -> None:
    first, second, third = plain_squares(await firm.card(ME))[:3]
    await sends(firm, ME, first, told(first.activity))
    await firm.database.run(firm.workspace, tune_policy, TunePolicy(by="Boss", changes={"burst_claims": 2}))
    caught = await sends(firm, ME, second, told(second.activity, number=1))
    assert caught.state is ClaimState.REVIEW
    await firm.database.run(firm.workspace, tune_policy, TunePolicy(by="Boss", off=frozenset({"burst"})))
    spared = await sends(firm, ME, third, told(third.activity, number=2))
    assert spared.state is ClaimState.AWARDED
    again = await replayed(firm)
    assert [one.was.basis.policy for one in again if one.was.basis] == [0, 1, 2]
    assert [one.claim for one in again if one.differs] == [caught.claim]


async def test_what_reviewers_and_witnesses_decided_is_not_judged_again(firm: Company) -> None:
    face = plain_squares(await firm.card(ME))[0]
    asked = await sends(firm, ME, face, replace(told(face.activity), customer="Harbour Foods Ltd"))
    firm.clock.move(minutes=1)
    await firm.database.run(firm.workspace, ask_human, AskHuman(person=ME, claim=asked.claim))
    assert [one.was.ruling for one in await replayed(firm)] == [Ruling.ASK]


async def test_erased_words_are_not_judged_again(firm: Company) -> None:
    face = plain_squares(await firm.card(ME))[0]
    await sends(firm, ME, face, told(face.activity))
    firm.clock.move(days=91)
    async with firm.database.begin(firm.workspace) as tx:
        await claims.erase_before(tx, 90, limit=10)
    assert await replayed(firm) == []


async def test_other_facts_are_told_apart_from_other_rules(firm: Company) -> None:
    face = plain_squares(await firm.card(ME))[0]
    await sends(firm, ME, face, told(face.activity, customer="Ines Duarte"))
    await firm.install(*PLAYERS, BOSS, "INES DUARTE")
    (one,) = await replayed(firm)
    assert not one.same_facts
    assert one.would_be.reasons == ("colleague_as_customer",)


async def test_only_claims_begun_since_a_day_are_judged_again(firm: Company) -> None:
    face = plain_squares(await firm.card(ME))[0]
    await sends(firm, ME, face, told(face.activity))
    for moment, found in (
        (firm.clock.now + timedelta(seconds=1), 0),
        (firm.clock.now - timedelta(hours=1), 1),
    ):
        command = ReplayPage(after=replays.since(moment))
        assert len((await firm.database.run(firm.workspace, replay_judgements, command)).told) == found


async def test_a_replay_cannot_write(firm: Company) -> None:
    async def erases(tx: Tx, _: None) -> int:
        await replays.only_reading(tx)
        return await tx.do("DELETE FROM claim WHERE workspace_id = :workspace")

    with pytest.raises(asyncpg.ReadOnlySQLTransactionError, match="read-only"):
        await firm.database.run(firm.workspace, erases, None)
