"""A poster on a page of its own, for whoever holds a link to it."""

from typing import Final

from bot.views import poster
from bot.views.pages import attribute, text
from services.poster_pages import PosterPage

GONE_TITLE: Final = "This poster is not up"
GONE: Final = (
    "It was taken down, or its link is too old. A newer link is in the team's channel, under the full card."
)
PRINT: Final = "Print It on A3 (PDF)"
SAVE: Final = "Save the Picture (PNG)"


def body(page: PosterPage, base: str) -> str:
    """The picture, its words for who cannot see it, and the ways to paper. `base` is where its files are."""
    picture = (
        f'<img src="{attribute(base)}/a3.png" width="1754" height="2480" alt="{attribute(poster.alt(page))}">'
    )
    links = f'<a href="{attribute(base)}/a3.pdf">{text(PRINT)}</a> <a href="{attribute(base)}/a3.png" download>{text(SAVE)}</a>'
    return f"<main><p>{links}</p><figure>{picture}</figure></main>"


def gone() -> str:
    return f"<main><h1>{text(GONE_TITLE)}</h1><p>{text(GONE)}</p></main>"
