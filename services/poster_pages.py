"""Posters of full cards, as values without words or layout."""

import hashlib
import json
from dataclasses import dataclass, field
from enum import StrEnum

from cards.model import PersonId, Week
from services.ids import ClaimId, PosterId


class PosterState(StrEnum):
    """Whether a poster may be seen, and why not."""

    UP = "up"
    OPEN_AGAIN = "open_again"
    """A square of the card is open again."""
    TAKEN_DOWN = "taken_down"
    """Its player no longer likes to be announced, or left."""
    OVER = "over"
    """What it shows is kept no longer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PosterSquare:
    """One lit square. `story` and `photo` are there where its claimant lets them be seen.

    In `story` customers who did not agree to be named are hidden as in `services.recaps`. `sha` is the photo's.
    """

    short: str
    story: str = ""
    photo: ClaimId | None = None
    sha: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PosterPage:
    """A poster as it is now. `squares` are empty unless it is up; `address` opens it in a browser where one reaches us.

    `hangs` once its files are in Slack, under the same message; `stuck` where Slack does not delete those of before. `handle` is what Slack calls its player, for where the name
    cannot be set.
    """

    poster: PosterId
    person: PersonId
    name: str
    week: Week
    state: PosterState
    squares: tuple[PosterSquare, ...] = ()
    address: str = ""
    hangs: bool = False
    stuck: bool = False
    handle: str = ""

    @property
    def digest(self) -> str:
        """What tells this picture from another of the same poster; empty where there is nothing to see."""
        if self.state is not PosterState.UP:
            return ""
        seen = [[each.short, each.story, each.sha] for each in self.squares]
        return hashlib.sha256(json.dumps([self.name, str(self.week), seen]).encode()).hexdigest()


@dataclass(frozen=True, kw_only=True, slots=True)
class PosterArt:
    """A poster with the photos in it, JPEG, by their claim."""

    page: PosterPage
    photos: dict[ClaimId, bytes] = field(repr=False)
