"""The pages of the board, for the command and for the buttons."""

from collections.abc import Awaitable, Callable, Mapping
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


async def me(person: PersonId, desk: Desk) -> Message:
    return view.me(await desk.run(show_my_score, ShowMyScore(person=person)))


async def team(person: PersonId, desk: Desk) -> Message:
    return view.team(await desk.run(show_board, ShowBoard(person=person)))


async def people(person: PersonId, desk: Desk) -> Message:
    return view.people(await desk.run(show_people, ShowPeople(person=person)))


async def season(person: PersonId, desk: Desk) -> Message:
    return view.seasons(await desk.run(show_seasons, ShowSeasons(person=person)))


PAGES: Final[Mapping[str, Callable[[PersonId, Desk], Awaitable[Message]]]] = {
    "me": me,
    "team": team,
    "people": people,
    "season": season,
}


async def leaders_of(tab: str, person: PersonId, desk: Desk) -> Message:
    """One of the pages. Raises `Refused` for a word that is none of them."""
    page = PAGES.get(tab)
    if page is None:
        raise Refused(code="unknown_word", fields={"word": f"leaders {tab}", "closest": "leaders me"})
    return await page(person, desk)
