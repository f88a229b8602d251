"""What managers see of what a board said and of what is made of it, and what the board sees of that; without words or layout."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from cards.model import PersonId
from services.advisory import Tone
from services.advisory_items import Decision, Item, Working
from services.feedback import Feedback
from services.ids import AdvisoryBoardId, AdvisoryItemId, AdvisoryThreadId, FeedbackId, HighlightId
from services.questions import Answers, Counts


@dataclass(frozen=True, kw_only=True, slots=True)
class StoryFace:
    """The story something is about: its place in its thread, its theme, and what it shows. `thread` counts from 1."""

    thread: int
    place: int
    theme: str
    tone: Tone


@dataclass(frozen=True, kw_only=True, slots=True)
class FeedbackFace:
    """Something a member said. `who` is their name as they like it, empty for not at all."""

    feedback: Feedback
    who: str
    story: StoryFace | None = None
    thread: int = 0
    item: AdvisoryItemId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ItemFace:
    """An item with what it was made of, as far as that is still there, and the board it belongs to."""

    item: Item
    board: str
    said: FeedbackFace | None = None
    story: StoryFace | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ThreadFace:
    """One meeting: how many stories it told, how much was said of them, and how many items came of it and were told."""

    thread: AdvisoryThreadId
    number: int
    posted: date | None
    stories: int
    said: int
    items: int
    told: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TalkPage:
    """What a board said lately and what is made of it. `hidden` counts older feedback that is not listed."""

    board: AdvisoryBoardId
    name: str
    zone: ZoneInfo
    threads: tuple[ThreadFace, ...]
    items: tuple[ItemFace, ...]
    said: tuple[FeedbackFace, ...]
    hidden: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class ItemPage:
    """The form of an item. `item` is None until it is kept for the first time, and `version` 0.

    `theirs` is what somebody else made of it while this person was writing: nothing of what stands in `working` is kept then.
    `tellable` where there is a thread in which it can be told.
    """

    board: str
    working: Working
    version: int
    item: AdvisoryItemId | None = None
    feedback: FeedbackId | None = None
    said: FeedbackFace | None = None
    story: StoryFace | None = None
    was_told: bool = False
    tellable: bool = True
    theirs: Working | None = None
    clashes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkedPage:
    """An item was kept. `on_its_way` when its line goes to the thread now."""

    item: ItemFace
    on_its_way: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class MyItemsPage:
    """Items that wait for somebody, the oldest first; in App Home, in the weekly message, and behind its button.

    `all` holds those of everybody, for managers.
    """

    person: PersonId
    mine: tuple[ItemFace, ...]
    all: tuple[ItemFace, ...] = ()
    today: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ItemYoursPage:
    """Somebody hears that an item is theirs now. `passed_from` left the company."""

    item: ItemFace
    by: PersonId
    passed_from: PersonId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class LinePage:
    """What the board reads in the thread: what was done about something it said, under the story of this place."""

    theme: str
    decision: Decision
    line: str
    place: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class ReplyPage:
    """The form in which a member answers to a story, where the thread is not read."""

    highlight: HighlightId
    place: int
    theme: str


@dataclass(frozen=True, kw_only=True, slots=True)
class QuestionsPage:
    """The questions of a year, with what this member answered before."""

    thread: AdvisoryThreadId
    year: int
    answers: Answers


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswersPage:
    """What may be shown of a year's answers; `counts` is None below five. `given` is how many there are."""

    board: str
    year: int
    given: int
    counts: Counts | None
