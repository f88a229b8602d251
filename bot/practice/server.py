"""The HTTP server: Web API, response URLs, Socket Mode, installation page and control."""

from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from bot.practice import page, scheduling
from bot.practice.control import Control
from bot.practice.downloads import Downloads, login
from bot.practice.engine import Engine
from bot.practice.methods.uploading import Uploads
from bot.practice.oauth import OAuthPages
from bot.practice.response_urls import ResponseUrls
from bot.practice.storage import Storage
from bot.practice.web_api import WebApi

if TYPE_CHECKING:
    from bot.practice.slack import PracticeSlack

BODY_BYTES_MOST = 40 * 1024 * 1024  # an upload by the control API is base64, larger by a third


class Server:
    def __init__(self, engine: Engine, *, state_dir: Path | None) -> None:
        self._engine = engine
        self._storage = Storage(engine, state_dir) if state_dir else None
        self._runner: web.AppRunner | None = None

    def _routes(self, slack: "PracticeSlack") -> web.Application:
        application = web.Application(client_max_size=BODY_BYTES_MOST)
        api = WebApi(self._engine)
        application.router.add_route("*", "/api/{method}", api.serve)
        application.router.add_post("/response/{key:.+}", ResponseUrls(self._engine).serve)
        application.router.add_get("/files-pri/{place}/{name:.+}", Downloads(self._engine).serve)
        application.router.add_post("/upload/{place}", Uploads(self._engine).serve)
        application.router.add_get("/signin", login)
        application.router.add_get("/link/", self._engine.courier.sockets.serve)
        pages = OAuthPages(self._engine)
        application.router.add_get("/oauth/v2/authorize", pages.show)
        application.router.add_post("/oauth/v2/authorize", pages.agree)
        application.add_routes(page.routes())
        application.add_routes(Control(slack, self._engine.closing).routes())
        return application

    async def open(self, host: str, port: int, slack: "PracticeSlack") -> None:
        if self._storage:
            self._storage.load()
            scheduling.resume(self._engine)
            self._engine.spawn(self._storage.keep())
        self._runner = web.AppRunner(self._routes(slack), access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        bound = self._runner.addresses[0]
        self._engine.url = f"http://{bound[0]}:{bound[1]}"

    async def close(self) -> None:
        self._engine.closing.set()
        self._engine.recorder.touch()
        await self._engine.stop_tasks()
        if self._storage:
            self._storage.save()
        await self._engine.courier.sockets.close()
        if self._runner:
            await self._runner.cleanup()
