"""What people are shown of settings, as values without words or layout."""

from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId
from services.pages import Care
from services.settings import Changed, PersonChoice, WorkspaceChoice


@dataclass(frozen=True, kw_only=True, slots=True)
class SettingsPage:
    """What somebody may set: their own, and that of others as far as `care` goes."""

    person: PersonId
    care: Care


@dataclass(frozen=True, kw_only=True, slots=True)
class MinePage:
    """Somebody's own settings. `zone` is the clock Slack says is theirs; `changes` are names of what was just changed."""

    choice: PersonChoice
    zone: str
    next_deal: datetime
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkspacePage:
    """The settings of the workspace. `next_deal` is on its clock; `changes` are names of what was just changed."""

    choice: WorkspaceChoice
    next_deal: datetime
    latest: tuple[Changed, ...] = ()
    changes: tuple[str, ...] = ()
