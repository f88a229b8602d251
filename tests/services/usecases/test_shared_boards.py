"""Teams that share a channel share its board: who is on it, where it stands, and what moves it, through the week and after it."""

import asyncio
import itertools
from contextvars import Context
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.slack.outcomes import Dropped, Record, Sent, record
from cards.model import PersonId
from services.board_pages import BoardDetailPage, ChannelBoardPage
from services.claim_state import ClaimState
from services.ids import ChannelId, ClaimId, TeamId
from services.notices import BoardChanged, BoardDetail, Lane
from services.ports import Posted
from services.store import outbox, sending, workspaces
from services.store.sending import Outgoing
from services.store.tx import Tx
from services.teams import TeamChoice, TeamSource
from services.usecases.channel_board import MOST
from services.usecases.compose import Page, compose
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.keep_team import ChangeTeam, EndTeam, MakeTeam, change_team, end_team, make_team
from services.usecases.submit_claim import submit_claim
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import WEEK, Company, company, plain_squares, submission, told
from tests.support.founding import Founding

BOSS, ANA, BEN = (PersonId(name) for name in ("UBOSS", "UANA", "UBEN"))
HALL, YARD = ChannelId("C0HALL"), ChannelId("C0YARD")
BOARD = BoardChanged(week=WEEK, channel=HALL)
PIER = TeamChoice(name="Pier", channel=HALL, members=(ANA,))
QUAY = TeamChoice(name="Quay", channel=HALL, members=(BEN,))
NOON = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)


@dataclass(kw_only=True)
class Boards:
    """A company with two teams in one channel, and what stands in its channels: by place, the page and what it is under."""

    firm: Company
    pier: TeamId
    quay: TeamId
    shown: dict[tuple[ChannelId, str], Page] = field(default_factory=dict)
    under: dict[tuple[ChannelId, str], str] = field(default_factory=dict)
    stamps: "itertools.count[int]" = field(default_factory=itertools.count)

    async def run(self, usecase: Any, command: Any) -> Any:
        return await self.firm.database.run(self.firm.workspace, usecase, command)

    async def lights(self, person: PersonId, *, number: int = 0) -> ClaimId:
        face = plain_squares(await self.firm.card(person))[number]
        evidence = told(face.activity, number=2 * number + (person == BEN), customer=f"Rui {person}{number}")
        page = await self.run(submit_claim, submission(person, face, evidence))
        assert page.state is ClaimState.AWARDED
        return ClaimId(page.claim)

    async def quarter_later(self) -> None:
        """Everything that waits is sent, also the details of boards."""
        await self.drained()
        self.firm.clock.move(minutes=15)
        await self.drained()

    async def drained(self) -> None:
        while row := await self.run(next_of_boards, None):
            await self.run(takes, row)
            page = await self.run(compose, row.notice)
            if page is None:
                await self.run(record, Record(outgoing=row, outcome=Dropped()))
                continue
            posted = row.posted or Posted(channel=row.target, ts=f"{next(self.stamps)}.0")
            self.shown[posted.channel, posted.ts] = page
            self.under[posted.channel, posted.ts] = row.thread
            await self.run(record, Record(outgoing=row, outcome=Sent(posted=posted)))

    def board(self, channel: ChannelId = HALL) -> dict[str, int]:
        """The squares of each team on the one board of a channel, in the order they stand."""
        (page,) = [
            page
            for (place, _), page in self.shown.items()
            if place == channel and isinstance(page, ChannelBoardPage)
        ]
        return {each.name: each.squares for each in page.boards}

    def details(self, channel: ChannelId = HALL) -> list[str]:
        """Whose details stand in the thread of the board of a channel."""
        (board,) = [
            ts
            for (place, ts), page in self.shown.items()
            if place == channel and isinstance(page, ChannelBoardPage)
        ]
        return sorted(
            page.board.name
            for (place, ts), page in self.shown.items()
            if isinstance(page, BoardDetailPage) and place == channel and self.under[place, ts] == board
        )

    async def moves(self, team: TeamId, choice: TeamChoice) -> None:
        await self.run(change_team, ChangeTeam(person=BOSS, team=team, choice=choice))


async def next_of_boards(tx: Tx, _: None) -> Outgoing | None:
    return next((row for row in await sending.next_ready(tx, limit=99) if row.kind.startswith("board")), None)


async def takes(tx: Tx, row: Outgoing) -> None:
    assert await sending.mark_attempted(tx, row.id)


async def found(firm: Company) -> None:
    await firm.install(BOSS, ANA, BEN)
    for choice in (PIER, QUAY):
        command = MakeTeam(person=BOSS, source=TeamSource.HAND, source_id="", choice=choice)
        await firm.database.run(firm.workspace, make_team, command)
    for person in (ANA, BEN):
        await firm.join(person)


async def was_there(beholder: Any) -> None:
    """The boss, whom others may see, was there at everything that is lit: so threads have something to tell of a team of one."""
    await beholder.execute("UPDATE person SET visible = true, state = 'playing' WHERE person_id = 'UBOSS'")
    await beholder.execute(
        "INSERT INTO witness (workspace_id, claim_id, person_id, asked_at, expires_at, was_there)"
        " SELECT workspace_id, claim_id, 'UBOSS', submitted_at, submitted_at, true FROM claim ON CONFLICT DO NOTHING"
    )


@pytest.fixture
async def boards(app_engine: AsyncEngine, founding: Founding) -> Boards:
    firm = await founding.of(company(app_engine), found)
    async with firm.database.begin(firm.workspace) as tx:
        by_name = {each.name: each.id for each in await workspaces.teams(tx)}
    return Boards(firm=firm, pier=by_name["Pier"], quay=by_name["Quay"])


async def test_two_teams_have_one_board_by_name_and_a_reply_each_in_its_thread(
    boards: Boards, beholder: Any
) -> None:
    for number in (0, 1):
        await boards.lights(BEN, number=number)
    await was_there(beholder)
    await boards.quarter_later()
    assert boards.board() == {"Pier": 0, "Quay": 2}
    assert boards.details() == ["Quay"]
    await boards.lights(ANA)
    await was_there(beholder)
    await boards.quarter_later()
    assert list(boards.board().items()) == [("Pier", 1), ("Quay", 2)]
    assert boards.details() == ["Pier", "Quay"]


async def test_squares_of_two_teams_that_light_at_once_are_one_edit(boards: Boards, beholder: Any) -> None:
    await asyncio.gather(
        *(asyncio.create_task(boards.lights(each), context=Context()) for each in (ANA, BEN))
    )
    waiting = await beholder.fetchval(
        "SELECT count(*) FROM outbox WHERE kind = 'board' AND state = 'waiting'"
    )
    assert waiting == 1
    await boards.drained()
    assert boards.board() == {"Pier": 1, "Quay": 1}


async def test_a_team_that_moves_takes_its_section_and_its_details_along(
    boards: Boards, beholder: Any
) -> None:
    for person in (ANA, BEN):
        await boards.lights(person)
    await was_there(beholder)
    await boards.quarter_later()
    await boards.moves(boards.quay, replace(QUAY, channel=YARD))
    await boards.drained()
    assert (boards.board(), boards.board(YARD)) == ({"Pier": 1}, {"Quay": 1})
    await boards.lights(BEN, number=1)
    await boards.quarter_later()
    assert (boards.board(), boards.board(YARD)) == ({"Pier": 1}, {"Quay": 2})
    assert boards.details(YARD) == ["Quay"]


async def test_a_board_that_every_team_left_says_so_and_one_that_comes_back_finds_its_board(
    boards: Boards,
) -> None:
    await boards.lights(ANA)
    await boards.quarter_later()
    for team, choice in ((boards.pier, PIER), (boards.quay, QUAY)):
        await boards.moves(team, replace(choice, channel=None))
    await boards.drained()
    assert boards.board() == {}
    await boards.moves(boards.pier, PIER)
    await boards.drained()
    assert boards.board() == {"Pier": 1}


async def test_the_first_team_moves_its_board_like_every_other(boards: Boards) -> None:
    await boards.firm.join(BOSS)
    for channel in (HALL, YARD, YARD):
        await boards.firm.meets_in(channel)
        await boards.drained()
    assert boards.board() == {"Pier": 0, "Quay": 0}
    assert boards.board(YARD) == {"Harbour & Sons": 0}


async def test_a_team_that_is_ended_stays_on_the_board_of_its_week_and_its_cards_go_on_counting(
    boards: Boards, beholder: Any
) -> None:
    for person in (ANA, BEN):
        await boards.lights(person)
    await was_there(beholder)
    await boards.drained()
    await boards.run(end_team, EndTeam(person=BOSS, team=boards.quay))
    await boards.drained()
    assert boards.board() == {"Pier": 1, "Quay": 1}
    await boards.lights(BEN, number=1)
    await boards.quarter_later()
    assert (boards.board(), boards.details()) == ({"Pier": 1, "Quay": 2}, ["Pier", "Quay"])
    boards.firm.clock.move(days=7)
    await boards.run(deal_cards, DealCards(week=WEEK.next(), zone="Europe/Lisbon"))
    await boards.run(said, BoardChanged(week=WEEK.next(), channel=HALL))
    await boards.drained()
    latest = list(boards.shown.values())[-1]
    assert isinstance(latest, ChannelBoardPage)
    assert [each.name for each in latest.boards] == ["Pier"]


async def test_a_team_ended_before_it_did_anything_is_gone_from_the_board(boards: Boards) -> None:
    await boards.lights(ANA)
    await boards.drained()
    await boards.run(end_team, EndTeam(person=BOSS, team=boards.quay))
    await boards.drained()
    assert boards.board() == {"Pier": 1}


@pytest.mark.parametrize("end", ["moved", "ended"])
async def test_weeks_later_a_board_is_corrected_where_it_stood_and_posted_nowhere_else(
    boards: Boards, end: str
) -> None:
    await boards.lights(ANA)
    claim = await boards.lights(BEN)
    await boards.quarter_later()
    boards.firm.clock.move(days=21)
    if end == "moved":
        await boards.moves(boards.quay, replace(QUAY, channel=YARD))
    else:
        await boards.run(end_team, EndTeam(person=BOSS, team=boards.quay))
    await boards.drained()
    await boards.run(withdraw_claim, WithdrawClaim(person=BEN, claim=claim))
    await boards.quarter_later()
    weeks = {
        place: [
            page.week
            for (at, _), page in boards.shown.items()
            if at == place and isinstance(page, ChannelBoardPage)
        ]
        for place in (HALL, YARD)
    }
    assert WEEK not in weeks[YARD]
    assert weeks[HALL].count(WEEK) == 1
    (board,) = [
        page for page in boards.shown.values() if isinstance(page, ChannelBoardPage) and page.week == WEEK
    ]
    assert {each.name: each.squares for each in board.boards} == {"Pier": 1}


async def said(tx: Tx, notice: BoardChanged | BoardDetail) -> None:
    await outbox.add(tx, notice, lane=Lane.BULK)


@pytest.mark.parametrize(("weeks", "posted"), [(0, 1), (1, 1), (2, 0)])
async def test_a_board_that_never_stood_is_posted_up_to_a_week_late(
    boards: Boards, weeks: int, posted: int
) -> None:
    await boards.lights(ANA)
    boards.firm.clock.move(days=7 * weeks)
    await boards.drained()
    boards_shown = [page for page in boards.shown.values() if isinstance(page, ChannelBoardPage)]
    assert len(boards_shown) == posted


async def test_a_section_at_rest_stands_still_while_another_moves_and_is_drawn_when_its_rest_ends(
    boards: Boards,
) -> None:
    await boards.moves(boards.pier, replace(PIER, recap_hour=9))
    for person in (ANA, BEN):
        await boards.lights(person)
    await boards.drained()
    boards.firm.clock.now = NOON + timedelta(minutes=5)
    await boards.lights(BEN, number=1)
    await boards.lights(ANA, number=1)
    await boards.drained()
    assert boards.board() == {"Pier": 2, "Quay": 1}
    boards.firm.clock.now = NOON + timedelta(hours=3)
    await boards.drained()
    assert boards.board() == {"Pier": 2, "Quay": 2}


async def test_of_very_many_teams_some_stand_on_the_board_and_the_others_are_counted(boards: Boards) -> None:
    for number in range(MOST):
        choice = TeamChoice(name=f"Team {number:02}", channel=HALL)
        await boards.run(
            make_team,
            MakeTeam(person=BOSS, source=TeamSource.HAND, source_id="", choice=replace(choice, members=())),
        )
    page = await boards.run(compose, BOARD)
    assert page.more == 2
    assert [each.name for each in page.boards] == ["Pier", "Quay"]


async def test_a_team_of_a_few_has_no_reply_until_there_is_more_than_points_to_tell(
    boards: Boards, beholder: Any
) -> None:
    await boards.lights(ANA)
    await boards.quarter_later()
    assert (boards.board(), boards.details()) == ({"Pier": 1, "Quay": 0}, [])
    await was_there(beholder)
    boards.firm.clock.now = NOON + timedelta(hours=3)
    await boards.drained()
    assert boards.details() == ["Pier"]


async def test_a_reply_for_a_channel_that_its_team_left_is_not_posted(boards: Boards, beholder: Any) -> None:
    await boards.lights(ANA)
    await was_there(beholder)
    await boards.drained()
    stale = BoardDetail(team=boards.pier, week=WEEK, channel=HALL, under=BOARD.key)
    assert await boards.run(compose, stale) is not None
    await boards.moves(boards.pier, replace(PIER, channel=YARD))
    assert await boards.run(compose, stale) is None
