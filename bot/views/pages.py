"""Pages of HTML. Whatever people wrote is escaped here, once, on its way in."""

from html import escape
from typing import Final

__all__ = ["attribute", "document", "text"]

TURNING: Final = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Signs that turn the direction of whatever follows them (Unicode, UAX #9); letters have their own."""


def text(said: str) -> str:
    """What stands between tags."""
    return escape(said.translate(TURNING), quote=False)


def attribute(said: str) -> str:
    """What stands in double quotes."""
    return escape(said.translate(TURNING), quote=True)


def document(*, title: str, style: str, body: str, script: str = "") -> str:
    """A whole page that asks for nothing from anywhere else. `body` is HTML; `style` and `script` are our own files."""
    run = f"<script>{script}</script>" if script else ""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>{text(title)}</title><style>{style}</style></head>'
        f"<body>{body}{run}</body></html>\n"
    )
