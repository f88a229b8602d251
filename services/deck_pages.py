"""What people are shown of decks, as values without words or layout. People's and authors' words are raw text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cards.deal import TARGET
from cards.decks.changing import Difference, Stock
from cards.model import Activity, ActivityId, DeckHash, PersonId, Setting, Size, Week
from services.decks import DeckChoice, LookedAt, Suggestion, TargetChoice

COMES_WITH_IT = DeckHash("")
"""Stands for the deck that comes with the game, whatever release brings it, where somebody chooses a deck."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DeckFacts:
    """A deck at a glance. `own` is False for the one that comes with the game. `theme` and `motto` are those of `week`."""

    deck: DeckHash
    name: str
    own: bool
    week: Week
    activities: int
    stocks: Mapping[Setting, Stock]
    theme: str = ""
    motto: str = ""
    season: str = ""


class Asking(StrEnum):
    """Which deck somebody looks at."""

    NOW = "now"
    NEXT = "next"


@dataclass(frozen=True, kw_only=True, slots=True)
class Leafing:
    """Where somebody is in a deck: which deck, squares of which setting (None for all), which page, or one square alone."""

    which: Asking = Asking.NOW
    setting: Setting | None = None
    number: int = 0
    activity: ActivityId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DeckPage:
    """The deck somebody plays with, and a page of its squares. `upcoming` is the deck from a later week on, where it is another.

    `credits` say who suggested which of the squares shown. `retirable` are those a manager may take out: all that are still
    in the coming deck. `suggestions` is how many wait, for managers; `mine` how many of the reader's own do.
    """

    person: PersonId
    leafing: Leafing
    shown: DeckFacts
    upcoming: DeckFacts | None
    squares: tuple[Activity, ...]
    pages: int
    credits: Mapping[ActivityId, PersonId] = field(default_factory=dict)
    manager: bool = False
    retirable: frozenset[ActivityId] = frozenset()
    starts: Week
    suggestions: int = 0
    mine: int = 0
    last: DeckChoice | None = None
    """For managers: the latest change."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangePage:
    """What a manager may do with the deck from the week `starts` on. `planned` is what is played then if nothing changes.

    `earlier` are decks to go back to, `retired` squares to bring back, `changes` who did what, the newest first. `files`
    says whether a file can be handed over: whoever installed the bot may have declined. `target` is the chance of a line that
    cards aim for then, `sooner` those at which the deck is too small for three weeks without a repeat, `targeted` who chose last.
    """

    planned: DeckFacts
    starts: Week
    earlier: tuple[DeckChoice, ...]
    shipped: DeckFacts | None
    retired: tuple[Activity, ...]
    changes: tuple[DeckChoice, ...]
    files: bool
    target: float = TARGET
    sooner: frozenset[float] = frozenset()
    targeted: TargetChoice | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Lack:
    """What a deck lacks for a setting, or its cards with fewer rows, and what to add; `in_use` where that is in the way.

    It is where somebody plays there, with so many rows; what cards are `dealt` without, off their chance, only where the deck
    before did not lack it.
    """

    setting: Setting
    problem: str
    in_use: bool
    size: Size = Size.FIVE
    dealt: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class PreviewPage:
    """A deck that was handed over, before it is put in play. `facts` is None where it is no deck yet.

    `base` is what it would take the place of.
    """

    looked: LookedAt
    facts: DeckFacts | None
    base: DeckHash
    starts: Week
    against: Difference | None = None
    lacks: tuple[Lack, ...] = ()

    @property
    def playable(self) -> bool:
        """Whether it may be put in play."""
        in_the_way = self.looked.in_the_way or any(lack.in_use for lack in self.lacks)
        return self.facts is not None and not in_the_way


@dataclass(frozen=True, kw_only=True, slots=True)
class SuggestionFace:
    """A suggestion before a manager. `twin` is the square of the coming deck that asks for nearly the same."""

    suggestion: Suggestion
    twin: Activity | None = None
    selling: str = ""
    """A word of selling in it; the game counts connections."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SuggestionsPage:
    """Suggestions that wait for a manager's answer, the oldest first, and how many there are in all."""

    suggestions: tuple[SuggestionFace, ...]
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SuggestedPage:
    """A suggestion as whoever made it sees it. `starts` is the first week it may be dealt in; `twin` as in `SuggestionFace`."""

    suggestion: Suggestion
    starts: Week | None = None
    twin: Activity | None = None
    left: int = 0
    """How many more they may have waiting."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SquareForm:
    """The form for a square of the deck, filled in from a suggestion where there is one."""

    starts: Week
    suggestion: Suggestion | None = None
    practices: tuple[str, ...] = ()
    """The habits of the deck, the most frequent first."""
