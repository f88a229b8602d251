"""Who looks at claims, and the looks that are asked of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from cards.model import PersonId
from services.ids import ClaimId, ReviewId

SLIP: Final = timedelta(minutes=15)
"""How long whoever decided may take it back themselves; a manager may at any time."""
OFFER_AFTER: Final = timedelta(days=2)
"""How long a claim waits with one reviewer before it is offered to another, once."""


class RoleKind(StrEnum):
    """What somebody was asked to do for the workspace."""

    MANAGER = "manager"
    """Looks at claims, sees how the reviews go, and says who else looks."""
    REVIEWER = "reviewer"


@dataclass(frozen=True, kw_only=True, slots=True)
class Lookers:
    """Everybody who may look at claims now: active members only. Managers never are nobody while the installer is here.

    For one team's claims, its own managers and reviewers are among both, and `own` are those. Without a team, both hold who
    was chosen for the whole workspace, and `own` everybody who was for some team.
    """

    managers: frozenset[PersonId]
    reviewers: frozenset[PersonId]
    own: frozenset[PersonId] = frozenset()

    @property
    def everybody(self) -> frozenset[PersonId]:
        """Managers and reviewers."""
        return self.managers | self.reviewers | self.own


class ReviewKind(StrEnum):
    """Why somebody looks."""

    CLAIM = "claim"
    """A rule or its claimant called a person; the square is dark until then."""
    AUDIT = "audit"
    """The lot drew it; the square is lit meanwhile."""


class Decision(StrEnum):
    """What became of a look."""

    AWARD = "award"
    ASK = "ask"
    FINE = "fine"
    """Drawn by lot, and all is well."""
    UNDO = "undo"
    """Drawn by lot, and its light taken back."""
    MOVED_ON = "moved_on"
    """There was nothing left to decide: withdrawn, or erased."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Review:
    """One look that was asked for. `opened_at` is from when somebody is to look: an audit waits until its claimant's time is up.

    `reviewer` is whoever is asked now, None while there is nobody; `handed_by` who gave it to them, with a `note`.
    `offered_at` is set once it waited too long and went to another. The decision is None while it is open.
    """

    id: ReviewId
    claim: ClaimId
    kind: ReviewKind
    opened_at: datetime
    reviewer: PersonId | None = None
    asked_at: datetime | None = None
    handed_by: PersonId | None = None
    note: str = ""
    offered_at: datetime | None = None
    decision: Decision | None = None
    decided_by: PersonId | None = None
    decided_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Whether somebody is still to decide."""
        return self.decided_at is None


@dataclass(frozen=True, kw_only=True, slots=True)
class Load:
    """How much somebody has before them: open looks, and when they were last asked for one; None for never."""

    open: int = 0
    asked_at: datetime | None = None


NOTHING: Final[Mapping[PersonId, Load]] = MappingProxyType({})


def next_in_turn(people: frozenset[PersonId], loads: Mapping[PersonId, Load] = NOTHING) -> PersonId | None:
    """Who is asked next: the fewest open looks, then whoever was asked longest ago, then by id. None of nobody."""

    def busy(person: PersonId) -> tuple[int, float, PersonId]:
        load = loads.get(person, Load())
        return load.open, load.asked_at.timestamp() if load.asked_at else float("-inf"), person

    return min(people, key=busy, default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Queue:
    """Looks as somebody works through them. `listed` stays as it was at one moment; what is decided keeps its place.

    `waiting` are open, `oldest` is since when; `fresh` came after the moment and are not on the list.
    """

    listed: tuple[Review, ...]
    waiting: int
    fresh: int
    oldest: datetime | None


def queue(
    found: Sequence[Review], person: PersonId, *, since: datetime, until: datetime, everybody: bool = False
) -> Queue:
    """The list of `person` (of everybody, for a manager) as of `until`, without what was decided by `since`.

    `found` are in order. What somebody handed on stays on their list until they open it anew.
    """

    def theirs(review: Review) -> bool:
        return everybody or review.reviewer == person

    def there(review: Review) -> bool:
        if everybody:
            return review.opened_at <= until
        if review.reviewer == person:
            return review.asked_at is not None and review.asked_at <= until
        return review.handed_by == person and review.asked_at is not None and review.asked_at > since

    listed = tuple(review for review in found if there(review))
    waiting = [review for review in found if review.open and theirs(review)]
    return Queue(
        listed=listed,
        waiting=len(waiting),
        fresh=sum(not there(review) for review in waiting),
        oldest=min((review.opened_at for review in waiting), default=None),
    )
