"""Who looks at claims, and what they may do about them."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.lines import LINE_SQUARES
from cards.model import PersonId
from services.claim_state import ClaimState
from services.errors import FieldErrors, Refused
from services.ids import ChannelId, ClaimId, TeamId, uuid7
from services.notices import Celebration
from services.pages import CelebrationPage, ClaimPage, HomePage, SquareState
from services.people import Member, MemberKind
from services.ports import Posted
from services.review_pages import QueuePage, ReviewDetail, ReviewPage, Scope
from services.reviews import Decision
from services.store import claims, messages, review_queue
from services.teams import TeamChoice, TeamSource
from services.usecases.ask_human import AskHuman, ask_human
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.choose_lookers import ChooseLookers, ShowLookers, choose_lookers, show_lookers
from services.usecases.compose import compose
from services.usecases.hand_over import HandOver, ShowHandOver, hand_over, show_hand_over
from services.usecases.keep_team import ChangeTeam, MakeTeam, change_team, make_team
from services.usecases.pause_game import PauseGame, pause_game
from services.usecases.review_claim import ReviewClaim, review_claim
from services.usecases.show_home import ShowHome, show_home
from services.usecases.show_queue import ShowQueue, show_queue
from services.usecases.show_review import ShowReview, show_review
from services.usecases.submit_claim import submit_claim
from services.usecases.sweep import PARTS, Sweep
from services.usecases.take_back import TakeBack, take_back
from services.usecases.undo_review import UndoReview, undo_review
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import WEEK, Company, company, plain_squares, submission, told
from tests.support.founding import Founding

ME, DEV, JO, LENA, OMAR, BOSS = (
    PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UJOANNA", "ULENA", "UOMAR", "UBOSS")
)
WHAT = "What did Ines say about the pier?"


async def found(firm: Company) -> None:
    await firm.install(ME, DEV, JO, LENA, OMAR, BOSS)
    for person in (ME, DEV, JO, LENA):
        await firm.join(person)


@pytest.fixture
async def harbour(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def run(firm: Company, usecase: Any, command: Any) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


async def choose(firm: Company, *reviewers: PersonId, managers: tuple[PersonId, ...] = (BOSS,)) -> None:
    await run(firm, choose_lookers, ChooseLookers(person=BOSS, managers=managers, reviewers=reviewers))


async def sweep(firm: Company) -> None:
    for part in PARTS:
        await run(firm, part, Sweep())


async def in_review(
    firm: Company, person: PersonId = ME, *, number: int = 0, square: int = 0, **more: Any
) -> ClaimId:
    """A claim that its claimant would rather have a person look at."""
    face = plain_squares(await firm.card(person))[square]
    vague = replace(told(face.activity, number=number), customer="Harbour Foods Ltd", **more)
    page: ClaimPage = await run(firm, submit_claim, submission(person, face, vague))
    assert page.state is ClaimState.ASKED, page
    await run(firm, ask_human, AskHuman(person=person, claim=page.claim))
    return page.claim


async def lit(
    firm: Company, person: PersonId = ME, *, square: int = 0, number: int = 0, customer: str = "Ines Duarte"
) -> ClaimPage:
    """A claim that the rules award at once."""
    face = plain_squares(await firm.card(person))[square]
    told_well = told(face.activity, number=number, customer=customer)
    page: ClaimPage = await run(firm, submit_claim, submission(person, face, told_well))
    assert page.state is ClaimState.AWARDED, page.asks
    firm.clock.move(minutes=20)
    return page


async def reviewer_of(beholder: Any, claim: ClaimId) -> Any:
    return await beholder.fetchval(
        "SELECT reviewer_id FROM review WHERE claim_id = $1 AND decided_at IS NULL", claim
    )


async def award(firm: Company, person: PersonId, claim: ClaimId) -> ReviewPage:
    page: ReviewPage = await run(firm, review_claim, ReviewClaim(person=person, claim=claim, award=True))
    return page


async def ask(firm: Company, person: PersonId, claim: ClaimId, sentence: str = WHAT) -> ReviewPage:
    command = ReviewClaim(person=person, claim=claim, award=False, sentence=sentence)
    page: ReviewPage = await run(firm, review_claim, command)
    return page


async def queue(firm: Company, person: PersonId, **more: Any) -> QueuePage:
    page: QueuePage = await run(firm, show_queue, ShowQueue(person=person, **more))
    return page


async def refusal(act: Awaitable[Any]) -> str:
    with pytest.raises(Refused) as refused:
        await act
    return refused.value.code


async def books_balance(beholder: Any) -> None:
    """Ledger, scores of people and of teams, and cards say the same."""
    for row in await beholder.fetch(
        "SELECT s.week, s.person_id, s.points, s.squares, s.lines, c.awarded,"
        " (SELECT sum(points) FROM ledger l WHERE l.person_id = s.person_id AND l.week = s.week) AS booked"
        " FROM score_week s JOIN card c USING (workspace_id, person_id, week)"
    ):
        assert row["points"] == (row["booked"] or 0)
        assert row["squares"] == row["awarded"].bit_count()
        lines = sum(all(row["awarded"] >> i & 1 for i in squares) for squares in LINE_SQUARES)
        assert row["lines"] == lines
    assert await beholder.fetchval("SELECT sum(points) FROM team_week") == await beholder.fetchval(
        "SELECT sum(points) FROM score_week"
    )


# Roles


async def test_the_installer_is_the_manager_until_somebody_is_chosen(harbour: Company) -> None:
    page = await run(harbour, show_lookers, ShowLookers(person=BOSS))
    assert (page.managers, page.reviewers) == ((BOSS,), ())
    await choose(harbour, DEV, managers=(LENA,))
    page = await run(harbour, show_lookers, ShowLookers(person=LENA))
    assert (page.managers, page.reviewers) == ((LENA,), (DEV,))


async def test_who_changed_the_roles_and_what_is_kept(harbour: Company) -> None:
    await choose(harbour, DEV)
    harbour.clock.move(days=1)
    await choose(harbour, JO)
    page = await run(harbour, show_lookers, ShowLookers(person=BOSS))
    latest, first = page.changes
    assert (latest.person, latest.added, latest.removed) == (BOSS, (JO,), (DEV,))
    assert latest.at - first.at == timedelta(days=1)
    await choose(harbour, JO)
    assert len((await run(harbour, show_lookers, ShowLookers(person=BOSS))).changes) == 2


async def test_guests_and_people_who_left_cannot_be_chosen_and_do_not_count(harbour: Company) -> None:
    guest = Member(person=OMAR, name="omar", zone="Europe/Lisbon", kind=MemberKind.GUEST)
    await run(harbour, change_member, ChangeMember(member=guest))
    with pytest.raises(FieldErrors) as wrong:
        await choose(harbour, OMAR)
    assert wrong.value.fields == {"reviewers": "not_a_member"}
    await choose(harbour, DEV)
    left = Member(person=DEV, name="dev", zone="Europe/Lisbon", active=False)
    await run(harbour, change_member, ChangeMember(member=left))
    assert (await run(harbour, show_lookers, ShowLookers(person=BOSS))).reviewers == ()


@pytest.mark.parametrize("person", [ME, DEV])
async def test_only_managers_and_the_installer_choose(harbour: Company, person: PersonId) -> None:
    await choose(harbour, DEV)
    command = ChooseLookers(person=person, managers=(person,), reviewers=())
    assert await refusal(run(harbour, choose_lookers, command)) == "not_manager"


async def test_somebody_has_to_be_manager(harbour: Company) -> None:
    with pytest.raises(FieldErrors) as wrong:
        await choose(harbour, managers=())
    assert wrong.value.fields == {"managers": "no_manager"}


async def test_two_who_choose_at_once_both_stand_in_the_book(harbour: Company, beholder: Any) -> None:
    await asyncio.gather(*(choose(harbour, *who) for who in ((DEV,), (JO,), (DEV, JO), (LENA,)) * 5))
    before = None
    for row in await beholder.fetch("SELECT before, after FROM change ORDER BY change_id"):
        assert before in (None, row["before"])
        before = row["after"]
    assert await beholder.fetchval("SELECT count(*) FROM role WHERE kind = 'manager'") == 1


# Who is asked


async def test_claims_are_spread_over_those_with_the_fewest(harbour: Company, beholder: Any) -> None:
    await choose(harbour, DEV, JO, managers=(LENA,))
    asked = []
    for number in range(6):
        asked.append(await reviewer_of(beholder, await in_review(harbour, square=number, number=number)))
        harbour.clock.move(minutes=40)
    assert sorted(asked[:3]) == sorted([DEV, JO, LENA])
    # Equally busy: whoever was asked longest ago.
    assert asked[3:] == asked[:3]


@pytest.mark.parametrize("how", ["claimant", "witness", "paused", "gone"])
async def test_nobody_is_asked_who_took_part_or_is_away(harbour: Company, beholder: Any, how: str) -> None:
    await choose(harbour, DEV, managers=(LENA,))
    more: dict[str, Any] = {}
    if how == "witness":
        more = {"witnesses": (LENA,)}
    elif how == "paused":
        await run(harbour, pause_game, PauseGame(person=LENA, until=None))
    elif how == "gone":
        left = Member(person=LENA, name="lena", zone="Europe/Lisbon", active=False)
        await run(harbour, change_member, ChangeMember(member=left))
    person = LENA if how == "claimant" else ME
    for number in range(2):
        claim = await in_review(harbour, person, square=number, number=number, **more)
        # With the only chosen manager gone, the installer is one again.
        assert await reviewer_of(beholder, claim) in ({DEV, BOSS} if how == "gone" else {DEV})


async def test_a_review_goes_on_when_its_reviewer_leaves_or_pauses(harbour: Company, beholder: Any) -> None:
    await choose(harbour, DEV)
    claim = await in_review(harbour)
    first = PersonId(str(await reviewer_of(beholder, claim)))
    left = Member(person=first, name="x", zone="Europe/Lisbon", active=False)
    await run(harbour, change_member, ChangeMember(member=left))
    await sweep(harbour)
    heir = PersonId(str(await reviewer_of(beholder, claim)))
    assert {first, heir} == {BOSS, DEV}
    assert (await award(harbour, heir, claim)).state is ClaimState.AWARDED


async def test_without_anybody_to_look_a_claim_says_so_waits_and_the_manager_hears(
    harbour: Company, beholder: Any
) -> None:
    await harbour.join(BOSS)
    claim = await in_review(harbour, BOSS)
    assert await reviewer_of(beholder, claim) is None
    home: HomePage = await run(harbour, show_home, ShowHome(person=BOSS))
    (mine,) = home.claims
    assert (mine.state, mine.reviewed, home.unseen) == (ClaimState.REVIEW, False, 1)
    await sweep(harbour)
    assert await reviewer_of(beholder, claim) is None
    await choose(harbour, DEV)
    await sweep(harbour)
    assert await reviewer_of(beholder, claim) == DEV
    home = await run(harbour, show_home, ShowHome(person=BOSS))
    assert home.unseen == 0


async def test_a_claim_that_waits_for_two_days_is_offered_to_somebody_else_once(
    harbour: Company, beholder: Any
) -> None:
    await choose(harbour, DEV, JO, managers=(LENA,))
    claim = await in_review(harbour)
    seen = [await reviewer_of(beholder, claim)]
    for _ in range(4):
        harbour.clock.move(days=1, hours=1)
        await sweep(harbour)
        seen.append(await reviewer_of(beholder, claim))
    assert seen[0] == seen[1]
    assert seen[2] != seen[0]
    assert seen[2:] == [seen[2]] * 3
    page = await run(harbour, show_review, ShowReview(person=PersonId(str(seen[2])), claim=claim))
    assert page.page.review.handed_by == seen[0]
    # The first one may not decide any more, unless they are a manager.
    if seen[0] != LENA:
        assert await refusal(award(harbour, PersonId(str(seen[0])), claim)) == "with_another"


# Deciding


async def test_a_reviewer_decides_what_is_with_them_and_a_manager_everything(
    harbour: Company, beholder: Any
) -> None:
    await choose(harbour, DEV, JO, managers=(LENA,))
    mine = {
        await reviewer_of(beholder, c): c
        for c in [await in_review(harbour, square=i, number=i) for i in range(3)]
    }
    assert await refusal(award(harbour, JO, mine[DEV])) == "with_another"
    assert await refusal(award(harbour, OMAR, mine[DEV])) == "not_reviewer"
    assert await refusal(award(harbour, BOSS, mine[DEV])) == "not_reviewer"
    assert (await award(harbour, DEV, mine[DEV])).state is ClaimState.AWARDED
    assert (await award(harbour, LENA, mine[JO])).state is ClaimState.AWARDED


@pytest.mark.parametrize(
    "act",
    [
        award,
        ask,
        lambda firm, who, claim: run(firm, show_review, ShowReview(person=who, claim=claim)),
        lambda firm, who, claim: run(firm, hand_over, HandOver(person=who, claim=claim, to=DEV)),
        lambda firm, who, claim: run(firm, show_hand_over, ShowHandOver(person=who, claim=claim)),
        lambda firm, who, claim: run(firm, take_back, TakeBack(person=who, claim=claim)),
        lambda firm, who, claim: run(firm, undo_review, UndoReview(person=who, claim=claim)),
    ],
)
@pytest.mark.parametrize("part", ["claimant", "witness"])
async def test_nobody_touches_a_claim_they_took_part_in(
    harbour: Company, act: Callable[[Company, PersonId, ClaimId], Awaitable[Any]], part: str
) -> None:
    await choose(harbour, DEV, managers=(BOSS, LENA))
    claimant, witness = (LENA, JO) if part == "claimant" else (ME, LENA)
    claim = await in_review(harbour, claimant, witnesses=(witness,))
    assert await refusal(act(harbour, LENA, claim)) == "own_review"


async def test_fifty_who_press_award_and_ask_at_once_decide_once(harbour: Company, beholder: Any) -> None:
    await choose(harbour, managers=(BOSS, LENA))
    claim = await in_review(harbour)
    acts = [award(harbour, (BOSS, LENA)[n % 2], claim) for n in range(25)]
    acts += [ask(harbour, (LENA, BOSS)[n % 2], claim) for n in range(25)]
    outcomes = await asyncio.gather(*acts, return_exceptions=True)
    assert sum(isinstance(each, ReviewPage) for each in outcomes) == 1
    refusals = {each.code for each in outcomes if isinstance(each, Refused)}
    assert refusals == {"claim_moved_on"}
    assert await beholder.fetchval("SELECT count(*) FROM review") == 1
    state = await beholder.fetchval("SELECT state FROM claim")
    decision = await beholder.fetchval("SELECT decision FROM review")
    assert (state, decision) in {("awarded", "award"), ("asked", "ask")}
    await books_balance(beholder)


async def test_a_claimant_who_withdraws_leaves_nothing_to_decide(harbour: Company, beholder: Any) -> None:
    claim = await in_review(harbour)
    await run(harbour, withdraw_claim, WithdrawClaim(person=ME, claim=claim))
    assert await refusal(award(harbour, BOSS, claim)) == "claim_moved_on"
    assert await beholder.fetchval("SELECT decision FROM review") == "moved_on"


# Handing over


async def test_a_claim_is_handed_over_with_a_word(harbour: Company, beholder: Any) -> None:
    await choose(harbour, DEV)
    claim = await in_review(harbour)
    first = PersonId(str(await reviewer_of(beholder, claim)))
    other = BOSS if first == DEV else DEV
    page = await run(harbour, show_hand_over, ShowHandOver(person=first, claim=claim))
    assert set(page.choices) == {other}
    await run(harbour, hand_over, HandOver(person=first, claim=claim, to=other, note="You know the pier."))
    assert await reviewer_of(beholder, claim) == other
    shown: ReviewDetail = await run(harbour, show_review, ShowReview(person=other, claim=claim))
    assert shown.page.review is not None
    assert (shown.page.review.handed_by, shown.page.review.note) == (first, "You know the pier.")
    told_to = {
        r["person_id"] for r in await beholder.fetch("SELECT person_id FROM outbox WHERE kind = 'review'")
    }
    assert told_to == {first, other}


@pytest.mark.parametrize("to", [ME, JO, OMAR])
async def test_a_claim_is_not_handed_to_somebody_who_may_not_look(harbour: Company, to: PersonId) -> None:
    await choose(harbour, DEV)
    claim = await in_review(harbour)
    with pytest.raises(FieldErrors) as wrong:
        await run(harbour, hand_over, HandOver(person=BOSS, claim=claim, to=to))
    assert wrong.value.fields == {"reviewer": "not_free_to_look"}


# The list


async def test_the_list_stays_as_it_is_while_somebody_works_through_it(harbour: Company) -> None:
    first = [await in_review(harbour, square=i, number=i) for i in range(7)]
    harbour.clock.move(minutes=5)
    opened = await queue(harbour, BOSS)
    assert [each.claim for each in opened.entries] == first[:5]
    assert (opened.waiting, opened.fresh, opened.pages) == (7, 0, 2)
    harbour.clock.move(minutes=5)
    later = [await in_review(harbour, DEV, square=i, number=i + 8) for i in range(3)]
    await award(harbour, BOSS, first[1])
    await ask(harbour, BOSS, first[3])
    again = await queue(harbour, BOSS, at=opened.at)
    assert [each.claim for each in again.entries] == first[:5]
    assert [each.open for each in again.entries] == [True, False, True, False, True]
    assert (again.waiting, again.fresh, again.pages) == (8, 3, 2)
    second = await queue(harbour, BOSS, at=opened.at, number=1)
    assert [each.claim for each in second.entries] == first[5:]
    shown = await queue(harbour, BOSS)
    assert [each.claim for each in shown.entries] == [first[0], first[2], first[4], first[5], first[6]]
    assert (shown.waiting, shown.fresh, shown.pages) == (8, 0, 2)
    assert [each.claim for each in (await queue(harbour, BOSS, number=9)).entries] == later


async def test_the_oldest_says_how_long_it_waits(harbour: Company) -> None:
    await in_review(harbour)
    harbour.clock.move(days=2)
    await in_review(harbour, square=1, number=1)
    page = await queue(harbour, BOSS)
    assert page.oldest == timedelta(days=2)


async def test_what_is_handed_on_stays_in_its_place_until_the_list_is_opened_anew(
    harbour: Company, beholder: Any
) -> None:
    await choose(harbour, DEV)
    claims_of = [await in_review(harbour, square=i, number=i) for i in range(4)]
    mine = [c for c in claims_of if await reviewer_of(beholder, c) == DEV]
    harbour.clock.move(minutes=1)
    opened = await queue(harbour, DEV)
    assert [each.claim for each in opened.entries] == mine
    harbour.clock.move(minutes=1)
    await run(harbour, hand_over, HandOver(person=DEV, claim=mine[0], to=BOSS))
    again = await queue(harbour, DEV, at=opened.at)
    assert [each.claim for each in again.entries] == mine
    assert [each.with_another for each in again.entries] == [BOSS, None]
    assert [each.claim for each in (await queue(harbour, DEV)).entries] == mine[1:]
    assert (await queue(harbour, BOSS, at=opened.at)).fresh == 1


async def test_managers_see_everybodys_and_how_they_are_doing(harbour: Company, beholder: Any) -> None:
    await choose(harbour, DEV, JO)
    everything = [await in_review(harbour, square=i, number=i) for i in range(6)]
    mine = [c for c in everything if await reviewer_of(beholder, c) == DEV]
    harbour.clock.move(hours=5)
    await award(harbour, DEV, mine[0])
    page = await queue(harbour, BOSS, scope=Scope.EVERYBODY)
    assert [each.claim for each in page.entries] == [c for c in everything if c != mine[0]]
    loads = {each.person: (each.open, each.usually) for each in page.loads}
    assert loads == {DEV: (1, timedelta(hours=5)), JO: (2, None), BOSS: (2, None)}
    assert await refusal(queue(harbour, DEV, scope=Scope.EVERYBODY)) == "not_manager"


async def test_somebody_who_looks_at_no_claims_reads_so(harbour: Company) -> None:
    assert await refusal(queue(harbour, ME)) == "no_looker"


async def test_home_shows_what_waits_and_keeps_what_was_just_decided_in_its_place(harbour: Company) -> None:
    first = [await in_review(harbour, square=i, number=i) for i in range(3)]
    harbour.clock.move(minutes=1)
    await award(harbour, BOSS, first[0])
    home: HomePage = await run(harbour, show_home, ShowHome(person=BOSS))
    assert [(each.claim, each.open) for each in home.reviews] == [
        (first[0], False),
        (first[1], True),
        (first[2], True),
    ]
    assert home.review_count == 2
    harbour.clock.move(minutes=16)
    home = await run(harbour, show_home, ShowHome(person=BOSS))
    assert [each.claim for each in home.reviews] == first[1:]


async def test_a_manager_finds_what_somebody_was_awarded(harbour: Company) -> None:
    for number in range(7):
        await lit(harbour, square=number, number=number, customer=f"Ines {chr(65 + number)}uarte")
    theirs = await lit(harbour, DEV, number=7)
    page = await queue(harbour, BOSS, scope=Scope.LIT)
    assert page.entries[0].claim == theirs.claim
    assert (len(page.entries), page.pages) == (5, 2)
    page = await queue(harbour, BOSS, scope=Scope.LIT, whose=DEV)
    assert [each.claim for each in page.entries] == [theirs.claim]
    assert all(each.may_take_back for each in page.entries)


# A closer look


async def test_a_closer_look_shows_what_happened_so_far_and_lately(harbour: Company) -> None:
    before = await lit(harbour)
    harbour.clock.move(hours=1)
    claim = await in_review(harbour, square=1, number=1)
    await ask(harbour, BOSS, claim)
    await run(harbour, ask_human, AskHuman(person=ME, claim=claim))
    detail: ReviewDetail = await run(harbour, show_review, ShowReview(person=BOSS, claim=claim))
    assert [(each.by, each.state) for each in detail.tries] == [
        (None, ClaimState.ASKED),
        (None, ClaimState.REVIEW),
        (BOSS, ClaimState.ASKED),
        (None, ClaimState.REVIEW),
    ]
    assert detail.tries[2].says == (WHAT,)
    assert [each.claim for each in detail.recent] == [before.claim]
    assert {"company_not_person", "asked_for_human"} <= {v.rule for v in detail.page.verdicts}


async def test_private_words_are_read_only_where_their_claim_is_looked_at(harbour: Company) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    evidence = told(face.activity)
    quoted = f"{evidence.customer_quote} Ring my foreman on +44 7700 900123 before seven.".strip()
    evidence = replace(evidence, customer_quote=quoted)
    private = await run(harbour, submit_claim, submission(ME, face, evidence))
    assert private.state is ClaimState.REVIEW
    other = await in_review(harbour, square=1, number=1)
    detail: ReviewDetail = await run(harbour, show_review, ShowReview(person=BOSS, claim=other))
    (beside,) = detail.recent
    assert (beside.claim, beside.claimant, beside.private) == (private.claim, ME, True)
    assert (beside.text, beside.customer, beside.witnesses) == ("", "", ())
    own: ReviewDetail = await run(harbour, show_review, ShowReview(person=BOSS, claim=private.claim))
    assert own.page.private
    assert "+44 7700 900123" in own.page.evidence.text


# Undoing


async def test_a_slip_is_taken_back_and_the_claim_is_before_its_reviewer_again(
    harbour: Company, beholder: Any
) -> None:
    await choose(harbour, DEV, managers=(LENA,))
    both = [await in_review(harbour, square=i, number=i) for i in range(2)]
    (claim,) = [each for each in both if await reviewer_of(beholder, each) == DEV]
    page = await award(harbour, DEV, claim)
    assert page.may_undo
    harbour.clock.move(minutes=14)
    page = await run(harbour, undo_review, UndoReview(person=DEV, claim=claim))
    assert (page.state, page.may_decide) == (ClaimState.REVIEW, True)
    assert await beholder.fetchval("SELECT count(*) FROM review WHERE claim_id = $1", claim) == 1
    assert await beholder.fetchval("SELECT sum(points) FROM ledger") == 0
    assert await beholder.fetchval("SELECT count(*) FROM ledger") > 0
    assert (await award(harbour, DEV, claim)).state is ClaimState.AWARDED
    await books_balance(beholder)
    harbour.clock.move(minutes=16)
    assert await refusal(run(harbour, undo_review, UndoReview(person=DEV, claim=claim))) == "undo_too_late"
    page = await run(harbour, undo_review, UndoReview(person=LENA, claim=claim))
    assert page.state is ClaimState.REVIEW
    assert await reviewer_of(beholder, claim) == LENA


async def test_the_last_word_is_the_last_one_also_where_the_clock_stands_still_and_ids_fall(
    harbour: Company, beholder: Any
) -> None:
    falling = count(2**40, -1)
    harbour.database = replace(
        harbour.database, make_id=lambda at: uuid7(at, next(falling).to_bytes(10, "big"))
    )
    claim = await in_review(harbour)
    assert (await award(harbour, BOSS, claim)).may_undo
    page = await run(harbour, undo_review, UndoReview(person=BOSS, claim=claim))
    assert page.state is ClaimState.REVIEW
    assert await beholder.fetchval("SELECT count(DISTINCT judged_at) FROM judgement") == 1


async def test_a_light_goes_back_only_while_there_are_two_weeks_to_mend_it(
    harbour: Company, beholder: Any
) -> None:
    claim = await in_review(harbour)
    await award(harbour, BOSS, claim)
    sent = await beholder.fetchval("SELECT submitted_at FROM claim")
    for acts in (
        (undo_review, UndoReview(person=BOSS, claim=claim)),
        (take_back, TakeBack(person=BOSS, claim=claim)),
        (take_back, TakeBack(person=BOSS, claim=claim, sentence=WHAT)),
    ):
        await beholder.execute("UPDATE claim SET submitted_at = $1", sent - timedelta(days=76, hours=1))
        assert await refusal(run(harbour, *acts)) == "no_time_to_mend"
        detail: ReviewDetail = await run(harbour, show_review, ShowReview(person=BOSS, claim=claim))
        assert (detail.page.may_undo, detail.page.may_take_back) == (False, False)
        await beholder.execute("UPDATE claim SET submitted_at = $1", sent - timedelta(days=75))
        assert (await run(harbour, *acts)).state is not ClaimState.AWARDED
        await sweep(harbour)
        assert await beholder.fetchval("SELECT state FROM claim") != "withdrawn"
        if await beholder.fetchval("SELECT state FROM claim") == "review":
            await award(harbour, BOSS, claim)


async def test_a_question_is_taken_back_while_it_is_not_answered(harbour: Company) -> None:
    claim = await in_review(harbour)
    await ask(harbour, BOSS, claim)
    harbour.clock.move(days=3)
    page = await run(harbour, undo_review, UndoReview(person=BOSS, claim=claim))
    assert page.state is ClaimState.REVIEW
    await ask(harbour, BOSS, claim, "And then?")
    home: HomePage = await run(harbour, show_home, ShowHome(person=ME))
    (mine,) = home.claims
    assert mine.asks == ("And then?",)


async def test_a_question_that_is_answered_is_past_taking_back(harbour: Company) -> None:
    claim = await in_review(harbour)
    await ask(harbour, BOSS, claim)
    async with harbour.database.begin(harbour.workspace) as tx:
        stored = await claims.load(tx, claim)
    assert stored is not None
    face = next(f for f in (await harbour.card(ME)).squares if f.position == stored.position)
    mended = submission(ME, face, told(face.activity), claim=claim, revision=stored.revision)
    assert (await run(harbour, submit_claim, mended)).state is ClaimState.AWARDED
    assert await refusal(run(harbour, undo_review, UndoReview(person=BOSS, claim=claim))) == "claim_moved_on"


async def test_undo_and_mending_at_once_end_in_one_of_the_two(harbour: Company, beholder: Any) -> None:
    for number in range(4):
        claim = await in_review(harbour, square=number, number=number)
        await ask(harbour, BOSS, claim)
        async with harbour.database.begin(harbour.workspace) as tx:
            stored = await claims.load(tx, claim)
        assert stored is not None
        face = next(f for f in (await harbour.card(ME)).squares if f.position == stored.position)
        evidence = told(face.activity, number=number, customer=f"Ines {chr(65 + number)}uarte")
        mended = submission(ME, face, evidence, claim=claim, revision=stored.revision)
        acts = [run(harbour, undo_review, UndoReview(person=BOSS, claim=claim)) for _ in range(10)]
        outcomes = await asyncio.gather(run(harbour, submit_claim, mended), *acts, return_exceptions=True)
        assert sum(not isinstance(each, BaseException) for each in outcomes) == 1
        state = await beholder.fetchval("SELECT state FROM claim WHERE claim_id = $1", claim)
        open_looks = await beholder.fetchval(
            "SELECT count(*) FROM review WHERE claim_id = $1 AND decided_at IS NULL", claim
        )
        assert (state, open_looks) in {("review", 1), ("awarded", 0)}
        harbour.clock.move(minutes=40)


async def test_a_manager_takes_a_light_back_weeks_later_and_everything_is_corrected(
    harbour: Company, beholder: Any
) -> None:
    await harbour.meets_in(ChannelId("C0TEAM"))
    page = await lit(harbour)
    await beholder.execute("DELETE FROM outbox")
    harbour.clock.move(weeks=3)
    taken = await run(harbour, take_back, TakeBack(person=BOSS, claim=page.claim, sentence=WHAT))
    assert taken.state is ClaimState.ASKED
    assert await beholder.fetchval("SELECT count(*) FROM contact") == 0
    assert await beholder.fetchval("SELECT last_contact_on FROM customer") is None
    assert await beholder.fetchval("SELECT points FROM team_week") == 0
    kinds = {r["kind"] for r in await beholder.fetch("SELECT kind FROM outbox")}
    assert {"board", "card", "claim", "home"} <= kinds
    week = await beholder.fetchval("SELECT notice ->> 'week' FROM outbox WHERE kind = 'board'")
    assert "2026-W48" in week or "2026" in week
    home: HomePage = await run(harbour, show_home, ShowHome(person=ME))
    (mine,) = home.claims
    assert mine.asks == (WHAT,)
    history = [r["state"] for r in await beholder.fetch("SELECT state FROM judgement ORDER BY judgement_id")]
    assert history == ["awarded", "asked"]
    await books_balance(beholder)


async def test_a_light_taken_back_without_a_question_is_looked_at_by_somebody_else(
    harbour: Company, beholder: Any
) -> None:
    await choose(harbour, DEV)
    page = await lit(harbour)
    taken = await run(harbour, take_back, TakeBack(person=BOSS, claim=page.claim))
    assert taken.state is ClaimState.REVIEW
    assert await reviewer_of(beholder, page.claim) == DEV
    assert (await award(harbour, DEV, page.claim)).state is ClaimState.AWARDED
    await books_balance(beholder)


async def test_reviewers_take_no_light_back_and_nobody_one_that_is_out(harbour: Company) -> None:
    await choose(harbour, DEV)
    page = await lit(harbour)
    assert await refusal(run(harbour, take_back, TakeBack(person=DEV, claim=page.claim))) == "with_another"
    await run(harbour, take_back, TakeBack(person=BOSS, claim=page.claim, sentence=WHAT))
    again = TakeBack(person=BOSS, claim=page.claim, sentence=WHAT)
    assert await refusal(run(harbour, take_back, again)) == "claim_moved_on"


async def test_a_light_is_taken_back_while_another_of_its_line_lights(
    harbour: Company, beholder: Any
) -> None:
    """However they fall together, lines and points say what the card says."""
    plain_at = {face.position: face for face in plain_squares(await harbour.card(ME))}
    pages = [await lit(harbour, square=i, number=i, customer=f"Ines {chr(65 + i)}uarte") for i in range(6)]
    assert len(plain_at) > 8

    async def takes(page: ClaimPage) -> Any:
        return await run(harbour, take_back, TakeBack(person=BOSS, claim=page.claim, sentence=WHAT))

    more = [
        submission(ME, face, told(face.activity, number=i + 6, customer=f"Rui {chr(65 + i)}antos"))
        for i, face in enumerate(list(plain_at.values())[6:9])
    ]
    acts = [takes(page) for page in pages for _ in range(5)]
    acts += [run(harbour, submit_claim, command) for command in more]
    outcomes = await asyncio.gather(*acts, return_exceptions=True)
    assert sum(isinstance(each, ReviewPage) for each in outcomes) == 6
    await books_balance(beholder)


async def test_undone_squares_show_as_claimed_and_open_on_the_card(harbour: Company) -> None:
    page = await lit(harbour)
    await run(harbour, take_back, TakeBack(person=BOSS, claim=page.claim, sentence=WHAT))
    states = {face.state for face in (await harbour.card(ME)).squares}
    assert states == {SquareState.OPEN, SquareState.CLAIMED}


async def test_every_decision_stands_in_the_book_of_looks(harbour: Company, beholder: Any) -> None:
    first, second = await in_review(harbour), await in_review(harbour, square=1, number=1)
    await award(harbour, BOSS, first)
    await ask(harbour, BOSS, second)
    rows = await beholder.fetch(
        "SELECT claim_id, decision, decided_by FROM review ORDER BY opened_at, review_id"
    )
    assert [(r["claim_id"], r["decision"], r["decided_by"]) for r in rows] == [
        (first, Decision.AWARD, BOSS),
        (second, Decision.ASK, BOSS),
    ]


async def test_a_claim_left_by_an_older_release_is_looked_at_after_all(
    harbour: Company, beholder: Any
) -> None:
    claim = await in_review(harbour)
    await beholder.execute("DELETE FROM review")
    await sweep(harbour)
    assert await reviewer_of(beholder, claim) == BOSS
    await beholder.execute("UPDATE claim SET state = 'withdrawn'")
    await sweep(harbour)
    assert await beholder.fetchval("SELECT decision FROM review") == "moved_on"


async def test_the_operator_sees_how_many_wait_for_how_long(harbour: Company) -> None:
    await harbour.join(BOSS)
    await in_review(harbour)
    harbour.clock.move(hours=5)
    await in_review(harbour, BOSS)
    async with harbour.database.begin(harbour.workspace) as tx:
        told = await review_queue.census(tx)
    assert (told.claims, told.audits, told.unseen, told.oldest) == (2, 0, 1, 5 * 3600.0)


async def test_the_operator_sees_what_each_reviewer_holds_and_not_what_they_did(harbour: Company) -> None:
    async def held() -> Mapping[PersonId, int]:
        async with harbour.database.begin(harbour.workspace) as tx:
            return (await review_queue.census(tx)).held

    claim = await in_review(harbour)
    assert await held() == {BOSS: 1}
    await run(harbour, review_claim, ReviewClaim(person=BOSS, claim=claim, award=True))
    assert await held() == {}


async def cheered(firm: Company, line: int) -> CelebrationPage | None:
    notice = Celebration(person=ME, week=WEEK, channel=ChannelId("C0TEAM"), line=line)
    async with firm.database.begin(firm.workspace) as tx:
        page = await compose(tx, notice)
    assert page is None or isinstance(page, CelebrationPage)
    return page


async def test_a_post_says_that_its_line_is_open_again_and_cheers_anew_once_it_is_lit(
    harbour: Company, beholder: Any
) -> None:
    await harbour.meets_in(ChannelId("C0TEAM"))
    face = plain_squares(await harbour.card(ME))[0]
    line = next(number for number, squares in enumerate(LINE_SQUARES) if face.position in squares)
    others = sum(1 << square for square in LINE_SQUARES[line] if square != face.position)
    await beholder.execute("UPDATE card SET awarded = $1 WHERE person_id = $2", others, ME)
    page = await lit(harbour)
    assert line in page.lines
    shown = await cheered(harbour, line)
    assert shown is not None
    assert shown.lit
    taken = TakeBack(person=BOSS, claim=page.claim)
    await run(harbour, take_back, taken)
    assert await cheered(harbour, line) is None  # it was never posted, so there is nothing to say
    posted = Celebration(person=ME, week=WEEK, channel=ChannelId("C0TEAM"), line=line)
    async with harbour.database.begin(harbour.workspace) as tx:
        await messages.keep(tx, posted.key, Posted(channel=ChannelId("C0TEAM"), ts="1.1"))
    shown = await cheered(harbour, line)
    assert shown is not None
    assert not shown.lit
    waiting = "SELECT count(*) FROM outbox WHERE kind = 'celebration' AND notice ->> 'line' = $1"
    assert await beholder.fetchval(waiting, str(line)) == 1
    await award(harbour, BOSS, page.claim)
    shown = await cheered(harbour, line)
    assert shown is not None
    assert shown.lit


async def team_of(firm: Company, *members: PersonId, **more: Any) -> TeamId:
    choice = TeamChoice(name="Pier", members=members, **more)
    command = MakeTeam(person=BOSS, source=TeamSource.HAND, source_id="", choice=choice)
    team: TeamId = (await run(firm, make_team, command)).team.id
    return team


@pytest.fixture
async def pier(app_engine: AsyncEngine) -> Company:
    """ME plays for a team of its own, which LENA and OMAR look after."""
    firm = await company(app_engine).install(ME, DEV, JO, LENA, OMAR, BOSS)
    await team_of(firm, ME, managers=(LENA,), reviewers=(OMAR,))
    for person in (ME, DEV, LENA):
        await firm.join(person)
    return firm


async def test_a_teams_own_people_are_asked_first_and_others_where_none_of_them_can(
    pier: Company, beholder: Any
) -> None:
    await choose(pier, JO)
    assert await reviewer_of(beholder, await in_review(pier)) == LENA
    await beholder.execute("UPDATE person SET state = 'paused' WHERE person_id IN ('ULENA', 'UOMAR')")
    assert await reviewer_of(beholder, await in_review(pier, square=1)) in {BOSS, JO}
    assert await reviewer_of(beholder, await in_review(pier, DEV)) in {BOSS, JO}


async def test_a_teams_manager_decides_its_claims_and_no_others(pier: Company, beholder: Any) -> None:
    ours, theirs = await in_review(pier), await in_review(pier, DEV, square=1)
    assert await refusal(award(pier, LENA, theirs)) == "not_reviewer"
    assert await refusal(award(pier, OMAR, ours)) == "with_another"
    assert (await queue(pier, LENA)).entries[0].claim == ours
    assert await refusal(queue(pier, LENA, scope=Scope.EVERYBODY)) == "not_manager"
    assert (await award(pier, LENA, ours)).state is ClaimState.AWARDED


async def test_when_a_team_gets_other_people_their_looks_move_on(pier: Company, beholder: Any) -> None:
    claim = await in_review(pier)
    assert await reviewer_of(beholder, claim) == LENA
    team = await beholder.fetchval("SELECT team_id FROM team WHERE name = 'Pier'")
    choice = TeamChoice(name="Pier", members=(ME,), managers=(JO,))
    await run(pier, change_team, ChangeTeam(person=BOSS, team=TeamId(team), choice=choice))
    await sweep(pier)
    assert await reviewer_of(beholder, claim) == JO
    assert await refusal(award(pier, LENA, claim)) == "not_reviewer"
