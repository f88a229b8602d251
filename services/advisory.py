"""Customer advisory boards: who sits on them, what is put before them, and how it stands. Everything here is pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from cards.model import PersonId
from services.channels import Reach
from services.ids import AdvisoryBoardId, AdvisoryThreadId, ChannelId, ClaimId, HighlightId

LONGEST_NAME: Final = 60
LONGEST_PURPOSE: Final = 300
LONGEST_WHY: Final = 150
LONGEST_WORDS: Final = 1000
LONGEST_THEME: Final = 60
MOST_MEMBERS: Final = 30
MOST_HIGHLIGHTS: Final = 9
"""In one thread: whoever reads them does so beside their own work."""
FEW_HIGHLIGHTS: Final = 3
GRACE: Final = timedelta(days=7)
"""So long after its day a meeting may come before it counts as slipped."""


class Rhythm(StrEnum):
    """How often a board meets: at least once a year."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


DAYS: Final = MappingProxyType({Rhythm.MONTH: 31, Rhythm.QUARTER: 92, Rhythm.HALF: 183, Rhythm.YEAR: 366})
"""From one meeting to the next."""


class Naming(StrEnum):
    """How a member likes to be named among us, chosen by themself."""

    FULL = "full"
    FIRST = "first"
    NONE = "none"


class Tone(StrEnum):
    """What a highlight is to us."""

    GOOD = "good"
    BAD = "bad"
    UGLY = "ugly"


class Press(StrEnum):
    """What a member says of a highlight by pressing."""

    TRUE = "true"
    NOT_MINE = "not_mine"
    MORE = "more"


class HighlightState(StrEnum):
    """How a highlight stands."""

    ASKED = "asked"
    """Its claimant has not said yet whether it may be told."""
    READY = "ready"
    POSTED = "posted"
    """It is in a thread that goes out or has gone out."""
    DECLINED = "declined"
    TAKEN_BACK = "taken_back"


class ThreadState(StrEnum):
    """How a thread stands."""

    DRAFT = "draft"
    POSTED = "posted"


class Stopped(StrEnum):
    """Why nothing more is posted to a board until whoever runs it says so."""

    WIDER = "wider"
    """More people read along in its channel than when it was made."""
    ARCHIVED = "archived"
    LEFT = "left"
    UNKNOWN = "unknown"
    UNSURE = "unsure"
    """A message may or may not be in the channel."""
    REFUSED = "refused"
    """Slack took a message for none of ours."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Board:
    """A board. `reach` is who its channel is meant for; `met_at` when its last thread was posted."""

    id: AdvisoryBoardId
    name: str
    purpose: str
    channel: ChannelId
    reach: Reach
    rhythm: Rhythm
    owner: PersonId
    made_at: datetime
    met_at: datetime | None = None
    warned_at: datetime | None = None
    stopped: Stopped | None = None
    closed_at: datetime | None = None
    version: int = 1

    @property
    def due_at(self) -> datetime:
        """When it should meet next."""
        return (self.met_at or self.made_at) + timedelta(days=DAYS[self.rhythm])

    def slipped(self, now: datetime) -> bool:
        """Whether that day is well over."""
        return self.closed_at is None and now >= self.due_at + GRACE


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardMember:
    """Somebody on a board. `name` is the one Slack knows; `why` says what makes them demanding.

    `named_at` is None until they chose how to be named; until then they are not. `present` is False once they left Slack.
    """

    board: AdvisoryBoardId
    person: PersonId
    name: str
    why: str
    since: date
    naming: Naming = Naming.NONE
    named_at: datetime | None = None
    heard_at: datetime | None = None
    present: bool = True
    outside: bool = True

    @property
    def called(self) -> str:
        """As they like to be named among us; empty for not at all."""
        return called(self.name, self.naming)


def called(name: str, naming: Naming) -> str:
    """A name as its bearer likes it; empty for not at all."""
    match naming:
        case Naming.FULL:
            return name
        case Naming.FIRST:
            return name.split(" ", maxsplit=1)[0]
        case Naming.NONE:
            return ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Thread:
    """One meeting of a board, counted from 1."""

    id: AdvisoryThreadId
    board: AdvisoryBoardId
    number: int
    state: ThreadState
    made_at: datetime
    posted_at: datetime | None
    channel: ChannelId | None
    version: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Highlight:
    """An excerpt of a lit claim, with everything replaced that is nobody's business. `words` are empty once `erased`.

    `place` counts from 1 within its thread. `posted_at` is when it was shown in the channel.
    """

    id: HighlightId
    board: AdvisoryBoardId
    claim: ClaimId
    thread: AdvisoryThreadId | None
    place: int
    state: HighlightState
    words: str
    tone: Tone
    theme: str
    claimant: PersonId
    nominated_by: PersonId
    nominated_at: datetime
    customer_agreed: bool
    posted_at: datetime | None
    taken_back_at: datetime | None
    erased: bool
    version: int


def suggested(ready: Sequence[Highlight], most: int = MOST_HIGHLIGHTS) -> tuple[Highlight, ...]:
    """A balanced set, the oldest first: in turns of good, bad and ugly, no theme a second time while another is left."""
    left, chosen = list(ready), list[Highlight]()
    turns = tuple(Tone)
    while left and len(chosen) < most:
        wanted = [turns[(len(chosen) + step) % len(turns)] for step in range(len(turns))]
        best = min(left, key=lambda each: (_again(each, chosen), wanted.index(each.tone)))
        left.remove(best)
        chosen.append(best)
    return tuple(chosen)


def _again(one: Highlight, chosen: Sequence[Highlight]) -> bool:
    return bool(one.theme) and any(each.theme.casefold() == one.theme.casefold() for each in chosen)


def all_praise(highlights: Sequence[Highlight]) -> bool:
    """Whether a board would hear nothing but good of us."""
    return bool(highlights) and all(each.tone is Tone.GOOD for each in highlights)
