"""Who of us keeps in touch with which customer, and when silence has become too long. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Final

from cards.model import PersonId
from cards.points import Quiet
from services.ids import CustomerId, HandoverId


class Tier(IntEnum):
    """How close somebody is; the value is the agreed rhythm: in so many days they should hear from us."""

    CLOSE = 14
    REGULAR = 30
    OCCASIONAL = 90


RED_AFTER: Final = 2
"""Past one rhythm a customer is quiet (yellow), past this many very quiet (red)."""
OVERLAPS: Final = (14, 30, 0)
"""For how many days both keep a customer who is handed over, the usual number first."""
LONGEST_ROLE: Final = 80
LONGEST_ISSUE: Final = 300
LONGEST_NOTE: Final = 300


def tier_of(days: int) -> Tier:
    """The tier whose rhythm is nearest to so many days, the closer one where two are."""
    return min(Tier, key=lambda tier: (abs(tier - days), tier))


def quietness(days: int, rhythm_days: int) -> Quiet:
    """How quiet somebody is after so many days of silence."""
    if days > RED_AFTER * rhythm_days:
        return Quiet.RED
    return Quiet.YELLOW if days > rhythm_days else Quiet.NONE


@dataclass(frozen=True, kw_only=True, slots=True)
class Particulars:
    """What an owner says of a customer. `issue` is what is open between them, `due` the day they mean to be in touch next."""

    role: str = ""
    issue: str = ""
    due: date | None = None
    tier: Tier = Tier.REGULAR


NOTHING_SAID: Final = Particulars()


@dataclass(frozen=True, kw_only=True, slots=True)
class Acquaintance:
    """A customer on somebody's list. `heard_on` is the latest awarded claim about them, by anybody.

    `since` is when they came on the list; `leaves_on` is the last day of an overlap, once somebody else took over.
    """

    owner: PersonId
    customer: CustomerId
    name: str
    company: str
    said: Particulars
    since: date
    due_set_on: date | None = None
    heard_on: date | None = None
    leaves_on: date | None = None

    def silent_for(self, today: date) -> int:
        """Days without a word from us; before the first, days on the list."""
        return max((today - (self.heard_on or self.since)).days, 0)

    def quiet(self, today: date) -> Quiet:
        """How quiet they have become, by the rhythm agreed."""
        return quietness(self.silent_for(today), self.said.tier)

    @property
    def due(self) -> date | None:
        """The day to be in touch; None once they heard from us after it was set."""
        heard = self.heard_on is not None and self.due_set_on is not None and self.heard_on > self.due_set_on
        return None if heard else self.said.due

    def slipped(self, today: date) -> bool:
        """The day has passed without a word."""
        return self.due is not None and self.due < today


@dataclass(frozen=True, kw_only=True, slots=True)
class Handover:
    """One of us offers a customer to a colleague. `taken` is None until they answer."""

    id: HandoverId
    customer: CustomerId
    giver: PersonId
    taker: PersonId
    days: int
    note: str = ""
    offered_on: date
    answered_on: date | None = None
    taken: bool | None = None
