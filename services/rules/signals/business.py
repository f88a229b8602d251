"""A story with the sentences about money taken out."""

import re
from functools import lru_cache

from services.rules.signals.detail import details
from services.rules.signals.languages import stem
from services.rules.signals.text import fold, sentences, tokens
from services.rules.words.lexicon import Lexicon
from services.rules.words.money import ADVISED_AGAINST, AMOUNT, BOAST, CLOSING, GIVEN_BACK, SALES, TELLING

_CLAUSE = re.compile(
    r"[,;:]\s+|\s+[\u2013\u2014-]+\s+|\s+(?:and|und|et|y|e|en|aur)\s+(?=(?:then|he|she|they|we|i|er|sie|il|elle)\b)",
    re.IGNORECASE,
)
_LONG = 24
_BARE = 1
_SIGNS = {"#": AMOUNT, "+": CLOSING, "!": BOAST}
_OUTRIGHT = frozenset({"+", "!"})


@lru_cache(maxsize=1024)
def without_sales(text: str) -> tuple[str, int]:
    """What is left of the text, and how many distinct words of selling went with the rest."""
    kept, gone = [], set[str]()
    for part in _parts(text):
        business = sale_words(part)
        if _is_about_a_sale(part, business, text):
            gone |= business
        else:
            kept.append(part)
    return "\n".join(kept), len(gone)


def _parts(text: str) -> list[str]:
    """Sentences; a breathless one is cut at its clauses."""
    whole = sentences(text)
    return [
        part
        for sentence in whole
        for part in (_CLAUSE.split(sentence) if len(tokens(sentence)) > _LONG else (sentence,))
        if part
    ]


def sale_words(part: str) -> set[str]:
    """Distinct words of selling in a sentence, and a sign for each other way of telling a sale."""
    found = {stem(word) for word in tokens(part) if word in SALES}
    return found | _signs(fold(part))


def _signs(folded: str) -> set[str]:
    """A sign for each way of telling a sale; money that goes back is none."""
    signs = {sign for sign, pattern in _SIGNS.items() if pattern.search(folded)}
    return signs - {"#"} if GIVEN_BACK.search(folded) else signs


def _is_about_a_sale(part: str, business: set[str], text: str) -> bool:
    if not business:
        return False
    if business & _OUTRIGHT:
        return True
    others = [word for word in details(part, text) if not _listed(word, SALES)]
    if len(business) > 1 or any(word in TELLING for word in tokens(part)):
        return len(business) * 2 >= len(others)
    return len(others) <= _BARE


def _listed(word: str, words: Lexicon) -> bool:
    return word in words


def tells_of_a_sale(text: str) -> bool:
    """Whether a sum, a closing or a boast stands in it, or a word that seldom means anything but a sale."""
    return any(word in TELLING for word in tokens(text)) or bool(_signs(fold(text)))


def ends_in_a_sale(text: str) -> bool:
    """Whether the last sentence tells of one outright: the sale as the punch line."""
    return bool(_signs(fold(sentences(text)[-1])) & _OUTRIGHT) if sentences(text) else False


def advises_against(text: str) -> bool:
    """Whether the teller speaks against buying."""
    return ADVISED_AGAINST.search(fold(text)) is not None


def boasts(text: str) -> bool:
    """Whether the teller's own figures are the point of it."""
    return BOAST.search(fold(text)) is not None
