"""What people are shown of settings, as values without words or layout."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId
from services.pages import Care
from services.settings import Changed, PersonChoice, Stage, Step, WorkspaceChoice


@dataclass(frozen=True, kw_only=True, slots=True)
class SettingsPage:
    """What somebody may set: their own, and that of others as far as `care` goes."""

    person: PersonId
    care: Care


@dataclass(frozen=True, kw_only=True, slots=True)
class MinePage:
    """Somebody's own settings. `zone` is the clock Slack says is theirs, `team` the name of their team; `changes` are names of what was just changed."""

    choice: PersonChoice
    zone: str
    team: str
    next_deal: datetime
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkspacePage:
    """The settings of the workspace. `next_deal` is on its clock; `changes` are names of what was just changed."""

    choice: WorkspaceChoice
    next_deal: datetime
    latest: tuple[Changed, ...] = ()
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class SetUpPage:
    """Setting up, as far as it is. `playing` of the `members` have said yes; `guests` are never asked.

    `next_deal` is on the clock of the workspace; `theme` that of the deck in play, empty where it has none. `over` once the
    walk was ended.
    """

    person: PersonId
    stages: Mapping[Step, Stage]
    members: int
    playing: int
    guests: int
    teams: int
    channels: int
    managers: tuple[PersonId, ...]
    reviewers: tuple[PersonId, ...]
    next_deal: datetime
    full_ranking: bool = False
    theme: str = ""
    over: bool = False
