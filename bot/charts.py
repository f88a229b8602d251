"""Charts over HTTP: Slack fetches the picture of a message by its link."""

from dataclasses import dataclass, field

from aiohttp import web

from bot.pictures.chart import chart
from bot.pictures.easel import Easel
from bot.server import DOORS, PRIVATE, refused
from services.chart_links import PATH, opened


@dataclass(frozen=True, kw_only=True, slots=True)
class Charts:
    """What links to charts open. Everything a picture shows is in its link."""

    secret: bytes = field(repr=False)
    easel: Easel = field(default_factory=Easel)

    def join(self, app: web.Application) -> None:
        """Adds the way in to the application."""
        app.router.add_get(f"{PATH}{{token}}", self.drawn)

    async def drawn(self, request: web.Request) -> web.Response:
        """The picture; nothing for a link that was not made here."""
        weeks = opened(self.secret, request.match_info["token"])
        if not weeks:
            return refused(request.app[DOORS], "link", 404)
        picture = await self.easel.draw(chart, weeks)
        return web.Response(body=picture, content_type="image/png", headers=PRIVATE)
