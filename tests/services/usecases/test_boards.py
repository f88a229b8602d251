"""Boards: every point explains itself, people are compared by available day, and what rests stands still."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import ActivityId, PersonId
from cards.points import EntryKind
from cards.standings import lot
from services.board_pages import BoardDetailPage, BoardPage, ClaimPoints, MyScorePage, PeoplePage
from services.boards import season_span
from services.claim_state import ClaimState
from services.ids import ChannelId, TeamId
from services.notices import BoardChanged, BoardDetail
from services.pages import ClaimPage
from services.recaps import Written
from services.store import boards, scores
from services.store.tx import Tx
from services.team_notices import RecapPosted
from services.teams import TeamChoice, TeamSource
from services.usecases.answer_witness import AnswerWitness, answer_witness
from services.usecases.compose import compose
from services.usecases.draft_recap import TendRecaps, draft_recaps
from services.usecases.edit_recap import Act, EditRecap, edit_recap
from services.usecases.keep_team import MakeTeam, make_team
from services.usecases.leave_game import LeaveGame, leave_game
from services.usecases.pause_game import PauseGame, pause_game
from services.usecases.review_claim import ReviewClaim, review_claim
from services.usecases.show_board import ShowBoard, show_board
from services.usecases.show_claim import ShowClaim, show_claim
from services.usecases.show_my_score import ShowMyScore, show_my_score
from services.usecases.show_people import ShowMyName, ShowPeople, show_my_name, show_people
from services.usecases.show_recap import ShowRecaps, show_recaps
from services.usecases.show_seasons import ShowSeasons, show_seasons
from services.usecases.submit_claim import submit_claim
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import WEEK, Company, company, plain_squares, submission, told
from tests.support.founding import Founding
from tests.support.squares import lay

ME, DEV, JO, KIM, LEE, BOSS = (
    PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UJOANNA", "UKIM", "ULEE", "UBOSS")
)
EVERYBODY = (ME, DEV, JO, KIM, LEE, BOSS)
WITNESSED = ActivityId("warm-handover")
CHANNEL = ChannelId("C0TEAM")
MONDAY = datetime(2026, 11, 30, tzinfo=UTC)
FREEZE, REVEAL = (datetime(2026, 11, 27, hour, tzinfo=UTC) for hour in (12, 15))


async def found(firm: Company) -> None:
    await firm.install(*EVERYBODY)
    for person in EVERYBODY:
        await firm.join(person)


@pytest.fixture
async def harbour(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def run(firm: Company, usecase: Any, command: Any) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


async def lights(
    firm: Company, person: PersonId = ME, *, number: int = 0, customer: str = "Ines Duarte", **more: Any
) -> ClaimPage:
    face = plain_squares(await firm.card(person))[number]
    evidence = told(face.activity, number=number + 7 * EVERYBODY.index(person), customer=customer)
    page: ClaimPage = await run(firm, submit_claim, submission(person, face, evidence, **more))
    if page.state is not ClaimState.AWARDED:
        await run(firm, review_claim, ReviewClaim(person=BOSS, claim=page.claim, award=True))
        page = await run(firm, show_claim, ShowClaim(person=person, claim=page.claim))
    assert page.state is ClaimState.AWARDED
    return page


async def mine(firm: Company, person: PersonId = ME) -> MyScorePage:
    page: MyScorePage = await run(firm, show_my_score, ShowMyScore(person=person))
    return page


async def team(firm: Company) -> BoardPage:
    page: BoardPage = await run(firm, show_board, ShowBoard(person=DEV))
    return page


async def near(firm: Company, person: PersonId = ME) -> PeoplePage:
    page: PeoplePage = await run(firm, show_people, ShowPeople(person=person))
    return page


async def seen(firm: Company, *people: PersonId) -> None:
    for person in people:
        await run(firm, show_my_name, ShowMyName(person=person, visible=True))


def kinds(claim: ClaimPoints) -> dict[EntryKind, int]:
    return {entry.kind: entry.points for entry in claim.entries}


# Every point explains itself


async def test_the_sum_of_my_week_is_told_claim_by_claim(harbour: Company) -> None:
    await lights(harbour)
    await lights(harbour, number=1, customer="Rui Costa")
    page = await mine(harbour)
    assert [claim.customer for claim in page.claims] == ["Ines Duarte", "Rui Costa"]
    assert sum(entry.points for claim in page.claims for entry in claim.entries) == page.points
    assert kinds(page.claims[0])[EntryKind.NEW_PERSON] == 10
    assert page.season_points == page.points == page.best_week


async def test_the_fifth_colleague_on_a_customer_reads_why_it_came_to_nothing(harbour: Company) -> None:
    for person in EVERYBODY[:5]:
        await lights(harbour, person)
    page = await mine(harbour, LEE)
    assert (page.points, page.squares) == (0, 1)
    assert [kinds(claim) for claim in page.claims] == [{EntryKind.FATIGUE: 0}]


async def test_the_sixth_square_of_a_day_reads_why_it_is_not_more(harbour: Company) -> None:
    for number in range(6):
        await lights(harbour, number=number, customer=f"Ines Duarte{'abcdef'[number]}")
    *before, last = (await mine(harbour)).claims
    assert all(EntryKind.NEW_PERSON in kinds(claim) for claim in before)
    assert set(kinds(last)) == {EntryKind.SQUARE, EntryKind.PACE}


async def test_what_was_taken_back_is_told_only_where_it_left_something(harbour: Company) -> None:
    claim = await lights(harbour)
    await run(harbour, withdraw_claim, WithdrawClaim(person=ME, claim=claim.claim))
    assert (await mine(harbour)).claims == ()


async def test_a_colleague_who_was_there_is_worth_something_and_most_helpful(
    harbour: Company, beholder: Any
) -> None:
    face = await lay(harbour, beholder, ME, WITNESSED)
    evidence = replace(told(face.activity), witnesses=(DEV,))
    waiting = await run(harbour, submit_claim, submission(ME, face, evidence))
    await run(harbour, answer_witness, AnswerWitness(person=DEV, claim=waiting.claim, was_there=True))
    (claim,) = (await mine(harbour)).claims
    assert kinds(claim)[EntryKind.CREDIT] == 5
    assert (await team(harbour)).helpers.people == ()
    await seen(harbour, DEV)
    page = await team(harbour)
    assert (page.helpers.people, page.helpers.times) == ((DEV,), 1)


@pytest.mark.parametrize(("days", "points"), [(20, None), (40, 10), (70, 20)])
async def test_a_customer_who_had_gone_quiet_is_worth_more(
    harbour: Company, beholder: Any, days: int, points: int | None
) -> None:
    await lights(harbour, DEV)
    await beholder.execute(
        "UPDATE customer SET last_contact_on = $1", date(2026, 11, 25) - timedelta(days=days)
    )
    await beholder.execute("UPDATE contact SET met_on = met_on - cast($1 AS integer), week = week - 70", days)
    await lights(harbour)
    (claim,) = (await mine(harbour)).claims
    assert kinds(claim).get(EntryKind.QUIET_CUSTOMER) == points


async def test_aggregates_are_the_sum_of_the_ledger_whatever_happens(harbour: Company) -> None:
    pages = [await lights(harbour, person) for person in EVERYBODY[:5]]
    pages += [await lights(harbour, number=number, customer=f"Rui {'ABC'[number]}") for number in (1, 2)]
    for page in (pages[4], pages[1], pages[6]):
        await run(harbour, withdraw_claim, WithdrawClaim(person=page.person, claim=page.claim))
    async with harbour.database.begin(harbour.workspace) as tx:
        await balanced(tx)


async def balanced(tx: Tx) -> None:
    row = await tx.one("SELECT team_id FROM team WHERE workspace_id = :workspace")
    assert row is not None
    assert await boards.as_of(tx, TeamId(row["team_id"]), WEEK) == await scores.of_team(
        tx, TeamId(row["team_id"]), WEEK
    )


# Compared by available day


async def test_part_time_breaks_and_late_starts_count_by_the_day(harbour: Company, beholder: Any) -> None:
    await beholder.execute("UPDATE card SET dealt_at = '2026-11-23T09:00Z'")
    await beholder.execute("UPDATE card SET dealt_at = '2026-11-25T09:00Z' WHERE person_id = $1", JO)
    await beholder.execute("INSERT INTO absence VALUES ('T0TEST', $1, '2026-11-24', '2026-11-24')", KIM)
    await beholder.execute("UPDATE card SET squares = squares[1:16] WHERE person_id = $1", LEE)
    found = {each.standing.person: each.standing.days for each in await days(harbour, date(2026, 11, 25))}
    assert found == {ME: 3, DEV: 3, BOSS: 3, JO: 1, KIM: 2, LEE: pytest.approx(2.4)}
    holiday = {
        each.standing.person: each.standing.days
        for each in await days(harbour, WEEK.sunday, date(2026, 11, 24))
    }
    assert holiday == {ME: 4, DEV: 4, BOSS: 4, JO: 3, KIM: 4, LEE: pytest.approx(3.2)}


async def days(firm: Company, today: date, *holidays: date) -> tuple[boards.Member, ...]:
    async with firm.database.begin(firm.workspace) as tx:
        row = await tx.one("SELECT team_id FROM team WHERE workspace_id = :workspace")
        assert row is not None
        return await boards.members(
            tx, TeamId(row["team_id"]), WEEK, holidays=frozenset(holidays), today=today
        )


async def test_another_card_does_not_make_the_week_shorter(harbour: Company, beholder: Any) -> None:
    await beholder.execute(
        "INSERT INTO reshuffle SELECT workspace_id, '2026-Q4', person_id, week, 0, squares, dealt_at FROM card"
        " WHERE person_id = $1",
        ME,
    )
    found = {each.standing.person: each.standing.days for each in await days(harbour, WEEK.sunday)}
    assert (found[ME], found[DEV]) == (5, 3)


async def test_nobody_else_is_seen_before_they_chose_so_and_nobody_last(harbour: Company) -> None:
    for number, person in enumerate(EVERYBODY[1:]):
        await lights(harbour, person, customer=f"Rui {'ABCDE'[number]}")
    assert [each.person for each in (await near(harbour)).neighbours] == [ME]
    await seen(harbour, DEV, JO, KIM)
    shown = await near(harbour)
    assert [each.me for each in shown.neighbours] == [False, False, True]
    assert not shown.whole
    last_seen = (await near(harbour, DEV)).neighbours
    assert ME not in {each.person for each in last_seen}


@pytest.mark.parametrize("whole", [False, True])
async def test_in_a_small_team_nobody_is_beside_anybody_and_so_nobody_is_last(
    harbour: Company, beholder: Any, *, whole: bool
) -> None:
    await seen(harbour, *EVERYBODY)
    await beholder.execute("UPDATE workspace SET full_ranking = $1", whole)
    await beholder.execute("DELETE FROM card WHERE person_id = ANY($1)", [KIM, LEE])
    for number, person in enumerate((ME, DEV, JO)):
        await lights(harbour, person, customer=f"Rui {'ABC'[number]}")
    for person in (ME, DEV, JO, BOSS):
        page = await near(harbour, person)
        assert ([each.person for each in page.neighbours], page.few) == ([person], True)


async def test_all_at_zero_are_equal_and_nobody_is_last_or_in_a_lower_band(harbour: Company) -> None:
    await seen(harbour, *EVERYBODY)
    pages = [await near(harbour, person) for person in EVERYBODY]
    assert {each.per_day for page in pages for each in page.neighbours} == {0}
    unseen = [person for person in EVERYBODY if all(person not in beside(page) for page in pages)]
    assert len(unseen) == 1
    assert {(await mine(harbour, person)).band for person in EVERYBODY} == {"Warming Up"}


def beside(page: PeoplePage) -> set[PersonId]:
    return {each.person for each in page.neighbours if not each.me}


async def test_the_whole_ranking_takes_the_workspaces_yes_and_ones_own(
    harbour: Company, beholder: Any
) -> None:
    for number, person in enumerate(EVERYBODY):
        await lights(harbour, person, customer=f"Rui {'ABCDEF'[number]}")
    await seen(harbour, *EVERYBODY[1:])
    await beholder.execute("UPDATE workspace SET full_ranking = true")
    assert not (await near(harbour)).whole
    await seen(harbour, ME)
    page = await near(harbour)
    assert page.whole
    assert len(page.neighbours) >= len(EVERYBODY) - 1
    assert [each.per_day for each in page.neighbours] == sorted(
        (each.per_day for each in page.neighbours), reverse=True
    )


async def test_a_band_is_named_from_five_people_on(harbour: Company, beholder: Any) -> None:
    await lights(harbour)
    assert (await mine(harbour)).band == "On a Roll"
    await beholder.execute("DELETE FROM card WHERE person_id = ANY($1)", [LEE, BOSS])
    assert (await mine(harbour)).band == ""


async def test_equal_squares_in_fewer_days_are_a_higher_band_for_part_timers_and_late_joiners(
    harbour: Company, beholder: Any
) -> None:
    for number, person in enumerate(EVERYBODY):
        await lights(harbour, person, customer=f"Rui {'ABCDEF'[number]}")
    await beholder.execute("UPDATE score_week SET points = 30")
    await beholder.execute("UPDATE card SET dealt_at = '2026-11-23T09:00Z'")
    await beholder.execute("UPDATE card SET dealt_at = '2026-11-25T09:00Z' WHERE person_id = $1", JO)
    await beholder.execute("UPDATE card SET squares = squares[1:9] WHERE person_id = $1", LEE)
    found = {person: (await mine(harbour, person)).band for person in EVERYBODY}
    assert found == dict.fromkeys((JO, LEE), "On a Roll") | dict.fromkeys((ME, DEV, KIM, BOSS), "Warming Up")


async def test_whoever_leaves_stays_counted_keeps_their_own_page_and_is_seen_and_told_of_no_more(
    harbour: Company,
) -> None:
    await seen(harbour, DEV, JO)
    for number, person in enumerate((ME, DEV, JO)):
        await lights(harbour, person, customer=f"Rui {'ABC'[number]}", tellable=person in {ME, DEV})
    before, own = await team(harbour), await mine(harbour, DEV)
    assert DEV in {each.person for each in (await near(harbour)).neighbours}
    await run(harbour, leave_game, LeaveGame(person=DEV))
    assert await team(harbour) == before
    assert await mine(harbour, DEV) == own
    assert DEV not in {each.person for each in (await near(harbour)).neighbours}
    friday = {each.standing.person: each.standing.days for each in await days(harbour, WEEK.sunday)}
    assert (friday[DEV], friday[JO]) == (1, 3)
    harbour.clock.now = REVEAL
    await run(harbour, draft_recaps, TendRecaps())
    page = (await run(harbour, show_recaps, ShowRecaps(person=BOSS))).recap
    assert [each.person for each in page.words.stories] == [ME]
    assert page.facts.squares == 3


async def test_a_break_costs_no_days_and_what_was_lit_stays_counted_seen_and_told_of(
    harbour: Company,
) -> None:
    await seen(harbour, DEV, JO)
    for number, person in enumerate((ME, DEV, JO)):
        await lights(harbour, person, customer=f"Rui {'ABC'[number]}", tellable=person == DEV)
    before = await team(harbour)
    await run(harbour, pause_game, PauseGame(person=DEV, until=date(2026, 11, 27)))
    assert await team(harbour) == before  # the day counts on which something lit, so nobody gains by a break
    assert DEV in {each.person for each in (await near(harbour)).neighbours}
    friday = {each.standing.person: each.standing.days for each in await days(harbour, WEEK.sunday)}
    assert (friday[DEV], friday[JO]) == (1, 3)
    harbour.clock.now = REVEAL
    await run(harbour, draft_recaps, TendRecaps())
    page = (await run(harbour, show_recaps, ShowRecaps(person=BOSS))).recap
    assert [each.person for each in page.words.stories] == [DEV]
    assert page.facts.squares == 3


# Boards that stand still


async def test_from_friday_noon_to_the_recap_boards_stand_still_and_my_own_goes_on(
    harbour: Company, beholder: Any
) -> None:
    await seen(harbour, DEV, JO)
    await lights(harbour)
    before, beside = await team(harbour), await near(harbour)
    harbour.clock.now = FREEZE + timedelta(hours=1)
    await lights(harbour, number=1, customer="Rui Costa")
    resting, rested = await team(harbour), await near(harbour)
    assert (resting.squares, resting.points, resting.customers) == (before.squares, before.points, 1)
    assert resting.until == rested.until == REVEAL
    assert resting.weeks[-1].points == before.points
    assert [each.person for each in rested.neighbours] == [each.person for each in beside.neighbours]
    season = (await run(harbour, show_seasons, ShowSeasons(person=ME))).seasons[0]
    assert (season.squares, season.customers) == (before.squares, 1)
    assert (await mine(harbour)).squares == 2
    harbour.clock.now = REVEAL
    after = await team(harbour)
    assert (after.squares, after.until) == (2, None)
    season = (await run(harbour, show_seasons, ShowSeasons(person=ME))).seasons[0]
    assert (season.squares, season.customers) == (2, 2)
    assert after.points == (await mine(harbour)).points


async def test_a_board_in_its_channel_moves_again_with_the_recap(harbour: Company, beholder: Any) -> None:
    await harbour.meets_in(CHANNEL)
    await beholder.execute("UPDATE outbox SET state = 'sent'")
    harbour.clock.now = FREEZE
    await lights(harbour)
    waits = await beholder.fetch(
        "SELECT kind, not_before FROM outbox WHERE state = 'waiting' AND kind LIKE 'board%' ORDER BY kind"
    )
    assert [tuple(row) for row in waits] == [("board", REVEAL), ("board_detail", REVEAL)]


async def test_what_was_taken_back_before_the_rest_is_not_in_it(harbour: Company) -> None:
    pages = [await lights(harbour, person) for person in EVERYBODY[:5]]
    harbour.clock.move(hours=1)
    await run(harbour, withdraw_claim, WithdrawClaim(person=LEE, claim=pages[4].claim))
    await run(harbour, withdraw_claim, WithdrawClaim(person=ME, claim=pages[0].claim))
    harbour.clock.now = FREEZE
    assert (await team(harbour)).squares == 3


# In its thread


async def test_the_details_follow_the_board_and_show_nothing_without_it(
    harbour: Company, beholder: Any
) -> None:
    await harbour.meets_in(CHANNEL)
    await lights(harbour)
    page = await team(harbour)
    board = BoardChanged(week=WEEK, channel=CHANNEL)
    detail = BoardDetail(team=page.team, week=WEEK, channel=CHANNEL, under=board.key)
    harbour.clock.now = REVEAL
    assert await run(harbour, compose, detail) is None
    await beholder.execute("INSERT INTO message VALUES ('T0TEST', $1, 'C0TEAM', '1.1', now())", board.key)
    shown = await run(harbour, compose, detail)
    assert isinstance(shown, BoardDetailPage)
    assert shown.board.weeks[-1].points == page.points
    assert len(shown.board.weeks) == 8


async def test_a_days_points_come_into_the_thread_once_all_days_are_counted_and_are_those_that_last(
    harbour: Company, beholder: Any
) -> None:
    """On Wednesday nothing that Thursday makes wrong; with the recap, and again when the week is over, it is drawn by itself."""
    await harbour.meets_in(CHANNEL)
    await lights(harbour)
    board = BoardChanged(week=WEEK, channel=CHANNEL)
    await beholder.execute("INSERT INTO message VALUES ('T0TEST', $1, 'C0TEAM', '1.1', now())", board.key)
    await beholder.execute("UPDATE outbox SET state = 'sent'")
    detail = BoardDetail(team=(await team(harbour)).team, week=WEEK, channel=CHANNEL, under=board.key)
    assert await run(harbour, compose, detail) is None
    drawn = {}
    for moment, after in ((REVEAL, MONDAY), (MONDAY, None)):
        (at,) = await beholder.fetch("SELECT not_before FROM outbox WHERE state = 'waiting'")
        assert at["not_before"] == moment
        harbour.clock.now = moment
        await beholder.execute("UPDATE outbox SET state = 'sent'")
        shown = await run(harbour, compose, detail)
        drawn[moment] = (shown.board.days_over, shown.board.per_day, after)
    points, days = shown.board.points, 3 * len(EVERYBODY)
    assert drawn == {
        REVEAL: (True, points / days, MONDAY),
        MONDAY: (True, points / days, None),
    }
    assert await beholder.fetchval("SELECT count(*) FROM outbox WHERE state = 'waiting'") == 0


async def test_of_many_equal_witnesses_a_lot_of_the_week_names_three_and_the_others_are_counted(
    harbour: Company, beholder: Any
) -> None:
    """Ties by a written rule: whose name comes first in the alphabet is not thanked every week."""
    claim = await lights(harbour, BOSS)
    crowd = [PersonId(f"UX{number}") for number in range(7)]
    for person in crowd:
        await beholder.execute(
            "INSERT INTO person (workspace_id, person_id, name, kind, active, state, visible, zone, team_id)"
            " SELECT workspace_id, $1, name, kind, active, 'playing', true, zone, team_id FROM person WHERE person_id = 'UBOSS'",
            person,
        )
        await beholder.execute(
            "INSERT INTO witness (workspace_id, claim_id, person_id, asked_at, expires_at, was_there)"
            " VALUES ('T0TEST', $1, $2, now(), now(), true)",
            claim.claim,
            person,
        )
    thanked = (await team(harbour)).helpers
    by_lot = sorted(crowd, key=lambda each: lot(each, WEEK), reverse=True)
    assert (thanked.people, thanked.times, thanked.more) == (tuple(by_lot[:3]), 1, 4)
    assert len({tuple(sorted(crowd, key=lambda each: lot(each, week))) for week in (WEEK, WEEK.next())}) == 2


# Somebody who changes team in the middle of a week, and teams of a few


async def makes_team(firm: Company, *members: PersonId) -> None:
    choice = TeamChoice(name="Quay", channel=ChannelId("C0QUAY"), members=members)
    await run(firm, make_team, MakeTeam(person=BOSS, source=TeamSource.HAND, source_id="", choice=choice))


async def test_whoever_changes_team_sees_that_of_their_card_until_the_week_is_over(harbour: Company) -> None:
    await seen(harbour, *EVERYBODY)
    for number, person in enumerate(EVERYBODY[1:]):
        await lights(harbour, person, customer=f"Rui {'ABCDE'[number]}")
    before, around = await team(harbour), await near(harbour, DEV)
    await makes_team(harbour, DEV)
    assert await team(harbour) == before
    assert await near(harbour, DEV) == around
    assert (await run(harbour, show_seasons, ShowSeasons(person=DEV))).name == before.name
    harbour.clock.move(days=7)
    assert (await team(harbour)).name == "Quay"


async def test_a_team_made_on_a_wednesday_has_no_board_before_it_has_a_card(harbour: Company) -> None:
    await makes_team(harbour, ME, DEV)
    quay = BoardChanged(week=WEEK, channel=ChannelId("C0QUAY"))
    assert await run(harbour, compose, quay) is None
    assert (await team(harbour)).players == len(EVERYBODY)


@pytest.mark.parametrize(("cards", "told_of"), [(6, True), (5, True), (4, False), (1, False)])
async def test_points_are_told_of_five_cards_or_more(
    harbour: Company, beholder: Any, *, cards: int, told_of: bool
) -> None:
    await lights(harbour, DEV)
    await beholder.execute(
        "INSERT INTO team_week (workspace_id, team_id, week, points, squares)"
        " SELECT workspace_id, team_id, week - 7, points, squares FROM team_week"
    )
    gone = [person for person in EVERYBODY if person != DEV][: len(EVERYBODY) - cards]
    await beholder.execute("DELETE FROM card WHERE person_id = ANY($1)", gone)
    page = await team(harbour)
    assert (page.few, page.per_day > 0, len(page.weeks) > 1) == (not told_of, told_of, told_of)


# Seasons


async def test_a_season_begins_anew_and_the_one_before_is_honoured(harbour: Company, beholder: Any) -> None:
    await lights(harbour)
    await lights(harbour, number=1, customer="Rui Costa")
    for table in ("ledger", "score_week", "team_week", "card", "claim", "contact"):
        await beholder.execute(f"UPDATE {table} SET week = '2026-09-28'")
    page = await run(harbour, show_seasons, ShowSeasons(person=ME))
    now, past = page.seasons
    assert (page.running, now.season, past.season) == ("2026-Q4", "2026-Q4", "2026-Q3")
    assert (now.squares, past.squares, past.customers) == (0, 2, 2)
    async with harbour.database.begin(harbour.workspace) as tx:
        assert (await scores.season_of_person(tx, ME, season_span(WEEK))).points == 0


# An award is undone three weeks later


async def test_three_weeks_later_ledger_boards_and_recap_tell_that_it_was_taken_back(
    harbour: Company, beholder: Any
) -> None:
    await harbour.meets_in(CHANNEL)
    claim = await lights(harbour, tellable=True)
    stays = await lights(harbour, DEV, customer="Rui Costa", tellable=True)
    harbour.clock.now = REVEAL
    await run(harbour, draft_recaps, TendRecaps())
    draft = (await run(harbour, show_recaps, ShowRecaps(person=BOSS))).recap
    await run(
        harbour,
        edit_recap,
        EditRecap(
            person=BOSS,
            recap=draft.recap,
            version=draft.version,
            written=Written(texts={}, stories={}),
            act=Act.POST,
        ),
    )
    posted = (await run(harbour, show_recaps, ShowRecaps(person=BOSS))).past[0]
    before = await beholder.fetch("SELECT * FROM ledger ORDER BY entered_at, kind")
    board = BoardChanged(week=WEEK, channel=CHANNEL)
    recap = RecapPosted(recap=posted.recap, channel=CHANNEL, round=1)
    for key in (board.key, recap.key):
        await beholder.execute("INSERT INTO message VALUES ('T0TEST', $1, 'C0TEAM', '1.1', now())", key)
    harbour.clock.move(days=21)
    await run(harbour, withdraw_claim, WithdrawClaim(person=ME, claim=claim.claim))
    after = await beholder.fetch("SELECT * FROM ledger ORDER BY entered_at, kind")
    assert after[: len(before)] == before
    assert sum(row["points"] for row in after if row["claim_id"] == claim.claim) == 0
    (shown,) = (await run(harbour, compose, board)).boards
    assert (shown.squares, shown.customers) == (1, 1)
    assert shown.points == sum(entry.points for entry in stays.entries)
    told_now = await run(harbour, compose, recap)
    assert told_now.taken_back == {claim.claim}
    assert (told_now.words, told_now.facts) == (posted.words, posted.facts)
    async with harbour.database.begin(harbour.workspace) as tx:
        await balanced(tx)


async def team_id(firm: Company) -> TeamId:
    return (await team(firm)).team
