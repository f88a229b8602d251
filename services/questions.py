"""The questions a board answers once a year, and when its answers may be looked at. Pure.

Nobody's answers are shown alone: they are counted five at a time, in the order in which they came, so that neither the
first four answers nor a single later one can be read off the counts.
"""

import hashlib
import hmac
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from cards.model import PersonId, WorkspaceId
from services.ids import AdvisoryBoardId

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


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """What may be shown: how many answered what. `words` and `changed` are in an order that says nothing of their authors."""

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
    in_turn = sorted(given, key=lambda each: (each.given_at, each.voice))
    shown = in_turn[: len(in_turn) // TOGETHER * TOGETHER]
    if not shown:
        return None
    return Counts(
        voices=len(shown),
        said={
            question: Counter(each.answers.said[question] for each in shown if question in each.answers.said)
            for question in Question
        },
        words=_mixed(each.answers.words for each in shown),
        changed=_mixed(each.answers.changed for each in shown),
    )


def _mixed(texts: Iterable[str]) -> tuple[str, ...]:
    """By the alphabet, which is nobody's order."""
    return tuple(sorted((text for text in texts if text), key=str.casefold))
