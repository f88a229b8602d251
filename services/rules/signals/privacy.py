"""Private things of somebody who could be recognised."""

import re
from functools import lru_cache

from services.rules.signals.text import fold, plain, sentences
from services.rules.words.sensitive import (
    ACCOUNT,
    ADDRESS,
    CRIME,
    DEAD,
    DIAGNOSIS,
    EMAIL,
    KIN,
    LIVING,
    MONEY_TROUBLE,
    ORIENTATION,
    PHONE,
    PHONE_TALK,
    QUIETER,
    RESIDENCE,
)

_TROUBLES = (DIAGNOSIS, MONEY_TROUBLE, CRIME, RESIDENCE, ORIENTATION)
_NAME = re.compile(r"(?<=[\w,;:'\u2019\")] )(?:[A-ZÀ-ÖØ-Þ][\w'\u2019-]+)(?: [A-ZÀ-ÖØ-Þ][\w'\u2019.-]*)*")
_FULL = 2
_NEAR = 48
_NOT_NAMES = frozenset(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december english french german spanish hiv aids ok tv gp nhs mr mrs ms dr herr frau".split()
)


@lru_cache(maxsize=512)
def numbers_of_somebody(text: str) -> bool:
    """Whether an e-mail address, a telephone or account number stands in it."""
    told = plain(text)
    return any(pattern.search(told) for pattern in (EMAIL, PHONE, ACCOUNT)) or bool(
        PHONE_TALK.search(fold(text))
    )


def somebodys_home(text: str) -> bool:
    """Whether it says at which number somebody lives."""
    return any(ADDRESS.search(line) and LIVING.search(line) for line in map(fold, sentences(text)))


def somebody_elses_door(text: str, customer: str) -> bool:
    """Whether a full name that is not the customer's is followed at once by a street and a number: "Ada Berg, of 9 Quay Road"."""
    return any(
        _stands_before_a_door(name, fold(line))
        for line in sentences(text)
        for name in _others(line, customer)
    )


def _stands_before_a_door(name: str, folded: str) -> bool:
    _, _, after = folded.partition(fold(name))
    return after.startswith((",", " (")) and ADDRESS.search(after[:_NEAR]) is not None


def somebodys_trouble(text: str, customer: str) -> bool:
    """Whether health, debts, crime, residence or love of somebody who could be recognised is told.

    Recognised: named in full or by relation near the trouble, or the customer themself under a full name.
    """
    lines = sentences(text)
    for place, line in enumerate(lines):
        told = fold(line)
        if DEAD.search(told):
            continue
        near = " ".join(lines[max(0, place - 1) : place + 2])
        if any(trouble.search(told) for trouble in _TROUBLES) and _is_recognised(line, near, customer):
            return True
        if QUIETER.search(told) and _in_full(line, customer):
            return True
    return False


def _is_recognised(line: str, near: str, customer: str) -> bool:
    known = {word.casefold() for word in customer.split()}
    named = [name for name in _names(near) if not set(name.casefold().split()) <= known]
    if any(len(name.split()) >= _FULL for name in named):
        return True
    return bool(named) and KIN.search(fold(line)) is not None


def _in_full(line: str, customer: str) -> bool:
    """Whether somebody else is named in full in the very line, with what they are to somebody."""
    return KIN.search(fold(line)) is not None and bool(_others(line, customer))


def _others(line: str, customer: str) -> list[str]:
    """Full names in a line that are not the customer's."""
    known = {word.casefold() for word in customer.split()}
    return [
        name
        for name in _names(line)
        if len(name.split()) >= _FULL and not set(name.casefold().split()) <= known
    ]


def _names(text: str) -> list[str]:
    return [name for name in _NAME.findall(plain(text)) if name.casefold().split()[0] not in _NOT_NAMES]
