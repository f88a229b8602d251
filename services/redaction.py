"""A claim's words for people from outside: names, numbers, addresses and links are replaced. Everything here is pure.

A machine finds what looks like one of these; whoever nominates reads both versions side by side and has the last word.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from services.hiding import hidden
from services.languages import Language, Sentence
from services.recaps import HIDDEN
from services.rules.words.people import FIRST_NAMES, ORGANISATIONS, ROLES, TITLES
from services.rules.words.sensitive import ACCOUNT, ADDRESS, EMAIL, PHONE

SOMEBODY: Final = Sentence(en="a customer", de="jemand")
NUMBER: Final = Sentence(en="a number", de="eine Nummer")
NAME: Final = Sentence(en="somebody", de="jemand")
LINK: Final = Sentence(en="a link", de="ein Link")
MAIL: Final = Sentence(en="an address", de="eine Adresse")
PLACE: Final = Sentence(en="an address", de="eine Adresse")
FIRM: Final = Sentence(en="a company", de="eine Firma")
AMOUNT: Final = Sentence(en="an amount", de="ein Betrag")
STANDING_IN: Final = (SOMEBODY, NUMBER, NAME, LINK, MAIL, FIRM, AMOUNT)

_LINK = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]*://|\bwww\.)[^\s<>]*[^\s<>.,;:!?)]|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|eu|de|uk|io)\b(?:/\S*\w)?",
    re.IGNORECASE,
)
_MENTION = re.compile(r"<[@!#][^>]*>|(?<!\w)@[\w.-]+")
_MONEY = re.compile(
    r"(?:[€$£¥]|\b(?:EUR|USD|GBP|CHF)\s?)\s?\d(?:[\d.,'\s]*\d)?(?:\s?[kKmM]\b)?|\b\d[\d.,']*\s?(?:€|\$|£|EUR|USD|GBP|CHF|euros?|dollars?|pounds?)\b"
)
_DIGITS = re.compile(r"\b(?=[\w-]*\d)(?:\d[\d\s./-]{3,}\d|[A-Z]{1,5}-?\d{2,}[\w-]*|\d{4,})\b")
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'\u2019-]+"
_NAMES = re.compile(rf"{_WORD}(?: (?:(?:van|von|de|da|del|di|la|le)\s)?{_WORD})*")
_INSIDE = re.compile(rf"(?<=[a-zà-öø-ÿ,;] )({_WORD})(?! [A-ZÀ-ÖØ-Þ])")
MANY_CAPITALS: Final = 6
"""One word in so many with a capital, each alone inside a sentence, is more than names make."""
ENDINGS: Final = '.!?:\u201c\u201e"\n'
_COMMON = frozenset(
    "i we he she they it the a an our your my his her their this that then when after before so and but or if in on at to"
    " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december english german french spanish ok christmas easter"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
)
_SPOKEN = re.compile(
    rf"(?:^|(?<=[.!?:\u201c\u201e\"\n])|(?<=[.!?:] ))({_WORD})(?= (?:said|says|told|tells|asked|asks|called|calls|wrote|writes|runs|ran|owns"
    r"|wants|wanted|knows|knew|thinks|thought|laughed|smiled|nodded|cried|answered|replied|explained|rang|phoned|promised"
    r"|admitted|mentioned|remembered|waited|came|went|works|worked|sagt|sagte|fragt|fragte|erz\u00e4hlt|erz\u00e4hlte|meint|meinte"
    r"|rief|wollte|lachte|antwortete|kam|ging|hat|arbeitet|wartete)\b)"
)
"""The first word of a sentence, before what people do."""
_ANYBODY = frozenset(
    "nobody somebody everybody anybody everyone someone who which what nothing something both all many most some each another"
    " others people none neither those these one only never always just again still also even finally later today yesterday"
    " here there"
    " ich wir er sie es ihr man wer was niemand jemand alle keiner keine einer eine jeder jede das der die dann danach heute"
    " gestern dort hier".split()
)
"""What a sentence may begin with before that, and is nobody's name."""
_SHORT = re.compile(
    r"\b(Mr|Mrs|Ms|Mx|Dr|Prof|Rev|St|Hr|Fr|Sr|Sra|Mme|Sig|Dhr|Mw)\.\s*(?=[A-Z\u00c0-\u00d6\u00d8-\u00de])"
)
_INITIAL = re.compile(rf"(?<!\w)(?:[A-Z]\.\s?)+(?={_WORD})")
_GERMAN = frozenset(
    "und der die das ist nicht ich wir hat mit dass ein eine war sie er wie auf uns haben".split()
)
_ENGLISH = frozenset("and the is not i we has with that a an was she he it how on us have they".split())


PATTERNS: Final = (
    (EMAIL, MAIL),
    (_LINK, LINK),
    (_MONEY, AMOUNT),
    (ACCOUNT, NUMBER),
    (PHONE, NUMBER),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """Names that are surely in the words: of the claim's customers and their companies, of colleagues, and our own."""

    customers: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    colleagues: tuple[str, ...] = ()


def redacted(text: str, known: Known) -> str:
    """The same words with something else, in their language, in the place of what must not be told."""
    language = language_of(text)
    told = _MENTION.sub(NAME.told(language), text)
    for pattern, instead in PATTERNS:
        told = pattern.sub(instead.told(language), told)
    told = re.sub(ADDRESS.pattern, PLACE.told(language), told, flags=re.IGNORECASE)
    told = _DIGITS.sub(NUMBER.told(language), told)
    told = _without(told, known.companies, FIRM.told(language))
    told = _without(told, known.customers, SOMEBODY.told(language))
    told = _without(told, known.colleagues, NAME.told(language))
    told = _other_names(_who_speaks(_without_stops(told), language), language)
    return _begun(told, language).strip()


def language_of(text: str) -> Language:
    """The language words are written in, by the small ones among them."""
    small = re.findall(r"\w+", text.casefold())
    german = sum(word in _GERMAN for word in small)
    return Language.GERMAN if german > sum(word in _ENGLISH for word in small) else Language.ENGLISH


def _without(text: str, names: Iterable[str], instead: str) -> str:
    return hidden(text, names).replace(HIDDEN, instead)


def _without_stops(text: str) -> str:
    """`Mrs. Novak` and `J. Novak` end no sentence, so that the name does not look like the beginning of the next one."""
    return _INITIAL.sub("", _SHORT.sub(r"\1 ", text))


def _who_speaks(text: str, language: Language) -> str:
    """Whoever says, asks or runs something at the beginning of a sentence, unless it is a word for anybody."""

    def instead(found: re.Match[str]) -> str:
        word = found.group(1)
        said = word.casefold()
        if said in _COMMON or said in _ANYBODY or said.endswith("ly") or said in ROLES:
            return word
        return NAME.told(language)

    return _SPOKEN.sub(instead, text)


def _other_names(text: str, language: Language) -> str:
    """Given names and titles, and what else is written like a name: several capitals in a row, or one inside a sentence.

    The latter not in a language that gives every noun a capital.
    """
    single = [each for each in _INSIDE.findall(text) if each.casefold() not in _COMMON]
    nouns = language is Language.GERMAN or len(single) * MANY_CAPITALS > len(text.split())

    def instead(found: re.Match[str]) -> str:
        words = found.group().split(" ")
        if words[0].casefold() in _COMMON:
            return " ".join([words[0], *([_named(words[1:], language)] if words[1:] else [])])
        alone = len(words) == 1 and not _given(words[0])
        before = text[: found.start()].rstrip()
        begins = not before or before[-1] in ENDINGS
        return found.group() if alone and (begins or nouns) else _named(words, language)

    return _NAMES.sub(instead, text)


def _named(words: list[str], language: Language) -> str:
    """What stands for a name: a firm where it is called like one."""
    if all(word.casefold() in _COMMON for word in words):
        return " ".join(words)
    return (FIRM if words[-1].casefold() in ORGANISATIONS.whole else NAME).told(language)


def _given(word: str) -> bool:
    bare = re.sub(r"['\u2019]s$", "", word).casefold()
    return bare in FIRST_NAMES.whole or bare in TITLES.whole


def _begun(text: str, language: Language) -> str:
    """A sentence begins with a capital, also where a name stood."""
    standing_in = "|".join(each.told(language) for each in STANDING_IN)
    return re.sub(
        rf"(^|[.!?]\s+)({standing_in})\b",
        lambda found: found.group(1) + found.group(2)[0].upper() + found.group(2)[1:],
        text,
    )
