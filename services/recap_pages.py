"""What managers and teams are shown of recaps, as values without words or layout."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from cards.model import PersonId, Week
from services.ids import ChannelId, ClaimId, RecapId, TeamId
from services.recaps import FRIDAY, Clash, RecapFacts, RecapWords, Story


class RecapState(StrEnum):
    """Where a recap stands."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    POSTED = "posted"


@dataclass(frozen=True, kw_only=True, slots=True)
class RecapPage:
    """A recap. `taken_back` are the claims it tells of that no longer stand since it was posted. `facts` are what may be
    told now, `drafted` those of the draft.

    `scheduled_by` and `posted_by` are None where it goes out by itself.
    """

    recap: RecapId
    team: str
    week: Week
    facts: RecapFacts
    drafted: RecapFacts
    words: RecapWords
    state: RecapState
    version: int
    channel: ChannelId | None
    zone: ZoneInfo
    edited_by: PersonId | None = None
    edited_at: datetime | None = None
    post_at: datetime | None = None
    scheduled_by: PersonId | None = None
    posted_at: datetime | None = None
    posted_by: PersonId | None = None
    taken_back: frozenset[ClaimId] = frozenset()
    erased: frozenset[ClaimId] = frozenset()
    chart: str = ""
    """Where the picture of the team's weeks is; empty where Slack cannot reach us."""


class RecapProblem(StrEnum):
    """Why something was not done, though every word was kept."""

    NO_CHANNEL = "no_channel"
    CLOSED = "closed"
    """The team's channel takes no posts any more: it was archived, or people from outside read along."""
    NO_TIME = "no_time"
    IN_THE_PAST = "in_the_past"
    POSTED = "posted"


@dataclass(frozen=True, kw_only=True, slots=True)
class RecapTeam:
    """A team whose recaps a manager looks after."""

    team: TeamId
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RecapDesk:
    """What a manager has before them: the recap that is to be posted, if there is one, and the past ones, newest first.

    They are those of `team`; `others` are looked after by this manager, too.

    `other` is who changed it while this manager was writing; `clashes` are the texts both of them changed, which are not
    kept yet.
    """

    recap: RecapPage | None
    past: tuple[RecapPage, ...] = ()
    by_itself: bool = False
    weekday: int = FRIDAY
    """The day of the team's recap, 0 for Monday."""
    next_draft: datetime | None = None
    other: PersonId | None = None
    clashes: tuple[Clash, ...] = ()
    problem: RecapProblem | None = None
    unsaved: tuple[str, ...] = ()
    """What this manager wrote and is kept nowhere, since the recap was posted meanwhile."""
    done: bool = False
    """What was pressed for was done."""
    boards: bool = False
    """There is an advisory board that stories may be put before."""
    team: RecapTeam | None = None
    others: tuple[RecapTeam, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class RecapDraftedPage:
    """A manager's message about a draft, or the one reminder of it. `several` where they have recaps of more teams."""

    reader: PersonId
    recap: RecapPage
    again: bool = False
    several: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class RecapStoryPage:
    """One of the other stories of a posted recap, in its thread."""

    story: Story
    taken_back: bool
