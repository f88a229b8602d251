"""Decks of a workspace's own: which is in play from when and how it came about, and squares that people suggest."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from cards.decks import Code, Finding, Findings, Severity, lint
from cards.decks.drafts import Where, taken_over
from cards.decks.limits import LARGEST
from cards.decks.literals import NotData
from cards.decks.shapes import Shape, plain, shape_of
from cards.decks.sheet_findings import by_row
from cards.decks.sheets import from_csv
from cards.model import ActivityId, Deck, DeckHash, PersonId, Week
from services.ids import SuggestionId
from services.people import season_of

AHEAD: Final = timedelta(hours=15)
"""Weeks begin first where clocks are fourteen hours ahead of UTC; an hour more lets every transaction end before."""
MOST_OPEN: Final = 5
"""Suggestions of one person that may wait for an answer."""
UNFINISHED: Final = frozenset({Code.FILL_IN})
"""Warnings that keep a deck from being put in play here: nobody should be dealt a text that is still to be written."""
ANOTHER_GAME: Final = (
    "this is a list of another game; whoever runs the bot makes a deck of it with bingo deck import"
)
OWN: Final = "Our deck"
"""What a deck is called that says nothing of itself."""


class Way(StrEnum):
    """How a deck came to be the next one."""

    FILE = "file"
    BACK = "back"
    RETIRED = "retired"
    RETURNED = "returned"
    ADDED = "added"
    EFFORT = "effort"
    THEME = "theme"


@dataclass(frozen=True, kw_only=True, slots=True)
class DeckChoice:
    """Somebody's choice of a deck, in play from a week on until a later one. `deck` is None for the one that comes with the game.

    `replaces` is what was to be played before it, None alike. `activity` is the one that was added, retired, brought back or given another effort.
    """

    week: Week
    deck: DeckHash | None
    replaces: DeckHash | None
    way: Way
    name: str
    activities: int
    activity: ActivityId | None = None
    by: PersonId
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class TargetChoice:
    """Somebody's choice of the chance of a line that cards aim for from a week on, and what they aimed for before."""

    week: Week
    target: float
    replaces: float
    by: PersonId
    at: datetime


class Answered(StrEnum):
    """What became of a suggestion."""

    OPEN = "open"
    ADDED = "added"
    THANKED = "thanked"
    """With thanks, and not now."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion:
    """A square somebody suggests. `setting` is a setting's word or `any`; `person` is None once their name was erased.

    `credited` says that their name may stand beside it. `note` is what they were told, `activity` what it became.
    """

    id: SuggestionId
    person: PersonId | None
    short: str
    prompt: str
    why: str
    setting: str
    effort: int
    credited: bool
    state: Answered
    at: datetime
    note: str = ""
    activity: ActivityId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class LookedAt:
    """A text that was handed over, looked at: the deck's own text, and everything amiss with it by itself.

    `guessed` are the values that a sheet left open, by column the rows, and `aside` its columns that are none of a deck's, each
    with the one that may be meant.
    """

    source: str
    findings: Findings
    guessed: Where = field(default_factory=dict)
    aside: tuple[str, ...] = ()
    sheet: bool = False
    """Whether places in it are rows of a sheet."""

    @property
    def in_the_way(self) -> tuple[Finding, ...]:
        """What keeps it from being played here, whoever plays."""
        unfinished = (each for each in self.findings.warnings if each.code in UNFINISHED)
        return (*self.findings.errors, *unfinished)


def first_free(now: datetime) -> Week:
    """The first week that has begun for nobody on earth, so that a change meets no card that was dealt."""
    return Week.of((now + AHEAD).date()).next()


def theme_in(deck: Deck, week: Week) -> bool:
    """Whether theme and motto of a deck are for this week."""
    return bool(deck.theme or deck.motto) and deck.season in {"", season_of(week)}


def look_at(text: str, name: str, *, file: str = "") -> LookedAt:
    """Looks at what somebody handed over, TOML or a sheet, whatever it is: data, and never run.

    `name` is for a deck that has none, and `file` what its file is called, empty where the text was pasted. It takes up to a
    second for the largest; whether it can be dealt from depends on who plays and is looked at later.
    """
    shape = shape_of(text, file) if len(text) <= LARGEST else Shape.DECK
    match shape:
        case Shape.SHEET:
            return _of_sheet(text, name or OWN)
        case Shape.LINES:
            return _refused(
                name or OWN, f"{plain(text)}. Decks in TOML are read too, and sheets with our columns"
            )
        case Shape.LIST:
            return _refused(name or OWN, ANOTHER_GAME)
    return LookedAt(source=text, findings=lint(text, name or OWN, settings=()))


def _of_sheet(text: str, name: str) -> LookedAt:
    try:
        sheet = from_csv(text)
    except NotData as trouble:
        return _refused(name, str(trouble), line=trouble.line)
    taken = taken_over(sheet.name or name, sheet.drafts, head=(), own=sheet.own)
    findings = by_row(taken, sheet.amiss, name)
    return LookedAt(
        source=taken.toml, findings=findings, guessed=taken.guessed, aside=sheet.aside, sheet=True
    )


def _refused(name: str, problem: str, *, line: int | None = None) -> LookedAt:
    found = Finding(severity=Severity.ERROR, code=Code.SYNTAX, problem=problem, line=line)
    return LookedAt(source="", findings=Findings(file=name, found=(found,)))
