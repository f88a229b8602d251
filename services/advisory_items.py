"""What is made of a board's feedback: an item with an owner, a decision and a line that the board is told. Pure."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from cards.model import PersonId
from services.advisory import Tone
from services.ids import AdvisoryBoardId, AdvisoryItemId, AdvisoryThreadId, FeedbackId, HighlightId

LONGEST_THEME: Final = 80
LONGEST_LINE: Final = 600
REMINDED_EVERY: Final = timedelta(days=7)


class Decision(StrEnum):
    """What was decided. A no is as good an answer as a yes, as long as it is told."""

    YES = "yes"
    NO = "no"
    LATER = "later"


class ItemState(StrEnum):
    """Where an item stands. It is closed by being told, and by nothing else."""

    OPEN = "open"
    DECIDED = "decided"
    TOLD = "told"


@dataclass(frozen=True, kw_only=True, slots=True)
class Working:
    """What somebody who works on an item writes. `line` is what the board reads."""

    theme: str
    owner: PersonId
    tone: Tone | None = None
    decision: Decision | None = None
    due: date | None = None
    line: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """An item as it stands. `told_at` is the moment its line went to the board for the first time."""

    id: AdvisoryItemId
    board: AdvisoryBoardId
    thread: AdvisoryThreadId | None
    highlight: HighlightId | None
    feedback: FeedbackId | None
    working: Working
    state: ItemState
    made_by: PersonId
    made_at: datetime
    version: int = 1
    decided_at: datetime | None = None
    told_at: datetime | None = None
    reminded_at: datetime | None = None
    passed_from: PersonId | None = None
    """Whose it was before they left the company."""

    @property
    def ready(self) -> bool:
        """Whether there is something to tell the board: a decision, and words for it."""
        return self.working.decision is not None and bool(self.working.line)


def worked(item: Item, wanted: Working, at: datetime) -> Item:
    """The item with what somebody wrote. What the board was told is not taken back, only mended: an empty line keeps the old
    one from then on, and so does a decision.
    """
    if item.told_at is not None:
        wanted = replace(
            wanted,
            line=wanted.line or item.working.line,
            decision=wanted.decision or item.working.decision,
        )
    decided_at = None if wanted.decision is None else item.decided_at or at
    state = ItemState.OPEN if wanted.decision is None else ItemState.DECIDED
    return replace(
        item,
        working=wanted,
        state=ItemState.TOLD if item.told_at is not None else state,
        decided_at=decided_at,
        version=item.version + 1,
    )


def told(item: Item, at: datetime) -> Item:
    """The item once its line goes out. Raises ValueError for one that has nothing to tell."""
    if not item.ready:
        raise ValueError(item.id)
    return replace(item, state=ItemState.TOLD, told_at=item.told_at or at)


def clashing(mine: Working, theirs: Working) -> tuple[str, ...]:
    """The fields in which two people who worked at once do not agree, by name."""
    return tuple(
        name
        for name in ("theme", "tone", "owner", "decision", "due", "line")
        if getattr(mine, name) != getattr(theirs, name)
    )


def remind_of(item: Item, now: datetime) -> bool:
    """Whether its owner hears of it again: once a week for as long as the board was not told."""
    since = item.reminded_at or item.made_at
    return item.state is not ItemState.TOLD and now - since >= REMINDED_EVERY
