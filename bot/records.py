"""The record of an advisory board over HTTP, for whoever holds a link to it that has not run out."""

from dataclasses import dataclass
from typing import Final

from aiohttp import web

from bot.server import DOORS, PRIVATE, refused
from bot.views.advisory_export import exported
from cards.model import WorkspaceId
from services.errors import NotFound
from services.record_links import PATH, RecordFormat, opened
from services.store.tx import Database
from services.usecases.show_record import FetchRecord, fetch_record

TYPES: Final = {
    RecordFormat.MARKDOWN: "text/markdown",
    RecordFormat.CSV: "text/csv",
    RecordFormat.PRINT: "text/html",
}
ITS_OWN_STYLE: Final = "default-src 'none'; style-src 'unsafe-inline'"
"""The page to print has its style in it; nothing in it runs, and nothing comes from elsewhere."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Records:
    """What links to records open."""

    database: Database
    workspace: WorkspaceId

    def join(self, app: web.Application) -> None:
        """Adds the way in to the application."""
        app.router.add_get(f"{PATH}{{token}}", self.fetched)

    async def fetched(self, request: web.Request) -> web.Response:
        """The record. A link that is over and one that never was look the same."""
        found = opened(self.database.secret, self.database.clock(), request.match_info["token"])
        if found is None or found.workspace != self.workspace:
            return refused(request.app[DOORS], "link", 404)
        try:
            record = await self.database.run(self.workspace, fetch_record, FetchRecord(board=found.board))
        except NotFound:
            return refused(request.app[DOORS], "link", 404)
        headers = PRIVATE | {"Content-Security-Policy": ITS_OWN_STYLE}
        if found.format is not RecordFormat.PRINT:
            headers |= {"Content-Disposition": f'attachment; filename="board.{found.format.value}"'}
        return web.Response(
            text=exported(record, found.format),
            content_type=TYPES[found.format],
            charset="utf-8",
            headers=headers,
        )
