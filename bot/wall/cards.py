"""Cards over HTTP, for whoever holds a link: drawn anew at each request, from what is true then."""

from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import web

from bot.pictures import card as picture
from bot.pictures.easel import Easel
from bot.pictures.sheet import CardSheet
from bot.views import card_page
from bot.views.printed_card import sheet
from bot.wall.policy import POSTER_STYLE, headers, html
from cards.model import WorkspaceId
from services.card_links import PATH, opened
from services.errors import NotFound
from services.pages import PrintedCard
from services.store.tx import Database
from services.usecases.print_card import PrintCard, print_card


@dataclass(frozen=True, kw_only=True, slots=True)
class Cards:
    """What links to cards open."""

    database: Database
    workspace: WorkspaceId
    easel: Easel = field(default_factory=Easel)

    def join(self, app: web.Application) -> None:
        """Adds the ways in to the application."""
        app.router.add_get(f"{PATH}{{token}}", self.page)
        app.router.add_get(f"{PATH}{{token}}/a4.png", self.png)
        app.router.add_get(f"{PATH}{{token}}/a4.pdf", self.pdf)

    async def page(self, request: web.Request) -> web.Response:
        """The card's page. A link that is over and one that never was look the same."""
        token = request.match_info["token"]
        found = await self._found(token)
        if found is None:
            return html("No card", card_page.gone(), style=POSTER_STYLE, status=404)
        return html(card_page.title(found.page), card_page.body(found.page, f"./{token}"), style=POSTER_STYLE)

    async def png(self, request: web.Request) -> web.Response:
        """The picture."""
        return await self._file(request, picture.png, "image/png")

    async def pdf(self, request: web.Request) -> web.Response:
        """One page for a printer."""
        return await self._file(request, picture.pdf, "application/pdf")

    async def _file(
        self, request: web.Request, drawing: Callable[[CardSheet], bytes], kind: str
    ) -> web.Response:
        found = await self._found(request.match_info["token"])
        if found is None:
            return web.Response(status=404, headers=headers())
        drawn = await self.easel.draw(drawing, sheet(found))
        return web.Response(body=drawn, content_type=kind, headers=headers())

    async def _found(self, token: str) -> PrintedCard | None:
        link = opened(self.database.secret, self.database.clock(), token)
        if link is None or link.workspace != self.workspace:
            return None
        asked = PrintCard(person=link.person, week=link.week)
        try:
            return await self.database.run(self.workspace, print_card, asked)
        except NotFound:
            return None
