"""A card on a page of its own, to be printed."""

from typing import Final

from bot.views import printed_card
from bot.views.pages import attribute, text
from services.pages import CardPage

GONE_TITLE: Final = "There is no card here"
GONE: Final = "The link is too old, or its player has left the game. A new one is in Slack, under your card: type /bingo card."
PRINT: Final = "Print It on A4 (PDF)"
SAVE: Final = "Save the Picture (PNG)"


def body(page: CardPage, base: str) -> str:
    """The picture, its words for who cannot see it, and the ways to paper. `base` is where its files are."""
    said = attribute(printed_card.alt(page))
    picture = f'<img src="{attribute(base)}/a4.png" width="1240" height="1754" alt="{said}">'
    links = f'<a href="{attribute(base)}/a4.pdf">{text(PRINT)}</a> <a href="{attribute(base)}/a4.png" download>{text(SAVE)}</a>'
    return f"<main><p>{links}</p><figure>{picture}</figure></main>"


def title(page: CardPage) -> str:
    return f"Card for {printed_card.title(page)}"


def gone() -> str:
    return f"<main><h1>{text(GONE_TITLE)}</h1><p>{text(GONE)}</p></main>"
