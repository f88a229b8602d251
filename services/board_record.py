"""The record of an advisory board: everything it was told, said and heard back, row by row, and the figures that matter. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import median
from zoneinfo import ZoneInfo

from cards.model import PersonId
from services.advisory import Tone
from services.advisory_items import Item, ItemState
from services.feedback import Feedback, unflattering
from services.ids import AdvisoryBoardId, HighlightId
from services.record_links import RecordFormat


class RowKind(StrEnum):
    """What a row of a record is."""

    STORY = "story"
    SAID = "said"
    ITEM = "item"


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordRow:
    """One row. `thread` and `story` are numbers from 1, 0 where there is none; texts are empty where they do not apply.

    `state` is how a story, something that was said or an item stands now. `who` is a member's name as they like it, or an
    owner's.
    """

    kind: RowKind
    id: str
    thread: int
    story: int
    at: datetime
    theme: str = ""
    tone: str = ""
    who: str = ""
    how: str = ""
    words: str = ""
    state: str = ""
    decision: str = ""
    due: date | None = None
    line: str = ""
    told_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """What matters of a board. `to_tell` is the median from raising an item to telling the board, None before the first.

    `unflattering` of `weighed` things said were no compliment; the others were neither and are not among them.
    """

    raised: int
    told: int
    to_tell: timedelta | None
    said: int
    unflattering: int
    weighed: int
    heard: int
    seats: int


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardRecord:
    """A board with all its rows, in the order of its threads, and where each form of it can be fetched."""

    board: AdvisoryBoardId
    name: str
    purpose: str
    made_on: datetime
    zone: ZoneInfo
    figures: Figures
    rows: tuple[RecordRow, ...]
    addresses: Mapping[RecordFormat, str]


def figures(
    items: Sequence[Item],
    said: Sequence[Feedback],
    tones: Mapping[HighlightId, Tone],
    seats: Sequence[PersonId],
) -> Figures:
    """The figures of a board from everything there is of it; `seats` are its members now."""
    marks = {each.feedback: each.working.tone for each in items if each.feedback and each.working.tone}
    weighed = [
        verdict
        for each in said
        if (
            verdict := unflattering(
                each.press, tones.get(each.highlight) if each.highlight else None, marks.get(each.id)
            )
        )
        is not None
    ]
    took = [(each.told_at - each.made_at).total_seconds() for each in items if each.told_at is not None]
    return Figures(
        raised=len(items),
        told=sum(each.state is ItemState.TOLD for each in items),
        to_tell=timedelta(seconds=median(took)) if took else None,
        said=len(said),
        unflattering=sum(weighed),
        weighed=len(weighed),
        heard=len({each.person for each in said} & set(seats)),
        seats=len(seats),
    )
