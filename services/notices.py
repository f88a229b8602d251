"""What there is to tell somebody later, as values that name things and carry no words.

A notice is written to the outbox in the transaction of the business change. What it shows is read when it is sent,
so the newest state is what people see, and no text of theirs lies in the outbox.
`key` is the message a notice belongs to: the first notice of a key posts it, every later one edits it in place.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import ClassVar, Final

from cards.model import PersonId, Week
from services.ids import (
    AdvisoryBoardId,
    AdvisoryItemId,
    AdvisoryThreadId,
    ChannelId,
    ClaimId,
    HandoverId,
    HighlightId,
    SuggestionId,
    TeamId,
)
from services.people_notices import ListLeft
from services.team_notices import PosterPosted, RecapDrafted, RecapPosted, RecapStoryPosted


class Lane(IntEnum):
    """Who goes first when Slack makes us wait: an answer to a person, then reminders, then whatever goes to many."""

    ANSWER = 0
    REMINDER = 1
    BULK = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Invitation:
    """Would you like to play this season (`2026-Q4`)? Edited to a welcome once they say yes."""

    kind: ClassVar[str] = "invitation"
    person: PersonId
    season: str

    @property
    def key(self) -> str:
        return f"invitation:{self.person}:{self.season}"


@dataclass(frozen=True, kw_only=True, slots=True)
class CardChanged:
    """A person's card of one week was dealt, or a square of it changed."""

    kind: ClassVar[str] = "card"
    person: PersonId
    week: Week

    @property
    def key(self) -> str:
        return f"card:{self.person}:{self.week}"


@dataclass(frozen=True, kw_only=True, slots=True)
class HomeChanged:
    """A person's App Home shows something older than the database. Publishing twice does no harm."""

    kind: ClassVar[str] = "home"
    person: PersonId

    @property
    def key(self) -> str:
        return f"home:{self.person}"


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimChanged:
    """The claimant should hear where a claim stands: asked, waiting, with a reviewer, awarded later.

    The follow-up of a promise may come weeks after it, so what becomes of it has a message of its own.
    """

    kind: ClassVar[str] = "claim"
    claim: ClaimId
    person: PersonId
    followup: bool = False

    @property
    def key(self) -> str:
        return f"claim:{self.claim}:followup" if self.followup else f"claim:{self.claim}"


@dataclass(frozen=True, kw_only=True, slots=True)
class WitnessAsked:
    """A colleague is asked whether they were there; edited once answered.

    Nobody notices an edit, so whoever is asked for a later `revision` of the claim, or once more (`again`), is asked in a
    message of its own.
    """

    kind: ClassVar[str] = "witness"
    claim: ClaimId
    witness: PersonId
    revision: int = 1
    again: bool = False

    @property
    def key(self) -> str:
        tried = f":{self.revision}" if self.revision > 1 else ""
        return f"witness:{self.claim}:{self.witness}{tried}{':again' if self.again else ''}"


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewAsked:
    """A reviewer is asked to look at a claim; edited once decided."""

    kind: ClassVar[str] = "review"
    claim: ClaimId
    reviewer: PersonId

    @property
    def key(self) -> str:
        return f"review:{self.claim}:{self.reviewer}"


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseDue:
    """The day of a promise to a customer has come; `again` for the one nudge some days later."""

    kind: ClassVar[str] = "promise"
    claim: ClaimId
    person: PersonId
    again: bool = False

    @property
    def key(self) -> str:
        return f"promise:{self.claim}:again" if self.again else f"promise:{self.claim}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Celebration:
    """What one square finished, celebrated once in the team's channel: the first of its lines (0 to 11), None for the full card."""

    kind: ClassVar[str] = "celebration"
    person: PersonId
    week: Week
    channel: ChannelId
    line: int | None = None

    @property
    def key(self) -> str:
        return f"celebration:{self.person}:{self.week}:{'full' if self.line is None else self.line}"


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardChanged:
    """The board of one week in a channel: one message for all teams that keep theirs there."""

    kind: ClassVar[str] = "board"
    week: Week
    channel: ChannelId

    @property
    def key(self) -> str:
        return f"board:{self.channel}:{self.week}"


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardDetail:
    """A team's own message in the thread of its channel's board, whose key is `under`; edited in place.

    There is one for a team and a week, once there is something to tell there.
    """

    kind: ClassVar[str] = "board_detail"
    team: TeamId
    week: Week
    channel: ChannelId
    under: str

    @property
    def key(self) -> str:
        return self.key_of(self.team, self.week)

    @staticmethod
    def key_of(team: TeamId, week: Week) -> str:
        """The key of a team's details of a week, wherever they stand."""
        return f"board_detail:{team}:{week}"

    @staticmethod
    def section(team: TeamId, week: Week) -> str:
        """The key under which it is kept where the board of a team's week stands."""
        return f"board_section:{team}:{week}"


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupLit:
    """A group square lit, told once in the team's channel of whoever claimed it; edited as more say they were there."""

    kind: ClassVar[str] = "group"
    claim: ClaimId
    channel: ChannelId

    @property
    def key(self) -> str:
        return f"group:{self.claim}"


@dataclass(frozen=True, kw_only=True, slots=True)
class SuggestionAnswered:
    """Somebody hears what became of the square they suggested."""

    kind: ClassVar[str] = "suggestion"
    suggestion: SuggestionId
    person: PersonId

    @property
    def key(self) -> str:
        return f"suggestion:{self.suggestion}"


@dataclass(frozen=True, kw_only=True, slots=True)
class HandoverChanged:
    """A customer is offered to a colleague, or the colleague has answered; each of the two has a message of their own."""

    kind: ClassVar[str] = "handover"
    handover: HandoverId
    person: PersonId

    @property
    def key(self) -> str:
        return f"handover:{self.handover}:{self.person}"


@dataclass(frozen=True, kw_only=True, slots=True)
class SquaresLearned:
    """A manager hears once a season (`2026-Q4`) which squares take more or less than thought; edited as more is known."""

    kind: ClassVar[str] = "learning"
    person: PersonId
    season: str

    @property
    def key(self) -> str:
        return f"learning:{self.person}:{self.season}"


@dataclass(frozen=True, kw_only=True, slots=True)
class AdvisoryThreadPosted:
    """The message that opens an advisory board's thread; its highlights follow one after the other."""

    kind: ClassVar[str] = "advisory_thread"
    thread: AdvisoryThreadId
    channel: ChannelId

    @property
    def key(self) -> str:
        return f"advisory:{self.thread}"


@dataclass(frozen=True, kw_only=True, slots=True)
class HighlightPosted:
    """A highlight in the thread of the message whose key is `under`; edited when it is taken back."""

    kind: ClassVar[str] = "highlight"
    highlight: HighlightId
    channel: ChannelId
    under: str

    @property
    def key(self) -> str:
        return f"highlight:{self.highlight}"


@dataclass(frozen=True, kw_only=True, slots=True)
class ConsentAsked:
    """A claimant is asked whether an excerpt of their claim may go before a board; edited as it moves on."""

    kind: ClassVar[str] = "consent"
    highlight: HighlightId
    person: PersonId

    @property
    def key(self) -> str:
        return f"consent:{self.highlight}:{self.person}"


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardNews:
    """Whoever runs an advisory board hears how it stands. `about` tells one piece of news from the next."""

    kind: ClassVar[str] = "advisory_news"
    board: AdvisoryBoardId
    person: PersonId
    about: str

    @property
    def key(self) -> str:
        return f"advisory_news:{self.board}:{self.person}:{self.about}"


@dataclass(frozen=True, kw_only=True, slots=True)
class ChannelClosed:
    """A manager hears that a channel takes no posts of a team any more; edited when it does again."""

    kind: ClassVar[str] = "channel_closed"
    person: PersonId
    channel: ChannelId

    @property
    def key(self) -> str:
        return f"channel_closed:{self.channel}:{self.person}"


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardTold:
    """What was done about something an advisory board said, in the thread of the message whose key is `under`; edited where
    the line is mended.
    """

    kind: ClassVar[str] = "advisory_line"
    item: AdvisoryItemId
    channel: ChannelId
    under: str

    @property
    def key(self) -> str:
        return f"advisory_line:{self.item}"


@dataclass(frozen=True, kw_only=True, slots=True)
class ItemsWait:
    """The weekly reminder of items the board was not told of yet, in one message to whoever they belong to."""

    kind: ClassVar[str] = "advisory_items"
    person: PersonId
    week: Week

    @property
    def key(self) -> str:
        return f"advisory_items:{self.person}:{self.week}"


@dataclass(frozen=True, kw_only=True, slots=True)
class ItemYours:
    """Somebody hears that an item of an advisory board is theirs from now on."""

    kind: ClassVar[str] = "advisory_item"
    item: AdvisoryItemId
    person: PersonId

    @property
    def key(self) -> str:
        return f"advisory_item:{self.item}:{self.person}"


FOR_BOARDS: Final = frozenset({AdvisoryThreadPosted.kind, HighlightPosted.kind, BoardTold.kind})
"""Kinds of notices that people from outside read, in the channel of their board and nowhere else."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SetUp:
    """Whoever installed the bot is walked through setting it up; edited as it goes on."""

    kind: ClassVar[str] = "set_up"
    person: PersonId

    @property
    def key(self) -> str:
        return f"set_up:{self.person}"


Notice = (
    Invitation
    | CardChanged
    | HomeChanged
    | ClaimChanged
    | WitnessAsked
    | ReviewAsked
    | PromiseDue
    | Celebration
    | BoardChanged
    | BoardDetail
    | GroupLit
    | SuggestionAnswered
    | SquaresLearned
    | SetUp
    | HandoverChanged
    | ListLeft
    | RecapDrafted
    | RecapPosted
    | RecapStoryPosted
    | PosterPosted
    | ChannelClosed
    | AdvisoryThreadPosted
    | HighlightPosted
    | ConsentAsked
    | BoardNews
    | BoardTold
    | ItemsWait
    | ItemYours
)
