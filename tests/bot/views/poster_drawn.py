"""Posters, the wall and cards for paper as people meet them in Slack, in every case."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from bot.views import card, claims, poster, wall
from bot.views.blocks import Message, View
from bot.views.home import home
from services.ids import PosterId, TeamId
from services.pages import ClaimsPage
from services.poster_pages import PosterPage, PosterSquare, PosterState
from services.recaps import HIDDEN
from services.wall_pages import WallDesk, WallTeam
from tests.bot.views import samples as s

POSTER = PosterPage(
    poster=PosterId(UUID("0193f0a0-0000-7000-8000-000000000001")),
    person=s.ANA,
    name="Ana Prado",
    week=s.WEEK,
    state=PosterState.UP,
    squares=(
        PosterSquare(
            short="Swap seats",
            story=f"{HIDDEN} drew me the new route on a delivery note. On Friday she rang.",
        ),
        PosterSquare(short="Go and see", photo=s.CLAIM, sha="c7" * 32),
        *(PosterSquare(short=f"Square {number}") for number in range(3, 10)),
    ),
    address="https://bingo.example/poster/T0TEST.1",
)
WORST = replace(POSTER, name=s.PINGING, squares=(PosterSquare(short=s.PINGING, story=s.HOSTILE * 9),) * 25)
HARBOUR, LISBON = (
    WallTeam(team=TeamId(UUID(int=number)), name=name)
    for number, name in enumerate(("Harbour & Sons", "Lisbon"), start=1)
)
DESK = WallDesk(team=HARBOUR, reachable=True)
MADE = replace(DESK, made_by=s.CLEO, made_at=datetime(2026, 11, 25, 9, 0, tzinfo=UTC))
TO_PRINT = replace(s.CARD, address="https://bingo.example/card/T0TEST.1")
SHOWABLE = ClaimsPage(person=s.ANA, claims=(replace(s.LIT, showable=True),), weeks=())

MESSAGES: Mapping[str, Message] = {
    "poster": poster.message(POSTER),
    "poster-hangs": poster.message(replace(POSTER, hangs=True)),
    "poster-stuck": poster.message(replace(POSTER, stuck=True)),
    "poster-down-and-stuck": poster.message(
        replace(POSTER, state=PosterState.TAKEN_DOWN, squares=(), stuck=True)
    ),
    "poster-in-words": poster.message(replace(POSTER, address="")),
    "poster-open-again": poster.message(replace(POSTER, state=PosterState.OPEN_AGAIN, squares=())),
    "poster-taken-down": poster.message(replace(POSTER, state=PosterState.TAKEN_DOWN, squares=())),
    "poster-over": poster.message(replace(POSTER, state=PosterState.OVER, squares=())),
    "poster-worst": poster.message(replace(WORST, address="")),
    "card-to-print": card.message(TO_PRINT),
    "claims-showable": claims.message(SHOWABLE),
}
VIEWS: Mapping[str, View] = {
    "home-shown": home(replace(s.HOME, shown=3, walls=True, claims=(), reviews=()), zone=UTC),
    "home-poster": home(replace(s.HOME, poster=POSTER.address, claims=(), reviews=()), zone=UTC),
    "card-modal-to-print": card.modal(TO_PRINT),
    "wall": wall.modal(DESK),
    "wall-unreachable": wall.modal(replace(DESK, reachable=False)),
    "wall-of-two": wall.modal(replace(MADE, others=(LISBON,))),
    "wall-open": wall.modal(MADE),
    "wall-link": wall.modal(replace(MADE, address=f"https://bingo.example/wall/{'A' * 43}")),
}
