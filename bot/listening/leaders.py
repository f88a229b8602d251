"""The pages of the board, for the command and for the buttons."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.listening import Desk
from bot.views import leaders as view
from bot.views.blocks import Message
from cards.model import PersonId
from services.errors import Refused
from services.usecases.show_board import ShowBoard, show_board
from services.usecases.show_my_score import ShowMyScore, show_my_score
from services.usecases.show_people import ShowPeople, show_people
from services.usecases.show_seasons import ShowSeasons, show_seasons


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """Who asks, and whether others are there to share a page with."""

    person: PersonId
    in_channel: bool


async def me(asked: Asked, desk: Desk) -> Message:
    return view.me(await desk.run(show_my_score, ShowMyScore(person=asked.person)))


async def team(asked: Asked, desk: Desk) -> Message:
    return view.team(await desk.run(show_board, ShowBoard(person=asked.person)), shareable=asked.in_channel)


async def people(asked: Asked, desk: Desk) -> Message:
    return view.people(await desk.run(show_people, ShowPeople(person=asked.person)))


async def season(asked: Asked, desk: Desk) -> Message:
    return view.seasons(await desk.run(show_seasons, ShowSeasons(person=asked.person)))


PAGES: Final[Mapping[str, Callable[[Asked, Desk], Awaitable[Message]]]] = {
    "me": me,
    "team": team,
    "people": people,
    "season": season,
}


async def leaders_of(asked: Asked, tab: str, desk: Desk) -> Message:
    """One of the pages. Raises `Refused` for a word that is none of them."""
    page = PAGES.get(tab)
    if page is None:
        raise Refused(code="unknown_word", fields={"word": f"leaders {tab}", "closest": "leaders me"})
    return await page(asked, desk)
