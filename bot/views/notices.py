"""Short spoken answers, as a message or as a modal."""

from bot import names
from bot.views import blocks as b


def said(text: str) -> b.Message:
    """One plain sentence; nothing in it can ping or link."""
    return b.sentence(b.escape(text))


def modal(text: str, title: str = "Connection Bingo") -> b.View:
    """The same sentence where only a modal can answer."""
    return b.modal(callback=names.MODAL_RESULT, title=title, blocks=[b.section(b.escape(text))])
