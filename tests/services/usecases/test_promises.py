"""A promise from the day it is made until it is kept, withdrawn or let go."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.lines import LINE_SQUARES
from cards.model import PersonId, Week
from cards.points import PromiseKept
from services.claim_state import ClaimState
from services.errors import FieldErrors, Refused
from services.evidence import Promise
from services.ids import ChannelId, ClaimId
from services.languages import Language
from services.notices import CardChanged, ClaimChanged, PromiseDue
from services.pages import ClaimPage, PromisePage, SquareState
from services.people import Member
from services.ports import Posted
from services.store import messages, recap_facts, workspaces
from services.store.tx import Tx
from services.usecases.answer_witness import AnswerWitness, answer_witness
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.choose_language import ChooseLanguage, choose_language
from services.usecases.compose import compose
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.leave_game import LeaveGame, leave_game
from services.usecases.pause_game import PauseGame, pause_game
from services.usecases.remind_promises import remind_due
from services.usecases.show_card import ShowCard, show_card
from services.usecases.show_form import ShowForm, show_form
from services.usecases.show_home import ShowHome, show_home
from services.usecases.show_promises import ShowPromises, show_promises
from services.usecases.submit_claim import submit_claim
from services.usecases.sweep import PARTS, Sweep
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import WEEK, Company, company, kept, submission, told
from tests.support.founding import Founding
from tests.support.squares import PROMISE, WITNESSED_PROMISE, lay

ME, DEV, BOSS = (PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UBOSS"))
FRIDAY = date(2026, 11, 27)
"""What is promised in `told` is due then."""
PROMISED = (
    "Send her the drawing of the new gate and the hinge",
    "Ring Rui before his shift about the lift on pier four",
    "Bring Donna a spare key for the cold store on Monday",
    "Ask the yard whether the crane may stay over the weekend",
    "Find out who painted the old fire station and tell Malin",
)
REMINDERS = "SELECT count(*) FROM outbox WHERE kind = 'promise' AND state = 'waiting'"


async def found(firm: Company) -> None:
    await firm.install(ME, DEV, BOSS)
    for person in (ME, DEV):
        await firm.join(person)


@pytest.fixture
async def harbour(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def swept(firm: Company) -> None:
    for part in PARTS:
        await firm.database.run(firm.workspace, part, Sweep())


def at(day: int, hour: int, minute: int = 0, *, month: int = 11) -> datetime:
    """A moment on the wall clock of Lisbon, which is UTC in winter."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


async def promised(
    firm: Company, beholder: Any, *, due: date = FRIDAY, at: int = 0, activity: Any = PROMISE
) -> ClaimPage:
    firm.clock.move(minutes=10)
    face = await lay(firm, beholder, ME, activity, at=at)
    evidence = told(face.activity, number=at, customer=f"Ines Duarte {at}".rstrip(" 0"))
    evidence = replace(evidence, promise=Promise(what=PROMISED[at], due=due))
    page = await firm.database.run(firm.workspace, submit_claim, submission(ME, face, evidence))
    assert page.state is ClaimState.HALF_LIT, page.asks
    return page


async def followed_up(firm: Company, claim: ClaimId, on: date, **more: Any) -> ClaimPage:
    form = await firm.database.run(firm.workspace, show_form, ShowForm(person=ME, claim=claim))
    assert form.chosen is not None
    evidence = replace(kept(form.draft, on), **more)
    command = submission(ME, form.chosen, evidence, week=form.week, claim=claim, revision=form.revision)
    return await firm.database.run(firm.workspace, submit_claim, command)


async def mine(firm: Company) -> Any:
    return await firm.database.run(firm.workspace, show_promises, ShowPromises(person=ME))


@pytest.mark.parametrize("due", [date.min, date(2026, 11, 24)])
async def test_a_day_before_it_was_promised_is_heard_under_the_day_and_nothing_is_stored(
    harbour: Company, beholder: Any, due: date
) -> None:
    face = await lay(harbour, beholder, ME, PROMISE, at=0)
    evidence = replace(told(face.activity), promise=Promise(what=PROMISED[0], due=due))
    for language, begins in ((Language.GERMAN, "Dieser Tag"), (Language.ENGLISH, "That day was over")):
        await harbour.database.run(
            harbour.workspace, choose_language, ChooseLanguage(person=ME, language=language)
        )
        with pytest.raises(FieldErrors) as wrong:
            await harbour.database.run(harbour.workspace, submit_claim, submission(ME, face, evidence))
        assert wrong.value.fields["promise.due"].startswith(begins)
    assert await beholder.fetchval("SELECT count(*) FROM claim") == 0


@pytest.mark.parametrize(
    ("on", "when", "points"),
    [
        (date(2026, 11, 26), PromiseKept.EARLY, 15),
        (FRIDAY, PromiseKept.ON_TIME, 15),
        (date(2026, 11, 28), PromiseKept.LATE, 5),
        (date(2026, 12, 20), PromiseKept.LATE, 5),
    ],
)
async def test_a_promise_is_kept_early_on_its_day_or_late(
    harbour: Company, beholder: Any, on: date, when: PromiseKept, points: int
) -> None:
    page = await promised(harbour, beholder)
    harbour.clock.now = datetime(on.year, on.month, on.day, 15, tzinfo=UTC)
    lit = await followed_up(harbour, page.claim, on)
    assert (lit.state, lit.kept) == (ClaimState.AWARDED, when)
    assert {e.kind.value: e.points for e in lit.entries}["promise"] == points


async def test_the_day_of_a_follow_up_is_todays_where_the_claimant_is(
    harbour: Company, beholder: Any
) -> None:
    page = await promised(harbour, beholder)
    await lives_in(harbour, ME, "Pacific/Auckland")
    harbour.clock.now = at(26, 12)
    form = await harbour.database.run(harbour.workspace, show_form, ShowForm(person=ME, claim=page.claim))
    assert form.today == FRIDAY
    with pytest.raises(FieldErrors):
        await followed_up(harbour, page.claim, FRIDAY + timedelta(days=1))
    assert (await followed_up(harbour, page.claim, form.today)).kept is PromiseKept.ON_TIME


async def lives_in(firm: Company, person: PersonId, zone: str) -> None:
    member = Member(person=person, name=person.lower(), real_name=person.title(), zone=zone)
    await firm.database.run(firm.workspace, change_member, ChangeMember(member=member))


@pytest.mark.parametrize(
    ("zone", "due", "nine"),
    [
        ("Europe/Lisbon", FRIDAY, at(27, 9)),
        ("America/New_York", FRIDAY, at(27, 14)),
        ("Pacific/Auckland", FRIDAY, at(26, 20)),
        ("Asia/Kathmandu", FRIDAY, at(27, 3, 15)),
        pytest.param("Europe/Lisbon", date(2026, 11, 29), at(29, 9), id="a Sunday"),
    ],
)
async def test_a_promise_is_recalled_in_the_morning_of_its_day_where_the_claimant_is(
    harbour: Company, beholder: Any, zone: str, due: date, nine: datetime
) -> None:
    await promised(harbour, beholder, due=due)
    await lives_in(harbour, ME, zone)
    harbour.clock.now = nine - timedelta(minutes=1)
    await swept(harbour)
    assert await beholder.fetchval(REMINDERS) == 0
    harbour.clock.now = nine
    for _ in range(3):
        await swept(harbour)
    assert await beholder.fetchval(REMINDERS) == 1


async def test_what_a_sleeping_worker_missed_is_not_recalled_at_night(
    harbour: Company, beholder: Any
) -> None:
    await promised(harbour, beholder)
    harbour.clock.now = at(27, 20)
    await swept(harbour)
    assert await beholder.fetchval(REMINDERS) == 0
    harbour.clock.now = at(28, 9)
    await swept(harbour)
    assert await beholder.fetchval(REMINDERS) == 1


async def test_an_open_promise_is_nudged_once_on_a_working_day_and_never_again(
    harbour: Company, beholder: Any
) -> None:
    await promised(harbour, beholder)
    harbour.clock.now = at(27, 9)
    await swept(harbour)
    counts = []
    for day in range(28, 31):
        harbour.clock.now = at(day, 10)
        await swept(harbour)
        counts.append(await beholder.fetchval(REMINDERS))
    assert counts == [1, 1, 2]
    for _ in range(8):
        harbour.clock.move(days=7)
        await swept(harbour)
    assert await beholder.fetchval(REMINDERS) == 2


async def test_a_nudge_waits_for_monday(harbour: Company, beholder: Any) -> None:
    await promised(harbour, beholder, due=date(2026, 12, 2))
    for day, expected in ((2, 1), (5, 1), (6, 1), (7, 2)):
        harbour.clock.now = at(day, 10, month=12)
        await swept(harbour)
        assert await beholder.fetchval(REMINDERS) == expected, day


async def test_a_promise_kept_in_time_is_never_recalled(harbour: Company, beholder: Any) -> None:
    page = await promised(harbour, beholder)
    harbour.clock.now = at(26, 15)
    await followed_up(harbour, page.claim, date(2026, 11, 26))
    for day in range(27, 31):
        harbour.clock.now = at(day, 10)
        await swept(harbour)
    assert await beholder.fetchval(REMINDERS) == 0


async def test_a_pause_is_respected_and_the_reminder_comes_after_it(harbour: Company, beholder: Any) -> None:
    await promised(harbour, beholder)
    until = PauseGame(person=ME, until=date(2026, 12, 3))
    await harbour.database.run(harbour.workspace, pause_game, until)
    for moment in (at(27, 9), at(1, 9, month=12), at(3, 12, month=12)):
        harbour.clock.now = moment
        await swept(harbour)
    assert await beholder.fetchval(REMINDERS) == 0
    harbour.clock.now = at(4, 9, month=12)
    await swept(harbour)
    assert await beholder.fetchval(REMINDERS) == 1


async def test_who_left_hears_nothing_and_may_still_follow_up(harbour: Company, beholder: Any) -> None:
    page = await promised(harbour, beholder)
    await harbour.database.run(harbour.workspace, leave_game, LeaveGame(person=ME))
    harbour.clock.now = at(27, 10)
    await swept(harbour)
    assert await beholder.fetchval(REMINDERS) == 0
    home = await harbour.database.run(harbour.workspace, show_home, ShowHome(person=ME))
    assert [promise.claim for promise in home.promises] == [page.claim]
    assert (await followed_up(harbour, page.claim, FRIDAY)).state is ClaimState.AWARDED


async def test_many_who_pause_hold_up_nobodys_reminder(harbour: Company, beholder: Any) -> None:
    for place in range(5):
        await promised(harbour, beholder, at=place)
    await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=ME))
    face = await lay(harbour, beholder, DEV, PROMISE)
    await harbour.database.run(harbour.workspace, submit_claim, submission(DEV, face, told(face.activity)))
    await beholder.execute("UPDATE claim SET state = 'half_lit' WHERE person_id = $1", DEV)
    harbour.clock.now = at(27, 10)
    for part in PARTS:
        await harbour.database.run(harbour.workspace, part, Sweep(limit=2))
    assert await beholder.fetchval(REMINDERS) == 1


async def test_a_reminder_shows_what_became_of_its_promise(harbour: Company, beholder: Any) -> None:
    page = await promised(harbour, beholder)
    harbour.clock.now = at(27, 10)
    await swept(harbour)
    notice = PromiseDue(claim=page.claim, person=ME)
    shown = await composed(harbour, notice)
    assert (shown.open, shown.due == shown.today) == (True, True)
    await beholder.execute("UPDATE outbox SET state = 'sent' WHERE kind = 'promise'")
    await followed_up(harbour, page.claim, FRIDAY)
    assert await beholder.fetchval(REMINDERS) == 1
    after = await composed(harbour, notice)
    assert (after.open, after.kept) == (False, PromiseKept.ON_TIME)


async def composed(firm: Company, notice: Any) -> Any:
    return await firm.database.run(firm.workspace, compose, notice)


async def test_promises_are_listed_with_the_nearest_first(harbour: Company, beholder: Any) -> None:
    days = {0: 27, 1: 25, 2: 30, 3: 26, 4: 29}
    for place, day in days.items():
        await promised(harbour, beholder, due=date(2026, 11, day), at=place)
    harbour.clock.now = at(27, 15)
    page = await mine(harbour)
    assert [promise.due.day for promise in page.open] == [27, 26, 25, 29, 30]
    home = await harbour.database.run(harbour.workspace, show_home, ShowHome(person=ME))
    assert home.promises == page.open


async def test_a_kept_promise_moves_to_those_kept_lately(harbour: Company, beholder: Any) -> None:
    page = await promised(harbour, beholder)
    harbour.clock.now = at(26, 15)
    await followed_up(harbour, page.claim, date(2026, 11, 26))
    listed = await mine(harbour)
    assert (listed.open, [(p.customer, p.kept) for p in listed.kept]) == (
        (),
        [("Ines Duarte", PromiseKept.EARLY)],
    )
    harbour.clock.move(days=31)
    assert (await mine(harbour)).kept == ()


async def test_a_follow_up_that_was_sent_back_stays_among_the_promises(
    harbour: Company, beholder: Any
) -> None:
    page = await promised(harbour, beholder)
    harbour.clock.now = at(27, 15)
    asked = await followed_up(harbour, page.claim, FRIDAY, customer="Harbour Foods Ltd")
    assert asked.state is ClaimState.ASKED
    (shown,) = (await mine(harbour)).open
    assert (shown.state, shown.open) == (ClaimState.ASKED, False)
    stages = await beholder.fetch("SELECT notice FROM outbox WHERE kind = 'claim' AND state = 'waiting'")
    assert {'"followup": true' in row["notice"] for row in stages} == {True, False}


async def test_an_early_follow_up_that_was_sent_back_is_recalled_on_its_day_once(
    harbour: Company, beholder: Any
) -> None:
    page = await promised(harbour, beholder)
    harbour.clock.now = at(26, 15)
    asked = await followed_up(harbour, page.claim, date(2026, 11, 26), customer="Harbour Foods Ltd")
    assert asked.state is ClaimState.ASKED
    await swept(harbour)
    assert await beholder.fetchval(REMINDERS) == 0
    harbour.clock.now = at(27, 10)
    for _ in range(2):
        await swept(harbour)
        assert await beholder.fetchval(REMINDERS) == 1
        await beholder.execute("UPDATE outbox SET state = 'waiting'")
    recalled = await composed(harbour, PromiseDue(claim=page.claim, person=ME))
    assert (recalled.state, recalled.open) == (ClaimState.ASKED, False)


async def test_a_promise_outlives_its_card_and_counts_for_the_week_it_was_made_in(
    harbour: Company, beholder: Any
) -> None:
    await harbour.meets_in(ChannelId("C1"))
    page = await promised(harbour, beholder, at=4)
    row = LINE_SQUARES[0]
    await beholder.execute(
        "UPDATE card SET awarded = $1 WHERE person_id = $2", sum(1 << i for i in row if i != 4), ME
    )
    await beholder.execute("UPDATE outbox SET state = 'sent'")
    harbour.clock.now = at(20, 15, month=12)
    lit = await followed_up(harbour, page.claim, date(2026, 12, 20))
    assert (lit.state, lit.lines, lit.week) == (ClaimState.AWARDED, (0,), WEEK)
    weeks = await beholder.fetch(
        "SELECT DISTINCT week FROM ledger UNION SELECT week FROM score_week UNION SELECT week FROM team_week"
    )
    assert {each["week"] for each in weeks} == {WEEK.monday}
    told_of = {r["key"] for r in await beholder.fetch("SELECT key FROM outbox WHERE state = 'waiting'")}
    assert {f"card:{ME}:{WEEK}", f"celebration:{ME}:{WEEK}:0"} <= told_of
    assert any(key.startswith("board:") and key.endswith(str(WEEK)) for key in told_of)
    old = await harbour.database.run(harbour.workspace, show_card, ShowCard(person=ME, week=WEEK))
    assert old.squares[4].state is SquareState.AWARDED


async def test_an_old_card_whose_message_is_gone_is_not_posted_anew(harbour: Company, beholder: Any) -> None:
    page = await promised(harbour, beholder)
    notice = CardChanged(person=ME, week=WEEK)
    assert await composed(harbour, notice) is not None
    harbour.clock.now = at(20, 15, month=12)
    await followed_up(harbour, page.claim, date(2026, 12, 20))
    assert await composed(harbour, notice) is None
    assert (await composed(harbour, ClaimChanged(claim=page.claim, person=ME))).state is ClaimState.AWARDED
    await harbour.database.run(harbour.workspace, posted, notice.key)
    assert await composed(harbour, notice) is not None


async def posted(tx: Tx, key: str) -> None:
    await messages.keep(tx, key, Posted(channel=ChannelId("D1"), ts="1.1"))


async def test_a_promise_of_the_last_week_of_a_season_is_recalled_and_kept_in_the_next(
    harbour: Company, beholder: Any
) -> None:
    last = Week.parse("2026-W53")
    harbour.clock.now = datetime(2026, 12, 30, 10, tzinfo=UTC)
    await harbour.database.run(harbour.workspace, deal_cards, DealCards(week=last, zone="Europe/Lisbon"))
    face = await lay(harbour, beholder, ME, PROMISE)
    evidence = told(face.activity)
    assert evidence.promise is not None
    evidence = replace(evidence, promise=replace(evidence.promise, due=date(2027, 1, 8)))
    command = submission(ME, face, evidence, week=last, occurred_on=date(2026, 12, 30))
    page = await harbour.database.run(harbour.workspace, submit_claim, command)
    harbour.clock.now = datetime(2027, 1, 8, 10, tzinfo=UTC)
    await harbour.database.run(
        harbour.workspace, deal_cards, DealCards(week=last.next(), zone="Europe/Lisbon")
    )
    home = await harbour.database.run(harbour.workspace, show_home, ShowHome(person=ME))
    assert (home.state.value, [p.claim for p in home.promises]) == ("invited", [page.claim])
    await swept(harbour)
    assert await beholder.fetchval(REMINDERS) == 1
    lit = await followed_up(harbour, page.claim, date(2027, 1, 8))
    assert (lit.state, lit.kept, lit.week) == (ClaimState.AWARDED, PromiseKept.ON_TIME, last)


async def test_a_promise_is_kept_whatever_became_of_the_deck(harbour: Company, beholder: Any) -> None:
    page = await promised(harbour, beholder)
    source = await beholder.fetchval("SELECT source FROM deck")
    await beholder.execute("UPDATE deck SET source = $1, deck_hash = 'older'", source)
    await beholder.execute("UPDATE card SET deck_hash = 'older'")
    harbour.clock.now = at(27, 15)
    assert (await followed_up(harbour, page.claim, FRIDAY)).state is ClaimState.AWARDED


async def test_a_withdrawn_promise_frees_its_square_within_the_week_and_costs_nothing(
    harbour: Company, beholder: Any
) -> None:
    page = await promised(harbour, beholder)
    gone = await harbour.database.run(
        harbour.workspace, withdraw_claim, WithdrawClaim(person=ME, claim=page.claim)
    )
    assert (gone.state, gone.claimable, gone.lapsed) == (ClaimState.WITHDRAWN, True, False)
    assert (await harbour.card(ME)).squares[0].state is SquareState.OPEN
    assert await beholder.fetchval("SELECT count(*) FROM ledger") == 0
    again = await promised(harbour, beholder)
    harbour.clock.now = at(20, 15, month=12)
    late = await harbour.database.run(
        harbour.workspace, withdraw_claim, WithdrawClaim(person=ME, claim=again.claim)
    )
    assert not late.claimable
    with pytest.raises(Refused):
        await followed_up(harbour, again.claim, date(2026, 12, 20))


async def test_after_ninety_days_an_open_promise_ends_its_words_go_and_its_claimant_is_told(
    harbour: Company, beholder: Any
) -> None:
    page = await promised(harbour, beholder)
    harbour.clock.now = at(27, 10)
    await swept(harbour)
    await beholder.execute("UPDATE outbox SET state = 'sent'")
    harbour.clock.now = at(25, 10) + timedelta(days=89)
    await swept(harbour)
    assert [p.what for p in (await mine(harbour)).open] == [PROMISED[0]]
    harbour.clock.move(days=2)
    await swept(harbour)
    row = await beholder.fetchrow("SELECT evidence::text, state FROM claim")
    assert tuple(row) == ("{}", "withdrawn")
    assert (
        await beholder.fetchval(
            "SELECT half_lit FROM card WHERE person_id = $1 AND week = $2", ME, WEEK.monday
        )
        == 0
    )
    notice = await composed(harbour, ClaimChanged(claim=page.claim, person=ME))
    assert (notice.lapsed, notice.customer) == (True, "")
    recalled: PromisePage = await composed(harbour, PromiseDue(claim=page.claim, person=ME))
    assert (recalled.state, recalled.what) == (ClaimState.WITHDRAWN, "")
    assert await beholder.fetchval(REMINDERS) == 2


async def test_the_witness_of_a_promise_is_asked_when_it_is_kept_and_not_before(
    harbour: Company, beholder: Any
) -> None:
    page = await promised(harbour, beholder, activity=WITNESSED_PROMISE)
    assert await beholder.fetchval("SELECT count(*) FROM outbox WHERE kind = 'witness'") == 0
    harbour.clock.now = at(27, 15)
    with pytest.raises(FieldErrors):
        await followed_up(harbour, page.claim, FRIDAY)
    waiting = await followed_up(harbour, page.claim, FRIDAY, witnesses=(DEV,))
    assert (waiting.state, waiting.witnesses) == (ClaimState.WAITING, (DEV,))
    answer = AnswerWitness(person=DEV, claim=page.claim, was_there=True)
    await harbour.database.run(harbour.workspace, answer_witness, answer)
    assert (await harbour.card(ME)).squares[0].state is SquareState.AWARDED


async def test_how_a_promise_was_taken_is_kept_and_old_follow_ups_are_still_read(
    harbour: Company, beholder: Any
) -> None:
    page = await promised(harbour, beholder)
    harbour.clock.now = at(27, 15)
    form = await harbour.database.run(harbour.workspace, show_form, ShowForm(person=ME, claim=page.claim))
    followup = kept(form.draft, FRIDAY).followup
    assert followup is not None
    await followed_up(harbour, page.claim, FRIDAY)
    await beholder.execute("UPDATE claim SET evidence = evidence #- '{followup,reaction}'")
    (shown,) = (await mine(harbour)).kept
    assert shown.kept is PromiseKept.ON_TIME


PLACE = "UPDATE workspace SET quiet_from = $1, quiet_until = $2, holidays = $3"
MINE = "UPDATE person SET quiet_from = $1, quiet_until = $2, reminded = $3 WHERE person_id = 'UAMARA'"
HOLIDAYS = [FRIDAY, date(2026, 11, 28), date(2026, 11, 30)]


@pytest.mark.parametrize(
    ("place", "mine", "first"),
    [
        pytest.param((20, 11, []), (None, None, True), at(27, 11), id="quiet in the mornings here"),
        pytest.param((20, 8, []), (None, 10, True), at(27, 10), id="quiet in my mornings"),
        pytest.param((20, 11, []), (None, 10, True), at(27, 11), id="whichever is longer"),
        pytest.param((24, 0, []), (None, None, True), at(27, 9), id="nobody is woken all the same"),
        pytest.param(
            (20, 8, HOLIDAYS), (None, None, True), at(26, 9), id="a holiday is told of the day before"
        ),
        pytest.param((20, 8, [date(2026, 11, 26)]), (None, None, True), at(27, 9), id="a holiday before it"),
        pytest.param((20, 8, []), (None, None, False), None, id="who would rather not be reminded"),
    ],
)
async def test_reminders_heed_quiet_hours_holidays_and_whoever_wants_none(
    harbour: Company, beholder: Any, place: Any, mine: Any, first: datetime | None
) -> None:
    await promised(harbour, beholder)
    await beholder.execute(PLACE, *place)
    await beholder.execute(MINE, *mine)
    for hours in range(8, 48):
        harbour.clock.now = at(26, 0) + timedelta(hours=hours)
        if first is None or harbour.clock.now < first:
            await harbour.database.run(harbour.workspace, remind_due, Sweep())
    assert await beholder.fetchval(REMINDERS) == 0
    if first is not None:
        harbour.clock.now = first
        await harbour.database.run(harbour.workspace, remind_due, Sweep())
        assert await beholder.fetchval(REMINDERS) == 1


async def test_a_recap_counts_promises_of_the_days_ahead_and_none_of_who_left(
    harbour: Company, beholder: Any
) -> None:
    await promised(harbour, beholder)
    assert [await ahead(harbour, since=FRIDAY + timedelta(days=days)) for days in (-2, 0, 1)] == [1, 1, 0]
    await harbour.database.run(harbour.workspace, leave_game, LeaveGame(person=ME))
    assert await ahead(harbour, since=FRIDAY) == 0


async def ahead(firm: Company, *, since: date) -> int:
    async with firm.database.begin(firm.workspace) as tx:
        team = await workspaces.first_team(tx)
        return await recap_facts.promises_due(tx, team, since=since, until=FRIDAY + timedelta(days=9))
