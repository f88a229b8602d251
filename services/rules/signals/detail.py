"""What in a text could only be true of this customer: its details, as opposed to words that fit anybody."""

from functools import lru_cache

from services.rules.signals.languages import is_abstract, language, stem
from services.rules.signals.text import tokens
from services.rules.words.everyday import EVERYDAY, GRAMMAR
from services.rules.words.lexicon import Lexicon
from services.rules.words.smalltalk import SMALLTALK

_SHORTEST_DETAIL = 3


@lru_cache(maxsize=65536)
def is_detail(word: str, code: str) -> bool:
    """Whether a folded word says something of its own in the language with that code."""
    if any(char.isdigit() for char in word):
        return True
    if len(word) < _SHORTEST_DETAIL and word.isascii():
        return False
    return not is_everyday(word, code) and not is_abstract(word)


@lru_cache(maxsize=65536)
def is_everyday(word: str, code: str) -> bool:
    """Whether the word fits a story about anybody."""
    return bool(code) and any(word in listed for listed in _lists(code))


@lru_cache(maxsize=4096)
def details(text: str, within: str = "") -> frozenset[str]:
    """The distinct detail words of a text, in the language of `within` (the whole story it is a part of)."""
    code = language(within or text)
    return frozenset(stem(word) for word in tokens(text) if is_detail(word, code))


@lru_cache(maxsize=16)
def _lists(code: str) -> tuple[Lexicon, ...]:
    """Every list of words of a language that fit anybody."""
    return tuple(lists[code] for lists in (GRAMMAR, EVERYDAY, SMALLTALK) if code in lists)
