"""What an advisory board says: presses under a story and words in its thread, and which of it is unflattering. Pure."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from cards.model import PersonId
from services.advisory import Press, Tone
from services.ids import AdvisoryBoardId, AdvisoryThreadId, ChannelId, FeedbackId, HighlightId

LONGEST: Final = 3000
"""Characters of a reply that are kept."""
NUMBERED: Final = re.compile(r"\s*(?:#|no\.?|nr\.?|story)?\s*(\d{1,2})\s*[.:)–-]", re.IGNORECASE)  # noqa: RUF001 -- people write en dashes


class Way(StrEnum):
    """How a member said it."""

    PRESS = "press"
    REPLY = "reply"
    """In the thread."""
    FORM = "form"
    """In the form behind *Reply*, where we may not read the thread."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ThreadPlace:
    """A thread in Slack: its channel, and the timestamp of the message it hangs under."""

    channel: ChannelId
    ts: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Feedback:
    """One thing a member said. `words` are empty for a press, once they are erased, and once a reply was deleted."""

    id: FeedbackId
    board: AdvisoryBoardId
    thread: AdvisoryThreadId
    highlight: HighlightId | None
    person: PersonId
    press: Press | None
    said_at: datetime
    words: str = ""
    in_thread: bool = False
    edited_at: datetime | None = None
    gone_at: datetime | None = None
    erased: bool = False

    @property
    def way(self) -> Way:
        """How it was said."""
        if self.press is not None:
            return Way.PRESS
        return Way.REPLY if self.in_thread else Way.FORM


def unflattering(press: Press | None, story: Tone | None, marked: Tone | None = None) -> bool | None:
    """Whether something a member said is no compliment; None where it is neither.

    What a manager `marked` on the item made of it counts first. Else a press is read against what its story shows: that
    praise is not somebody's experience is no compliment, and that a failure rings true is none either.
    """
    if marked is not None:
        return marked is not Tone.GOOD
    if story is None or press is None or press is Press.MORE:
        return None
    return (story is Tone.GOOD) is (press is Press.NOT_MINE)


def number_of(words: str) -> int | None:
    """The story a reply begins with, as in `2: that is us`; None where it names none."""
    found = NUMBERED.match(words)
    return int(found[1]) if found else None
