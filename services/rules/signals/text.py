"""Words and sentences of any script, folded so that they compare."""

import re
import unicodedata
from functools import lru_cache
from math import ceil

from services.customers import STROKES

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_SENTENCE_END = re.compile(
    r"(?<!\b\d\.)(?<!\b\d\d\.)(?<!\b[DMS]r\.)(?<!\b[MS]t\.)(?<!\bM[sx]\.)(?<!\bMrs\.)(?<!\bSra\.)(?<=[.!?\u2026\u0964\u3002\uff01\uff1f])[\"'”»)\]]*\s+|\n+"
)
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_ALIKE = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u03bf\u03b1\u03bd\u03c1\u03b9\u03ba\u03c5\u0432\u043c\u043d\u043a\u0442",
    "aeopcyxijshdqwoavpikubmhkt",
)
"""Small Cyrillic and Greek letters that look like Latin ones."""
_WRITTEN = re.compile(r"\w+")
_LATIN = re.compile("[a-z]")
_LOOKS_LATIN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4", "'"))
_MARKS = _APOSTROPHES | STROKES
_ENGLISH_TAILS = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})
_ELISION_LENGTH = 2
_UNSPACED_PER_WORD = 2


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Compatibility forms made one and invisible characters gone; case and accents stay."""
    if text.isascii():
        return text.translate(_APOSTROPHES)
    visible = (char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf")
    return "".join(visible).translate(_APOSTROPHES)


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case without accents or look-alike letters: how two spellings of one word become equal."""
    if text.isascii():
        return text.lower().translate(_APOSTROPHES)
    spread = unicodedata.normalize("NFD", plain(text).casefold())
    bare = "".join(char for char in spread if not unicodedata.combining(char)).translate(_MARKS)
    return _WRITTEN.sub(_in_one_script, bare)


def _in_one_script(word: re.Match[str]) -> str:
    """A word with Latin letters in it, written in Latin letters alone; a word of another script stays as it is."""
    said = word.group()
    return said.translate(_ALIKE) if _LATIN.search(said) and _LOOKS_LATIN.search(said) else said


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """Folded words; an apostrophe leaves the part that carries the meaning ("didn't" → didn, "l'idée" → idee)."""
    folded = fold(text)
    found = _TOKEN.findall(folded)
    return tuple(map(_meaningful, found) if "'" in folded else found)


def _meaningful(token: str) -> str:
    left, _, right = token.partition("'")
    if right and right not in _ENGLISH_TAILS and len(left) <= _ELISION_LENGTH:
        return right
    return left


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """The text cut at full stops and line breaks, whatever script the stop is in."""
    return tuple(part.strip() for part in _SENTENCE_END.split(plain(text)) if part.strip())


def count_words(text: str) -> int:
    """Words by blanks or word-like runs, whichever is kinder; scripts without blanks count two signs a word."""
    unspaced = len(_UNSPACED.findall(text))
    return max(len(text.split()), len(_WORD.findall(text))) + ceil(unspaced / _UNSPACED_PER_WORD)


def says_something(text: str) -> bool:
    """Whether there is any letter or digit in it."""
    return any(char.isalnum() for char in plain(text))
