"""A claim from the form to the award, with every way it can go in between."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.lines import LINE_SQUARES
from cards.model import ActivityId, Need, PersonId, Week
from services.claim_state import ClaimState
from services.errors import FieldErrors, NotFound, Refused
from services.evidence import Evidence
from services.ids import DeliveryId
from services.pages import ClaimPage, SquareFace, SquareState
from services.people import Member, MemberKind
from services.usecases.answer_witness import AnswerWitness, answer_witness
from services.usecases.ask_human import AskHuman, ask_human
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.review_claim import ReviewClaim, review_claim
from services.usecases.show_claim import ShowClaim, show_claim
from services.usecases.show_form import ShowForm, show_form
from services.usecases.submit_claim import SubmitClaim, submit_claim
from services.usecases.sweep import PARTS, Sweep
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import Company, company, kept, plain_squares, submission, told
from tests.support.founding import Founding
from tests.support.squares import lay

A_ROW = tuple(
    map(
        ActivityId,
        "one-more-look i-pushed-too-hard two-ways-you-pick picture-it-working water-for-the-courier".split(),
    )
)
FIRST_NAMES = ("Ana", "Bruno", "Clara", "Duarte", "Elsa")
ME, DEV, JO, BOSS = (PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UJOANNA", "UBOSS"))


async def found(firm: Company) -> None:
    await firm.install(ME, DEV, JO, BOSS)
    for person in (ME, DEV, JO):
        await firm.join(person)


@pytest.fixture
async def harbour(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def sent(firm: Company, command: SubmitClaim) -> ClaimPage:
    return await firm.database.run(firm.workspace, submit_claim, command)


async def swept(firm: Company) -> None:
    for part in PARTS:
        await firm.database.run(firm.workspace, part, Sweep())


async def square_with(firm: Company, *needs: Need, two_phase: bool = False) -> SquareFace:
    card = await firm.card(ME)
    for face in card.squares:
        activity = face.activity
        if (
            set(needs) <= set(activity.needs)
            and activity.two_phase == two_phase
            and Need.PHOTO not in activity.needs
        ):
            return face
    raise AssertionError(f"the card has no square with {needs}")


async def test_a_well_told_claim_is_awarded_at_once(harbour: Company, beholder: Any) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    page = await sent(harbour, submission(ME, face, told(face.activity)))
    assert page.state is ClaimState.AWARDED
    assert sum(entry.points for entry in page.entries) == 10 * face.activity.effort + 10
    assert (await harbour.card(ME)).squares[face.position].state is SquareState.AWARDED
    assert await beholder.fetchval("SELECT name FROM customer") == "Ines Duarte"
    assert {r["kind"] for r in await beholder.fetch("SELECT kind FROM outbox WHERE person_id = $1", ME)} >= {
        "card",
        "home",
    }


async def test_the_same_person_twice_in_a_quarter_is_new_once(harbour: Company) -> None:
    first, second = plain_squares(await harbour.card(ME))[:2]
    await sent(harbour, submission(ME, first, told(first.activity)))
    page = await sent(
        harbour, submission(ME, second, told(second.activity, number=3, customer="Ms. Inès Duarte"))
    )
    assert page.state is ClaimState.AWARDED, page.asks
    assert [entry.kind.value for entry in page.entries] == ["square"]


async def test_what_is_missing_is_said_under_its_field_and_nothing_is_stored(
    harbour: Company, beholder: Any
) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    with pytest.raises(FieldErrors) as refusal:
        await sent(harbour, submission(ME, face, Evidence(customer="Ines Duarte", story="Good.")))
    assert refusal.value.fields
    assert await beholder.fetchval("SELECT count(*) FROM claim") == 0
    assert await beholder.fetchval("SELECT count(*) FROM inbox") == 0


async def test_an_asked_claim_keeps_what_was_typed_and_is_awarded_once_mended(harbour: Company) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    asked = await sent(
        harbour, submission(ME, face, replace(told(face.activity), customer="Harbour Foods Ltd"))
    )
    assert asked.state is ClaimState.ASKED
    assert asked.asks
    form = await harbour.database.run(harbour.workspace, show_form, ShowForm(person=ME, claim=asked.claim))
    assert form.draft.customer == "Harbour Foods Ltd"
    assert form.asks == asked.asks
    mended = submission(ME, face, told(face.activity), claim=asked.claim, revision=form.revision)
    assert (await sent(harbour, mended)).state is ClaimState.AWARDED


async def test_a_copy_of_a_delivery_gets_the_same_answer_and_changes_nothing(
    harbour: Company, beholder: Any
) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    command = submission(ME, face, told(face.activity), delivery="V1-hash")
    pages = [await sent(harbour, command) for _ in range(3)]
    assert pages[0] == pages[1] == pages[2]
    assert await beholder.fetchval("SELECT count(*) FROM claim") == 1


async def test_fifty_claims_of_one_square_end_in_one_award(harbour: Company, beholder: Any) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    commands = [submission(ME, face, told(face.activity)) for _ in range(50)]
    outcomes = await asyncio.gather(*(sent(harbour, command) for command in commands), return_exceptions=True)
    assert sum(isinstance(outcome, ClaimPage) for outcome in outcomes) == 1
    refusals = [outcome for outcome in outcomes if not isinstance(outcome, ClaimPage)]
    assert {refusal.code for refusal in refusals if isinstance(refusal, Refused)} == {"square_taken"}
    assert len(refusals) == 49
    assert await beholder.fetchval("SELECT count(*) FROM claim") == 1
    assert await beholder.fetchval("SELECT squares FROM score_week") == 1
    assert (
        await beholder.fetchval("SELECT count(*) FROM outbox WHERE kind = 'card' AND person_id = $1", ME) == 1
    )


async def test_the_squares_of_a_line_at_once_make_one_line(harbour: Company, beholder: Any) -> None:
    line = LINE_SQUARES[0]
    for place, activity in zip(line, A_ROW, strict=True):
        await lay(harbour, beholder, ME, activity, at=place)
    card = await harbour.card(ME)
    commands = [
        submission(
            ME,
            card.squares[i],
            replace(
                told(card.squares[i].activity, customer=f"{FIRST_NAMES[i]} Prado", number=i),
                witnesses=(DEV, JO),
            ),
        )
        for i in line
    ]
    copies = [
        replace(command, delivery=DeliveryId(f"{command.delivery}-{n}"))
        for command in commands
        for n in range(10)
    ]
    outcomes = await asyncio.gather(*(sent(harbour, copy) for copy in copies), return_exceptions=True)
    pages = [outcome for outcome in outcomes if isinstance(outcome, ClaimPage)]
    assert len(pages) == len(line)
    for page in pages:
        await to_award(harbour, page)
    states = [row["state"] for row in await beholder.fetch("SELECT state FROM claim")]
    assert states == ["awarded"] * len(line)
    assert await beholder.fetchval("SELECT lines FROM score_week WHERE person_id = $1", ME) == 1
    assert await beholder.fetchval("SELECT count(*) FROM ledger WHERE kind = 'line'") == 1
    total = await beholder.fetchval("SELECT sum(points) FROM ledger")
    assert total == await beholder.fetchval("SELECT points FROM score_week WHERE person_id = $1", ME)
    assert total == await beholder.fetchval("SELECT points FROM team_week")


async def to_award(firm: Company, page: ClaimPage) -> None:
    """Through whatever a claim still needs, to its award; a promise is kept, a reviewer agrees."""
    for _ in range(6):
        if page.state is ClaimState.AWARDED:
            return
        await STEPS[page.state](firm, page)
        page = await firm.database.run(firm.workspace, show_claim, ShowClaim(person=ME, claim=page.claim))
    raise AssertionError(f"stuck: {page}")


async def to_a_human(firm: Company, page: ClaimPage) -> None:
    await firm.database.run(firm.workspace, ask_human, AskHuman(person=ME, claim=page.claim))


async def keep_promise(firm: Company, page: ClaimPage) -> None:
    form = await firm.database.run(firm.workspace, show_form, ShowForm(person=ME, claim=page.claim))
    assert form.chosen is not None
    evidence = kept(form.draft, date(2026, 11, 25))
    await sent(firm, submission(ME, form.chosen, evidence, claim=page.claim, revision=form.revision))


async def confirm(firm: Company, page: ClaimPage) -> None:
    for witness in page.witnesses:
        answer = AnswerWitness(person=witness, claim=page.claim, was_there=True)
        await firm.database.run(firm.workspace, answer_witness, answer)


async def agree(firm: Company, page: ClaimPage) -> None:
    await firm.database.run(
        firm.workspace, review_claim, ReviewClaim(person=BOSS, claim=page.claim, award=True)
    )


STEPS = {
    ClaimState.ASKED: to_a_human,
    ClaimState.HALF_LIT: keep_promise,
    ClaimState.WAITING: confirm,
    ClaimState.REVIEW: agree,
}


async def test_a_witness_confirms_and_the_square_lights(harbour: Company) -> None:
    face = await square_with(harbour, Need.COLLEAGUE_WITNESS)
    waiting = await sent(harbour, submission(ME, face, replace(told(face.activity), witnesses=(DEV,))))
    assert waiting.state is ClaimState.WAITING
    assert waiting.witnesses == (DEV,)
    with pytest.raises(Refused):
        await harbour.database.run(
            harbour.workspace, answer_witness, AnswerWitness(person=JO, claim=waiting.claim, was_there=True)
        )
    answer = AnswerWitness(person=DEV, claim=waiting.claim, was_there=True)
    page = await harbour.database.run(harbour.workspace, answer_witness, answer)
    assert page.answer is True
    assert (await harbour.card(ME)).squares[face.position].state is SquareState.AWARDED


async def test_a_witness_who_was_not_there_sends_it_back_kindly(harbour: Company) -> None:
    face = await square_with(harbour, Need.COLLEAGUE_WITNESS)
    waiting = await sent(harbour, submission(ME, face, replace(told(face.activity), witnesses=(DEV,))))
    answer = AnswerWitness(person=DEV, claim=waiting.claim, was_there=False)
    await harbour.database.run(harbour.workspace, answer_witness, answer)
    form = await harbour.database.run(harbour.workspace, show_form, ShowForm(person=ME, claim=waiting.claim))
    assert form.asks == ("Udevraj says they were not there. Who else saw it?",)


async def test_a_witness_who_said_no_is_asked_again_once_the_claim_is_mended(harbour: Company) -> None:
    face = await square_with(harbour, Need.COLLEAGUE_WITNESS)
    evidence = replace(told(face.activity), witnesses=(DEV,))
    waiting = await sent(harbour, submission(ME, face, evidence))
    await harbour.database.run(
        harbour.workspace, answer_witness, AnswerWitness(person=DEV, claim=waiting.claim, was_there=False)
    )
    again = await sent(harbour, submission(ME, face, evidence, claim=waiting.claim, revision=1))
    assert again.witnesses == (DEV,)
    await confirm(harbour, again)
    assert (await harbour.card(ME)).squares[face.position].state is SquareState.AWARDED


async def test_one_no_matters_only_when_too_few_are_left_to_say_yes(harbour: Company) -> None:
    face = await square_with(harbour, Need.COLLEAGUE_WITNESS)
    waiting = await sent(harbour, submission(ME, face, replace(told(face.activity), witnesses=(DEV, JO))))
    for person, was_there in ((DEV, False), (JO, True)):
        answer = AnswerWitness(person=person, claim=waiting.claim, was_there=was_there)
        await harbour.database.run(harbour.workspace, answer_witness, answer)
    assert (await harbour.card(ME)).squares[face.position].state is SquareState.AWARDED


async def test_only_members_can_be_witnesses(harbour: Company) -> None:
    guest = Member(person=PersonId("UGUEST"), name="guest", kind=MemberKind.GUEST)
    await harbour.database.run(harbour.workspace, change_member, ChangeMember(member=guest))
    face = await square_with(harbour, Need.COLLEAGUE_WITNESS)
    for witness in (guest.person, PersonId("UNOBODY")):
        with pytest.raises(FieldErrors) as refusal:
            await sent(harbour, submission(ME, face, replace(told(face.activity), witnesses=(witness,))))
        assert "witnesses" in refusal.value.fields


async def test_a_forged_square_does_not_light_with_another_squares_claim(harbour: Company) -> None:
    first, second = plain_squares(await harbour.card(ME))[:2]
    asked = await sent(
        harbour, submission(ME, first, replace(told(first.activity), customer="Harbour Foods Ltd"))
    )
    with pytest.raises(NotFound):
        await sent(harbour, submission(ME, second, told(second.activity), claim=asked.claim, revision=1))


async def test_a_claimant_who_left_holds_up_nobody(harbour: Company, beholder: Any) -> None:
    face = await square_with(harbour, Need.COLLEAGUE_WITNESS)
    waiting = await sent(harbour, submission(ME, face, replace(told(face.activity), witnesses=(DEV,))))
    gone = Member(person=ME, name="uamara", zone="Europe/Lisbon", active=False)
    await harbour.database.run(harbour.workspace, change_member, ChangeMember(member=gone))
    harbour.clock.move(days=8)
    await swept(harbour)
    assert await beholder.fetchval("SELECT state FROM claim") == "review"
    await agree(harbour, waiting)
    assert await beholder.fetchval("SELECT state FROM claim") == "awarded"


async def test_a_colleagues_story_with_a_few_words_changed_goes_to_a_reviewer(harbour: Company) -> None:
    mine, theirs = plain_squares(await harbour.card(ME))[0], plain_squares(await harbour.card(DEV))[0]
    story = told(mine.activity).text
    await sent(harbour, submission(ME, mine, told(mine.activity)))
    borrowed = story.replace("rained", "snowed").replace("eleven", "twelve").replace("brother", "cousin")
    plain_words = replace(told(theirs.activity), story="", learned="", what_changed="", customer_quote="")
    field = {_text_of(theirs): borrowed, "customer": "Lena Vogt"}
    evidence = replace(plain_words, **field)  # type: ignore[arg-type]  # a text field by its name
    assert (await sent(harbour, submission(DEV, theirs, evidence))).state is ClaimState.REVIEW


def _text_of(face: SquareFace) -> str:
    texts = {Need.STORY, Need.LEARNED, Need.WHAT_CHANGED, Need.CUSTOMER_QUOTE}
    return next(need.value for need in face.activity.needs if need in texts)


async def test_a_link_to_our_own_pages_is_no_evidence_from_a_customer(
    harbour: Company, beholder: Any
) -> None:
    await harbour.install(ME, DEV, JO, BOSS, own_domains=("ours.example",))
    face, week = await lay(harbour, beholder, ME, ActivityId("unasked-hour")), (await harbour.card(ME)).week
    evidence = replace(told(face.activity), link="https://blog.ours.example/post")
    page = await sent(harbour, submission(ME, face, evidence, week=week, occurred_on=week.monday))
    assert page.state is ClaimState.ASKED


async def test_a_promise_half_lights_its_square_until_the_follow_up(harbour: Company) -> None:
    face = await square_with(harbour, Need.PROMISE_DUE, two_phase=True)
    promised = await sent(harbour, submission(ME, face, told(face.activity)))
    assert promised.state is ClaimState.HALF_LIT
    assert (await harbour.card(ME)).squares[face.position].state is SquareState.HALF_LIT
    harbour.clock.move(days=21)
    form = await harbour.database.run(harbour.workspace, show_form, ShowForm(person=ME, claim=promised.claim))
    assert form.closing
    assert form.chosen is not None
    closing = submission(
        ME, form.chosen, kept(form.draft, date(2026, 11, 26)), claim=promised.claim, revision=form.revision
    )
    page = await sent(harbour, closing)
    assert page.state in {ClaimState.AWARDED, ClaimState.WAITING}, page.asks


async def test_withdrawing_frees_the_square_and_takes_its_points_along(
    harbour: Company, beholder: Any
) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    page = await sent(harbour, submission(ME, face, told(face.activity)))
    gone = await harbour.database.run(
        harbour.workspace, withdraw_claim, WithdrawClaim(person=ME, claim=page.claim)
    )
    assert gone.state is ClaimState.WITHDRAWN
    assert await beholder.fetchval("SELECT points FROM score_week") == 0
    assert (await harbour.card(ME)).squares[face.position].state is SquareState.OPEN
    again = await sent(harbour, submission(ME, face, told(face.activity)))
    assert again.state is ClaimState.AWARDED


async def test_nobody_touches_somebody_elses_claim(harbour: Company) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    page = await sent(harbour, submission(ME, face, told(face.activity)))
    for act in (
        harbour.database.run(harbour.workspace, withdraw_claim, WithdrawClaim(person=DEV, claim=page.claim)),
        harbour.database.run(harbour.workspace, ask_human, AskHuman(person=DEV, claim=page.claim)),
        harbour.database.run(harbour.workspace, show_form, ShowForm(person=DEV, claim=page.claim)),
    ):
        with pytest.raises(NotFound):
            await act


async def test_only_the_reviewer_decides_and_never_about_themselves(harbour: Company) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    asked = await sent(
        harbour, submission(ME, face, replace(told(face.activity), customer="Harbour Foods Ltd"))
    )
    await harbour.database.run(harbour.workspace, ask_human, AskHuman(person=ME, claim=asked.claim))
    for person in (ME, DEV):
        review = ReviewClaim(person=person, claim=asked.claim, award=True)
        with pytest.raises(Refused):
            await harbour.database.run(harbour.workspace, review_claim, review)
    decided = await harbour.database.run(
        harbour.workspace, review_claim, ReviewClaim(person=BOSS, claim=asked.claim, award=True)
    )
    assert decided.state is ClaimState.AWARDED
    with pytest.raises(Refused):
        await harbour.database.run(
            harbour.workspace,
            review_claim,
            ReviewClaim(person=BOSS, claim=asked.claim, award=False, sentence="Who?"),
        )


async def test_a_card_takes_claims_until_tuesday_noon(harbour: Company) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    harbour.clock.move(days=6, hours=1)
    page = await sent(harbour, submission(ME, face, told(face.activity)))
    assert page.state is ClaimState.AWARDED
    other = plain_squares(await harbour.card(ME))[1]
    harbour.clock.move(hours=2)
    with pytest.raises(Refused) as refusal:
        await sent(harbour, submission(ME, other, told(other.activity, number=2)))
    assert refusal.value.code == "week_closed"


async def test_a_card_that_was_never_dealt_says_so(harbour: Company) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    with pytest.raises(NotFound):
        await sent(harbour, submission(ME, face, told(face.activity), week=Week.parse("2026-W40")))


async def test_a_stale_form_changes_nothing(harbour: Company) -> None:
    face = plain_squares(await harbour.card(ME))[0]
    asked = await sent(
        harbour, submission(ME, face, replace(told(face.activity), customer="Harbour Foods Ltd"))
    )
    mended = submission(ME, face, told(face.activity), claim=asked.claim, revision=1)
    await sent(harbour, mended)
    with pytest.raises(Refused) as refusal:
        await sent(harbour, replace(mended, delivery=submission(ME, face, Evidence()).delivery))
    assert refusal.value.code == "claim_moved_on"


async def test_workspaces_do_not_see_each_other(harbour: Company, app_engine: AsyncEngine) -> None:
    other = await company(app_engine, workspace="T0OTHER", clock=harbour.clock).install(ME, BOSS)
    await other.join(ME)
    face = plain_squares(await harbour.card(ME))[0]
    page = await sent(harbour, submission(ME, face, told(face.activity)))
    with pytest.raises(NotFound):
        await other.database.run(other.workspace, withdraw_claim, WithdrawClaim(person=ME, claim=page.claim))
    assert all(face.state is SquareState.OPEN for face in (await other.card(ME)).squares)


async def test_a_promise_is_not_moved_by_its_own_follow_up(harbour: Company, beholder: Any) -> None:
    face = await square_with(harbour, Need.PROMISE_DUE, two_phase=True)
    promised = await sent(harbour, submission(ME, face, told(face.activity)))
    form = await harbour.database.run(harbour.workspace, show_form, ShowForm(person=ME, claim=promised.claim))
    assert form.draft.promise is not None
    later = replace(form.draft.promise, due=date(2026, 11, 27) + timedelta(days=20))
    assert form.chosen is not None
    evidence = kept(replace(form.draft, promise=later), date(2026, 11, 25))
    hollow = replace(evidence, customer="Harbour Foods Ltd")
    asked = await sent(
        harbour, submission(ME, form.chosen, hollow, claim=promised.claim, revision=form.revision)
    )
    assert asked.state is ClaimState.ASKED
    await sent(
        harbour, submission(ME, form.chosen, evidence, claim=promised.claim, revision=form.revision + 1)
    )
    assert await beholder.fetchval("SELECT due FROM claim") == date(2026, 11, 27)
    assert await beholder.fetchval("SELECT evidence #>> '{promise,due}' FROM claim") == "2026-11-27"
