"""The routes of walls and posters. Pages run nothing but our own script, and ask nobody else for anything."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from aiohttp import web

from bot.pictures import poster as picture
from bot.views import poster as poster_view
from bot.views import poster_page, wall_page
from bot.wall.policy import POSTER_STYLE, WALL_SCRIPT, WALL_STYLE, headers, html, jpeg
from bot.wall.sights import Sights
from services.ids import ClaimId, PosterId
from services.poster_links import PATH

BEAT: Final = 5.0
"""Seconds between two looks at a wall that is open on a screen."""
PINGS: Final = 3
"""Every how many looks a word is said where nothing is new: proxies close what is silent for long."""
SCREENS: Final = 64
"""Open at once in one process; more are asked to come back."""
COME_BACK: Final = 3000
"""Milliseconds until a browser whose stream ended tries again."""
TOKEN: Final = r"{token:[A-Za-z0-9_-]{43}}"  # noqa: S105 -- a pattern
ID: Final = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


@dataclass(kw_only=True)
class Routes:
    """What the routes need. `beat` is in seconds."""

    sights: Sights
    beat: float = BEAT
    screens: int = SCREENS
    _open: int = field(default=0, init=False)
    _ending: asyncio.Event = field(default_factory=asyncio.Event, init=False)

    def join(self, app: web.Application) -> None:
        """Adds them to an application."""
        get = app.router.add_get
        get(f"/wall/{TOKEN}", self.wall)
        get(f"/wall/{TOKEN}/live", self.live)
        get(f"/wall/{TOKEN}/poster/{{id:{ID}}}.jpg", self.wall_poster)
        get(f"/wall/{TOKEN}/photo/{{id:{ID}}}.jpg", self.wall_photo)
        get(f"{PATH}{{token}}", self.poster)
        get(f"{PATH}{{token}}/a3.png", self.poster_png)
        get(f"{PATH}{{token}}/a3.pdf", self.poster_pdf)
        app.on_shutdown.append(self._end)

    async def _end(self, _: web.Application) -> None:
        """Streams end at once, so that nobody waits for them; screens come back by themselves."""
        self._ending.set()

    async def wall(self, request: web.Request) -> web.Response:
        """A team's wall, or the word that it is closed."""
        token = request.match_info["token"]
        page = await self.sights.wall(token)
        if page is None:
            return html("Closed", wall_page.closed(), style=WALL_STYLE, status=404)
        body = wall_page.body(page, f"./{token}")
        return html(wall_page.title(page), body, style=WALL_STYLE, script=WALL_SCRIPT)

    async def live(self, request: web.Request) -> web.StreamResponse:
        """Tells a screen when its wall has changed, for as long as it listens (HTML, server-sent events)."""
        if self._open >= self.screens or self._ending.is_set():
            return web.Response(status=503, headers={"Retry-After": "30", **headers()})
        said = web.StreamResponse(
            headers={**headers(), "Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}
        )
        self._open += 1
        try:
            await said.prepare(request)
            await said.write(f"retry: {COME_BACK}\n\n".encode())
            await self._told(said, request.match_info["token"], request.query.get("version", ""))
        except ConnectionResetError:
            pass
        finally:
            self._open -= 1
        return said

    async def _told(self, said: web.StreamResponse, token: str, version: str) -> None:
        beats = 0
        while not self._ending.is_set():
            page = await self.sights.wall(token)
            if page is None:
                await said.write(event("closed", ""))
                return
            if page.version != version:
                await said.write(event("wall", wall_page.fragment(page, f"./{token}")))
                version = page.version
            elif beats % PINGS == 0:
                await said.write(b": still here\n\n")
            beats += 1
            await ended(self._ending, self.beat)

    async def wall_poster(self, request: web.Request) -> web.Response:
        """A poster of the wall."""
        poster = PosterId(UUID(request.match_info["id"]))
        return jpeg(await self.sights.on_wall(request.match_info["token"], poster))

    async def wall_photo(self, request: web.Request) -> web.Response:
        """The photo of a story on the wall."""
        claim = ClaimId(UUID(request.match_info["id"]))
        return jpeg(await self.sights.photo(request.match_info["token"], claim))

    async def poster(self, request: web.Request) -> web.Response:
        """A poster's page, or the word that it is not up."""
        token = request.match_info["token"]
        art = await self.sights.poster(token)
        if art is None:
            return html("Not up", poster_page.gone(), style=POSTER_STYLE, status=404)
        title = poster_view.title(art.page)
        return html(title, poster_page.body(art.page, f"./{token}"), style=POSTER_STYLE)

    async def poster_png(self, request: web.Request) -> web.Response:
        """The picture."""
        return await self._poster(request, picture.png, "image/png")

    async def poster_pdf(self, request: web.Request) -> web.Response:
        """One page for a printer."""
        return await self._poster(request, picture.pdf, "application/pdf")

    async def _poster(self, request: web.Request, drawing: Callable[..., bytes], kind: str) -> web.Response:
        art = await self.sights.poster(request.match_info["token"])
        if art is None:
            return web.Response(status=404, headers=headers())
        return web.Response(
            body=await self.sights.picture(art, drawing), content_type=kind, headers=headers()
        )


def event(name: str, told: str) -> bytes:
    """One event; JSON holds no line end that could end it early."""
    return f"event: {name}\ndata: {json.dumps(told)}\n\n".encode()


async def ended(ending: asyncio.Event, seconds: float) -> None:
    """Waits so long, or until all is over."""
    try:
        async with asyncio.timeout(seconds):
            await ending.wait()
    except TimeoutError:
        pass
