"""Whether two customer fields speak of one person."""

from functools import lru_cache

from services.evidence import Evidence
from services.rules.signals.names import head
from services.rules.signals.text import fold, tokens
from services.rules.words.people import ORGANISATION_FORMS, ROLES, TITLES
from services.rules.words.shortnames import SHORT_NAMES

_SHORT_FORM = 3
_FULL_NAME = 2
_NONE = frozenset[int]()
_DESCRIBED = frozenset("the a an un una une el la le ein eine der die".split())
_SMALL = frozenset("the a an from at of and der die das le la el de di da von van".split())


@lru_cache(maxsize=8192)
def name_words(customer: str) -> tuple[str, ...]:
    """The words of a name, without titles, roles and what follows the name."""
    if tokens(customer)[:1] and tokens(customer)[0] in _DESCRIBED:
        return ()
    return tuple(
        word
        for word in tokens(head(customer))
        if word not in TITLES.whole and word not in _SMALL and word not in ROLES.whole
    )


@lru_cache(maxsize=8192)
def _company(evidence_company: str) -> tuple[str, ...]:
    return tuple(
        word
        for word in tokens(evidence_company)
        if word not in ORGANISATION_FORMS.whole and word not in _SMALL
    )


@lru_cache(maxsize=8192)
def _elsewhere(one: str, other: str) -> bool:
    """Whether two companies are named and differ: asked first, since it is true of nearly everybody."""
    here, there = _company(one), _company(other)
    return bool(here and there) and here != there and fold(one) != fold(other)


def same_customer(one: Evidence, other: Evidence) -> bool:
    """Same company and a shared name; without a company on either side a whole name must agree."""
    if _elsewhere(one.company, other.company):
        return False
    if _letters(one.customer).isdisjoint(_letters(other.customer)):
        return False
    mine, theirs = name_words(one.customer), name_words(other.customer)
    if not mine or not theirs or not _share(mine, theirs):
        return False
    here, there = _company(one.company), _company(other.company)
    if here and there:
        return True
    whole = min(len(mine), len(theirs)) >= _FULL_NAME
    return whole or _is_named(here, other.customer) or _is_named(there, one.customer)


@lru_cache(maxsize=8192)
def _letters(customer: str) -> frozenset[str]:
    """Every letter that one of the names, in any of its forms, begins with: names in common have one in common."""
    return frozenset().union(*map(_initials, name_words(customer)))


def _is_named(company: tuple[str, ...], customer: str) -> bool:
    """The company stands in the customer field: "Beatriz from Gráfica Sete Gaivotas"."""
    return bool(company) and set(company) <= set(tokens(customer))


def _share(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """A name in common, in full or as a short form, and nothing in the rest that speaks against it."""
    shorter, longer = sorted((mine, theirs), key=len)
    if len(shorter) == 1:
        return any(_alike(shorter[0], other) for other in longer)
    return any(_alike(word, other) for word in shorter for other in longer) and all(
        any(_begins_like(word, other) for other in longer) for word in shorter
    )


def _begins_like(word: str, other: str) -> bool:
    """The same initial, also by the long form: "Bill" goes with "W."."""
    return bool(_initials(word) & _initials(other))


@lru_cache(maxsize=8192)
def _initials(word: str) -> frozenset[str]:
    lines = SHORT_NAMES.get(word, frozenset())
    return frozenset({word[0], *(name[0] for name, these in SHORT_NAMES.items() if these & lines)})


def _alike(word: str, other: str) -> bool:
    if word == other or SHORT_NAMES.get(word, _NONE) & SHORT_NAMES.get(other, _NONE):
        return True
    shorter, longer = sorted((word, other), key=len)
    return longer.startswith(shorter) and (len(shorter) == 1 or len(shorter) >= _SHORT_FORM)
