"""A team's wall for an office screen, as values without words or layout."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId, Week
from services.ids import ClaimId, PosterId, TeamId


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
    """A poster on the wall. `digest` changes with what it shows; `told` are some of its stories."""

    poster: PosterId
    name: str
    week: Week
    digest: str
    told: tuple[str, ...] = ()


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
class WallTeam:
    """A team that can have a wall."""

    team: TeamId
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WallDesk:
    """What a manager has before them. `address` is there once, when a link was made just now. `others` they manage, too.

    `reachable` where a browser gets at this service at all.
    """

    team: WallTeam
    reachable: bool
    others: tuple[WallTeam, ...] = ()
    made_by: PersonId | None = None
    made_at: datetime | None = None
    address: str = ""
