"""What the boards show, as values without words or layout: a team's week, my own progress, those around me, and seasons."""

from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId, Week
from cards.points import EntryKind
from cards.standings import WeekTotal, since_first
from services.ids import TeamId


@dataclass(frozen=True, kw_only=True, slots=True)
class PointsEntry:
    """One reason for points, as it stands in the ledger."""

    kind: EntryKind
    points: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimPoints:
    """What one claim came to in my week: its entries in the order they were booked, those that say why not more included.

    `customer` is empty where there was none, or their name is kept no longer. `lit` is False once it was taken back.
    """

    short: str
    customer: str
    entries: tuple[PointsEntry, ...]
    lit: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Helpers:
    """Who said most often that they were there, each as often (`times`); empty where nobody did who may be named.

    `more` did so as often, and are too many to name.
    """

    people: tuple[PersonId, ...] = ()
    times: int = 0
    more: int = 0


NOBODY = Helpers()


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardPage:
    """What a team did together in one week. No ranks, and no names but those of the most helpful witnesses.

    `players` are the cards that were dealt in it. With `few`, fewer than five, nothing is told of points: they would be
    somebody's own. `per_day` are points per available day of the team's people. `weeks` are the team's last weeks, this one
    last. `until` is when a board that stands still moves again.
    """

    team: TeamId
    name: str
    week: Week
    players: int
    squares: int
    lines: int
    full_cards: int
    points: int
    customers: int
    """How many different customers were heard from."""
    promises_kept: int
    squares_before: int = 0
    """The team's squares of the week before."""
    per_day: float = 0.0
    days_over: bool = False
    """All working days of the week are counted in `per_day`; before, it is that of the days so far."""
    helpers: Helpers = NOBODY
    weeks: tuple[WeekTotal, ...] = ()
    few: bool = False
    until: datetime | None = None

    @property
    def lasting(self) -> bool:
        """Whether there is something to tell in the thread, where it stands and is read later: nothing that the next day makes wrong."""
        a_day = self.days_over and self.per_day > 0
        return a_day or bool(self.helpers.people) or len(since_first(self.weeks)) > 1


@dataclass(frozen=True, kw_only=True, slots=True)
class ChannelBoardPage:
    """The board in a channel: the week of each team that keeps its board there, by name and never by figures.

    `more` counts teams beyond those in `boards`. Without any the teams went elsewhere since it was posted, or took back all they did.
    """

    week: Week
    boards: tuple[BoardPage, ...]
    more: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardDetailPage:
    """What stands in the thread of a board. `chart` is where its picture is, empty where Slack cannot reach us."""

    board: BoardPage
    chart: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class MyScorePage:
    """My own progress. `week_entries` sum up this week's ledger by kind, `claims` by claim.

    `best_week` is the best of this season, of which `season_points` are the sum.
    """

    person: PersonId
    week: Week
    points: int
    squares: int
    lines: int
    customers: int
    week_entries: tuple[PointsEntry, ...]
    best_week: int
    band: str = ""
    """The band's name, empty while fewer than five people play."""
    season_points: int = 0
    claims: tuple[ClaimPoints, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Neighbour:
    """Somebody near me on the board who chose to be seen, or me; with points per available day."""

    person: PersonId
    per_day: float
    me: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class PeoplePage:
    """Those around me who chose to be seen: two above, two below, nobody shown last.

    With `whole` it is all of my team who chose so, which their workspace allowed. With `few` it is nobody: among so few
    whoever sees two above would know that they are last. `until` is when it moves again.
    """

    person: PersonId
    week: Week
    neighbours: tuple[Neighbour, ...]
    visible: bool
    whole: bool = False
    few: bool = False
    until: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SeasonHonours:
    """What a team did together in a season (`2026-Q4`)."""

    season: str
    squares: int
    lines: int
    full_cards: int
    customers: int
    promises_kept: int
    quiet_heard: int
    helpers: Helpers = NOBODY


@dataclass(frozen=True, kw_only=True, slots=True)
class SeasonsPage:
    """A team's running season and those before, the newest first."""

    name: str
    running: str
    seasons: tuple[SeasonHonours, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """What a team did in a week, or several small ones together (`name` empty). `customers` are counted once a team."""

    name: str
    players: int
    squares: int
    customers: int
    promises_kept: int


@dataclass(frozen=True, kw_only=True, slots=True)
class CompanyPage:
    """A workspace's week for whoever answers for it, by name. Whatever is told is told of five people or more.

    Where the small teams together are fewer than that they are in no cell, and in no sum that would give them away.
    """

    week: Week
    cells: tuple[Cell, ...]
    name: str = ""
