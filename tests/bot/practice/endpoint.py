"""A request URL that answers as told and keeps what it was sent, byte for byte."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

Reply = Callable[[web.Request, bytes], Awaitable[web.Response]]


@dataclass
class Endpoint:
    """`replies` are used up one by one; afterwards everything is answered with an empty 200."""

    url: str = ""
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)

    async def serve(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.got.append((dict(request.headers), body))
        return await self.replies.pop(0)(request, body) if self.replies else web.Response()

    def answers(self, status: int = 200, text: str = "", headers: dict[str, str] | None = None) -> None:
        async def reply(_request: web.Request, _body: bytes) -> web.Response:
            return web.Response(status=status, text=text, headers=headers)

        self.replies.append(reply)


@asynccontextmanager
async def listening() -> AsyncIterator[Endpoint]:
    endpoint = Endpoint()
    application = web.Application()
    application.router.add_route("*", "/{any:.*}", endpoint.serve)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    endpoint.url = f"http://{host}:{port}/here"
    try:
        yield endpoint
    finally:
        await runner.cleanup()
