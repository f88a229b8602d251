"""A team's week for an office screen: what may be seen there, and nothing of anybody's own figures."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId, Week
from services.errors import NotFound
from services.ids import ClaimId, PosterId, TeamId, WallId
from services.poster_pages import PosterArt, PosterState
from services.store import dealt_cards, people, posters, seen, walls
from services.store.seen import SeenClaim
from services.store.tx import Tx
from services.store.walls import Door
from services.usecases.comparing import team_of
from services.usecases.show_board import board_page
from services.usecases.show_poster import poster_art, poster_page
from services.usecases.who import workspace
from services.wall_pages import WallPage, WallPoster, WallStory

STORIES = 24
POSTERS = 6
WEEKS_OF_POSTERS = 4
STORIES_OF_A_POSTER = 4
"""That are set in letters for five metres beside its picture."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FindWall:
    """What somebody holds."""

    token: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowWall:
    """Which wall."""

    wall: WallId


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowOnWall:
    """A poster that is on this wall."""

    wall: WallId
    poster: PosterId


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowPhotoOnWall:
    """The photo of a story that is on this wall."""

    wall: WallId
    claim: ClaimId


def hash_of(token: str) -> str:
    """What is kept of a link. It holds 256 bits nobody can guess, so that one plain SHA-256 is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


async def find_wall(tx: Tx, command: FindWall) -> Door | None:
    """Where a link leads; asked in nobody's workspace."""
    return await walls.door(tx, hash_of(command.token))


async def show_wall(tx: Tx, command: ShowWall) -> WallPage:
    """The wall as it is now; its figures stand still when the team's board does. Raises `NotFound` for one that is closed."""
    team, zone = await team_of(tx, await _team(tx, command.wall)), (await workspace(tx)).zone
    week = team.recap_week(tx.now, zone)
    board = await board_page(tx, team.id, week)
    return WallPage(
        team=board.name,
        week=week,
        squares=board.squares,
        lines=board.lines,
        full_cards=board.full_cards,
        heard=board.customers,
        kept=board.promises_kept,
        stories=await _stories(tx, team.id, week, since=team.week_begins(week, zone)),
        posters=await _posters(tx, team.id, week),
    )


async def _team(tx: Tx, wall: WallId) -> TeamId:
    stored = await walls.load(tx, wall)
    if stored is None:
        raise NotFound(code="wall_closed")
    return stored.team


async def _stories(tx: Tx, team: TeamId, week: Week, *, since: datetime) -> tuple[WallStory, ...]:
    found = await seen.in_team(tx, team, week, STORIES, since=since)
    names = await _names(tx, [each.person for each in found])
    cards = await dealt_cards.load_all(tx, {(each.person, each.week) for each in found})
    return tuple(
        [
            await _story(
                tx,
                each,
                names[each.person],
                dealt.deck.activity(dealt.card.square(each.position).activity).short,
            )
            for each in found
            if (dealt := cards.get((each.person, each.week))) is not None
        ]
    )


async def _story(tx: Tx, told: SeenClaim, name: str, short: str) -> WallStory:
    return WallStory(
        claim=told.claim,
        name=name,
        short=short,
        text=await seen.text_of(tx, told),
        customer=told.evidence.customer if told.named else "",
        sha=told.sha,
    )


async def _names(tx: Tx, ids: Sequence[PersonId]) -> dict[PersonId, str]:
    return {each.id: each.first_name for each in await people.load_all(tx, ids)}


async def _posters(tx: Tx, team: TeamId, week: Week) -> tuple[WallPoster, ...]:
    since = Week.of(week.monday)
    for _ in range(WEEKS_OF_POSTERS - 1):
        since = since.previous()
    found = [await poster_page(tx, each) for each in await posters.of_team(tx, team, since, POSTERS)]
    return tuple(
        WallPoster(
            poster=page.poster,
            name=page.name,
            week=page.week,
            digest=page.digest,
            told=tuple(each.story for each in page.squares if each.story)[:STORIES_OF_A_POSTER],
        )
        for page in found
        if page is not None and page.state is PosterState.UP
    )


async def show_on_wall(tx: Tx, command: ShowOnWall) -> PosterArt:
    """A poster of the wall's team with its photos. Raises `NotFound`."""
    team, stored = await _team(tx, command.wall), await posters.load(tx, command.poster)
    page = None if stored is None or stored.team != team else await poster_page(tx, stored)
    if page is None or page.state is not PosterState.UP:
        raise NotFound(code="poster_gone")
    return await poster_art(tx, page)


async def show_photo_on_wall(tx: Tx, command: ShowPhotoOnWall) -> bytes:
    """The photo of a story that is on the wall now, JPEG. Raises `NotFound`."""
    page = await show_wall(tx, ShowWall(wall=command.wall))
    if all(each.claim != command.claim or not each.sha for each in page.stories):
        raise NotFound(code="claim_gone")
    return (await seen.pictures(tx, [command.claim]))[command.claim]
