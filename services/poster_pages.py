"""Posters of full cards and walls for office screens, as values without words or layout."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import datetime
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

    `hangs` once its files are in Slack, under the same message.
    """

    poster: PosterId
    person: PersonId
    name: str
    week: Week
    state: PosterState
    squares: tuple[PosterSquare, ...] = ()
    address: str = ""
    hangs: bool = False

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


@dataclass(frozen=True, kw_only=True, slots=True)
class WallStory:
    """Something somebody did this week that may be seen on the wall. `sha` is that of its photo, empty without one."""

    claim: ClaimId
    name: str
    short: str
    text: str
    customer: str = ""
    sha: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class WallPoster:
    """A poster on the wall. `digest` changes with what it shows."""

    poster: PosterId
    name: str
    week: Week
    digest: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WallPage:
    """A team's week for an office screen. Figures are the team's; nobody is ranked, nobody's own figures are on it.

    `heard` customers were talked with; `kept` promises were kept.
    """

    team: str
    week: Week
    squares: int = 0
    lines: int = 0
    full_cards: int = 0
    heard: int = 0
    kept: int = 0
    stories: tuple[WallStory, ...] = ()
    posters: tuple[WallPoster, ...] = ()

    @property
    def version(self) -> str:
        """Another page has another."""
        seen = [
            [self.team, str(self.week), self.squares, self.lines, self.full_cards, self.heard, self.kept],
            [
                [str(each.claim), each.name, each.short, each.text, each.customer, each.sha]
                for each in self.stories
            ],
            [[str(each.poster), each.name, each.digest] for each in self.posters],
        ]
        return hashlib.sha256(json.dumps(seen).encode()).hexdigest()[:16]


@dataclass(frozen=True, kw_only=True, slots=True)
class WallDesk:
    """What a manager has before them. `address` is there once, when a link was made just now.

    `reachable` where a browser gets at this service at all.
    """

    team: str
    reachable: bool
    made_by: PersonId | None = None
    made_at: datetime | None = None
    address: str = ""
