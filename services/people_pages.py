"""Pages about the customers who need to hear from somebody. As in `services.pages`: values without words or layout."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from cards.model import PersonId
from cards.points import Quiet
from services.acquaintances import OVERLAPS, Tier
from services.ids import CustomerId, HandoverId, MergerId
from services.languages import DEFAULT, Language
from services.people_lists import Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class AcquaintancePage:
    """One customer on the reader's own list. `due` is the day to be in touch; `slipped` once it has passed, for them alone."""

    customer: CustomerId
    name: str
    company: str = ""
    role: str = ""
    issue: str = ""
    due: date | None = None
    slipped: bool = False
    tier: Tier = Tier.REGULAR
    silent_days: int = 0
    heard: bool = True
    """False while nobody has connected with them yet; then `silent_days` counts from when they came on the list."""
    quiet: Quiet = Quiet.NONE
    leaves_on: date | None = None
    """The last day of an overlap, where somebody else took over."""
    language: Language = DEFAULT


@dataclass(frozen=True, kw_only=True, slots=True)
class AcquaintancesPage:
    """Who needs to hear from the reader, the quietest first. `count` and `quiet` are of the whole list."""

    person: PersonId
    entries: tuple[AcquaintancePage, ...]
    count: int
    quiet: int
    slipped: int = 0
    """How many days to be in touch have passed, among the entries; seen by the reader alone."""
    told: bool = True
    """Whether the reader's card names those who are quiet."""
    language: Language = DEFAULT


@dataclass(frozen=True, kw_only=True, slots=True)
class QuietFace:
    """Who a square of the reader's card is for, and for how many days they had been quiet when the week began."""

    customer: CustomerId
    name: str
    company: str
    days: int


@dataclass(frozen=True, kw_only=True, slots=True)
class MergedPage:
    """Another entry that was found to be the same customer, and may be parted from them again."""

    merger: MergerId
    name: str
    company: str
    on: date


@dataclass(frozen=True, kw_only=True, slots=True)
class AcquaintanceFormPage:
    """The form to put somebody on one's list, or to change what it says of them.

    `others` are colleagues who connected with them in the last year, by name alone.
    """

    today: date
    entry: AcquaintancePage | None = None
    others: tuple[PersonId, ...] = ()
    merged: tuple[MergedPage, ...] = ()
    language: Language = DEFAULT


@dataclass(frozen=True, kw_only=True, slots=True)
class PassOnPage:
    """The form to hand a customer over. `asked` is the colleague whose answer is waited for."""

    entry: AcquaintancePage
    others: tuple[PersonId, ...] = ()
    asked: PersonId | None = None
    overlaps: tuple[int, ...] = OVERLAPS


@dataclass(frozen=True, kw_only=True, slots=True)
class HandoverPage:
    """A customer who is handed over, as its giver or its taker sees it.

    `taken` is None until the taker has answered. `until` is the last day on which both keep them.
    """

    handover: HandoverId
    reader: PersonId
    giver: PersonId
    taker: PersonId
    name: str
    company: str
    issue: str = ""
    note: str = ""
    days: int = 0
    taken: bool | None = None
    over: bool = False
    """The giver asked somebody else, or took it back, before there was an answer."""
    until: date | None = None
    language: Language = DEFAULT

    @property
    def by_giver(self) -> bool:
        """The reader is who hands them over."""
        return self.reader == self.giver


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftLists:
    """How many people left the company with customers on their lists, and how many customers these are."""

    people: int = 0
    customers: int = 0


NOTHING_LEFT: Final = LeftLists()


@dataclass(frozen=True, kw_only=True, slots=True)
class ListLeftPage:
    """Somebody who left the company, and how many customers of theirs nobody keeps in touch with."""

    leaver: PersonId
    customers: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Imported:
    """What came, or would come, of a list: customers nobody knew, entries that are new, entries that were there already."""

    people: int = 0
    customers: int = 0
    new: int = 0
    again: int = 0
    owners: int = 0
    problems: tuple[Problem, ...] = ()
    left_out: int = 0
