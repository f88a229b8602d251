"""What people are shown of how cards are dealt, as values without words or layout."""

from dataclasses import dataclass
from datetime import datetime

from cards.deal import AUTHORS, TOLERANCE, LearnedHash, aims
from cards.model import ActivityId, DeckHash, PersonId, Setting, Size, Week
from services.fairness import Report


@dataclass(frozen=True, kw_only=True, slots=True)
class Sealed:
    """What stands on a card, so that nobody can have chosen it: the seal of its week's key and its deck's hash.

    `learned` names the chances it was dealt by, empty for the authors'.
    `key` is empty until the week is over. `earlier` is the latest week before whose key is told, with that key.
    """

    seal: str
    deck: DeckHash
    learned: LearnedHash = AUTHORS
    key: str = ""
    earlier: Week | None = None
    earlier_key: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Avoided:
    """The squares of an earlier card of the same person that this one avoided; none where there was nothing to avoid."""

    week: Week
    activities: tuple[ActivityId, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class DealPage:
    """How somebody's card was dealt: all it takes to deal it once more. In hex: `seed`, and `key`, once it is told at `told_at`.

    `learned` names the chances it was dealt by, which `chances` writes out; both are empty for the authors' estimates.
    `own_deck` where the deck is not the one that comes with the product. `given_back` where it avoided the squares of the card
    whose place it took, too; those stand with the latest of the weeks `avoided`.
    `sealed` is None for a card whose week's key is not kept. `anew` for a card in the place of another one.
    """

    workspace: str
    person: PersonId
    week: Week
    setting: Setting
    size: Size
    activities: tuple[ActivityId, ...]
    p_line: float
    seed: str
    counter: int
    first_counter: int
    target: float
    told_at: datetime
    deck: DeckHash
    sealed: Sealed | None
    learned: LearnedHash = AUTHORS
    chances: str = ""
    own_deck: bool = False
    avoided: tuple[Avoided, ...] = ()
    given_back: bool = False

    @property
    def anew(self) -> bool:
        """Whether it took the place of another card."""
        return self.first_counter > 0

    @property
    def as_aimed(self) -> bool:
        """Whether its chance of a line is what cards aim for, or come to with so many rows where a deck has enough of everything."""
        meant = (self.target, aims(self.target)[self.size])
        return any(abs(self.p_line - each) <= TOLERANCE * each for each in meant)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportedWeek:
    """A week with cards that has a report; `closed` once it is over for everybody, and its report final."""

    week: Week
    closed: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class FairnessPage:
    """How fair the cards of a week were, for managers. `key` is empty until the week is over for everybody.

    `weeks` are those to look at, the latest first; empty where nobody chooses among them.
    """

    week: Week
    report: Report
    made_at: datetime
    closed: bool
    seal: str = ""
    key: str = ""
    weeks: tuple[ReportedWeek, ...] = ()
