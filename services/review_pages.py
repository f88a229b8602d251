"""What managers and reviewers are shown, as values without words or layout."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from cards.model import Activity, PersonId
from services.claim_state import ClaimState
from services.evidence import Evidence, Verdict
from services.ids import ClaimId
from services.languages import DEFAULT, Language
from services.photo_pages import PhotoPage
from services.reviews import Review, ReviewKind


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewPage:
    """A claim before somebody who may look at it, in a list or in a message of its own.

    `reviewer` is the reader. `review` is the newest look at the claim, None where nobody was ever asked. `may_decide`,
    `may_put_out`, `may_undo` and `may_take_back` say what the reader may do now, the second of what is lit; `waited` is for how long the look has been open.
    """

    claim: ClaimId
    reviewer: PersonId
    claimant: PersonId
    activity: Activity
    state: ClaimState
    evidence: Evidence
    occurred_on: date
    submitted_at: datetime
    verdicts: tuple[Verdict, ...]
    awarded_before: int = 0
    """How many claims of this person were awarded so far."""
    review: Review | None = None
    may_decide: bool = True
    may_put_out: bool = True
    may_undo: bool = False
    may_take_back: bool = False
    waited: timedelta = timedelta(0)
    alike: int = 0
    """How many other claims its verdicts speak of."""
    photo: PhotoPage | None = None
    private: bool = False
    """Whether there is something private about somebody in its words."""
    for_a_board: bool = False
    """There is an advisory board it may be put before."""

    @property
    def audit(self) -> bool:
        """Whether the lot drew it, and nobody has decided yet or it was found fine."""
        return self.review is not None and self.review.kind is ReviewKind.AUDIT

    @property
    def open(self) -> bool:
        """Whether the look is still to be decided."""
        return self.review.open if self.review is not None else self.state is ClaimState.REVIEW

    @property
    def with_another(self) -> PersonId | None:
        """Who is asked in the reader's place; None when it is the reader, or nobody."""
        asked = None if self.review is None else self.review.reviewer
        return None if asked == self.reviewer else asked


@dataclass(frozen=True, kw_only=True, slots=True)
class Try:
    """One judgement of a claim: on which of the reader's days, by whom (None for the rules), where it led, and what was said of it."""

    on: date
    by: PersonId | None
    state: ClaimState
    says: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    """Another claim that is shown beside one: whose, which square, where it stands, and its words while they are kept.

    Of one that is `private` there is only who and when.
    """

    claim: ClaimId
    claimant: PersonId
    short: str
    state: ClaimState
    submitted_on: date
    customer: str = ""
    text: str = ""
    witnesses: tuple[PersonId, ...] = ()
    private: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewDetail:
    """Everything there is about one claim: what became of it so far, the claims it resembles, and its claimant's latest."""

    page: ReviewPage
    tries: tuple[Try, ...] = ()
    alike: tuple[Beside, ...] = ()
    recent: tuple[Beside, ...] = ()


class Scope(StrEnum):
    """Whose looks a list holds."""

    MINE = "mine"
    EVERYBODY = "everybody"
    """For managers."""
    LIT = "lit"
    """For managers: awarded claims, to take a light back."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewerLoad:
    """How one reviewer is doing. `usually` is how long they take, None where they decided nothing lately."""

    person: PersonId
    open: int
    usually: timedelta | None = None
    paused: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class QueuePage:
    """Looks to work through, one page of `pages`, as of the moment `at`: deciding one leaves it in its place.

    `waiting` are open, `fresh` came after `at`, `oldest` is for how long the first of them has waited. Managers see the
    `loads` of everybody and how many looks there is nobody for (`unseen`).
    """

    person: PersonId
    at: datetime
    scope: Scope
    number: int
    pages: int
    entries: tuple[ReviewPage, ...]
    waiting: int
    fresh: int
    oldest: timedelta | None = None
    manager: bool = False
    loads: tuple[ReviewerLoad, ...] = ()
    unseen: int = 0
    whose: PersonId | None = None
    """Whose awarded claims are listed, None for everybody's."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HandOverPage:
    """To whom a claim may be handed over: whoever may look at it, by the name to choose them by."""

    page: ReviewPage
    choices: Mapping[PersonId, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class RoleChange:
    """Who changed the roles, when, and to what."""

    person: PersonId
    at: datetime
    added: tuple[PersonId, ...]
    removed: tuple[PersonId, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class RolesPage:
    """Who looks at claims, as it was chosen, and the latest changes. `managers` holds the installer while nobody was chosen."""

    managers: tuple[PersonId, ...]
    reviewers: tuple[PersonId, ...]
    changes: tuple[RoleChange, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class LotWeek:
    """A week of the lot: its share of awards, the seal that was laid over its key, and the key once the week is over."""

    monday: date
    share: float
    seal: str
    key: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class LotPage:
    """How awarded claims are drawn for a second look: this week's share, and the latest weeks to check it by."""

    person: PersonId
    share: float
    weeks: tuple[LotWeek, ...] = ()
    language: Language = DEFAULT
