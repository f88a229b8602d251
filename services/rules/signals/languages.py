"""Which language a text is mostly in, by its function words."""

from functools import lru_cache

from services.rules.signals.text import tokens
from services.rules.words.everyday import GRAMMAR

UNKNOWN = ""
_SMALLEST_SHARE = 0.2


@lru_cache(maxsize=2048)
def language(text: str) -> str:
    """The ISO 639-1 code of the list that covers most of the text, or nothing where none covers a fifth."""
    said = tokens(text)
    if not said:
        return UNKNOWN
    hits = {code: sum(word in listed.whole for word in said) for code, listed in GRAMMAR.items()}
    best = max(hits, key=hits.__getitem__)
    return best if hits[best] >= _SMALLEST_SHARE * len(said) else UNKNOWN
