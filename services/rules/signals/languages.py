"""Which language a text is mostly in, by its function words."""

from functools import lru_cache

from services.rules.signals.text import fold, tokens
from services.rules.words.everyday import ABSTRACT_ENDINGS, CONCRETE_IN_SPITE, GRAMMAR
from services.rules.words.fog import ALL_WELL, JARGON, PRAISE
from services.rules.words.lexicon import base_forms

UNKNOWN = ""
_SMALLEST_SHARE = 0.2
_ABSTRACT_LENGTH = 7
_ENDINGS = tuple(ABSTRACT_ENDINGS)


@lru_cache(maxsize=2048)
def language(text: str) -> str:
    """The ISO 639-1 code of the list that covers most of the text, or nothing where none covers a fifth."""
    said = tokens(text)
    if not said:
        return UNKNOWN
    hits = {code: sum(map(listed.whole.__contains__, said)) for code, listed in GRAMMAR.items()}
    best = max(hits, key=hits.__getitem__)
    return best if hits[best] >= _SMALLEST_SHARE * len(said) else UNKNOWN


def family(code: str) -> str:
    """Which list of praise and fog a language is read with."""
    return {"de": "de", "nl": "de", "fr": "es", "es": "es"}.get(code, "en")


@lru_cache(maxsize=2048)
def praise(text: str) -> tuple[str, ...]:
    """Every word of praise, and every turn that says all is well, as often as it stands there."""
    words = PRAISE[family(language(text))]
    return (*(word for word in tokens(text) if word in words), *ALL_WELL.findall(fold(text)))


@lru_cache(maxsize=2048)
def fog(text: str) -> tuple[frozenset[str], int]:
    """The distinct foggy words, and how many words carry meaning at all."""
    code = language(text)
    listed = JARGON[family(code)]
    meaning = {word for word in tokens(text) if not (code and word in GRAMMAR[code])}
    return frozenset(stem(word) for word in meaning if word in listed or is_abstract(word)), len(meaning)


@lru_cache(maxsize=65536)
def is_abstract(word: str) -> bool:
    """Whether the word is an abstract noun by its ending."""
    return len(word) >= _ABSTRACT_LENGTH and word.endswith(_ENDINGS) and word not in CONCRETE_IN_SPITE


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """One form for all inflections of a word, good enough to count and compare."""
    return min(base_forms(word), key=lambda form: (len(form), form))
