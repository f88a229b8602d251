"""Told apart: what somebody is quoted with, and what the claimant tells."""

import re
from functools import lru_cache

from services.rules.signals.text import fold, plain, sentences

_QUOTED = re.compile(
    r"\"([^\"]{2,600})\"|“([^”]{2,600})”|„([^“”\"]{2,600})[“”\"]|«\s*([^»]{2,600})»|»([^«]{2,600})«"
    r"|(?<![\w'])'([^'\n]{2,400}(?:'\w[^'\n]{0,400}){0,4})'(?!\w)"
)

_LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=2048)
def quotations(text: str) -> tuple[str, ...]:
    """The stretches between quotation marks of any style."""
    return tuple(next(filter(None, found), "") for found in _QUOTED.findall(plain(text)))


@lru_cache(maxsize=2048)
def narration(text: str) -> str:
    """The text with every quotation taken out."""
    return _QUOTED.sub(" ", plain(text))


@lru_cache(maxsize=1024)
def told_lines(text: str) -> tuple[str, ...]:
    """The teller's own sentences, folded, each once; those without a letter say nothing."""
    lines = dict.fromkeys(map(fold, sentences(narration(text))))
    return tuple(line for line in lines if _LETTER.search(line))
