"""What a team is told of its week, as values without words: recaps with their stories, and posters. See `services.notices`."""

from dataclasses import dataclass
from typing import ClassVar

from cards.model import PersonId
from services.ids import ChannelId, ClaimId, PosterId, RecapId


@dataclass(frozen=True, kw_only=True, slots=True)
class RecapDrafted:
    """A manager hears that their team's recap is drafted, and once `again` when it still waits; edited as it moves on."""

    kind: ClassVar[str] = "recap_draft"
    recap: RecapId
    person: PersonId
    again: bool = False

    @property
    def key(self) -> str:
        return f"recap_draft:{self.recap}:{self.person}{':again' if self.again else ''}"


@dataclass(frozen=True, kw_only=True, slots=True)
class RecapPosted:
    """A recap in its team's channel, for the how manieth time (`round`, from 1); its other stories follow in the thread."""

    kind: ClassVar[str] = "recap"
    recap: RecapId
    channel: ChannelId
    round: int

    @property
    def key(self) -> str:
        return f"recap:{self.recap}:{self.round}"


@dataclass(frozen=True, kw_only=True, slots=True)
class RecapStoryPosted:
    """A story of a recap, in the thread of the message whose key is `under`; edited when it is taken back."""

    kind: ClassVar[str] = "recap_story"
    recap: RecapId
    claim: ClaimId
    channel: ChannelId
    round: int
    under: str

    @property
    def key(self) -> str:
        return f"{self.under}:{self.claim}"


@dataclass(frozen=True, kw_only=True, slots=True)
class PosterPosted:
    """The poster of a full card, under the celebration whose key is `under`; edited whenever it shows something else."""

    kind: ClassVar[str] = "poster"
    poster: PosterId
    channel: ChannelId
    under: str

    @property
    def key(self) -> str:
        return f"poster:{self.poster}"
