"""Told apart: what somebody is quoted with, and what the claimant tells."""

import re
from functools import lru_cache

from services.rules.signals.text import plain

_QUOTED = re.compile(
    r"\"([^\"]{2,600})\"|“([^”]{2,600})”|„([^“”\"]{2,600})[“”\"]|«\s*([^»]{2,600})»|»([^«]{2,600})«"
    r"|(?<![\w'])'([^'\n]{2,400}(?:'\w[^'\n]{0,400}){0,4})'(?!\w)"
)


@lru_cache(maxsize=2048)
def quotations(text: str) -> tuple[str, ...]:
    """The stretches between quotation marks of any style."""
    return tuple(next(filter(None, found), "") for found in _QUOTED.findall(plain(text)))


@lru_cache(maxsize=2048)
def narration(text: str) -> str:
    """The text with every quotation taken out."""
    return _QUOTED.sub(" ", plain(text))
