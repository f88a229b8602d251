"""The boards, in every case that is held."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from bot.views import board, company, leaders
from bot.views.blocks import Message, View
from bot.views.home import home
from cards.standings import WeekTotal
from services.board_pages import BoardDetailPage, Cell, ChannelBoardPage, ClaimPoints, Helpers, Neighbour
from tests.bot.views import samples as s

REVEAL = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)
PINGING = ClaimPoints(short=s.HOSTILE * 9, customer=s.HOSTILE * 9, entries=s.SCORE.claims[0].entries)
CROWD = tuple(Neighbour(person=s.BEN, per_day=90 - number) for number in range(60))

OVER = replace(s.BOARD, days_over=True)

MESSAGES: Mapping[str, Message] = {
    "board": board.message(s.BOARD),
    "board-empty": board.message(s.EMPTY_BOARD),
    "board-no-cards": board.message(replace(s.EMPTY_BOARD, players=0)),
    "board-few": board.message(replace(s.BOARD, few=True)),
    "board-worst": board.message(replace(s.BOARD, name=s.HOSTILE * 20, points=10**9)),
    "board-teams": board.posted(
        ChannelBoardPage(week=s.WEEK, boards=(s.BOARD, replace(s.EMPTY_BOARD, name="Pier & Sons")))
    ),
    "board-teams-worst": board.posted(
        ChannelBoardPage(
            week=s.WEEK, boards=(replace(s.BOARD, name=s.HOSTILE * 20, points=10**9),) * 20, more=980
        )
    ),
    "board-gone": board.posted(ChannelBoardPage(week=s.WEEK, boards=())),
    "board-detail": board.detail(BoardDetailPage(board=OVER)),
    "board-detail-picture": board.detail(
        BoardDetailPage(board=OVER, chart="https://bingo.example/chart/1.2.3")
    ),
    "board-detail-few": board.detail(BoardDetailPage(board=replace(OVER, few=True, per_day=0.0, weeks=()))),
    "board-detail-running": board.detail(BoardDetailPage(board=s.BOARD)),
    "board-detail-once": board.detail(
        BoardDetailPage(board=replace(OVER, helpers=Helpers(people=(s.BEN, s.CLEO), times=1)))
    ),
    "board-detail-empty": board.detail(BoardDetailPage(board=s.EMPTY_BOARD)),
    "board-detail-first-week": board.detail(
        BoardDetailPage(board=replace(OVER, weeks=s.BOARD.weeks[-1:], helpers=Helpers()))
    ),
    "board-detail-worst": board.detail(
        BoardDetailPage(
            board=replace(
                OVER,
                per_day=10.0**9,
                helpers=Helpers(people=(s.ANA, s.BEN, s.CLEO), times=10**6, more=10**6),
                weeks=(WeekTotal(week=s.WEEK, points=10**9),) * 8,
            )
        )
    ),
    "company": company.message(s.COMPANY),
    "company-nothing": company.message(replace(s.COMPANY, cells=())),
    "company-worst": company.message(
        replace(
            s.COMPANY,
            name=s.HOSTILE * 9,
            cells=(Cell(name=s.HOSTILE * 9, players=10**6, squares=10**6, customers=10**6, promises_kept=9),)
            * 500,
        )
    ),
    "leaders-me": leaders.me(s.SCORE),
    "leaders-me-seven": leaders.me(replace(s.SCORE, claims=(*s.SCORE.claims, *s.SCORE.claims[:2]))),
    "leaders-me-empty": leaders.me(s.EMPTY_SCORE),
    "leaders-me-worst": leaders.me(replace(s.SCORE, claims=(PINGING,) * 60)),
    "leaders-team": leaders.team(s.BOARD),
    "leaders-team-few": leaders.team(replace(s.BOARD, few=True, per_day=0.0, weeks=())),
    "leaders-team-over": leaders.team(
        replace(OVER, helpers=Helpers(people=(s.ANA, s.BEN, s.CLEO), times=2, more=4))
    ),
    "leaders-team-direct": leaders.team(s.BOARD, shareable=False),
    "leaders-team-still": leaders.team(replace(s.BOARD, until=REVEAL)),
    "leaders-people": leaders.people(s.NEAR),
    "leaders-people-still": leaders.people(replace(s.NEAR, until=REVEAL)),
    "leaders-people-alone": leaders.people(replace(s.NEAR, neighbours=(), visible=False)),
    "leaders-people-few": leaders.people(replace(s.NEAR, neighbours=s.NEAR.neighbours[:1], few=True)),
    "leaders-people-whole": leaders.people(
        replace(s.NEAR, neighbours=(*CROWD, Neighbour(person=s.ANA, per_day=3, me=True)), whole=True)
    ),
    "leaders-season": leaders.seasons(s.SEASONS),
    "leaders-season-empty": leaders.seasons(
        replace(s.SEASONS, seasons=(replace(s.SEASON, squares=0, helpers=Helpers()),))
    ),
    "leaders-season-worst": leaders.seasons(
        replace(
            s.SEASONS,
            name=s.HOSTILE * 20,
            seasons=(
                replace(
                    s.SEASON,
                    squares=10**9,
                    customers=10**9,
                    helpers=Helpers(people=(s.ANA, s.BEN, s.CLEO), times=10**6),
                ),
            )
            * 5,
        )
    ),
}
VIEWS: Mapping[str, View] = {
    "company-modal": company.modal(s.COMPANY),
    "company-modal-last": company.modal(s.COMPANY, last=True),
    "home-all-teams": home(replace(s.HOME, sponsor=True, claims=(), reviews=()), zone=UTC),
}
