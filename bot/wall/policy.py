"""How pages and pictures are answered: with a policy that lets nothing run but our own files."""

import base64
import hashlib
from importlib.resources import files
from typing import Final

from aiohttp import web

from bot.views.pages import document


def ours(name: str) -> str:
    """A file of this folder."""
    return (files("bot.wall") / name).read_text()


def digest(code: str) -> str:
    """How a content security policy names what may stand in a page (CSP level 3, hash sources)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


WALL_STYLE: Final = ours("wall.css")
WALL_SCRIPT: Final = ours("wall.js")
POSTER_STYLE: Final = ours("poster.css")


def headers(*, style: str = "", script: str = "") -> dict[str, str]:
    """Nothing from elsewhere, nothing that somebody wrote, no copy in between, no trace of the link."""
    allowed = [
        "default-src 'none'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        f"style-src {digest(style) if style else chr(39) + 'none' + chr(39)}",
        *([f"script-src {digest(script)}", "connect-src 'self'"] if script else []),
    ]
    return {
        "Content-Security-Policy": "; ".join(allowed),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex",
    }


def html(title: str, body: str, *, style: str, script: str = "", status: int = 200) -> web.Response:
    """A page with its own policy."""
    whole = document(title=title, style=style, body=body, script=script)
    return web.Response(
        text=whole, content_type="text/html", status=status, headers=headers(style=style, script=script)
    )


def jpeg(found: bytes | None) -> web.Response:
    """A picture, or nothing."""
    if found is None:
        return web.Response(status=404, headers=headers())
    return web.Response(body=found, content_type="image/jpeg", headers=headers())
