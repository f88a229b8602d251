"""What the boards show, as values without words or layout: a team's week, my own progress, and those around me."""

from dataclasses import dataclass

from cards.model import PersonId, Week
from cards.points import EntryKind
from services.ids import TeamId


@dataclass(frozen=True, kw_only=True, slots=True)
class PointsEntry:
    """One reason for points, as it stands in the ledger."""

    kind: EntryKind
    points: int


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardPage:
    """What a team did together in one week. No names, no ranks."""

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


@dataclass(frozen=True, kw_only=True, slots=True)
class MyScorePage:
    """My own progress. `week_entries` sum up this week's ledger by kind."""

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


@dataclass(frozen=True, kw_only=True, slots=True)
class Neighbour:
    """Somebody near me on the board who chose to be seen, or me."""

    person: PersonId
    points: int
    me: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class PeoplePage:
    """Those around me who chose to be seen: two above, two below, nobody shown last."""

    person: PersonId
    week: Week
    neighbours: tuple[Neighbour, ...]
    visible: bool
