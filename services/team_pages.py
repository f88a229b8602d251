"""What managers are shown of teams, as values without words or layout."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from cards.model import PersonId
from services.settings import Changed
from services.teams import Team


@dataclass(frozen=True, kw_only=True, slots=True)
class TeamLine:
    """One team in the list. `first` is the team of everybody who is in no other."""

    team: Team
    size: int
    managers: tuple[PersonId, ...] = ()
    first: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class TeamsPage:
    """The teams somebody may look after, a page of them. `may_add` for those who look after all."""

    lines: tuple[TeamLine, ...]
    number: int = 0
    pages: int = 1
    may_add: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class TeamPage:
    """A team before one of its managers. `members` are those who were put into it by hand.

    `zone` is the workspace's. `may_end` for those who look after all teams, save for the first one.
    """

    team: Team
    size: int
    zone: ZoneInfo
    first: bool = False
    members: tuple[PersonId, ...] = ()
    managers: tuple[PersonId, ...] = ()
    reviewers: tuple[PersonId, ...] = ()
    changes: tuple[Changed, ...] = ()
    may_end: bool = False
