"""The questions a board answers once a year, and when its answers may be looked at. Pure.

Nobody's answers are shown alone: they are counted five at a time, in the order in which they came, each question by itself,
and stand as they are from then on. So neither the first four answers, nor a single later one, nor one that is changed can be
read off by comparing the counts of two days; and sentences of five go together when the first of them is erased.
"""

import hashlib
import hmac
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeVar

from cards.model import PersonId, WorkspaceId
from services.ids import AdvisoryBoardId

Thing = TypeVar("Thing")
TOGETHER: Final = 5
"""Answers are shown in groups of at least so many."""
LONGEST: Final = 500
"""Characters of an answer in words."""


class Question(StrEnum):
    """What can be answered with a word. Their sentences are in `bot.views.advisory_questions`."""

    INTEREST = "interest"
    BOND = "bond"
    ELSEWHERE = "elsewhere"
    THRIVE = "thrive"
    SPEAK_FOR = "speak_for"


class Said(StrEnum):
    """The words to answer with."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """What one member answered. Questions may be left out; `words` and `changed` are empty where they said nothing."""

    said: Mapping[Question, Said]
    words: str = ""
    """What words they would use for us."""
    changed: str = ""
    """What has changed since a year ago."""

    @property
    def empty(self) -> bool:
        """Nothing was answered at all."""
        return not (self.said or self.words or self.changed)


@dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """A member's answers as they are kept, by an unreadable sign of theirs in the place of their id."""

    voice: str
    answers: Answers
    given_at: datetime
    erased: bool = False
    """Its sentences are kept no longer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """What may be shown: how many answered what, for questions that five answered. `words` and `changed` are in an order that says nothing of their authors."""

    voices: int
    said: Mapping[Question, Mapping[Said, int]]
    words: tuple[str, ...]
    changed: tuple[str, ...]


def voice(secret: bytes, workspace: WorkspaceId, board: AdvisoryBoardId, year: int, person: PersonId) -> str:
    """The sign under which somebody's answers of a year are kept: theirs again next time, and nobody's to whoever reads it."""
    key = hmac.digest(secret, f"advisory voice\0{workspace}\0{board}\0{year}".encode(), hashlib.sha256)
    return hmac.digest(key, person.encode(), hashlib.sha256).hex()


def counted(given: Sequence[Given]) -> Counts | None:
    """The answers that may be shown; None below five. Those of whoever came after the last full five wait for others."""
    shown = _standing(given)
    if not shown:
        return None
    fives = [shown[start : start + TOGETHER] for start in range(0, len(shown), TOGETHER)]
    kept = [each for five in fives if not any(one.erased for one in five) for each in five]
    return Counts(
        voices=len(shown),
        said={
            question: Counter(
                _full([each.answers.said[question] for each in shown if question in each.answers.said])
            )
            for question in Question
        },
        words=_mixed(each.answers.words for each in kept),
        changed=_mixed(each.answers.changed for each in kept),
    )


def stand(given: Sequence[Given], voice: str) -> bool:
    """Whether somebody's answers are shown among others', and so are changed no more."""
    return any(each.voice == voice for each in _standing(given))


def _standing(given: Sequence[Given]) -> Sequence[Given]:
    return _full(sorted(given, key=lambda each: (each.given_at, each.voice)))


def _full(things: Sequence[Thing]) -> Sequence[Thing]:
    """As many of the first as make full fives."""
    return things[: len(things) // TOGETHER * TOGETHER]


def _mixed(texts: Iterable[str]) -> tuple[str, ...]:
    """By the alphabet, which is nobody's order."""
    return tuple(sorted((text for text in texts if text), key=str.casefold))
