"""Words as the fonts that come along can set them. Nobody gets to see an empty box where a letter should be.

A letter of a fancy shape (as in mathematics) is set in its plain one; what has none is left out.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from bot.pictures.glyphs import Face, known

LEFT_OUT: Final = "…"
LOST: Final = "\ufffd"
"""Stands for a letter that was lost before the text came here; fonts have a sign for it, which nobody wants to read."""
ENOUGH: Final = 0.5
"""The share of its letters that a story has to keep to be worth reading."""
DROPPED: Final = ("C", "M")
"""Unicode categories that never stand alone here: controls, and marks that found no letter to join."""
HOLLOW: Final = re.compile(r"\(\s*\)|\[\s*\]|\{\s*\}|«\s*»|“\s*”")
"""Brackets and quotes around nothing."""
MANY: Final = re.compile(rf"{LEFT_OUT}(?:\s+{LEFT_OUT})+")
ALL_IN_BRACKETS: Final = re.compile(r"\(([^()]+)\)")


def settable(text: str, face: Face = Face.PLAIN) -> str:
    """A name on one line with what can be set in this face; empty when that is nothing but signs."""
    tidy = " ".join(HOLLOW.sub("", _plain(_joined(text), face)).split())
    whole = ALL_IN_BRACKETS.fullmatch(tidy)
    tidy = whole[1] if whole else tidy
    return tidy if _letters(tidy) else ""


def quotable(text: str, face: Face = Face.PLAIN) -> str:
    """A story with `…` for each word that cannot be set whole; empty when too little of it is left."""
    words = [_quoted(word, face) for word in _joined(text).split()]
    told = MANY.sub(LEFT_OUT, HOLLOW.sub("", " ".join(filter(None, words))))
    return told if _letters(told) >= max(1, ENOUGH * _letters(_joined(text))) else ""


def chosen(texts: Iterable[str], face: Face) -> str:
    """The first of these that can be set; empty where none can."""
    return next((said for said in texts if settable(said, face)), "")


def _quoted(word: str, face: Face) -> str:
    plain = _plain(word, face)
    return plain if _letters(plain) >= _letters(word) else LEFT_OUT


def _joined(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _letters(text: str) -> int:
    return sum(each.isalnum() or each == LOST for each in text)


def _plain(text: str, face: Face) -> str:
    return "".join(" " if each.isspace() else _shape(each, face) for each in text)


@lru_cache(maxsize=8192)
def _shape(letter: str, face: Face) -> str:
    """How a letter is set; empty where it is not."""
    return _with_shape(letter, face) or _with_shape(unicodedata.normalize("NFKD", letter), face)


def _with_shape(letters: str, face: Face) -> str:
    return "".join(
        each
        for each in letters
        if each != LOST and ord(each) in known(face) and unicodedata.category(each)[0] not in DROPPED
    )
