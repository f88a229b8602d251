"""Whom a customer field speaks of: a person, a crowd or an organisation."""

import re
from functools import lru_cache

from services.rules.signals.text import fold, plain, tokens
from services.rules.words.people import (
    CROWDS,
    FIRST_NAMES,
    LOOSE_NUMBERS,
    ORGANISATION_FORMS,
    ORGANISATIONS,
    ROLES,
    SURNAMES_TOO,
    TITLES,
    UNITS,
)

_WHERE = re.compile(
    r"\s*[,;:(\[/|\u2013\u2014@]\s*|\s+-+\s+|\s+(?:from|at|of|in|on|who|whose|that|which|with|for|by|near|behind|running|working|via|next|across|opposite|down|round|around|over|under|up|"
    r"von|vom|bei|beim|aus|der|die|das|mit|im|am|an|auf|de|del|du|des|da|do|dos|chez|qui|que|avec|en|com|con|van|uit|met|di|della)\s+"
    r"|\s+(?:and|und|et|y|e|en|&) (?:his|her|their|ihre?n?|seine?n?|son|sa|ses|sus?|seu|sua|suo|zijn|haar)\s+",
    re.IGNORECASE,
)
_DETERMINERS = frozenset(
    "the a an this that some my our your his her their der die das ein eine einer dem den le la les l un une el los las"
    " uno una o os as um uma il lo gli i de het een another one".split()
)
_SMALL = frozenset(
    "in at of from on by here there today our we us in im am an bei von en au de la le da do na no".split()
)
_ROLE_ENDINGS = (
    "man",
    "woman",
    "keeper",
    "maker",
    "mender",
    "lady",
    "boy",
    "girl",
    "ist",
    "ologist",
    "mistress",
    "master",
    "ess",
)
_SHORT_FORMS = frozenset("ag sa as spa sas ab aps se co kk ev ug bv nv oy kg pt sl".split())
_NUMBER = frozenset(
    "two three four five six seven eight nine ten twelve twenty zwei drei vier funf sechs deux trois quatre cinq dos tres"
    " cuatro cinco dois duas quatro due tre".split()
)
_EVERYBODY = {
    (word,)
    for word in ("everyone", "everybody", "alle", "tous", "toutes", "todos", "todas", "tutti", "iedereen")
}
_SHARES = frozenset("all some most half many few both lots plenty several part".split())
_TEAMS = frozenset(
    "team teams department dept division squad crew group committee board unit office staff management equipe equipo squadra"
    " abteilung afdeling ufficio reparto departamento departement dzial zespol kollegium vorstand".split()
)
_FIRM_TAIL = re.compile(r"(?:&|\+|\band) (?:sons|daughters|co|partners|brothers|sisters)\.?$", re.IGNORECASE)
_FIRM_MARK = re.compile(r"[&+]|\bco\b", re.IGNORECASE)
_LEAST_FIRM_WORDS = 2
_FIRM_WORDS = 3


def head(customer: str) -> str:
    """What stands before the first place, clause or comma: "Nurse Amal" of "Nurse Amal, ward 4"."""
    return _WHERE.split(plain(customer).strip(), maxsplit=1)[0].strip()


@lru_cache(maxsize=2048)
def is_person(customer: str) -> bool:
    """Whether somebody single is meant: a title, a role or a given name is in it."""
    said = tokens(customer)
    first = tokens(head(customer))
    return bool(
        any(word in TITLES.whole for word in said)
        or any(names_role(word) for word in first)
        or any(word in FIRST_NAMES.whole and word not in SURNAMES_TOO.whole for word in first)
        or (
            re.search(r"\b(?:who|whose|qui|quien|die|der|que)\b", fold(customer)) is not None
            and not _crowd_or_house(first)
        )
    )


def names_role(word: str) -> bool:
    """Whether a folded word means one person by what they do or are."""
    return (
        word in ROLES.whole
        or (word in ROLES and not word.endswith("s"))
        or (word.endswith(_ROLE_ENDINGS) and len(word) > 5)
    )


def _crowd_or_house(words: tuple[str, ...]) -> bool:
    return any(word in CROWDS.whole or word in UNITS.whole or word in ORGANISATIONS.whole for word in words)


@lru_cache(maxsize=2048)
def is_crowd(customer: str) -> bool:
    """Whether it says no more than that there were several: "several customers", "the team"."""
    said = [word for word in tokens(customer) if word not in _DETERMINERS and word not in _SMALL]
    loose = any(word in LOOSE_NUMBERS.whole for word in said) and any(word in CROWDS.whole for word in said)
    bare = said and all(
        word in CROWDS.whole or word in LOOSE_NUMBERS.whole or word in _NUMBER for word in said
    )
    return loose or bool(bare) or _all_of_them(customer) or _in_general(customer)


def _in_general(customer: str) -> bool:
    """Nothing but a crowd before a place or a clause: "customers in general", "our users"."""
    first = [word for word in tokens(head(customer)) if word not in _DETERMINERS and word not in _SMALL]
    return len(first) == 1 and first[0] in CROWDS.whole and not is_person(customer)


def _all_of_them(customer: str) -> bool:
    """Whether it begins with everyone or some of them ("everyone at the mill"): nobody is named."""
    said = tokens(customer)
    if said[:1] in _EVERYBODY:
        return True
    return (
        len(said) > 1
        and said[0] in _SHARES
        and (said[1] == "of" or any(word in CROWDS.whole for word in said[1:4]))
    )


@lru_cache(maxsize=2048)
def is_organisation(customer: str, company: str = "") -> bool:
    """Whether the name can only be a firm's, an institution's or a department's."""
    if _legal(customer):
        return True
    if is_person(customer):
        return False
    first = [word for word in tokens(head(customer)) if word not in _DETERMINERS]
    if not first:
        return False
    return _same(customer, company) or _unit(first) or _house(customer, first)


def _same(customer: str, company: str) -> bool:
    return bool(company.strip()) and tokens(customer) == tokens(company)


def _legal(customer: str) -> bool:
    """A legal form ends the head, and something stands before it."""
    words = plain(head(customer)).rstrip(".").split()
    if len(words) > _LEAST_FIRM_WORDS and _FIRM_TAIL.search(head(customer)):
        return "&" in customer or "+" in customer
    if len(words) < _LEAST_FIRM_WORDS or fold(words[-1]) not in ORGANISATION_FORMS.whole:
        return False
    return fold(words[-1]) not in _SHORT_FORMS or words[-1].isupper()


def _unit(first: list[str]) -> bool:
    """The last word of the head is a unit, or one of the first two is called a team: "the purchasing department",
    "project team North".
    """
    if any(word in FIRST_NAMES.whole for word in first):
        return False
    return first[-1] in UNITS.whole or (len(first) > 1 and any(word in _TEAMS for word in first[:2]))


def _house(customer: str, first: list[str]) -> bool:
    """The head is called like a firm: its last word is one, and it is too long or too marked for a surname.

    Elsewhere in the head it takes capitals: "Hotel Seeblick" is a house, "hospital chaplain" is not.
    """
    kind = first[-1]
    if kind not in ORGANISATIONS.whole:
        return _called_after(customer)
    if kind in SURNAMES_TOO.whole or len(first) == 1:
        return len(first) >= _FIRM_WORDS or bool(_FIRM_MARK.search(head(customer))) or _with_article(customer)
    return True


def _called_after(customer: str) -> bool:
    words = plain(head(customer)).split()
    kinds = {
        word for word in words if fold(word) in ORGANISATIONS.whole and fold(word) not in SURNAMES_TOO.whole
    }
    return any(word[0].isupper() for word in kinds) and words[-1][0].isupper()


def _with_article(customer: str) -> bool:
    return tokens(customer)[:1] in {("the",), ("die",), ("das",), ("le",), ("la",), ("el",), ("l",)}
