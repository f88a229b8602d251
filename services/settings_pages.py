"""What people are shown of settings, as values without words or layout."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId
from services.pages import Care
from services.settings import Changed, PersonChoice, Preset, Stage, Step, WorkspaceChoice


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
    """The settings of the workspace. `next_deal` is on its clock; `changes` are names of what was just changed.

    `preset` is how much the rules ask, None for the operator's own; `target` the chance of a line that cards aim for from
    the next free week on, 0 to 1.
    """

    choice: WorkspaceChoice
    next_deal: datetime
    preset: Preset | None = Preset.DEFAULT
    target: float = 0.4
    latest: tuple[Changed, ...] = ()
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class PolicyChange:
    """Who chose how much the rules ask, and when; None for thresholds of the operator's own."""

    person: PersonId
    at: datetime
    before: Preset | None
    after: Preset | None


@dataclass(frozen=True, kw_only=True, slots=True)
class PolicyPage:
    """How much the rules ask: a preset, or None for thresholds of the operator's own. `silent` are the keys of rules
    that are not asked; `changed` where somebody just chose another one.
    """

    preset: Preset | None
    silent: tuple[str, ...] = ()
    latest: tuple[PolicyChange, ...] = ()
    changed: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SetUpPage:
    """Setting up, as far as it is. `playing` of those `asked` have said yes; `guests` are never asked.

    `next_deal` is on the clock of the workspace; `preset` is how much the rules ask, None for the operator's own; `theme`
    that of the deck in play, empty where it has none. `over` once the walk was ended.
    """

    person: PersonId
    stages: Mapping[Step, Stage]
    asked: int
    playing: int
    guests: int
    teams: int
    channels: int
    managers: tuple[PersonId, ...]
    reviewers: tuple[PersonId, ...]
    next_deal: datetime
    full_ranking: bool = False
    preset: Preset | None = Preset.DEFAULT
    theme: str = ""
    over: bool = False
