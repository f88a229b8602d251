"""A claim's words for people from outside: names, numbers, addresses and links are replaced. Everything here is pure.

A machine finds what looks like one of these; whoever nominates reads both versions side by side and has the last word.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from services.recaps import HIDDEN, hidden
from services.rules.words.people import FIRST_NAMES, ORGANISATIONS, TITLES
from services.rules.words.sensitive import ACCOUNT, ADDRESS, EMAIL, PHONE

SOMEBODY: Final = "a customer"
NUMBER: Final = "a number"
NAME: Final = "somebody"
LINK: Final = "a link"
MAIL: Final = "an address"
PLACE: Final = "an address"
FIRM: Final = "a company"
AMOUNT: Final = "an amount"

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
    """The same words with something else in the place of what must not be told."""
    told = _MENTION.sub(NAME, text)
    for pattern, instead in PATTERNS:
        told = pattern.sub(instead, told)
    told = re.sub(ADDRESS.pattern, PLACE, told, flags=re.IGNORECASE)
    told = _DIGITS.sub(NUMBER, told)
    told = _without(told, known.companies, FIRM)
    told = _without(told, known.customers, SOMEBODY)
    told = _without(told, known.colleagues, NAME)
    return _begun(_other_names(told)).strip()


def _without(text: str, names: Iterable[str], instead: str) -> str:
    return hidden(text, names).replace(HIDDEN, instead)


def _other_names(text: str) -> str:
    """Given names and titles, and what else is written like a name: several capitals in a row, or one inside a sentence.

    The latter not in a language that gives every noun a capital.
    """
    single = [each for each in _INSIDE.findall(text) if each.casefold() not in _COMMON]
    nouns = len(single) * MANY_CAPITALS > len(text.split())

    def instead(found: re.Match[str]) -> str:
        words = found.group().split(" ")
        if words[0].casefold() in _COMMON:
            return " ".join([words[0], *([_named(words[1:])] if words[1:] else [])])
        alone = len(words) == 1 and not _given(words[0])
        before = text[: found.start()].rstrip()
        begins = not before or before[-1] in ENDINGS
        return found.group() if alone and (begins or nouns) else _named(words)

    return _NAMES.sub(instead, text)


def _named(words: list[str]) -> str:
    """What stands for a name: a firm where it is called like one."""
    if all(word.casefold() in _COMMON for word in words):
        return " ".join(words)
    return FIRM if words[-1].casefold() in ORGANISATIONS.whole else NAME


def _given(word: str) -> bool:
    bare = re.sub(r"['\u2019]s$", "", word).casefold()
    return bare in FIRST_NAMES.whole or bare in TITLES.whole


def _begun(text: str) -> str:
    """A sentence begins with a capital, also where a name stood."""
    return re.sub(
        rf"(^|[.!?]\s+)({SOMEBODY}|{NUMBER}|{NAME}|{FIRM})\b",
        lambda found: found.group(1) + found.group(2)[0].upper() + found.group(2)[1:],
        text,
    )
