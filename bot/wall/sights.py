"""What a link opens: looked up at each request, so that what was taken back is not seen any more."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from bot.pictures import poster as picture
from bot.pictures.easel import Easel
from bot.pictures.sheet import Sheet
from bot.views import poster as view
from cards.model import WorkspaceId
from services.errors import NotFound
from services.ids import ClaimId, PosterId, WallId
from services.poster_links import opened
from services.poster_pages import PosterArt
from services.store import directory
from services.store.tx import Database
from services.store.walls import Door
from services.usecases.show_poster import ShowPoster, show_poster
from services.usecases.show_wall import (
    FindWall,
    ShowOnWall,
    ShowPhotoOnWall,
    ShowWall,
    find_wall,
    show_on_wall,
    show_photo_on_wall,
    show_wall,
)
from services.wall_pages import WallPage

KEPT: Final = 8
"""Drawn posters that are kept in memory, the last ones; the largest are a few megabytes."""
FRESH: Final = 4.0
"""Seconds for which all screens of a wall are told the same."""

Drawing = Callable[[Sheet], bytes]


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """A wall as it was looked up at a moment of the machine's clock."""

    at: float
    page: WallPage | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Sights:
    """Of one workspace. `fresh` is how many seconds a wall may be old."""

    database: Database
    workspace: WorkspaceId
    easel: Easel = field(default_factory=Easel)
    fresh: float = FRESH
    _drawn: OrderedDict[tuple[str, str], bytes] = field(default_factory=OrderedDict, init=False)
    _walls: OrderedDict[WallId, Seen] = field(default_factory=OrderedDict, init=False)

    async def poster(self, token: str) -> PosterArt | None:
        """The poster a link opens; None for one that opens nothing."""
        link = opened(self.database.secret, self.database.clock(), token)
        if link is None or link.workspace != self.workspace:
            return None
        try:
            return await self.database.run(self.workspace, show_poster, ShowPoster(poster=link.poster))
        except NotFound:
            return None

    async def picture(self, art: PosterArt, drawing: Drawing) -> bytes:
        """A poster drawn; the same one is drawn once and kept for a while."""
        key = (art.page.digest, drawing.__name__)
        if key not in self._drawn:
            self._drawn[key] = await self.easel.draw(drawing, view.sheet(art))
        self._drawn.move_to_end(key)
        while len(self._drawn) > KEPT:
            self._drawn.popitem(last=False)
        return self._drawn[key]

    async def wall(self, token: str) -> WallPage | None:
        """The wall a link opens; None for one that opens nothing. Whether it does is looked up each time."""
        door, now = await self._door(token), time.monotonic()
        if door is None:
            return None
        seen = self._walls.get(door.wall)
        if seen is None or now - seen.at > self.fresh:
            seen = self._walls[door.wall] = Seen(at=now, page=await self._wall(door.wall))
        self._walls.move_to_end(door.wall)
        while len(self._walls) > KEPT * KEPT:
            self._walls.popitem(last=False)
        return seen.page

    async def _wall(self, wall: WallId) -> WallPage | None:
        try:
            return await self.database.run(self.workspace, show_wall, ShowWall(wall=wall))
        except NotFound:
            return None

    async def on_wall(self, token: str, poster: PosterId) -> bytes | None:
        """A poster of this wall as a JPEG; None where there is none."""
        door = await self._door(token)
        try:
            if door is None:
                return None
            command = ShowOnWall(wall=door.wall, poster=poster)
            return await self.picture(
                await self.database.run(self.workspace, show_on_wall, command), picture.jpeg
            )
        except NotFound:
            return None

    async def photo(self, token: str, claim: ClaimId) -> bytes | None:
        """The photo of a story on this wall; None where there is none."""
        door = await self._door(token)
        try:
            if door is None:
                return None
            command = ShowPhotoOnWall(wall=door.wall, claim=claim)
            return await self.database.run(self.workspace, show_photo_on_wall, command)
        except NotFound:
            return None

    async def _door(self, token: str) -> Door | None:
        """Where a link leads, if it is into this workspace."""
        door = await self.database.run(directory.NOBODY, find_wall, FindWall(token=token))
        return door if door is not None and door.workspace == self.workspace else None
