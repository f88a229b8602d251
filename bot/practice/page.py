"""The page in the browser: one person's Slack at a time, over the control API. Plain files, no build step."""

from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).parent / "static"
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
HEADERS = {
    # What apps send is never run; pictures may come from anywhere, as they do in Slack.
    "Content-Security-Policy": "default-src 'self'; img-src 'self' http: https: data:; style-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def routes() -> list[web.RouteDef]:
    return [web.get("/", _first), web.get("/page/{name}", _file)]


async def _first(_request: web.Request) -> web.Response:
    return _served("index.html")


async def _file(request: web.Request) -> web.Response:
    return _served(request.match_info["name"])


def _served(name: str) -> web.Response:
    """One of the page's own files; no other name leads anywhere."""
    found = {each.name: each for each in FOLDER.iterdir()}.get(name)
    if found is None or found.suffix not in TYPES:
        raise web.HTTPNotFound(text="the page has no such file")
    return web.Response(
        body=found.read_bytes(), content_type=TYPES[found.suffix], charset="utf-8", headers=HEADERS
    )
