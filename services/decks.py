"""Decks of a workspace's own: which is in play from when and how it came about, and squares that people suggest."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from cards.decks import Code, Finding, Findings, Severity, lint
from cards.decks.drafts import TakenOver, taken_over
from cards.decks.limits import LARGEST
from cards.decks.literals import NotData
from cards.decks.sheets import from_csv, is_sheet
from cards.model import ActivityId, Deck, DeckHash, PersonId, Week
from services.ids import SuggestionId
from services.people import season_of

AHEAD: Final = timedelta(hours=15)
"""Weeks begin first where clocks are fourteen hours ahead of UTC; an hour more lets every transaction end before."""
MOST_OPEN: Final = 5
"""Suggestions of one person that may wait for an answer."""
UNFINISHED: Final = frozenset({Code.FILL_IN})
"""Warnings that keep a deck from being put in play here: nobody should be dealt a text that is still to be written."""
HEADER: Final = "[[activities]]"
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

    `guessed` and `cut` count the values that a sheet left open or that were too long.
    """

    source: str
    findings: Findings
    guessed: int = 0
    cut: int = 0
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


def look_at(text: str, name: str) -> LookedAt:
    """Looks at what somebody handed over, TOML or a sheet, whatever it is: data, and never run.

    It takes up to a second for the largest; whether it can be dealt from depends on who plays and is looked at later.
    """
    file = name or OWN
    if len(text) <= LARGEST and is_sheet(text):
        try:
            sheet = from_csv(text)
        except NotData as trouble:
            return LookedAt(source="", findings=_one(file, trouble), sheet=True)
        return _made(taken_over(sheet.name or file, sheet.drafts, head=(), own=sheet.own), file)
    return LookedAt(source=text, findings=lint(text, file, settings=()))


def _made(taken: TakenOver, file: str) -> LookedAt:
    findings = lint(taken.toml, file, settings=())
    rows = tuple(_by_row(taken.toml, found) for found in findings.found)
    return LookedAt(
        source=taken.toml,
        findings=replace(findings, found=rows),
        guessed=sum(taken.guessed.values()),
        cut=sum(taken.cut.values()),
        sheet=True,
    )


def _by_row(text: str, found: Finding) -> Finding:
    """What is amiss with a sheet, by its row: nobody sees the lines of the text that was made of it."""
    if found.line is None:
        return found
    row = text.split("\n")[: found.line].count(HEADER) + 1
    return replace(found, line=row, column=None)


def _one(file: str, trouble: NotData) -> Findings:
    found = Finding(severity=Severity.ERROR, code=Code.SYNTAX, problem=str(trouble), line=trouble.line)
    return Findings(file=file, found=(found,))
