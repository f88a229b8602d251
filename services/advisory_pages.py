"""What is shown around advisory boards, as values without words or layout."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from cards.model import PersonId
from services.advisory import Board, BoardMember, Highlight, HighlightState, Naming, Thread, Tone
from services.channels import Reach
from services.ids import AdvisoryBoardId, AdvisoryThreadId, ClaimId, HighlightId


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardsPage:
    """All boards, for managers."""

    boards: tuple[Board, ...]
    zone: ZoneInfo


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardDesk:
    """One board as whoever runs it sees it.

    `ready` are highlights that may go out; the first so many are `suggested`. `asked` is how many still wait for a yes.
    """

    board: Board
    members: tuple[BoardMember, ...]
    threads: tuple[Thread, ...]
    ready: tuple[Highlight, ...]
    suggested: int
    asked: int
    zone: ZoneInfo
    now: datetime
    praise: tuple[HighlightId, ...] = ()
    """What was chosen is nothing but praise, and wants a second press."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NominationPage:
    """A claim that may be put before a board: its words as they are, and as people from outside could read them."""

    claim: ClaimId
    short: str
    mine: bool
    """The claimant nominates; anybody else's nomination waits for the claimant's yes."""
    words: str
    redacted: str
    boards: tuple[Board, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ConsentPage:
    """A claimant is asked whether an excerpt may go before a board, or sees what they said."""

    highlight: HighlightId
    person: PersonId
    nominated_by: PersonId
    board: str
    reach: Reach
    words: str
    state: HighlightState


@dataclass(frozen=True, kw_only=True, slots=True)
class ThreadPage:
    """The message that opens a thread, as a board reads it. `done` says what was done since the last one."""

    board: AdvisoryBoardId
    thread: AdvisoryThreadId
    name: str
    purpose: str
    first: bool
    count: int
    done: tuple[str, ...] = ()
    unread: bool = False
    """We may not read the thread, so there is a form to answer in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HighlightPage:
    """One story in a thread, as a board reads it. It has no words once it is taken back."""

    highlight: HighlightId
    number: int
    of: int
    tone: Tone
    theme: str
    words: str
    taken_back: bool
    unread: bool = False
    """As in `ThreadPage`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardNewsPage:
    """Whoever runs a board hears that it `stopped`, that its rhythm `slipped`, that it is `theirs` now, or who `left`."""

    board: Board
    person: PersonId
    about: str
    slipped: bool
    zone: ZoneInfo
    left: PersonId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SeatPage:
    """A member's own answer to how they like to be named."""

    board: AdvisoryBoardId
    name: str
    naming: Naming
